"""A table of counts as a model: sorted by value, read aloud, copied as it is shown."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from klviewer.survey.danish import number
from klviewer.survey.table import Counts, Table

VALUE = Qt.ItemDataRole.UserRole
"""What a cell is sorted by: a number, or the place on the scale."""

CHOICE = Qt.ItemDataRole.UserRole + 1
"""The choice a row counts: its id, empty for no answer, None for the row of all."""

Index = QModelIndex | QPersistentModelIndex

_ALIGN_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ALIGN_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Row:
    choice: str | None
    label: str
    counts: tuple[int, ...]
    share: float | None


class TableModel(QAbstractTableModel):
    """The counts of a question, in all and by group.

    The columns are the answer, how many, how many per cent of those asked, and the groups. The
    last row is all who were asked.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[_Row, ...] = ()

    def show_table(self, table: Table | None) -> None:
        """Show another table, or none."""
        self.beginResetModel()
        self._rows = () if table is None else self._counted(table)
        self._heads = () if table is None else self._headed(table)
        self.endResetModel()

    def _headed(self, table: Table) -> tuple[str, ...]:
        groups = (heading.label for heading in table.columns[1:])
        first = table.question.short or self.tr("Svar")
        return (first, self.tr("Antal"), self.tr("Pct."), *groups)

    def _counted(self, table: Table) -> tuple[_Row, ...]:
        question = table.question
        columns = range(len(table.columns))
        rows = [
            _Row(choice.id, choice.name, _whole(table.counts[row]), table.share(row))
            for row, choice in enumerate(question.choices)
        ]
        missing = table.not_answered()
        if missing:
            silent = tuple(table.not_answered(column) for column in columns)
            rows.append(_Row("", self.tr("Ikke besvaret"), silent, missing / int(table.base[0])))
        whole = 1.0 if table.base[0] else None
        rows.append(_Row(None, self.tr("Spurgt i alt"), _whole(table.base), whole))
        return tuple(rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """One row per answer, those without one, and all."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """The answer, its count and share, and the groups."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The heads of the columns."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN_RIGHT if section else _ALIGN_LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell as it is shown, sorted, aligned and read aloud."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        row, column = self._rows[index.row()], index.column()
        if role == VALUE:
            return self._value(index.row(), column)
        if role == CHOICE:
            return row.choice
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ALIGN_RIGHT if column else _ALIGN_LEFT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.label}, {self._heads[column]}: {self._shown(row, column)}"
        return self._shown(row, column) if role == Qt.ItemDataRole.DisplayRole else None

    def _shown(self, row: _Row, column: int) -> str:
        if column == 0:
            return row.label
        if column == _PERCENT:
            return "–" if row.share is None else number(row.share * 100, 1)
        return number(row.counts[_group(column)])

    def _value(self, row: int, column: int) -> float:
        if column == 0:
            return float(row)
        if column == _PERCENT:
            share = self._rows[row].share
            return -1.0 if share is None else share
        return float(self._rows[row].counts[_group(column)])


_PERCENT = 2


def _group(column: int) -> int:
    """Which of the table's columns a column of the model counts."""
    return 0 if column == 1 else column - _PERCENT


def _whole(counts: Counts) -> tuple[int, ...]:
    return tuple(int(count) for count in counts)


class SortedTable(QSortFilterProxyModel):
    """A table sorted by any of its columns, with the row of all at its foot."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setSortRole(VALUE)

    def lessThan(self, left: Index, right: Index) -> bool:
        """By value; all who were asked come last, whichever way it is sorted."""
        descending = self.sortOrder() is Qt.SortOrder.DescendingOrder
        if left.data(CHOICE) is None or right.data(CHOICE) is None:
            return (right.data(CHOICE) is None) is not descending
        return float(left.data(VALUE)) < float(right.data(VALUE))
