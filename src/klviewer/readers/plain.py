"""Plain delimited text: codes of one or two bytes go from the bytes to positions by arithmetic.

Most columns of a survey hold such codes. Finding the ends of all fields of a stretch of text at
once, and looking the bytes before them up in a table, costs a fraction of what a parser takes
that makes a text of every cell.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_LONGEST = 2  # bytes whose every combination has its place in a table
_UNMET = np.iinfo(np.int32).min

Keys = NDArray[np.uint8] | NDArray[np.uint16]
"""The last bytes of fields as numbers; with a shorter field stands what comes before it."""


@dataclass(frozen=True, eq=False)
class Fields:
    """Where the fields of a plain text are.

    Args:
        octets: shape (bytes,); two line breaks and the text.
        ends: shape (rows, columns); the place in the text of what ends each field.
        longest: shape (columns,); bytes in the longest field.
    """

    octets: NDArray[np.uint8]
    ends: NDArray[np.intp]
    longest: NDArray[np.intp]

    @property
    def mostly_long(self) -> bool:
        """Whether most columns have longer fields, which a parser then reads as fast."""
        return 2 * int(np.count_nonzero(self.longest > _LONGEST)) > len(self.longest)

    def short_columns(self) -> dict[int, Keys]:
        """The keys of the columns without a longer field, shape (rows,), by the column's place."""
        short = np.flatnonzero(self.longest <= _LONGEST).tolist()
        if not short:
            return {}
        every = len(short) == self.ends.shape[1]
        keys = self._keys(self.ends if every else self.ends[:, short])
        return dict(zip(short, keys.T, strict=True))

    def long_columns(self) -> Iterator[tuple[int, list[str]]]:
        """The cells of the other columns, by the column's place."""
        long = np.flatnonzero(self.longest > _LONGEST).tolist()
        if not long:
            return
        text = self.octets[2:].tobytes().decode()
        ends = self.ends
        if len(text) < len(self.octets) - 2:  # some letters take several bytes
            ends = ends - np.cumsum(self.octets[2:] & 0xC0 == 0x80)[ends]  # noqa: PLR2004
        starts = np.append(-1, ends.ravel()[:-1]).reshape(ends.shape) + 1
        for place in long:
            cuts = zip(starts[:, place].tolist(), ends[:, place].tolist(), strict=True)
            yield place, [text[start:end] for start, end in cuts]

    def _keys(self, ends: NDArray[np.intp]) -> Keys:
        if self.longest.max() < _LONGEST:
            return self.octets[1:].take(ends)
        pairs = self.octets[:-1].astype(np.uint16)
        pairs <<= 8
        pairs |= self.octets[1:]
        return pairs.take(ends)


def fields(text: bytes, separator: str, width: int) -> Fields | None:
    """Find the fields of a text.

    Args:
        text: UTF-8 without NUL; whole records.
        separator: between the fields, one byte.
        width: the number of columns.

    Returns:
        None where a quotation mark, a line break of an old kind or a record of another width
        needs a parser.
    """
    if b"\r" in text:
        text = text.replace(b"\r\n", b"\n")
    if b'"' in text or b"\r" in text:
        return None
    octets = np.frombuffer(b"\n\n" + text + b"\n" * (not text.endswith(b"\n")), dtype=np.uint8)
    is_end = octets[2:] == ord("\n")
    rows = np.count_nonzero(is_end)
    is_end |= octets[2:] == ord(separator)
    ends = np.flatnonzero(is_end)
    if len(ends) != rows * width or (octets[2:][ends[width - 1 :: width]] != ord("\n")).any():
        return None
    return Fields(octets, ends.reshape(-1, width), _spans(ends).reshape(-1, width).max(axis=0) - 1)


def _spans(ends: NDArray[np.intp]) -> NDArray[np.int32]:
    """How far each field's end is from the end before it.

    As `np.diff`, without its copies: for each the system has to find memory anew.
    """
    spans = np.empty(len(ends), dtype=np.int32)
    spans[0] = ends[0] + 1
    np.subtract(ends[1:], ends[:-1], out=spans[1:], casting="same_kind")
    return spans


class ShortCodes:
    """The positions of a column's short codes, learnt as they are met.

    Args:
        separator: between the fields.
        place_of: gives a text its position.
    """

    def __init__(self, separator: str, place_of: Callable[[str], int]) -> None:
        self._separator = separator
        self._place_of = place_of
        self._tables: dict[int, NDArray[np.int32]] = {}

    def positions(self, keys: Keys) -> NDArray[np.int32]:
        """The position of each field; shape (rows,)."""
        table = self._tables.get(keys.itemsize)
        if table is None:
            table = np.full(2 ** (8 * keys.itemsize), _UNMET, dtype=np.int32)
            self._tables[keys.itemsize] = table
        found = table.take(keys)
        if found.min() == _UNMET:
            for key in dict.fromkeys(keys[found == _UNMET].tolist()):
                table[key] = self._place_of(self._text(key))
            found = table.take(keys)
        return found

    def _text(self, key: int) -> str:
        octets = key.to_bytes(_LONGEST, "big").lstrip(b"\0")
        return octets.replace(self._separator.encode(), b"\n").rpartition(b"\n")[2].decode()
