"""A splitter whose panels take their part of the page until somebody moves them."""

from dataclasses import dataclass

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget


@dataclass(frozen=True, slots=True)
class Part:
    """How much of the page a panel takes, across or down.

    Args:
        share: of the page, between 0 and 1; 0 for the one that takes what is left.
        least: never less, in pixels.
        most: never more.
    """

    share: float = 0.0
    least: int = 0
    most: int = 0

    def size(self, page: int) -> int:
        """The panel's size on a page of that size."""
        return min(max(round(page * self.share), self.least), self.most)


REST = Part()


class PageSplitter(QSplitter):
    """Panels side by side, or one above the other.

    Args:
        name: by which the places are remembered.
        parts: one per panel, exactly one of them `REST`.
        lying: whether they stand side by side.
    """

    def __init__(
        self, name: str, *parts: Part, lying: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal if lying else Qt.Orientation.Vertical, parent)
        self.setObjectName(name)
        self.setChildrenCollapsible(False)
        self._parts = parts
        self._is_moved = False
        self.splitterMoved.connect(self._keep)

    def change_part(self, place: int, part: Part) -> None:
        """Give a panel another part, unless somebody has moved the panels."""
        self._parts = (*self._parts[:place], part, *self._parts[place + 1 :])
        self._divide()

    def _keep(self, _position: int, _index: int) -> None:
        self._is_moved = True

    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview) -> bool:
        """Put the panels where somebody moved them before."""
        self._is_moved = super().restoreState(state)
        return self._is_moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the new size."""
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        """Give every panel its part."""
        if self._is_moved:
            return
        lying = self.orientation() is Qt.Orientation.Horizontal
        page = self.width() if lying else self.height()
        sizes = [0 if part == REST else part.size(page) for part in self._parts]
        rest = max(0, page - sum(sizes) - self.handleWidth() * (len(sizes) - 1))
        parts = zip(self._parts, sizes, strict=True)
        self.setSizes([rest if part == REST else size for part, size in parts])
