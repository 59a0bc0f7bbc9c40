"""The window in which licences are read."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QWidget,
)

from klviewer.ui.calm_dialog import CalmDialog
from klviewer.ui.licences import licences

_SIZE = (900, 640)
_LIST_WIDTH = 200


class LicenceWindow(CalmDialog):
    """A list of licences, and the text of the chosen one.

    Args:
        parent: the window it belongs to.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("LicenceWindow", "Licenser"), parent)
        self._licences = licences()
        self.titles = QListWidget()
        self.titles.setFixedWidth(_LIST_WIDTH)
        self.titles.setAccessibleName(self.tr("Licenser"))
        self.titles.addItems([each.title for each in self._licences])
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licensens ord"))
        self.titles.currentRowChanged.connect(self._show)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.titles)
        row.addWidget(self.text, 1)
        self.column.addLayout(row, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Luk"))
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)
        self.titles.setCurrentRow(0)
        self.take_room(*_SIZE)

    def _show(self, row: int) -> None:
        self.text.setPlainText(self._licences[row].file.read_text("utf-8"))
