"""The selections that were kept under a name: to keep one, to come back to, rename and delete."""

from functools import partial

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from klviewer.project.operations import (
    KeepSelection,
    KeptSelection,
    RemoveSelection,
    RenameSelection,
)
from klviewer.ui.document import Document
from klviewer.ui.icons import icon
from klviewer.ui.selection_dialog import SelectionDialog
from klviewer.ui.theme import Theme


class KeptSelectionsMenu(QToolButton):
    """A small button beside what is selected.

    Args:
        document: a project is open.
        theme: the look.
    """

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.dialog: SelectionDialog | None = None
        self.setIcon(icon("keep", theme))
        self.setToolTip(self.tr("Behold udvalget, eller find et, der er gemt"))
        self.setAccessibleName(self.tr("Gemte udvalg"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setProperty("role", "more")
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(self.fill)
        self.setMenu(menu)

    def fill(self) -> None:
        """Offer what can be done now."""
        menu, snapshot = self.menu(), self._document.snapshot
        menu.clear()
        for inner in menu.findChildren(QMenu):
            inner.deleteLater()  # it stays when the menu is cleared
        if snapshot is None:
            return
        keeping = menu.addAction(self.tr("Behold udvalget…"))
        keeping.triggered.connect(lambda _=False: self.keep())
        selection = self._document.selection
        keeping.setEnabled(snapshot.writable and bool(selection.picks or selection.filter))
        menu.addSeparator()
        if not snapshot.selections:
            menu.addAction(self.tr("Ingen udvalg er gemt endnu")).setEnabled(False)
            return
        for kept in snapshot.selections:
            self._offer(menu, kept)
        if snapshot.writable:
            menu.addSeparator()
            renaming, removing = menu.addMenu(self.tr("Omdøb")), menu.addMenu(self.tr("Slet"))
            for kept in snapshot.selections:
                name = _plain(kept.name)
                renaming.addAction(name).triggered.connect(partial(self._rename, kept))
                removing.addAction(name).triggered.connect(partial(self._remove, kept))

    def _offer(self, menu: QMenu, kept: KeptSelection) -> None:
        document = self._document
        missing = kept.selection.missing(document.sources)
        title = _plain(kept.name)
        if missing:
            title = self.tr("{name} – noget af det findes ikke i runden").format(name=title)
        action = menu.addAction(title)
        action.setCheckable(True)
        action.setChecked(kept.selection == document.selection)
        action.triggered.connect(lambda _=False: document.select(kept.selection))

    def keep(self) -> None:
        """Ask for a name, and keep what is selected."""
        selection = self._document.selection
        dialog = self.dialog = SelectionDialog(
            self.tr("Behold udvalget"), self.tr("Behold"), "", self._taken(), self.window()
        )
        dialog.accepted.connect(
            lambda: self._document.perform(KeepSelection(dialog.name, selection))
        )
        dialog.open()

    def _rename(self, kept: KeptSelection, _checked: bool = False) -> None:
        taken = self._taken() - {kept.name.casefold()}
        dialog = self.dialog = SelectionDialog(
            self.tr("Omdøb udvalget"), self.tr("Omdøb"), kept.name, taken, self.window()
        )
        dialog.accepted.connect(
            lambda: self._document.perform(RenameSelection(kept.id, dialog.name))
        )
        dialog.open()

    def _remove(self, kept: KeptSelection, _checked: bool = False) -> None:
        self._document.perform(RemoveSelection(kept.id))

    def _taken(self) -> frozenset[str]:
        snapshot = self._document.snapshot
        kept = snapshot.selections if snapshot else ()
        return frozenset(found.name.casefold() for found in kept)


def _plain(name: str) -> str:
    return name.replace("&", "&&")
