"""What every format yields: a table of columns, each different text kept once.

A column is stored as positions in its different texts. A closed question has few of them, so
whatever is done to a text (clean it, find its choice) is done once per text, not per row, and a
million rows cost as little as a hundred.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from klviewer.readers.cells import clean
from klviewer.readers.source import Progress, silent
from klviewer.survey.problems import Place, Problem
from klviewer.survey.questionnaire import QuestionType
from klviewer.survey.responses import Mask

TextPositions = NDArray[np.signedinteger[Any]]

EMPTY = -1

_CLEANED_AT_ONCE = 20_000
_ROWS_AT_ONCE = 4_096


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """The choice a column stands for, where the file itself says so."""

    code: str
    label: str


@dataclass(frozen=True, eq=False)
class Column:
    """One column of a table.

    Args:
        name: its head in the file.
        positions: shape (rows,); each cell's place in `texts`, EMPTY where nothing stands.
        texts: the different texts of the cells, cleaned.
        label: the question's text, where the file gives it.
        labels: what the cells' values mean, where the file gives it.
        question: the name of the question the file itself counts the column under.
        choice: the choice a column of a several-answers question stands for.
        type: how the question is answered, where the file says it.
        counted: the value that means chosen, where the file says it.
        words_of: the name of the question whose answer “other” these are the words of.
    """

    name: str
    positions: TextPositions
    texts: tuple[str, ...]
    label: str = ""
    labels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    question: str = ""
    choice: ColumnChoice | None = None
    type: QuestionType | None = None
    counted: str = ""
    words_of: str = ""

    @property
    def filled(self) -> Mask:
        """The rows with something in the cell."""
        return np.asarray(self.positions != EMPTY, dtype=np.bool_)

    def spread(self, values: Sequence[int], empty: int) -> NDArray[np.int16]:
        """A number per row.

        Args:
            values: one for each of the different texts.
            empty: the number of an empty cell.
        """
        if empty == EMPTY and all(place == value for place, value in enumerate(values)):
            return self.positions.astype(np.int16)
        return np.array([*values, empty], dtype=np.int16).take(self.positions)  # EMPTY: the last

    def written(self) -> tuple[str, ...]:
        """The cells' texts, row by row."""
        texts = (*self.texts, "")
        return tuple(texts[position] for position in self.positions.tolist())

    def met(self) -> tuple[str, ...]:
        """The different texts in the order of the rows that have them first."""
        met: dict[int, None] = {}
        for start in range(0, len(self.positions), _ROWS_AT_ONCE):
            if len(met) == len(self.texts):  # as a rule after the first rows
                break
            rows = self.positions[start : start + _ROWS_AT_ONCE]
            met.update(dict.fromkeys(rows[rows != EMPTY].tolist()))
        return tuple(self.texts[place] for place in met)

    def only(self, rows: Mask) -> "Column":
        """The column with some of its rows."""
        return replace(self, positions=self.positions[rows])


def column(
    name: str, positions: TextPositions, texts: Sequence[str], progress: Progress = silent
) -> Column:
    """A column whose texts are cleaned, those that become the same brought together.

    Args:
        name: its head.
        positions: shape (rows,); places in `texts`, or EMPTY.
        texts: as the file wrote them.
        progress: told how much is cleaned; raises to cancel.
    """
    cleaned: list[str] = []
    different: set[str] = set()
    for start in range(0, len(texts), _CLEANED_AT_ONCE):
        progress(start / len(texts))
        cleaned += map(clean, texts[start : start + _CLEANED_AT_ONCE])
        different.update(cleaned[start:])
    if len(different) == len(cleaned) and "" not in different:
        return Column(name, positions, tuple(cleaned))
    return _brought_together(name, positions, cleaned)


def _brought_together(name: str, positions: TextPositions, texts: Sequence[str]) -> Column:
    places: dict[str, int] = {}
    lookup = [places.setdefault(text, len(places)) if text else EMPTY for text in texts]
    narrow = np.min_scalar_type(-max(len(places), 1))
    return Column(name, np.array([*lookup, EMPTY], dtype=narrow)[positions], tuple(places))


def column_of_cells(name: str, cells: Sequence[object], as_text: Callable[[object], str]) -> Column:
    """A column of cells a library gave as Python values.

    Args:
        name: its head.
        cells: one per row.
        as_text: how a value is written.
    """
    places: dict[object, int] = {}
    found = (places.setdefault(cell, len(places)) for cell in cells)
    positions = np.fromiter(found, dtype=np.int32, count=len(cells))
    return column(name, positions, [as_text(cell) for cell in places])


@dataclass(frozen=True, eq=False)
class Sheet:
    """A table of a file: one row per respondent, if it is a survey.

    Args:
        file: which file of the set, counted from 0.
        file_name: the file's name.
        name: the sheet's name in a workbook.
        columns: in the order of the file.
        rows: shape (rows,); their numbers as a spreadsheet shows them.
        problems: what was wrong on the way here.
        title: what the file calls the survey.
    """

    file: int
    file_name: str
    columns: tuple[Column, ...]
    rows: NDArray[np.int32]
    name: str = ""
    problems: tuple[Problem, ...] = ()
    title: str = ""

    @property
    def key(self) -> tuple[int, str]:
        """What tells it from the other tables of the set: the file's number and its own name."""
        return self.file, self.name

    def place(self, column_name: str = "", row: int = 0) -> Place:
        """A place in this table."""
        return Place(self.file_name, self.name, row, column_name)

    def only(self, rows: Mask) -> "Sheet":
        """The table with some of its rows."""
        if rows.all():
            return self
        columns = tuple(found.only(rows) for found in self.columns)
        return replace(self, columns=columns, rows=self.rows[rows])


def filled_rows(columns: Iterable[Column], rows: NDArray[np.int32]) -> Mask:
    """The rows in which something stands; shape (rows,)."""
    filled = np.zeros(len(rows), dtype=np.bool_)
    for found in columns:
        if filled.all():
            break
        filled |= found.filled
    return filled
