"""The tabs of the open project."""

from PySide6.QtWidgets import QTabBar, QWidget

from klviewer.ui.elided_label import shortened
from klviewer.ui.tool_tips import tip

_LONGEST = 240  # pixels of a name


class PageTabs(QTabBar):
    """A tab per page; arrows lead to those there is no room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pages")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)

    def add(self, title: str) -> None:
        """Add a tab at the right; of a long title the beginning is shown."""
        place = self.addTab(shortened(title, self, _LONGEST).replace("&", "&&"))
        self.setTabToolTip(place, tip(title))
        self.setAccessibleTabName(place, title)
