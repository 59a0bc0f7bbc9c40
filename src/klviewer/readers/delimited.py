"""Delimited text: comma, semicolon, tab or bar between the fields, in any usual encoding."""

import csv
from collections.abc import Sequence
from dataclasses import replace
from io import StringIO

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from klviewer.readers import limits
from klviewer.readers.encodings import Decoded, decode
from klviewer.readers.errors import UnreadableError
from klviewer.readers.findings import Findings
from klviewer.readers.growing import Records
from klviewer.readers.headings import headed, titled
from klviewer.readers.irregular import Flaw, salvaged
from klviewer.readers.regular import regular_records
from klviewer.readers.sheet import EMPTY, Sheet, column
from klviewer.readers.source import Progress, SourceFile, part, with_progress
from klviewer.readers.text_layout import Layout, layout_of
from klviewer.survey.messages import translate
from klviewer.survey.problems import Place, Problem, Severity


def sheets(number: int, file: SourceFile, progress: Progress) -> tuple[Sheet, ...]:
    """The table of a text file.

    Raises:
        UnreadableError: the file is not text, or has no columns.
    """
    decoded = decode(file.data, part(progress, 0.0, 0.1))
    progress(0.1)
    _check_lines(decoded.text)
    layout = layout_of(decoded.text)
    findings = Findings()
    _report_decoding(decoded, file, findings)
    records = _records(decoded, layout, file, findings, part(progress, 0.1, 0.9))
    columns = []
    cleaning = part(progress, 0.9, 1.0)
    for place, (name, told) in enumerate(with_progress(layout.heads, cleaning)):
        columns.append(column(name, records.positions[place], records.texts[place], told))
    table = headed((number, file), columns, _rows(records.numbers, layout))
    table = titled(table, layout.titles, layout.first)
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


def _records(
    decoded: Decoded, layout: Layout, file: SourceFile, findings: Findings, progress: Progress
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


def _flaws_of_end(text: bytes, layout: Layout, records: Records) -> list[tuple[int, Flaw]]:
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
    flaws: Sequence[tuple[int, Flaw]], layout: Layout, file: SourceFile, findings: Findings
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


def _rows(numbers: NDArray[np.int32], layout: Layout) -> NDArray[np.int32]:
    return numbers + np.int32(layout.first + 1)
