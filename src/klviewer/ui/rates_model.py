"""How many have answered by region or group, as a table."""

from PySide6.QtCore import QObject, Qt

from klviewer.survey.danish import number, percent
from klviewer.survey.groups import group_name, region_name
from klviewer.survey.nonresponse import ResponseRates
from klviewer.ui.shown_table import Index, ShownTable

PART = Qt.ItemDataRole.UserRole
"""The region or group of a row, empty for all."""

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class RatesModel(ShownTable[ResponseRates]):
    """A row for all and one per part of the frame, a column per area.

    Args:
        head: what the parts are, above the first column.
    """

    def __init__(self, head: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._head = head

    def size(self, shown: ResponseRates) -> tuple[int, int]:
        """All and the parts; the part and the areas."""
        return len(shown.rows), 1 + len(shown.columns)

    def head(self, shown: ResponseRates, column: int, role: int) -> object:
        """What the parts are, and the areas."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return shown.columns[column - 1].label if column else self._head
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (_RIGHT if column else _LEFT) | Qt.TextFlag.TextWordWrap
        return None

    def cell(self, shown: ResponseRates, index: Index, role: int) -> object:
        """A cell as it is shown, explained and read aloud."""
        row, column = index.row(), index.column() - 1
        if role == PART:
            return shown.rows[row].id if row else ""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column < 0 else _RIGHT
        if role == Qt.ItemDataRole.DisplayRole:
            return self._part(shown, row) if column < 0 else _rate(shown, row, column)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            part = self._part(shown, row)
            return part if column < 0 else f"{part}: {self._told(shown, row, column)}"
        return None

    def _part(self, rates: ResponseRates, row: int) -> str:
        part = rates.rows[row].label
        name = group_name(region_name(part)) if row else self.tr("Alle")
        return f"{name} ({number(int(rates.frame[row]))})"

    def _told(self, rates: ResponseRates, row: int, column: int) -> str:
        text = self.tr("{area}, {count} af {size} har svaret, {share}")
        return text.format(
            area=rates.columns[column].label,
            count=number(int(rates.counts[row, column])),
            size=number(int(rates.frame[row])),
            share=percent(rates.share(row, column) or 0.0),
        )


def _rate(rates: ResponseRates, row: int, column: int) -> str:
    share = rates.share(row, column)
    if share is None:
        return "–"
    return f"{number(int(rates.counts[row, column]))} · {percent(share)}"
