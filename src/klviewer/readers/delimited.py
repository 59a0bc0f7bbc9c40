"""Delimited text: comma, semicolon, tab or bar between the fields, in any usual encoding."""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from io import StringIO

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from klviewer.readers import limits
from klviewer.readers.encodings import Decoded, decode
from klviewer.readers.errors import UnreadableError
from klviewer.readers.findings import Findings
from klviewer.readers.growing import Records
from klviewer.readers.headings import headed, heads
from klviewer.readers.irregular import Flaw, salvaged
from klviewer.readers.regular import regular_records
from klviewer.readers.sheet import EMPTY, Sheet, column
from klviewer.readers.source import Progress, SourceFile, part, with_progress
from klviewer.survey.messages import translate
from klviewer.survey.problems import Place, Problem, Severity

SEPARATORS = ";\t,|"

_SAMPLE = 2**20
_SAMPLE_RECORDS = 200
_LEAST_AGREEMENT = 0.5
_SEPARATOR_LINE = re.compile(rb'"?sep=([;,\t|])"?\r?\n', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a text is laid out.

    Args:
        separator: between the fields.
        heads: the fields of the first record.
        first: the heads' row, counted from 1.
        body: where what follows the heads begins, in bytes.
    """

    separator: str
    heads: list[str]
    first: int
    body: int


def sheets(number: int, file: SourceFile, progress: Progress) -> tuple[Sheet, ...]:
    """The table of a text file.

    Raises:
        UnreadableError: the file is not text, or has no columns.
    """
    decoded = decode(file.data, part(progress, 0.0, 0.1))
    progress(0.1)
    _check_lines(decoded.text)
    layout = _layout(decoded.text)
    findings = Findings()
    _report_decoding(decoded, file, findings)
    records = _records(decoded, layout, file, findings, part(progress, 0.1, 0.9))
    columns = []
    cleaning = part(progress, 0.9, 1.0)
    for place, (name, told) in enumerate(with_progress(layout.heads, cleaning)):
        columns.append(column(name, records.positions[place], records.texts[place], told))
    table = headed((number, file), columns, _rows(records.numbers, layout))
    return (replace(table, problems=(*findings.problems, *table.problems)),)


def _check_lines(text: bytes) -> None:
    """Stop before a line that no table has.

    Raises:
        UnreadableError: there is one.
    """
    start = 0
    while len(text) - start > limits.LINE_BYTES:
        ends = (text.rfind(end, start, start + limits.LINE_BYTES) for end in (b"\n", b"\r"))
        start = max(ends) + 1
        if not start:
            raise UnreadableError(
                translate("reading", "Filen har en linje, der er for lang til at være en række.")
            )


def _layout(text: bytes) -> _Layout:
    """Find the separator and the heads.

    Raises:
        UnreadableError: no separator divides the text into columns.
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
    return _first_record(sample, found, start, 2 if told else 1)


def _agreement(sample: str, separator: str) -> float:
    """How well a separator divides a text: many columns, and the same number in every record."""
    records = [cells for cells in _sampled(sample, separator) if cells]
    width = len(records[0]) if records else 0
    if width < 2:  # noqa: PLR2004 - one column needs no separator
        return 0.0
    fitting = sum(_fit(len(cells), width) for cells in records) / len(records)
    return fitting * fitting * width if fitting >= _LEAST_AGREEMENT else 0.0


def _fit(length: int, width: int) -> float:
    """A shorter record may have lost its last, empty fields."""
    return 1.0 if length == width else 0.5 * (1 < length < width)


def _sampled(sample: str, separator: str) -> list[list[str]]:
    csv.field_size_limit(limits.FILE_BYTES)
    reader = csv.reader(StringIO(sample, newline=""), delimiter=separator)
    records = [cells for cells, _ in zip(reader, range(_SAMPLE_RECORDS), strict=False)]
    return records[:-1] if len(sample) >= _SAMPLE // 2 and len(records) > 1 else records


def _first_record(sample: str, separator: str, start: int, row: int) -> _Layout:
    """The first record that is not blank.

    Raises:
        UnreadableError: it does not end within the sample, or has too many fields.
    """
    lines = StringIO(sample, newline="").readlines()
    reader = csv.reader(lines, delimiter=separator)
    skipped, cells = next((place, cells) for place, cells in enumerate(reader) if cells)
    names = heads(cells)
    if len(sample) >= _SAMPLE // 4 and reader.line_num == len(lines):
        raise UnreadableError(translate("reading", "Første linje er for lang til overskrifter."))
    body = start + len("".join(lines[: reader.line_num]).encode())
    return _Layout(separator, names, row + skipped, body)


def _records(
    decoded: Decoded, layout: _Layout, file: SourceFile, findings: Findings, progress: Progress
) -> Records:
    text, width = decoded.text, len(layout.heads)
    try:
        records = regular_records(text, layout.body, layout.separator, width, progress)
        flaws = _flaws_of_end(text, layout, records)
    except pd.errors.ParserError:
        salvage = salvaged(text[layout.body :], layout.separator, width, progress)
        _report_flaws(salvage.flaws, layout, file, findings)
        return salvage.records
    if decoded.cut and not flaws and len(records.numbers):
        flaws = [(int(records.numbers[-1]), Flaw.CUT_SHORT)]
    _report_flaws(flaws, layout, file, findings)
    return _without_last(records) if flaws else records


def _flaws_of_end(text: bytes, layout: _Layout, records: Records) -> list[tuple[int, Flaw]]:
    """Whether the last of regular records stops before its last field, and the file with it."""
    if not len(records.numbers) or text.endswith((b"\n", b"\r")):
        return []
    cells = zip(records.positions, records.texts, strict=True)
    breaks = sum(texts[at[-1]].count("\n") for at, texts in cells if at[-1] != EMPTY)
    start = len(text)
    for _ in range(breaks + 1):
        start = max(text.rfind(b"\n", layout.body, start), layout.body - 1)
    lines = StringIO(text[start + 1 :].decode(), newline="")
    *_, fields = csv.reader(lines, delimiter=layout.separator)
    short = len(fields) < len(layout.heads)
    return [(int(records.numbers[-1]), Flaw.CUT_SHORT)] if short else []


def _without_last(records: Records) -> Records:
    positions = tuple(cells[:-1] for cells in records.positions)
    return Records(positions, records.texts, records.numbers[:-1])


_FLAWS = {
    Flaw.TOO_LONG: translate("reading", "Rækken har flere felter, end der er overskrifter."),
    Flaw.UNCLOSED_QUOTE: translate(
        "reading", "Et anførselstegn bliver ikke lukket; filen kan være afbrudt."
    ),
    Flaw.CUT_SHORT: translate("reading", "Filen holder op midt i en række. Den kan være afbrudt."),
    Flaw.REST_UNREADABLE: translate(
        "reading", "Der er mange anførselstegn, som ikke bliver lukket."
    ),
}


def _report_flaws(
    flaws: Sequence[tuple[int, Flaw]], layout: _Layout, file: SourceFile, findings: Findings
) -> None:
    for flaw, what in _FLAWS.items():
        done = translate("reading", "Rækken er ikke talt med.")
        if flaw is Flaw.REST_UNREADABLE:
            done = translate("reading", "Resten af filen er ikke læst.")
        problem = Problem(Severity.ERROR, what, Place(file.name), done)
        rows = [number + layout.first + 1 for number, found in flaws if found is flaw]
        findings.in_rows(problem, rows)


def _report_decoding(decoded: Decoded, file: SourceFile, findings: Findings) -> None:
    if decoded.broken:
        findings.warning(
            translate(
                "reading", "{count} tegn hører ikke til filens tegnsæt.", count=decoded.broken
            ),
            Place(file.name),
            translate("reading", "Tegnene er læst, som om de var skrevet i Windows."),
        )
    if decoded.nul:
        findings.warning(
            translate("reading", "Filen indeholder {count} tomme tegn (NUL).", count=decoded.nul),
            Place(file.name),
            translate("reading", "Tegnene er udeladt."),
        )


def _rows(numbers: NDArray[np.int32], layout: _Layout) -> NDArray[np.int32]:
    return numbers + np.int32(layout.first + 1)
