"""Which municipality a cell names: by exact spellings, never by likeness."""

import re
from functools import cached_property

from klviewer.readers.cells import code, folded
from klviewer.survey.municipalities import Frame

UNKNOWN = 0

# Spellings that no rule below gives, by Danmarks Statistik's number. The municipalities were
# formed in 2007; some took another name soon after.
_OTHER_SPELLINGS = {
    101: ("Kbh",),
    260: ("Frederiksværk-Hundested",),
    320: ("Fakse",),
    400: ("Bornholms Regionskommune", "Bornholm Regionskommune"),
    480: ("Nordfyn",),
    810: ("Brønderslev-Dronninglund",),
    820: ("Vesthimmerland",),
}
_MUNICIPALITY = " kommune"
_SEPARATORS = re.compile(r"[-/.,]+| og | & ")
_WITH_CODE = re.compile(r"(\d{3,4})\W+(\D+)|(\D+?)\W+(\d{3,4})\W?")


class MunicipalityNames:
    """Every accepted spelling of the municipalities of a frame."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame

    @cached_property
    def _by_spelling(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for municipality in self._frame:
            others = _OTHER_SPELLINGS.get(municipality.code, ())
            for name in (municipality.name, *others):
                plain = _plain(name)
                for spelling in (plain, plain + _MUNICIPALITY, _genitive(plain) + _MUNICIPALITY):
                    found[spelling] = municipality.code
        return found

    def code(self, text: str, label: str = "") -> int:
        """The number of the municipality a cell names.

        Args:
            text: a number (101, 0101, 101.0), a name, a name with “Kommune”, or both number and
                name where they agree.
            label: what the file says the cell's value means.

        Returns:
            Danmarks Statistik's number, UNKNOWN where the cell names none of the frame.
        """
        return self._of_text(label) or self._of_text(text)

    def _of_text(self, text: str) -> int:
        number = code(text)
        if number.isdecimal():
            return self._of_number(number)
        plain = _plain(text)
        if plain in self._by_spelling:
            return self._by_spelling[plain]
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


def _plain(name: str) -> str:
    """The name as spellings are compared: aa is å, and hyphens are spaces."""
    spaced = _SEPARATORS.sub(" ", name.replace("'", "").replace("’", ""))
    return folded(spaced).replace("aa", "å")


def _genitive(plain: str) -> str:
    return plain if plain.endswith(("s", "x", "z")) else f"{plain}s"
