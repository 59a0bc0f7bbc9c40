"""The way to a municipality's page from every tab: a link beside the tabs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from klviewer.ui.document import Document

KEYS = "Ctrl+K"
"""What the menu has for it."""


class MunicipalityDoor(QPushButton):
    """Names the municipality that is selected, where it is one.

    Args:
        document: a project is open.
        parent: the page's frame.

    Signals:
        wanted: a municipality's page is wanted.
    """

    wanted = Signal()

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self.setProperty("role", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setVisible(document.has_frame)
        self.clicked.connect(self.wanted)
        document.selection_changed.connect(self._name)
        self._name()

    def _name(self) -> None:
        """“Kommuneside: Aarhus” where only that one is selected."""
        selected = self._document.tables.municipalities
        text = self.tr("Kommuneside  {keys}").format(keys=KEYS)
        if len(selected) == 1:
            text = self.tr("Kommuneside: {name}").format(name=selected[0].name)
        self.setText(text)
        self.setAccessibleName(text)
        self.setToolTip(self.tr("Én kommunes egne svar ved siden af de andres (Ctrl+K)"))
