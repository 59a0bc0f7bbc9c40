"""How many have answered by region or group, as a table."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from klviewer.survey.danish import number, percent
from klviewer.survey.groups import group_name, region_name
from klviewer.survey.nonresponse import ResponseRates

Index = QModelIndex | QPersistentModelIndex

PART = Qt.ItemDataRole.UserRole
"""The region or group of a row, empty for all."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RatesModel(QAbstractTableModel):
    """A row for all and one per part of the frame, a column per area.

    Args:
        head: what the parts are, above the first column.
    """

    def __init__(self, head: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._head = head
        self._rates: ResponseRates | None = None

    def show_rates(self, rates: ResponseRates | None) -> None:
        """Show other counts, or none."""
        self.beginResetModel()
        self._rates = rates
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """All, and the parts."""
        return 0 if parent.isValid() or self._rates is None else len(self._rates.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """The part, and the areas."""
        return 0 if parent.isValid() or self._rates is None else 1 + len(self._rates.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The heads of the columns."""
        if orientation is not Qt.Orientation.Horizontal or self._rates is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            heads = (self._head, *(column.label for column in self._rates.columns))
            return heads[section] if 0 <= section < len(heads) else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (_RIGHT if section else _LEFT) | Qt.TextFlag.TextWordWrap
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell as it is shown, explained and read aloud."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid) or self._rates is None:
            return None
        row, column = index.row(), index.column() - 1
        if role == PART:
            return "" if row == 0 else self._rates.rows[row].id
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column < 0 else _RIGHT
        if role == Qt.ItemDataRole.DisplayRole:
            return self._part(self._rates, row) if column < 0 else self._rate(row, column)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            part = self._part(self._rates, row)
            return part if column < 0 else f"{part}: {self._told(self._rates, row, column)}"
        return None

    def _part(self, rates: ResponseRates, row: int) -> str:
        part = rates.rows[row].label
        name = group_name(region_name(part)) if row else self.tr("Alle")
        return f"{name} ({number(int(rates.frame[row]))})"

    def _rate(self, row: int, column: int) -> str:
        rates = self._rates
        share = rates.share(row, column) if rates else None
        if rates is None or share is None:
            return "–"
        return f"{number(int(rates.counts[row, column]))} · {percent(share)}"

    def _told(self, rates: ResponseRates, row: int, column: int) -> str:
        text = self.tr("{area}, {count} af {size} har svaret, {share}")
        return text.format(
            area=rates.columns[column].label,
            count=number(int(rates.counts[row, column])),
            size=number(int(rates.frame[row])),
            share=percent(rates.share(row, column) or 0.0),
        )
