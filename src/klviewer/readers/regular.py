"""Regular delimited text to columns, as fast as pandas reads it.

The text is cut into slices at the ends of records, so that reading can be followed and stopped
and needs little memory. Whatever is not quite regular is left to `irregular`.
"""

from collections.abc import Iterator
from io import BytesIO

import pandas as pd

from klviewer.readers.growing import GrowingColumn, Records, records
from klviewer.readers.source import Progress

SLICE = 8 * 2**20
"""Bytes read at a time."""

# Stands in every column of every slice, so that pandas sees texts and leaves numbers as written.
_TEXT_MARK = "\x02"


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
    columns = [GrowingColumn() for _ in range(width)]
    mark = (separator.join([_TEXT_MARK] * width) + "\n").encode()
    for start, end in _slices(body):
        frame = _frame(mark + body[start:end], separator, width)
        for name, column in zip(frame, columns, strict=True):
            cells = frame[name].array
            column.add(cells.codes[1:], _without_mark(cells.categories.tolist()))
        progress(end / len(body))
    return records(columns)


def _without_mark(texts: list[str]) -> list[str]:
    """The different texts; the mark, which no cell holds, becomes an empty one."""
    return ["" if text == _TEXT_MARK else text for text in texts]


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
