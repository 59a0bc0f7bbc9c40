"""A part of a page that is as high as its width makes it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class PageColumn(QWidget):
    """Holds charts and paragraphs, and hints at its size without laying them out.

    Qt's own hint asks what everything would be as high as at the hinted width, which a part of a
    page never gets; for a graph that is a drawing made in vain.
    """

    def sizeHint(self) -> QSize:
        """What the parts hint at as they are now."""
        layout = self.layout()
        return super().sizeHint() if layout is None else layout.sizeHint()
