"""The codes of the project: chosen, made, changed, merged, taken away, and written about."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from klviewer.project.operations import AddCode, EditCode, MergeCodes, RetractCode
from klviewer.survey.code_use import CodeUse, code_uses
from klviewer.survey.codes import about_code
from klviewer.ui.code_dialogs import CodeDialog, MergeDialog, RetractQuestion
from klviewer.ui.codes_model import TITLE, CodeDelegate, CodesModel
from klviewer.ui.copying_table import CopyingTable
from klviewer.ui.document import Document
from klviewer.ui.icons import icon
from klviewer.ui.memo_editor import MemoEditor
from klviewer.ui.page_parts import words
from klviewer.ui.sorted_rows import ROW
from klviewer.ui.theme import Theme

_MARGIN = 12
_ROW = 44
_NUMBERS = (46, 58)


class CodesPanel(QWidget):
    """The codes at the left of the coding page; one may be chosen.

    Args:
        document: the open project.
        theme: the look.

    Signals:
        chosen: another code is chosen; carries its number, None for no code.
    """

    chosen = Signal(object)

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._theme = theme
        self._current: int | None = None
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = CodesModel(document.has_frame, self)
        self.table = self._table()
        self.memo = MemoEditor(document)
        self._memo_title = words("", "section-title")
        self.make = self._button("add", self.tr("Ny kode…"), self.ask_new)
        self.edit = self._button("edit", self.tr("Ret koden…"), self.ask_edit)
        self.merge = self._button(
            "merge", self.tr("Læg koden sammen med en anden…"), self.ask_merge
        )
        self.remove = self._button("remove", self.tr("Fjern koden…"), self.ask_retract)
        self._lay_out()
        self._show_current()

    def _table(self) -> CopyingTable:
        table = CopyingTable()
        table.setProperty("role", "codes")
        table.setModel(self.model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setAccessibleName(self.tr("Koder"))
        table.verticalHeader().setDefaultSectionSize(round(_ROW * self._theme.scale))
        table.setItemDelegateForColumn(TITLE, CodeDelegate(self._theme, table))
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(40)
        for column, width in enumerate(_NUMBERS, TITLE + 1):
            table.setColumnWidth(column, round(width * self._theme.scale))
        table.setSortingEnabled(True)
        table.sortByColumn(TITLE, Qt.SortOrder.AscendingOrder)
        table.selectionModel().selectionChanged.connect(self._follow)
        table.doubleClicked.connect(lambda _: self.ask_edit())
        table.keys[Qt.Key.Key_Delete] = self.ask_retract
        return table

    def _button(self, name: str, says: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, self._theme))
        button.setToolTip(says)
        button.setAccessibleName(says)
        button.clicked.connect(lambda _=False: act())
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_MARGIN + 1, 0, _MARGIN - 4, 0)
        head.setSpacing(2)
        head.addWidget(words(self.tr("Koder"), "section-title"))
        head.addStretch(1)
        for button in (self.make, self.edit, self.merge, self.remove):
            head.addWidget(button)
        memo = QVBoxLayout()
        memo.setContentsMargins(_MARGIN, 8, _MARGIN, 12)
        memo.setSpacing(6)
        memo.addWidget(self._memo_title)
        memo.addWidget(self.memo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addLayout(memo)

    # What is shown

    def show_uses(self, uses: Sequence[CodeUse]) -> None:
        """Show the codes; the one that is chosen stays chosen while it exists."""
        self.model.show_rows(uses)
        if self.model.row_of(self._current) is None:
            self._current = None
        self.choose(self._current)
        self._show_current()

    def choose(self, code: int | None) -> None:
        """Choose a code by its number; none when it does not exist."""
        row = self.model.row_of(code)
        if row is None:
            self.table.clearSelection()
        elif self.current is None or self.current.code.id != code:
            self.table.selectRow(row)

    @property
    def current(self) -> CodeUse | None:
        """The code that is chosen."""
        rows = self.table.selectionModel().selectedRows()
        use = rows[0].data(ROW) if rows else None
        return use if isinstance(use, CodeUse) else None

    def _follow(self) -> None:
        number = self.current.code.id if self.current else None
        if number != self._current:
            self._current = number
            self._show_current()
            self.chosen.emit(number)

    def _show_current(self) -> None:
        snapshot, use = self._document.snapshot, self.current
        writable = snapshot is not None and snapshot.writable
        self.make.setEnabled(writable)
        for button in (self.edit, self.remove):
            button.setEnabled(writable and use is not None)
        self.merge.setEnabled(writable and use is not None and len(self.model.rows) > 1)
        title = self.tr("Note til koden")
        self._memo_title.setText(title)
        self.memo.setVisible(use is not None)
        self._memo_title.setVisible(use is not None)
        self.memo.setAccessibleName(f"{title} {use.code.title}" if use else title)
        self.memo.show_memo(about_code(use.code) if use else None)

    def flush(self) -> None:
        """Write the memo that is being typed."""
        self.memo.flush()

    # What is asked

    def ask_new(self) -> None:
        """Ask for a new code."""
        dialog = self._dialog(None)
        if dialog is not None:
            dialog.accepted.connect(lambda: self._add(dialog))
            dialog.open()

    def _add(self, dialog: CodeDialog) -> None:
        new = dialog.written
        self._document.perform(AddCode(new.title, new.kind, new.colour))

    def ask_edit(self) -> None:
        """Ask how the chosen code shall be."""
        use = self.current
        dialog = self._dialog(use) if use else None
        if use is not None and dialog is not None:
            dialog.accepted.connect(lambda: self._edit(use, dialog))
            dialog.open()

    def _edit(self, use: CodeUse, dialog: CodeDialog) -> None:
        new = dialog.written
        if (new.title, new.kind, new.colour) != (use.code.title, use.code.kind, use.code.colour):
            self._document.perform(EditCode(use.code.id, new.title, new.kind, new.colour))

    def _dialog(self, use: CodeUse | None) -> CodeDialog | None:
        snapshot = self._document.snapshot
        if snapshot is None or not snapshot.writable:
            return None
        return CodeDialog(self._theme, snapshot.coding, use.code if use else None, self)

    def ask_merge(self) -> None:
        """Ask which code shall take over the chosen one."""
        snapshot, use = self._document.snapshot, self._whole_use()
        if snapshot is None or use is None or len(snapshot.coding.codes) == 1:
            return
        dialog = MergeDialog(self._theme, snapshot.coding, use, self)
        dialog.accepted.connect(
            lambda: self._document.perform(MergeCodes(use.code.id, dialog.chosen))
        )
        dialog.open()

    def ask_retract(self) -> None:
        """Say what goes with the chosen code, and take it away if that is wanted."""
        use = self._whole_use()
        if use is None:
            return
        question = RetractQuestion(use, self)
        question.remove.clicked.connect(lambda: self._document.perform(RetractCode(use.code.id)))
        question.open()

    def _whole_use(self) -> CodeUse | None:
        """How much of the project has the chosen code, whatever the page is narrowed to.

        None where no code is chosen, or nothing can be changed.
        """
        snapshot, current = self._document.snapshot, self.current
        if snapshot is None or not snapshot.writable or current is None:
            return None
        uses = code_uses(snapshot.coding)
        return next((use for use in uses if use.code.id == current.code.id), None)
