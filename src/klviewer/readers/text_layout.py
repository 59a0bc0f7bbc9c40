"""How a text of delimited fields is laid out: what separates them, and where the heads stand."""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO

from klviewer.readers import limits
from klviewer.readers.errors import UnreadableError
from klviewer.readers.head_rows import heads_from
from klviewer.readers.headings import heads
from klviewer.survey.messages import translate

SEPARATORS = ";\t,|"

_SAMPLE = 2**20
_SAMPLE_RECORDS = 200
_LEAST_AGREEMENT = 0.5
_HEADS_SHARE = 2  # heads fill at least one of so many of the columns
_SEPARATOR_LINE = re.compile(rb'"?sep=([;,\t|])"?\r?\n', re.IGNORECASE)

_Records = list[list[str]]


@dataclass(frozen=True, slots=True)
class Layout:
    """How a text is laid out.

    Args:
        separator: between the fields.
        heads: one for each column.
        first: the last row of the heads, counted from 1.
        body: where what follows the heads begins, in bytes.
        titles: how many rows with something in them stand above the heads.
    """

    separator: str
    heads: list[str]
    first: int
    body: int
    titles: int = 0


def layout_of(text: bytes) -> Layout:
    """Find the separator and the heads.

    Raises:
        UnreadableError: no separator divides the text into columns, or there are too many.
    """
    told = _SEPARATOR_LINE.match(text)
    start = told.end() if told else 0
    sample = text[start : start + _SAMPLE].decode(errors="ignore")
    choices = told[1].decode() if told else SEPARATORS
    found = max(choices, key=lambda separator: _agreement(sample, separator))
    if not _agreement(sample, found):
        raise UnreadableError(
            translate("reading", "Teksten er ikke delt i kolonner, så der er ingen spørgsmål.")
        )
    return _heads(sample, found, start, 2 if told else 1)


def _agreement(sample: str, separator: str) -> float:
    """How well a separator divides a text: many columns, and the same number in every record."""
    filled = [cells for cells in _sampled(sample, separator) if cells]
    records = filled[_head_place(filled) :]
    width = len(records[0]) if records else 0
    if width < 2:  # noqa: PLR2004 - one column needs no separator
        return 0.0
    fitting = sum(_fit(len(cells), width) for cells in records) / len(records)
    return fitting * fitting * width if fitting >= _LEAST_AGREEMENT else 0.0


def _fit(length: int, width: int) -> float:
    """A shorter record may have lost its last, empty fields."""
    return 1.0 if length == width else 0.5 * (1 < length < width)


def _sampled(sample: str, separator: str) -> _Records:
    csv.field_size_limit(limits.FILE_BYTES)
    reader = csv.reader(StringIO(sample, newline=""), delimiter=separator)
    records = [cells for cells, _ in zip(reader, range(_SAMPLE_RECORDS), strict=False)]
    return records[:-1] if len(sample) >= _SAMPLE // 2 and len(records) > 1 else records


def _head_place(records: Sequence[Sequence[str]]) -> int:
    """Which record has the heads: the first that fills half of as many fields as most have.

    The first that is not blank where none does; what stands above is a title.
    """
    widths = Counter(len(cells) for cells in records if cells)
    usual = max(widths, key=lambda width: (widths[width], width), default=0)
    filled = [sum(map(bool, map(str.strip, cells))) for cells in records]
    whole = (at for at, count in enumerate(filled) if 0 < usual <= count * _HEADS_SHARE)
    blank = (at for at, cells in enumerate(records) if cells)
    return next(whole, next(blank, 0))


def _heads(sample: str, separator: str, start: int, row: int) -> Layout:
    """The heads, which may be over several columns, with others below them.

    Raises:
        UnreadableError: they do not end within the sample, or are too many.
    """
    lines = StringIO(sample, newline="").readlines()
    place = _head_place(_sampled(sample, separator))
    reader = csv.reader(lines, delimiter=separator)
    records: _Records = []
    ends: list[int] = []
    for cells in reader:
        records.append(cells)
        ends.append(reader.line_num)
        if len(records) > place + 1:
            break
    if len(sample) >= _SAMPLE // 4 and ends[place] == len(lines):
        raise UnreadableError(translate("reading", "Første linje er for lang til overskrifter."))
    names = heads(records[place])
    width = len(names)
    both = [[*cells, *[""] * width][:width] for cells in records[place : place + 2]]
    found = heads_from(both, 0, (), str)
    last = place + found.body - 1
    body = start + len("".join(lines[: ends[last]]).encode())
    titles = sum(any(map(str.strip, cells)) for cells in records[:place])
    return Layout(separator, heads(found.names), row + last, body, titles)
