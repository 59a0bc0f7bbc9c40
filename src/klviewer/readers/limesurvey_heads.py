"""How LimeSurvey heads the columns of an export: by code, by text, or by both.

As its `Writer`, `viewHelper` and `createFieldMap` do it: a part of a question stands in brackets
after it, `Q1[SQ001]` or “Hvilke? [Møder]”, a second part after the first, `Q1[SQ001][1]` or
“Hvilke? [Møder][Skala 1]”; codes can have lines instead, `Q1_SQ001`. Where heads are both, a
separator that somebody can choose stands between, “Q1[SQ001]. Hvilke? [Møder]”. Its own columns
are headed by the name of the field where codes are asked for, and otherwise in the language of
the survey. The Danish words are those of LimeSurvey's translation, which leaves some in English.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from klviewer.readers.cells import folded

_OWN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "submitdate": ("date submitted", "dato for indsendelse"),
        "lastpage": ("last page", "sidste side"),
        "startlanguage": ("start language",),
        "seed": ("seed",),
        "startdate": ("date started", "startdato"),
        "datestamp": ("date last action", "dato for sidste handling"),
    }
)
_OWN_HEADS = frozenset(_OWN).union(*_OWN.values())
_LEAST_OWN = 2
_BOTH = re.compile(r"(?P<field>submitdate|lastpage|startlanguage)(?P<separator>\W{1,5})\w.*")
_WORD = re.compile(r"\w*")
_LINES = re.compile(r"(\w+?)_((?:SQ\d+|other)(?:comment)?|comment)(?:_(\w+))?")


@dataclass(frozen=True, slots=True)
class Head:
    """What a column's head says.

    Args:
        stem: the question, by its code if the heads have codes, else by its text.
        parts: of the question, each by code or by text.
        text: the question's; empty where heads are codes.
        labels: the parts' texts; empty where heads are codes.
    """

    stem: str
    parts: tuple[str, ...]
    text: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """How the columns of an export are headed.

    Args:
        separator: between code and text; empty where heads are only one of them.
        has_codes: whether the heads are codes, or begin with them.
        has_lines: whether the spaces of texts have become lines.
    """

    separator: str
    has_codes: bool
    has_lines: bool = False

    def head(self, name: str) -> Head:
        """What a head says."""
        code, _, text = name.partition(self.separator) if self.separator else (name, "", name)
        said, labels = _divided(text.replace("_", " ") if self.has_lines else text)
        if not self.has_codes:
            return Head(said, labels, said, labels)
        found = _LINES.fullmatch(code) if _WORD.fullmatch(code) else None
        stem, *parts = [part for part in found.groups() if part] if found else [code]
        if not parts:
            stem, parts = _divided(code)[0], list(_divided(code)[1])
        return Head(stem, tuple(parts), said, labels) if self.separator else _of_code(stem, parts)


def _of_code(stem: str, parts: Sequence[str]) -> Head:
    return Head(stem, tuple(parts), "", ())


def form_of(names: Sequence[str]) -> Form | None:
    """How the columns are headed, None where LimeSurvey did not head them.

    Args:
        names: the heads of a table.
    """
    heads = {folded(name) for name in names}
    if len(heads & _OWN_HEADS) >= _LEAST_OWN:
        return Form("", has_codes=len(heads & _OWN.keys()) >= _LEAST_OWN)
    if len({head.replace("_", " ") for head in heads} & _OWN_HEADS) >= _LEAST_OWN:
        return Form("", has_codes=False, has_lines=True)
    both = [found for head in heads if (found := _BOTH.fullmatch(head))]
    separators = Counter(found["separator"] for found in both).most_common(1)
    if separators and separators[0][1] >= _LEAST_OWN:
        return Form(separators[0][0], has_codes=True)
    return None


def _divided(text: str) -> tuple[str, tuple[str, ...]]:
    """A head without the brackets at its end, and what stands in them.

    A label can have brackets of its own, so those that belong together are found from the end.
    """
    rest = text.rstrip()
    parts: list[str] = []
    while rest.endswith("]") and (start := _opening(rest)) > 0:
        parts.insert(0, rest[start + 1 : -1].strip())
        rest = rest[:start].rstrip()
    return rest, tuple(parts)


def _opening(text: str) -> int:
    """Where the bracket opens that closes at the end of a text; 0 or less where it never does."""
    depth = 0
    for place in range(len(text) - 1, -1, -1):
        depth += (text[place] == "]") - (text[place] == "[")
        if not depth:
            return place
    return -1
