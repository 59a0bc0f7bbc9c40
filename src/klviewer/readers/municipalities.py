"""Which municipality a cell names: by exact spellings; what is only like one is offered apart."""

import csv
import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache, cached_property
from types import MappingProxyType

from klviewer.readers.cells import code, folded
from klviewer.readers.resources import resource
from klviewer.survey.municipalities import Frame, Municipality

UNKNOWN = 0

_MUNICIPALITY = " kommune"
_SEPARATORS = re.compile(r"[-/.,]+| og | & ")
_WITH_CODE = re.compile(r"(\d{3,4})\W+(\D+)|(\D+?)\W+(\d{3,4})\W?")
_ADDRESS = re.compile(r"[^\s@<>]+@(?:[\w-]+\.)*?([\w-]+)\.dk")
_WORD = re.compile(r"\w{4,}")
# The ways the three letters are written where only a to z can be.
_LETTERS = (
    (("ae", "oe", "aa"), ("æ", "ø", "å")),
    (("ae", "o", "a"), ("æ", "ø", "å")),
)
_LONGEST_NAME = 200  # whatever is longer names no municipality
_LIKENESS = 0.78
_MOST_OFFERED = 4


class MunicipalityNames:
    """Every accepted spelling of the municipalities of a frame.

    Args:
        frame: the municipalities.
        accepted: the municipality's number by a spelling that somebody has decided on; UNKNOWN
            for one that is to be left as it is.
    """

    def __init__(self, frame: Frame, accepted: Mapping[str, int] = MappingProxyType({})) -> None:
        self._frame = frame
        self._accepted = {folded(text): number for text, number in accepted.items()}

    @cached_property
    def _by_spelling(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for municipality in self._frame:
            for name in (municipality.name, *_others("name", municipality)):
                plain = _plain(name)
                for stem in (plain, _genitive(plain)):
                    found.setdefault(stem, municipality.code)
                    found.setdefault(stem + _MUNICIPALITY, municipality.code)
        return found

    @cached_property
    def _by_domain(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for municipality in self._frame:
            for domain in _domains(municipality):
                found.setdefault(domain, municipality.code)
        return found

    def code(self, text: str, label: str = "") -> int:
        """The number of the municipality a cell names.

        Args:
            text: a number (101, 0101, 101.0), a name, a name with “Kommune”, both number and
                name where they agree, an e-mail address, or a spelling that was accepted.
            label: what the file says the cell's value means.

        Returns:
            Danmarks Statistik's number, UNKNOWN where the cell names none of the frame.
        """
        return self._of_text(label) or self._of_text(text)

    def is_decided(self, text: str) -> bool:
        """Whether somebody has said which municipality the text names, or that it names none."""
        return folded(text) in self._accepted

    def near(self, text: str) -> tuple[int, ...]:
        """The municipalities a text that names none may be meant for, the likeliest first.

        They are those whose name begins or ends the text or stands in it, that the text is a
        word or the beginning of, or that is spelled nearly so. None are taken without being
        asked about.
        """
        if len(text) > _LONGEST_NAME:
            return ()
        words = _plain(re.sub(r"\d+", " ", text)).removesuffix(_MUNICIPALITY).strip()
        if not _WORD.search(words):
            return ()
        spellings = self._by_spelling
        alike = get_close_matches(words, spellings, _MOST_OFFERED, _LIKENESS)
        standing = sorted(filter(lambda name: _stands_in(name, words), spellings), key=len)
        within = [name for name in spellings if _stands_in(words, name)]
        begun = [name for name in spellings if name.startswith(words)]
        likely = (*standing[::-1], *within, *alike, *begun)
        numbers = dict.fromkeys(spellings[name] for name in likely)
        return tuple(numbers)[:_MOST_OFFERED]

    def _of_text(self, text: str) -> int:
        if folded(text) in self._accepted:
            return self._accepted[folded(text)]
        if len(text) > _LONGEST_NAME:
            return UNKNOWN
        number = code(text)
        if number.isdecimal():
            return self._of_number(number)
        plain = _plain(text)
        if plain in self._by_spelling:
            return self._by_spelling[plain]
        if address := _ADDRESS.fullmatch(folded(text)):
            return self._by_domain.get(address[1], UNKNOWN)
        both = _WITH_CODE.fullmatch(text)
        return self._of_both(both) if both else UNKNOWN

    def _of_number(self, digits: str) -> int:
        number = int(digits) if len(digits) <= 4 else UNKNOWN  # noqa: PLR2004 - 101 or 0101
        return number if number in self._frame.by_code else UNKNOWN

    def _of_both(self, both: re.Match[str]) -> int:
        before, name_after, name_before, after = both.groups()
        number = self._of_number(code(before or after))
        named = self._by_spelling.get(_plain(name_after or name_before), UNKNOWN)
        return number if number == named else UNKNOWN


def is_address(text: str) -> bool:
    """Whether a text is an e-mail address in Denmark."""
    return _ADDRESS.fullmatch(folded(text)) is not None


@cache
def _table() -> tuple[tuple[int, str, str], ...]:
    """Spellings and domains that no rule gives: number, kind, and how it is written.

    The municipalities were formed in 2007; some took another name soon after.
    """
    lines = resource("municipality-spellings.csv").read_text("utf-8").splitlines()
    return tuple((int(r["code"]), r["kind"], r["written"]) for r in csv.DictReader(lines))


def _others(kind: str, municipality: Municipality) -> Iterator[str]:
    return (text for number, of, text in _table() if (number, of) == (municipality.code, kind))


def _domains(municipality: Municipality) -> Iterator[str]:
    """What stands before “.dk”: a table's words, or the name with or without “kommune”."""
    yield from _others("domain", municipality)
    name = folded(municipality.name).replace("aa", "å")
    for written, letters in _LETTERS:
        spelled = name
        for letter, replacement in zip(letters, written, strict=True):
            spelled = spelled.replace(letter, replacement)
        for joined in (spelled, spelled.replace("-", "")):
            yield from (joined, f"{joined}kommune", f"{joined}-kommune")


def _plain(name: str) -> str:
    """The name as spellings are compared: aa is å, ae æ and oe ø, and hyphens are spaces."""
    spaced = folded(_SEPARATORS.sub(" ", name.replace("'", "").replace("’", "")))
    return spaced.replace("aa", "å").replace("ae", "æ").replace("oe", "ø")


def _genitive(plain: str) -> str:
    return plain if plain.endswith(("s", "x", "z")) else f"{plain}s"


def _stands_in(words: str, text: str) -> bool:
    """Whether whole words stand within a text."""
    return words != text and f" {words} " in f" {text} "
