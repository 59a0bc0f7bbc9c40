"""The list of the coding page as a model."""

from collections.abc import Callable, Hashable, Sequence

from PySide6.QtCore import QObject, Qt

from klviewer.survey.danish import sort_key
from klviewer.ui.coding_rows import CodingRow
from klviewer.ui.sorted_rows import SortedRows

NAME, AREA, THEME, TEXT, CODES = range(5)


class CodingModel(SortedRows[CodingRow]):
    """Answers or quotations, one per row.

    Args:
        has_frame: whether the respondents are the municipalities.
    """

    upright = Qt.AlignmentFlag.AlignTop

    def __init__(self, has_frame: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_frame = has_frame

    def heads(self) -> Sequence[str]:
        """Who, where, what, and how it was coded."""
        return (
            self.tr("Kommune") if self._has_frame else self.tr("Besvarelse"),
            self.tr("Område"),
            self.tr("Tema"),
            self.tr("Svar"),
            self.tr("Koder"),
        )

    def key(self, row: CodingRow) -> Hashable:
        """The answer's place, and the quotation if the row is about one."""
        return row.key

    def cell(self, row: CodingRow, column: int) -> str:
        """The words of a cell; codes stand with commas between."""
        codes = ", ".join(code.title for code in row.codes)
        return (row.name, row.area, row.theme, row.excerpt, codes)[column]

    def sorting(self, column: int) -> Callable[[CodingRow], tuple[object, ...]]:
        """In the order of the Danish alphabet; answers by how long they are."""
        if column == TEXT:
            return lambda row: (len(row.answer.text),)
        return lambda row: sort_key(self.cell(row, column))

    def is_number(self, column: int) -> bool:
        """None of them does."""
        return False
