"""PSPP, run once for many tables, and what it prints as CSV."""

import csv
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.oracles.coded import Column

MARK = "== "
_STATISTICS = {"Count": "count", "Row %": "row", "Column %": "column", "Total %": "total"}


@dataclass
class Printed:
    """The tables under one mark.

    Args:
        frequencies: by variable, value and head of the column.
        cells: of cross-tables by both variables, both values (empty for totals) and statistic.
    """

    frequencies: dict[tuple[str, str, str], float] = field(default_factory=dict)
    cells: dict[tuple[str, str, str, str, str], float] = field(default_factory=dict)

    def frequency(self, variable: str, value: int, head: str = "Frequency") -> float:
        return self.frequencies.get((variable, str(value), head), 0.0)

    def cell(
        self, pair: tuple[str, str], row: object, column: object, statistic: str = "count"
    ) -> float:
        return self.cells.get((*pair, str(row), str(column), statistic), 0.0)


def inline(variables: Mapping[str, Column]) -> str:
    """Commands that read columns from the syntax itself."""
    rows = zip(*(column.tolist() for column in variables.values()), strict=True)
    lines = "\n".join(" ".join(map(str, row)) for row in rows)
    return (
        f"data list list notable /{' '.join(variables)}.\nbegin data\n{lines}\nend data.\n"
        "formats all (f5.0).\n"
    )


def mark(name: str) -> str:
    """A command that tells the tables that follow apart."""
    return f"echo '{MARK}{name}'.\n"


def frequencies(variables: Iterable[str]) -> str:
    """Commands for frequencies without statistics."""
    return f"frequencies {' '.join(variables)} /statistics=none.\n"


def crosstabs(rows: Iterable[str], columns: Iterable[str], cells: str = "count") -> str:
    """Commands for cross-tables, each row variable by each column variable."""
    tables = f"{' '.join(rows)} by {' '.join(columns)}"
    return f"crosstabs /tables={tables} /cells={cells}.\n"


def run(syntax: str, folder: Path) -> dict[str, Printed]:
    """Run PSPP; the tables by their mark.

    Raises:
        subprocess.CalledProcessError: PSPP found an error in the syntax.
        FileNotFoundError: there is no PSPP.
    """
    (folder / "tables.sps").write_text("set decimal=dot.\n" + syntax, "ascii")
    command = ["pspp", "-o", "tables.csv", "tables.sps"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=300)
    return read((folder / "tables.csv").read_text("utf-8"))


def read(text: str) -> dict[str, Printed]:
    """What PSPP printed, by mark."""
    found: dict[str, Printed] = {}
    printed = Printed()
    lines: list[str] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith(MARK):
            printed = found.setdefault(line.removeprefix(MARK), Printed())
        elif line:
            lines.append(line)
        else:
            _read_table(list(csv.reader(lines)), printed)
            lines = []
    return found


def _read_table(rows: list[list[str]], printed: Printed) -> None:
    if not rows or not rows[0][0].startswith("Table: "):
        return
    title = rows[0][0].removeprefix("Table: ")
    if " × " in title:
        _read_cross(title, rows[1:], printed)
    elif rows[1][2:3] == ["Frequency"]:
        _read_frequencies(title, rows[1:], printed)


def _read_frequencies(title: str, rows: list[list[str]], printed: Printed) -> None:
    heads = rows[0][2:]
    for row in rows[1:]:
        for head, value in zip(heads, row[2:], strict=True):
            if value:
                name = row[1] or row[0]
                printed.frequencies[title, name, head] = _number(value)


def _read_cross(title: str, rows: list[list[str]], printed: Printed) -> None:
    first, second = title.split(" × ")
    values = rows[1][3:-1]
    row_value = ""
    for row in rows[2:]:
        if row[2] == "Count":
            row_value = "" if row[0] == "Total" else row[1]
        for column, value in zip([*values, ""], row[3:], strict=True):
            printed.cells[first, second, row_value, column, _STATISTICS[row[2]]] = _number(value)


def _number(text: str) -> float:
    return float(text.rstrip("%")) / 100 if text.endswith("%") else float(text)
