"""How long the texts are that the cells of an old workbook share, without reading them.

They stand one after another in a record that goes on in others; a text that is divided says anew
at the beginning of the next whether its characters take one byte or two. The format is [MS-XLS],
2.4.265 and 2.5.293.
"""

import struct
from collections.abc import Sequence

_COUNTS = 8  # bytes, of the texts, before the first of them
_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08
_RUN = 4  # bytes that say how some of a text's characters look


class _Ended(Exception):  # noqa: N818 - never leaves this module
    """There is no more."""


def lengths(stretches: Sequence[bytes]) -> list[int]:
    """The number of characters of each text, as far as they can be followed.

    Args:
        stretches: the contents of the record and of those it goes on in.
    """
    found: list[int] = []
    walk = _Walk(stretches)
    try:
        walk.skip(_COUNTS)
        while True:
            found.append(walk.text())
    except _Ended:
        return found


class _Walk:
    """A place in stretches that follow one another."""

    def __init__(self, stretches: Sequence[bytes]) -> None:
        self._stretches = stretches
        self._stretch = 0
        self._at = 0

    def text(self) -> int:
        """Pass over a text; the number of its characters."""
        characters, flags = struct.unpack("<HB", self._bytes(3))
        runs = int.from_bytes(self._bytes(2), "little") if flags & _RICH else 0
        extended = int.from_bytes(self._bytes(4), "little") if flags & _EXTENDED else 0
        self._characters(characters, flags)
        self.skip(_RUN * runs + extended)
        return int(characters)

    def _characters(self, left: int, flags: int) -> None:
        while left:
            width = 2 if flags & _WIDE else 1
            here = min(left, self._room() // width)
            self._at += here * width
            left -= here
            if left:
                self._turn()
                flags = self._bytes(1)[0]

    def skip(self, length: int) -> None:
        """Pass over bytes, in more than one stretch if need be."""
        while length > self._room():
            length -= self._room()
            self._turn()
        self._at += length

    def _bytes(self, length: int) -> bytes:
        if not self._room():
            self._turn()
        start = self._at
        self.skip(length)
        found = self._stretches[self._stretch][start : start + length]
        if len(found) < length:
            raise _Ended
        return found

    def _room(self) -> int:
        if self._stretch >= len(self._stretches):
            raise _Ended
        return len(self._stretches[self._stretch]) - self._at

    def _turn(self) -> None:
        self._stretch += 1
        self._at = 0
