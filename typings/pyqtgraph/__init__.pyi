"""What this project uses of pyqtgraph, which comes without types: add what you come to use."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsObject,
    QGraphicsView,
    QGraphicsWidget,
    QWidget,
)

class GraphicsObject(QGraphicsObject):
    def __init__(self, parent: QGraphicsItem | None = None) -> None: ...

class GraphicsView(QGraphicsView):
    def __init__(
        self,
        parent: QWidget | None = None,
        useOpenGL: bool | None = None,  # noqa: N803
        background: str | None = "default",
    ) -> None: ...
    def resizeEvent(self, event: QResizeEvent | None) -> None: ...  # none at its first layout
    def addItem(self, item: QGraphicsItem) -> None: ...
    def setCentralWidget(self, item: QGraphicsWidget | None) -> None: ...
