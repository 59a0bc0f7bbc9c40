"""A questionnaire file as a tree that remembers its lines.

YAML is taken event by event rather than composed at once: anchors, tags and deep nesting are
refused before anything grows, and scalars keep their raw text, so that `nej` and `no` stay words.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol

import yaml

from klviewer.survey.messages import Message, translate

LONGEST_FILE = 1_000_000
DEEPEST_NESTING = 16

# libyaml reads about ten times as fast; the wheel of some platforms comes without it.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class LineError(Exception):
    """A mistake in a questionnaire file.

    Args:
        line: where it stands, counted from 1.
        cause: what is wrong there.
    """

    def __init__(self, line: int, cause: Message) -> None:
        super().__init__(line, cause)
        self.line = line
        self.cause = cause


@dataclass(frozen=True, slots=True)
class Scalar:
    """A word or a text."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple["Node", ...]
    line: int


@dataclass(frozen=True, slots=True)
class Entries:
    """Keys with what stands under them, in the file's order."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    line: int


Node = Scalar | Items | Entries


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not been read yet."""

    line: int
    is_mapping: bool
    children: list[Node] = field(default_factory=list)


def tree_from_text(text: str) -> Node:
    """Read YAML.

    Raises:
        LineError: not YAML, empty, too long, too deep, or with parts the format does without.
    """
    if len(text) > LONGEST_FILE:
        cause = translate(
            "questionnaire", "Filen er for stor: højst {tegn} tegn kan læses.", tegn=LONGEST_FILE
        )
        raise LineError(1, cause)
    try:
        return _tree(yaml.parse(text.removeprefix("\ufeff"), Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        raise LineError(_line(error.problem_mark or error.context_mark), _not_yaml()) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise LineError(line, translate("questionnaire", "Her står et ulovligt tegn.")) from error
    except UnicodeError as error:
        raise LineError(1, translate("questionnaire", "Filen rummer et ulovligt tegn.")) from error


class _Mark(Protocol):
    @property
    def line(self) -> int:
        """Counted from 0."""


def _line(mark: _Mark | None) -> int:
    return mark.line + 1 if mark else 1


def _not_yaml() -> Message:
    return translate(
        "questionnaire",
        "Linjen kan ikke læses som YAML. Se efter indrykning, kolon og anførselstegn.",
    )


def _tree(events: Iterable[yaml.Event]) -> Node:
    document = _Open(1, is_mapping=False)
    opened = [document]
    for event in events:
        line = _line(event.start_mark)
        _refuse_extras(event, line)
        match event:
            case yaml.ScalarEvent():
                opened[-1].children.append(Scalar(event.value.strip(), line))
            case yaml.CollectionStartEvent():
                opened.append(_Open(line, isinstance(event, yaml.MappingStartEvent)))
                _refuse_depth(opened)
            case yaml.CollectionEndEvent():
                closed = opened.pop()
                opened[-1].children.append(_closed(closed))
            case _:
                pass  # the beginnings and ends of stream and document carry nothing
    if len(document.children) != 1:
        cause = translate("questionnaire", "Filen skal rumme netop ét spørgeskema.")
        raise LineError(1, cause)
    return document.children[0]


def _refuse_extras(event: yaml.Event, line: int) -> None:
    if getattr(event, "anchor", None) is not None:
        cause = translate("questionnaire", "Henvisninger med & og * kan ikke bruges her.")
        raise LineError(line, cause)
    if getattr(event, "tag", None) is not None:
        raise LineError(line, translate("questionnaire", "Typer med ! kan ikke bruges her."))


def _refuse_depth(opened: list[_Open]) -> None:
    if len(opened) > DEEPEST_NESTING:
        cause = translate("questionnaire", "Her er for mange lag inde i hinanden.")
        raise LineError(opened[-1].line, cause)


def _closed(opened: _Open) -> Node:
    if not opened.is_mapping:
        return Items(tuple(opened.children), opened.line)
    keys, values = opened.children[::2], opened.children[1::2]
    pairs = tuple((_key(key), value) for key, value in zip(keys, values, strict=True))
    _refuse_repeated(key for key, _ in pairs)
    return Entries(pairs, opened.line)


def _key(node: Node) -> Scalar:
    if isinstance(node, Scalar):
        return node
    raise LineError(node.line, translate("questionnaire", "Her skal stå et ord før kolon."))


def _refuse_repeated(keys: Iterable[Scalar]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key.text in seen:
            cause = translate("questionnaire", "“{navn}” står der to gange.", navn=key.text)
            raise LineError(key.line, cause)
        seen.add(key.text)
