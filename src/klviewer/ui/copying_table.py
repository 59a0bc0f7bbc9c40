"""A table view that is worked by keyboard: rows are opened with Enter, cells copied with Ctrl+C."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from klviewer.reports.grid import harmless
from klviewer.survey.selection import Picking

Offer = tuple[str, Callable[[], None]]
"""What can be done with a row: a title in the menu, and what does it."""

_LOOKED_THROUGH = 1000
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CopyingTable(QTableView):
    """Shows a table in rows without grid.

    Other keys do what is put into `keys`; `offers` gives what the menu has for a row besides
    copying it.

    Signals:
        chosen: a row was clicked, or opened by the keyboard; carries an index in it.
        picked: rows were picked: one as above, also with Ctrl, or several by dragging or with
            Shift; carries an index in each and a `Picking`.
    """

    chosen = Signal(QModelIndex)
    picked = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: dict[int, Callable[[], None]] = {}
        self.offers: Callable[[QModelIndex], Sequence[Offer]] = lambda _index: ()
        self._is_doubled = False
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.clicked.connect(self.chosen)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Other buttons than the left and the right are the window's."""
        if event.button() in (Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton):
            event.ignore()
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second click of two picks nothing: it would take back what the first one picked."""
        self._is_doubled = True
        super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The rows that were clicked or dragged over are picked."""
        super().mouseReleaseEvent(event)
        is_doubled, self._is_doubled = self._is_doubled, False
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_doubled or not is_left or not self.currentIndex().isValid():
            return
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        rows = self.selectionModel().selectedRows()
        if len(rows) > 1 and not with_ctrl:
            self.picked.emit(rows, Picking.ALONE)
        elif self.indexAt(event.position().toPoint()) == self.currentIndex():
            how = Picking.TOGGLED if with_ctrl else Picking.ALONE
            self.picked.emit([self.currentIndex()], how)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the row, with Ctrl they add it, Ctrl+C copies."""
        with_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _OPENING and self.currentIndex().isValid():
            if not with_ctrl:
                self.chosen.emit(self.currentIndex())
            self._pick_by_keyboard(with_ctrl)
        elif event.key() in self.keys and not event.modifiers():
            self.keys[event.key()]()
        else:
            super().keyPressEvent(event)

    def _pick_by_keyboard(self, with_ctrl: bool) -> None:
        """Pick the row with the focus; those the arrows went over with Shift, all of them."""
        rows = self.selectionModel().selectedRows()
        if len(rows) > 1 and not with_ctrl:
            self.picked.emit(rows, Picking.ALONE)
        else:
            how = Picking.TOGGLED if with_ctrl else Picking.ALONE
            self.picked.emit([self.currentIndex()], how)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the row, and to copy."""
        by_keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        at = self.currentIndex() if by_keyboard else self.indexAt(event.pos())
        self.menu_of(at).popup(event.globalPos())

    def menu_of(self, at: QModelIndex) -> QMenu:
        """The menu of a place in the table."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for title, act in self.offers(at) if at.isValid() else ():
            menu.addAction(title.replace("&", "&&"), act)
        if menu.actions():
            menu.addSeparator()
        some = menu.addAction(self.tr("Kopiér de valgte rækker"), self.copy)
        some.setEnabled(self.selectionModel().hasSelection())
        menu.addAction(self.tr("Kopiér hele tabellen"), self.copy_all)
        return menu

    @contextmanager
    def place_kept(self, role: int) -> Iterator[None]:
        """Come back, when other rows are shown, to the row with the focus and what was in sight.

        Args:
            role: of what tells a row from the others.
        """
        current, bar = self.currentIndex(), self.verticalScrollBar()
        row, column, wanted, scrolled = current.row(), current.column(), None, bar.value()
        if current.isValid():
            wanted = current.siblingAtColumn(0).data(role)
        yield
        found = next((near for near in self._near(row) if near.data(role) == wanted), None)
        if wanted is not None and found is not None:
            place = found.siblingAtColumn(column)
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(place, flag)
        self.executeDelayedItemsLayout()  # else the first painting does, and asks for a second
        bar.setValue(scrolled)

    def _near(self, row: int) -> Iterator[QModelIndex]:
        """The row itself, and then others as far as one looks."""
        rows = self.model().rowCount()
        if 0 <= row < rows:
            yield self.model().index(row, 0)
        for other in range(min(rows, _LOOKED_THROUGH)):
            yield self.model().index(other, 0)

    def select_rows(self, rows: Iterable[int]) -> None:
        """Have these rows selected and no others; what has the focus keeps it."""
        model, selection = self.model(), QItemSelection()
        for row in rows:
            selection.select(model.index(row, 0), model.index(row, model.columnCount() - 1))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def copy(self) -> None:
        """Copy the selected rows with their heads, for a spreadsheet; the whole table if none."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        QGuiApplication.clipboard().setText(self._as_text(rows or self._all_rows()))

    def copy_all(self) -> None:
        """Copy every row with the heads."""
        QGuiApplication.clipboard().setText(self._as_text(self._all_rows()))

    def _all_rows(self) -> list[int]:
        return list(range(self.model().rowCount()))

    def _as_text(self, rows: list[int]) -> str:
        model = self.model()
        columns = range(model.columnCount())
        heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in columns]
        cells = [[model.index(row, column).data() for column in columns] for row in rows]
        return "\n".join("\t".join(_on_one_line(cell) for cell in line) for line in [heads, *cells])


def _on_one_line(cell: object) -> str:
    """What is pasted into a spreadsheet must not break its rows and columns, nor be calculated."""
    return harmless(" ".join(str("" if cell is None else cell).split()))
