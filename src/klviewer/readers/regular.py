"""Regular delimited text to columns, as fast as pandas reads it.

The text is cut into slices at the ends of records, so that reading can be followed and stopped
and needs little memory. In each, columns of short codes are read by `plain` where that can be,
the others by pandas. Whatever is not quite regular is left to `irregular`.
"""

from collections.abc import Iterator
from io import BytesIO

import numpy as np
import pandas as pd

from klviewer.readers import plain
from klviewer.readers.growing import GrowingColumn, Records, records
from klviewer.readers.headings import check_cells
from klviewer.readers.source import Progress

SLICE = 2**19
"""Bytes read at a time; what is made of them stays in the processor's cache."""

# Stands in every column of every slice, so that pandas sees texts and leaves numbers as written.
_TEXT_MARK = "\x02"


def regular_records(
    text: bytes, start: int, separator: str, width: int, progress: Progress
) -> Records:
    """Every record of a text in which each has at most so many fields.

    Args:
        text: UTF-8.
        start: where what follows the heads begins, in bytes.
        separator: between the fields.
        width: the number of columns.
        progress: told how much is read.

    Raises:
        UnreadableError: there are more cells than memory holds.
        pd.errors.ParserError: a record has more fields, or a quotation mark is not closed.
    """
    line_ends = _line_ends(text, start)
    check_cells(line_ends, width)
    columns = [GrowingColumn(line_ends + 1) for _ in range(width)]
    codes = [plain.ShortCodes(separator, column.place) for column in columns]
    for begin, end in _slices(text, start):
        found = plain.fields(text[begin:end], separator, width)
        short = found.short_columns() if found else {}
        for place, keys in short.items():
            columns[place].add_places(codes[place].positions(keys))
        others = [place for place in range(width) if place not in short]
        if others:
            _add_others(columns, others, text[begin:end], separator)
        progress((end - start) / (len(text) - start))
    return records(columns)


def _line_ends(text: bytes, start: int) -> int:
    """How many line ends there are, of the more frequent kind."""
    ends = {b"\n": 0, b"\r": 0}
    for at in range(start, len(text), SLICE):
        octets = np.frombuffer(text, np.uint8, min(SLICE, len(text) - at), at)
        for end in ends:
            ends[end] += int(np.count_nonzero(octets == ord(end)))
    return max(ends.values())


def _add_others(
    columns: list[GrowingColumn], others: list[int], text: bytes, separator: str
) -> None:
    mark = (separator.join([_TEXT_MARK] * len(columns)) + "\n").encode()
    # pandas looks for records that are too long only where it is to read all columns
    wanted = others if len(others) < len(columns) else None
    frame = _frame(mark + text, separator, len(columns), wanted)
    for place in others:
        cells = frame[place].array
        columns[place].add(cells.codes[1:], _without_mark(cells.categories.tolist()))


def _without_mark(texts: list[str]) -> list[str]:
    """The different texts; the mark, which no cell holds, becomes an empty one."""
    return ["" if text == _TEXT_MARK else text for text in texts]


def _frame(text: bytes, separator: str, width: int, wanted: list[int] | None) -> pd.DataFrame:
    return pd.read_csv(
        BytesIO(text),
        sep=separator,
        header=None,
        names=range(width),
        index_col=False,
        usecols=wanted,
        dtype="category",
        keep_default_na=False,
        na_values=[""],
        skip_blank_lines=False,
        low_memory=False,
    )


def _slices(text: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Where to cut: after line breaks that are not within quotation marks."""
    while start < len(text):
        end = _record_end(text, start, start + SLICE)
        yield start, end
        start = end


def _record_end(text: bytes, start: int, wanted: int) -> int:
    """The end of the first record that ends at or after `wanted`."""
    quotes = _quotes(text, start, wanted)
    while wanted < len(text):
        line_end = text.find(b"\n", wanted)
        if line_end < 0:
            break
        quotes += _quotes(text, wanted, line_end)
        wanted = line_end + 1
        if quotes % 2 == 0:
            return wanted
    return len(text)


def _quotes(text: bytes, start: int, end: int) -> int:
    """How many quotation marks there are; most texts have none, and that is quicker seen."""
    first = text.find(b'"', start, end)
    return 0 if first < 0 else text.count(b'"', first, end)
