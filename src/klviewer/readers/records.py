"""Delimited text to columns, as fast as pandas reads it.

The text is cut into slices at the ends of records, so that reading can be followed and stopped
and needs little memory. Whatever is not quite regular is left to `irregular`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from klviewer.readers.sheet import EMPTY, TextPositions
from klviewer.readers.source import Progress

SLICE = 8 * 2**20
"""Bytes read at a time."""

# Stands in every column of every slice, so that pandas sees texts and leaves numbers as written.
_TEXT_MARK = "\x02"


@dataclass(frozen=True, eq=False)
class Records:
    """The cells of a text, column by column.

    Args:
        positions: one array per column, shape (rows,); places in the column's texts, or EMPTY.
        texts: one per column; the different texts, as written.
        numbers: shape (rows,); which record each row is, the first after the heads being 0.
    """

    positions: tuple[TextPositions, ...]
    texts: tuple[tuple[str, ...], ...]
    numbers: NDArray[np.int32]


class _Growing:
    """A column that grows slice by slice."""

    def __init__(self) -> None:
        self._places: dict[str, int] = {}
        self._parts: list[TextPositions] = [np.zeros(0, dtype=np.int8)]

    def add(self, positions: TextPositions, texts: Sequence[str]) -> None:
        places = self._places
        lookup = [
            EMPTY if text == _TEXT_MARK else places.setdefault(text, len(places)) for text in texts
        ]
        narrow = np.min_scalar_type(-max(len(places), 1))
        self._parts.append(np.array([*lookup, EMPTY], dtype=narrow)[positions])

    def whole(self) -> tuple[TextPositions, tuple[str, ...]]:
        return np.concatenate(self._parts), tuple(self._places)


def regular_records(body: bytes, separator: str, width: int, progress: Progress) -> Records:
    """Every record of a text in which each has at most so many fields.

    Args:
        body: UTF-8, what follows the heads.
        separator: between the fields.
        width: the number of columns.
        progress: told how much is read.

    Raises:
        pd.errors.ParserError: a record has more fields, or a quotation mark is not closed.
    """
    growing = [_Growing() for _ in range(width)]
    mark = (separator.join([_TEXT_MARK] * width) + "\n").encode()
    end = 0
    for start, end in _slices(body):
        frame = _frame(mark + body[start:end], separator, width)
        for name, column in zip(frame, growing, strict=True):
            cells = frame[name].array
            column.add(cells.codes[1:], cells.categories.tolist())
        progress(end / len(body))
    positions, texts = zip(*(column.whole() for column in growing), strict=True)
    return Records(positions, texts, np.arange(len(positions[0]), dtype=np.int32))


def _frame(text: bytes, separator: str, width: int) -> pd.DataFrame:
    return pd.read_csv(
        BytesIO(text),
        sep=separator,
        header=None,
        names=range(width),
        index_col=False,
        dtype="category",
        keep_default_na=False,
        na_values=[""],
        skip_blank_lines=False,
        low_memory=False,
    )


def _slices(body: bytes) -> Iterator[tuple[int, int]]:
    """Where to cut: after line breaks that are not within quotation marks."""
    start = 0
    while start < len(body):
        end = _record_end(body, start, start + SLICE)
        yield start, end
        start = end


def _record_end(body: bytes, start: int, wanted: int) -> int:
    """The end of the first record that ends at or after `wanted`."""
    quotes = body.count(b'"', start, wanted)
    while wanted < len(body):
        line_end = body.find(b"\n", wanted)
        if line_end < 0:
            break
        quotes += body.count(b'"', wanted, line_end)
        wanted = line_end + 1
        if quotes % 2 == 0:
            return wanted
    return len(body)
