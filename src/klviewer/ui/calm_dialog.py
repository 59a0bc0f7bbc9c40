"""A window that asks one thing: a headline, what there is to know, and two buttons."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLayout, QPushButton, QVBoxLayout, QWidget

from klviewer.ui.page_parts import words

_MARGIN = 40  # left of the screen around a dialog


class CalmDialog(QDialog):
    """Asks, and is gone when it is answered.

    Args:
        title: of the window, and its headline.
        parent: the window it belongs to.
    """

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 16)
        self.column.setSpacing(12)
        self.column.addWidget(words(title, "page-title"))

    def add(self, *parts: QWidget | QLayout) -> None:
        """Put parts under those already there."""
        for part in parts:
            if isinstance(part, QWidget):
                self.column.addWidget(part)
            else:
                self.column.addLayout(part)

    def add_buttons(self, accept: str) -> QPushButton:
        """Put the two buttons under everything.

        Args:
            accept: the words of the button that goes on.

        Returns:
            The button that goes on.
        """
        self.column.addStretch(0)
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel)
        button = buttons.button(kinds.Ok)
        button.setText(accept)
        button.setProperty("role", "primary")
        buttons.button(kinds.Cancel).setText(self.tr("Annullér"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)
        return button

    def take_only_needed(self, width: int) -> None:
        """Be so wide, and as high as the words then need.

        Args:
            width: in pixels.
        """
        self.setMinimumWidth(width)
        self.resize(width, self.column.totalHeightForWidth(width))

    def take_room(self, width: int, height: int) -> None:
        """Be so large, or as large as the screen allows."""
        free = self.screen().availableGeometry().size() - QSize(_MARGIN, 2 * _MARGIN)
        self.resize(QSize(width, height).boundedTo(free))
