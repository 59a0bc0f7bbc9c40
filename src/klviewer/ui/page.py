"""What every tab of the window is."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from klviewer.ui.document import Document
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme

__all__ = ["Page", "say"]


class Page(QWidget):
    """One tab: shows a part of the document and listens to it.

    Args:
        document: the open project; `snapshot` is set while a page lives.
        theme: the look; a change of theme builds the pages anew.

    A page builds itself in its constructor, connects to the document's `changed` and
    `selection_changed`, and must do nothing while hidden that could wait until it is shown.
    """

    view = ""  # the name by which its printed document is asked for

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.theme = theme

    def prepare(self) -> Iterator[None]:
        """Get ready while hidden, part by part, so that being shown first takes no longer.

        Each step is short; whoever calls lets the window live between two of them.
        """
        yield from ()

    def search(self, text: str) -> None:
        """Show only what holds the text, everything when it is empty.

        A page without anything to search in shows what it always shows.
        """

    def flush(self) -> None:
        """Write what has been typed and not yet been written; the window is about to change."""
