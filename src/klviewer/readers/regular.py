"""Regular delimited text to columns, as fast as pandas reads it.

The text is cut into slices at the ends of records, so that reading can be followed and stopped
and needs little memory. Each is read by `plain` where that can be, and by pandas where there are
quotation marks or nearly nothing but words. Whatever is not quite regular is left to `irregular`.
"""

from io import BytesIO

import numpy as np
import pandas as pd

from klviewer.readers import plain
from klviewer.readers.growing import GrowingColumn, Records, records
from klviewer.readers.headings import check_cells
from klviewer.readers.source import Progress

SLICE = 2**19
"""Bytes read at a time; what is made of them stays in the processor's cache."""

PARSED_SLICE = 2 * 2**20
"""Bytes at a time where a parser is needed, which takes its time to begin."""

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
    progress(0.0)
    line_ends = _line_ends(text, start)
    check_cells(line_ends, width)
    progress(0.0)
    columns = [GrowingColumn(line_ends + 1) for _ in range(width)]
    codes = [plain.ShortCodes(separator, column.place) for column in columns]
    begin, size = start, SLICE
    while begin < len(text):
        end = _record_end(text, begin, begin + size)
        fields = plain.fields(text[begin:end], separator, width)
        if fields is None or fields.mostly_long:
            _add_parsed(columns, text[begin:end], separator)
            size = PARSED_SLICE
        else:
            size = SLICE
            for place, keys in fields.short_columns().items():
                columns[place].add_places(codes[place].positions(keys))
            for place, cells in fields.long_columns():
                columns[place].add_cells(cells)
        begin = end
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


def _add_parsed(columns: list[GrowingColumn], text: bytes, separator: str) -> None:
    mark = (separator.join([_TEXT_MARK] * len(columns)) + "\n").encode()
    frame = _frame(mark + text, separator, len(columns))
    for place, column in enumerate(columns):
        cells = frame[place].array
        column.add(cells.codes[1:], _without_mark(cells.categories.tolist()))


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


def _record_end(text: bytes, start: int, wanted: int) -> int:
    """The end of the first record that ends at or after `wanted`.

    A line break within quotation marks ends none.
    """
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
