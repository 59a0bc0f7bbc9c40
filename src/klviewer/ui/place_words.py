"""What is said above a file's table of the place in it, and below it of the cell looked at."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from klviewer.ui.file_places import Words
from klviewer.ui.page_parts import words
from klviewer.ui.problems_model import place_in_words, severity_name
from klviewer.ui.saying import say
from klviewer.ui.sheet_model import WHOLE, SheetModel
from klviewer.ui.theme import Theme

_CELL_HEIGHT = 64


class PlaceWords(QFrame):
    """A problem in words, or whose answers are shown, with a bar in the colour of its severity."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "place")
        self._what = words("", "strong")
        self._where = words("", "quiet")
        self._told = words("", "plain")
        self._told.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 0, 2)
        column.setSpacing(2)
        for part in (self._what, self._where, self._told):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(part)

    def show_words(self, said: Words) -> None:
        """Show other words."""
        what = say(said.what)
        severity = said.severity
        self._what.setText(f"{severity_name(severity)}: {what}" if severity else what)
        self._where.setText(place_in_words(said.place))
        self._told.setText(say(said.told))
        self._told.setVisible(bool(self._told.text()))
        self.setProperty("severity", severity.value if severity else "")
        self.style().unpolish(self)
        self.style().polish(self)


class CellWords(QWidget):
    """The whole text of a cell, as plain text.

    Args:
        cells: the table the cell is in.
        theme: the look.
    """

    def __init__(self, cells: SheetModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self._name = words("", "column-head")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setProperty("role", "cell")
        self.text.setTabChangesFocus(True)
        self.text.document().setDocumentMargin(0)
        self.text.setAccessibleName(self.tr("Hele cellens tekst"))
        self.text.setFixedHeight(round(_CELL_HEIGHT * theme.scale))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._name)
        column.addWidget(self.text)

    def show_cell(self, index: QModelIndex) -> None:
        """Show another cell, or none."""
        if not index.isValid():
            self._name.clear()
            self.text.clear()
            return
        head = self._cells.headerData(index.column(), Qt.Orientation.Horizontal)
        name = self.tr("Række {row} · {head}")
        row = self._cells.row_number(index.row())
        self._name.setText(name.format(row=row, head=head))
        text, meaning = str(index.data(WHOLE)), self._cells.meaning(index)
        self.text.setPlainText(f"{text} = {meaning}" if meaning else text)
