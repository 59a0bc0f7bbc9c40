"""Places in an answer, in the answer's own characters and in those of Qt's text documents.

Qt counts UTF-16 units and makes one line end of two characters; a quotation counts characters
of the answer as it was sent. Both must mean the same words.
"""

from dataclasses import dataclass
from functools import cached_property
from unicodedata import bidirectional

# Takes the place of the first half of a two-character line end, and where nothing may be seen.
_UNSEEN = "\u200b"

# What Qt would not show as a character: where its frames begin and end, an object in the text, and
# the mark of byte order, which is lost on the way to Qt where it is the first.
_TAKEN = str.maketrans("\ufdd0\ufdd1\ufffc\ufeff", f"\ufffd\ufffd{_UNSEEN}{_UNSEEN}")

_FROM_THE_RIGHT = ("R", "AL", "RLE", "RLO", "RLI")


@dataclass(frozen=True)
class TextPositions:
    """An answer's text as Qt shows it.

    Args:
        text: as it was written.
    """

    text: str

    @cached_property
    def shown(self) -> str:
        """The text to give Qt: every character of the answer is one character of it."""
        ends = self.text.replace("\r\n", f"{_UNSEEN}\n")
        return ends.replace("\r", "\n").translate(_TAKEN)

    @cached_property
    def _has_pairs(self) -> bool:
        """Whether Qt needs two units for some character."""
        return bool(self.text) and max(self.text) > "\uffff"

    @cached_property
    def runs_both_ways(self) -> bool:
        """Whether some of it is read from the right, as Arabic is."""
        return any(bidirectional(letter) in _FROM_THE_RIGHT for letter in self.text)

    def written(self, start: int, end: int) -> str:
        """The words between two places in Qt's document, as they were written, to be copied."""
        words = self.text[self.from_qt(start) : self.from_qt(end)]
        return words.replace("\r\n", "\n").replace("\r", "\n")

    def to_qt(self, place: int) -> int:
        """The place in Qt's document of a place in the answer."""
        if not self._has_pairs:
            return place
        return len(self.text[:place].encode("utf-16-le")) // 2

    def from_qt(self, place: int) -> int:
        """The place in the answer of a place in Qt's document."""
        if not self._has_pairs:
            return place
        units = self.text.encode("utf-16-le")[: place * 2]
        return len(units.decode("utf-16-le", errors="ignore"))
