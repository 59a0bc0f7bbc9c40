"""The first row of a table: which columns there are, and what is wrong with their names."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from klviewer.readers import limits
from klviewer.readers.cells import clean, folded
from klviewer.readers.errors import UnreadableError
from klviewer.readers.findings import Findings
from klviewer.readers.sheet import Column, Sheet, filled_rows
from klviewer.readers.source import SourceFile
from klviewer.survey.counted import ROWS
from klviewer.survey.danish import number
from klviewer.survey.messages import translate
from klviewer.survey.problems import Problem, Severity


def heads(cells: Sequence[str]) -> list[str]:
    """The names in a first row, those of phantom columns empty.

    Raises:
        UnreadableError: there are more than a survey can have.
    """
    names = [clean(cell)[: limits.HEAD_CHARACTERS] for cell in cells]
    while len(names) > limits.COLUMNS and not names[-1]:
        names.pop()
    if len(names) > limits.COLUMNS:
        raise UnreadableError(
            translate(
                "reading",
                "Der er {count} kolonner. Der kan højst være {most}.",
                count=number(len(names)),
                most=number(limits.COLUMNS),
            )
        )
    return names


def headed(
    source: tuple[int, SourceFile],
    columns: Sequence[Column],
    rows: NDArray[np.int32],
    sheet: str = "",
) -> Sheet:
    """A table of columns that carry their names: blank rows and nameless columns left out.

    Args:
        source: the file's number in the set, and the file.
        columns: in the order of the file, those without a name too.
        rows: shape (rows,); row numbers as a spreadsheet shows them.
        sheet: its name in a workbook.
    """
    place, file = source
    table = Sheet(place, file.name, tuple(columns), rows, sheet)
    table = table.only(filled_rows(columns, rows))
    findings = Findings()
    _report_heads(table, findings)
    named = tuple(_shortened(table, column, findings) for column in table.columns if column.name)
    return replace(table, columns=named, problems=findings.problems)


def titled(table: Sheet, titles: int, row: int) -> Sheet:
    """The table, with a notice of what stands above its heads.

    Args:
        table: that was read.
        titles: how many rows above the heads have something in them.
        row: the heads', as a spreadsheet counts.
    """
    if not titles:
        return table
    notice = Problem(
        Severity.NOTICE,
        translate("reading", "Over overskrifterne står {rows}.", rows=ROWS(titles)),
        table.place(row=row),
        translate("reading", "De er ikke læst."),
    )
    return replace(table, problems=(notice, *table.problems))


def letter(place: int) -> str:
    """A column as a spreadsheet names it: A, B … Z, AA.

    Args:
        place: counted from 0.
    """
    before, last = divmod(place, 26)
    return (letter(before - 1) if before else "") + chr(ord("A") + last)


def _report_heads(table: Sheet, findings: Findings) -> None:
    for place, column in enumerate(table.columns):
        if not column.name and column.filled.any():
            findings.warning(
                translate("reading", "Kolonnen har ingen overskrift."),
                table.place(letter(place)),
                translate("reading", "Kolonnen er ikke læst."),
            )
    times = Counter(folded(column.name) for column in table.columns if column.name)
    for name, count in times.items():
        if count > 1:
            findings.warning(
                translate("reading", "{count} kolonner har samme overskrift.", count=count),
                table.place(name),
                translate("reading", "Kolonnerne er taget i den rækkefølge, de står."),
            )


def _shortened(table: Sheet, column: Column, findings: Findings) -> Column:
    """The column with texts no longer than they may be, the cut ones reported."""
    if max(map(len, column.texts), default=0) <= limits.CELL_CHARACTERS:
        return column
    long = [place for place, text in enumerate(column.texts) if len(text) > limits.CELL_CHARACTERS]
    most = number(limits.CELL_CHARACTERS)
    problem = Problem(
        Severity.WARNING,
        translate("reading", "Cellen har mere end {most} tegn.", most=most),
        table.place(column.name),
        translate("reading", "Kun de første {most} tegn er læst.", most=most),
    )
    findings.in_rows(problem, table.rows[np.isin(column.positions, long)].tolist())
    texts = tuple(text[: limits.CELL_CHARACTERS] for text in column.texts)
    return replace(column, texts=texts)


def check_cells(rows: int, columns: int, most: int = limits.CELLS) -> None:
    """Stop before a table that would not fit in memory.

    Raises:
        UnreadableError: it would not.
    """
    if rows * columns > most or rows > limits.ROWS:
        raise UnreadableError(
            translate(
                "reading",
                "Tabellen har {rows} rækker og {columns} kolonner. Der kan højst være {most_rows} "
                "rækker og {most} celler. Del filen i flere.",
                rows=number(rows),
                columns=number(columns),
                most_rows=number(limits.ROWS),
                most=number(most),
            )
        )
