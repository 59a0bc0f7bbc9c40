"""The table behind a graph: to read, sort, copy to a spreadsheet and save."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from klviewer.reports.grid import Grid
from klviewer.ui.copied import table_data
from klviewer.ui.copying_table import CopyingTable
from klviewer.ui.document import Document
from klviewer.ui.grid_model import GridModel
from klviewer.ui.grid_saving import save_grid
from klviewer.ui.page_parts import hairline, words

_SIZE = QSize(1080, 540)
_PART_OF_WINDOW = 0.92
_ROW = 26
_WIDEST, _NARROWEST = 420, 72


class GridTable(CopyingTable):
    """A table that is copied with its numbers and their formats.

    Args:
        model: what it shows.
        scale: of text.
    """

    def __init__(self, model: GridModel, scale: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = model
        self.setModel(model)
        self.setSortingEnabled(True)
        self.verticalHeader().setDefaultSectionSize(round(_ROW * scale))
        head = self.horizontalHeader()
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.resizeColumnsToContents()
        for column in range(model.columnCount()):
            width = min(max(self.columnWidth(column), _NARROWEST), _WIDEST)
            self.setColumnWidth(column, width)

    def copy(self) -> None:
        """Copy the selected rows, the whole table if none is selected."""
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        self._copy(chosen or set(range(self._shown.rowCount())))

    def copy_all(self) -> None:
        """Copy every row with its heads and what is told of the table."""
        self._copy(set(range(self._shown.rowCount())))

    def _copy(self, places: set[int]) -> None:
        QGuiApplication.clipboard().setMimeData(table_data(self._shown.part(places)))


class TableWindow(QDialog):
    """Shows a table with who is counted above it and what must be known of it below.

    Args:
        grid: the table.
        document: its worker writes files.
        name: proposed for a file, without suffix.
        scale: of text.
        parent: the window it belongs to.
    """

    def __init__(
        self, grid: Grid, document: Document, name: str, scale: float, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._name = name
        self.model = GridModel(grid, self)
        self.table = GridTable(self.model, scale)
        self.table.setAccessibleName(self.tr("Tabel: {title}").format(title=grid.title))
        self.setWindowTitle(self.tr("Tabellen bag grafen"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.told = words("", "small")
        self._lay_out(grid)
        self.resize(_SIZE.boundedTo(parent.window().size() * _PART_OF_WINDOW))

    def _lay_out(self, grid: Grid) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 12)
        column.setSpacing(8)
        for mark in grid.marks:
            column.addWidget(words(mark, "example"), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(words(grid.title, "page-title"))
        column.addWidget(words("\n".join(grid.lead), "quiet"))
        column.addWidget(self.table, 1)
        notes = words("\n".join(note for note in grid.notes if note not in grid.lead), "small")
        column.addWidget(notes)
        column.addWidget(hairline())
        column.addLayout(self._foot())

    def _foot(self) -> QLayout:
        close = QPushButton(self.tr("Luk"))
        close.clicked.connect(self.reject)
        copy = QPushButton(self.tr("&Kopiér til Excel"))
        copy.clicked.connect(self._copy)
        save = QPushButton(self.tr("&Gem…"))
        save.clicked.connect(self.save)
        save.setProperty("role", "primary")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.told, 1)
        for button in (close, copy, save):
            button.setAutoDefault(False)
            foot.addWidget(button)
        return foot

    def _copy(self) -> None:
        self.table.copy_all()
        self._tell(self.tr("Kopieret. Indsæt den i Excel eller Word."))

    def save(self) -> None:
        """Ask where to, and write the table in the order it is shown."""
        names = (self.tr("Gem tabel"), self._name)
        said = self.tr("Gemt som “{name}”.")
        save_grid(
            self,
            self._document,
            self.model.sorted_grid,
            names,
            lambda path: self._tell(said.format(name=path.name)),
        )

    def _tell(self, said: str) -> None:
        if isValid(self.told):  # the window may be closed by the time the file is written
            self.told.setText(said)
