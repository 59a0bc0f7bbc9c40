"""What can be done with the round that is shown: edit it, take it away, compare it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMessageBox, QToolButton, QWidget

from klviewer.project.operations import RemoveRound
from klviewer.project.round_decisions import RoundInfo
from klviewer.survey.danish import number
from klviewer.ui.document import Document
from klviewer.ui.round_dialog import RoundDialog


class RoundMenu(QToolButton):
    """A small button beside the round's name.

    Args:
        document: a project is open.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.dialog: RoundDialog | None = None
        self.question: QMessageBox | None = None
        self.setText("···")
        self.setToolTip(self.tr("Ret eller fjern runden"))
        self.setAccessibleName(self.tr("Ret eller fjern runden"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setProperty("role", "more")
        menu = QMenu(self)
        menu.addAction(self.tr("Ret navn, datoer og frist…")).triggered.connect(
            lambda _=False: self.edit()
        )
        self.removing = menu.addAction(self.tr("Fjern runden…"))
        self.removing.triggered.connect(lambda _=False: self.remove())
        self.compared: tuple[QAction, ...] = ()
        self._offer_rounds(menu)
        self.setMenu(menu)
        snapshot = document.snapshot
        if snapshot is None or not snapshot.writable:
            self.hide()  # where it is shown its place shows it: alone it would be a window
        self.removing.setEnabled(snapshot is not None and len(snapshot.rounds) > 1)

    def _offer_rounds(self, menu: QMenu) -> None:
        """With which round to compare, where several are earlier."""
        snapshot = self._document.snapshot
        offered = snapshot.earlier_rounds if snapshot else ()
        if snapshot is None or snapshot.earlier is None or len(offered) == 1:
            return
        compared = menu.addMenu(self.tr("Sammenlign med"))
        group = QActionGroup(compared)
        for info in offered:
            action = compared.addAction(info.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(info.id == snapshot.earlier.id)
            action.triggered.connect(lambda _=False, chosen=info.id: self._compare(chosen))
            group.addAction(action)
        self.compared = tuple(compared.actions())

    def _compare(self, round_id: str) -> None:
        self._document.compare_with(round_id)

    @property
    def _info(self) -> RoundInfo | None:
        return self._document.snapshot.round_info if self._document.snapshot else None

    def edit(self) -> None:
        """Ask for another title, other dates or another deadline."""
        info = self._info
        if info is None:
            return
        dialog = self.dialog = RoundDialog(info, self.window())
        dialog.accepted.connect(lambda: self._keep(dialog))
        dialog.open()

    def _keep(self, dialog: RoundDialog) -> None:
        operation = dialog.operation()
        if operation is not None:
            self._document.perform(operation)

    def remove(self) -> None:
        """Say what goes with the round before it goes."""
        info = self._info
        snapshot = self._document.snapshot
        if info is None or snapshot is None:
            return
        quoted = sum(q.place.round == info.id for q in snapshot.coding.quotations)
        question = self.question = QMessageBox(self.window())
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setWindowTitle(self.tr("Fjern runden"))
        question.setText(self.tr("Fjern runden “{title}”?").format(title=info.title))
        says = self.tr(
            "Dens svar og citater ({count}) forsvinder fra projektet. De andre runder og koderne "
            "selv røres ikke. Ctrl+Z bringer det hele tilbage."
        )
        question.setInformativeText(says.format(count=number(quoted)))
        removing = question.addButton(self.tr("Fjern"), QMessageBox.ButtonRole.AcceptRole)
        cancel = question.addButton(self.tr("Annullér"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(cancel)
        removing.clicked.connect(lambda _=False: self._document.perform(RemoveRound(info.id)))
        question.open()
