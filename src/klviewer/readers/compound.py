"""The container of old workbooks, walked through before a library follows its chains.

A compound file is a small file system: a table says for each sector which one comes next. In a
damaged file such a chain can lead outside the file, back into itself or into that of another
stream, and whoever follows it would do so until the memory is full. The format is Microsoft's
[MS-CFB].
"""

import struct
from collections.abc import Collection, Iterator
from typing import NamedTuple

from klviewer.readers.errors import UnreadableError
from klviewer.survey.messages import translate

MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SECTOR_SHIFTS = (9, 12)
_MINI_SHIFT = 6
_IN_HEADER = 109  # sectors of the table that the header itself names
_LAST_SECTOR = 0xFFFFFFFA  # greater numbers are signs
_END_OF_CHAIN = 0xFFFFFFFE
_ENTRY_BYTES = 128
_STREAM, _ROOT = 2, 5


class _Broken(Exception):  # noqa: N818 - never leaves this module
    """A chain does not end within the file, or shares sectors with others."""


def streams(data: bytes, names: Collection[str] = ()) -> dict[str, bytes]:
    """The streams of a container all of whose chains have been followed, by name.

    Args:
        data: of the container.
        names: of entries that are streams whatever they say of themselves, because somebody
            will read them as such.

    Raises:
        UnreadableError: a chain does not end within the file, or shares sectors with others.
    """
    try:
        return _Container(data).streams(names)
    except (_Broken, struct.error) as error:
        raise UnreadableError(
            translate("reading", "Filen er beskadiget eller afbrudt. Hent eller gem den igen.")
        ) from error


class _Container:
    def __init__(self, data: bytes) -> None:
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in _SECTOR_SHIFTS or mini_shift != _MINI_SHIFT:
            raise _Broken
        self._size = 1 << shift
        header = struct.unpack_from("<8I", data, 44)
        _, self._directory, _, self._smallest, self._mini_table, _, self._more, _ = header
        # What lies in small sectors is met twice: there, and in the stream of the root.
        self._room = 2 * len(data)
        self._next = self._numbers(self._table_sectors())

    def streams(self, names: Collection[str]) -> dict[str, bytes]:
        """Follow every chain of the file, and put the streams together.

        Short ones lie in small sectors within a stream of their own, that of the root, which is
        the first entry.
        """
        mini_next = self._numbers(self._chain(self._mini_table))
        _require_ends(self._next)
        _require_ends(mini_next)
        entries = list(self._entries())
        if not entries or entries[0].kind != _ROOT:
            raise _Broken
        mini_stream = self._stream(entries[0])
        found: dict[str, bytes] = {}
        for entry in entries[1:]:
            if entry.kind != _STREAM and entry.name not in names:
                continue
            if entry.length >= self._smallest:
                found[entry.name] = self._stream(entry)
            elif entry.length:
                sectors = _chain(entry.start, mini_next)
                self._take_room(len(sectors) << _MINI_SHIFT)
                joined = b"".join(_mini_sector(mini_stream, at) for at in sectors)
                found[entry.name] = _cut(joined, entry.length)
        return found

    def _entries(self) -> Iterator["_Entry"]:
        entries = self._joined(self._directory)
        for at in range(0, len(entries) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
            start, length = struct.unpack_from("<II", entries, at + 116)
            name = entries[at : at + 64].decode("utf-16-le", "replace").split("\0")[0]
            yield _Entry(name, entries[at + 66], start, length)

    def _stream(self, entry: "_Entry") -> bytes:
        return _cut(self._joined(entry.start), entry.length)

    def _joined(self, start: int) -> bytes:
        return b"".join(map(self._sector, self._chain(start)))

    def _chain(self, start: int) -> list[int]:
        found = _chain(start, self._next)
        self._take_room(len(found) * self._size)
        return found

    def _take_room(self, length: int) -> None:
        """Chains that share no sector are together no longer than the file."""
        self._room -= length
        if self._room < 0:
            raise _Broken

    def _table_sectors(self) -> list[int]:
        """The sectors the table of chains lies in."""
        found = list(struct.unpack_from(f"<{_IN_HEADER}I", self._data, 76))
        seen: set[int] = set()
        more = self._more
        while more <= _LAST_SECTOR:
            if more in seen:
                raise _Broken
            seen.add(more)
            *named, more = self._numbers([more])
            found += named
        return [sector for sector in found if sector <= _LAST_SECTOR]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size  # the header fills the first
        found = self._data[start : start + self._size]
        if len(found) < self._size:
            raise _Broken
        return found

    def _numbers(self, sectors: list[int]) -> list[int]:
        whole = b"".join(map(self._sector, sectors))
        return list(struct.unpack(f"<{len(whole) // 4}I", whole))


class _Entry(NamedTuple):
    """What the directory says of a stream."""

    name: str
    kind: int
    start: int
    length: int


def _cut(joined: bytes, length: int) -> bytes:
    """A stream of its sectors, the last of which it seldom fills.

    Raises:
        _Broken: it says that it is longer.
    """
    if length > len(joined):
        raise _Broken
    return joined[:length]


def _mini_sector(stream: bytes, number: int) -> bytes:
    start = number << _MINI_SHIFT
    return stream[start : start + (1 << _MINI_SHIFT)]


def _require_ends(following: list[int]) -> None:
    """See to it that no chain comes back to where it was, wherever it begins.

    Raises:
        _Broken: one does.
    """
    walks = [0] * len(following)  # on which walk each sector was met first
    for walk, start in enumerate(range(len(following)), 1):
        at = start
        while at < len(following) and not walks[at]:
            walks[at] = walk
            at = following[at]
        if at < len(following) and walks[at] == walk:
            raise _Broken


def _chain(start: int, following: list[int]) -> list[int]:
    """The sectors of a chain from its first on.

    Raises:
        _Broken: it leaves the file, or comes back to where it was.
    """
    found: dict[int, None] = {}
    while start != _END_OF_CHAIN and start <= _LAST_SECTOR:
        if start >= len(following) or start in found:
            raise _Broken
        found[start] = None
        start = following[start]
    return list(found)
