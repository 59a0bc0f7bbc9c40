"""A page that shows anew what has changed, and waits with it while it is hidden."""

from collections.abc import Iterator

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from klviewer.project.operations import Subject
from klviewer.ui.document import Document
from klviewer.ui.page import Page
from klviewer.ui.theme import Theme


class LivePage(Page):
    """A page over the document's figures.

    A kind of page says in `concerns` which parts of the project it shows, and shows them in
    `refresh`, which is first called when the page is first seen.
    """

    concerns: frozenset[Subject] = frozenset()
    follows_selection = True

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(document, theme, parent)
        self._is_outdated = True
        self._changes = 0
        document.changed.connect(self._note_change)
        if self.follows_selection:
            document.selection_changed.connect(self._show_or_wait)

    def refresh(self) -> None:
        """Show the document as it is now."""
        raise NotImplementedError

    def refresh_in_parts(self) -> Iterator[None]:
        """The same, with a pause after every part."""
        self.refresh()
        yield

    def prepare(self) -> Iterator[None]:
        """Show the document while hidden; stops where the page is shown or something changes."""
        changes = self._changes
        if not self._is_outdated or self.document.snapshot is None:
            return
        for _ in self.refresh_in_parts():
            yield
            if changes != self._changes or not self._is_outdated:
                return
        self._is_outdated = False

    def _note_change(self, subjects: frozenset[Subject]) -> None:
        if subjects & self.concerns:
            self._show_or_wait()

    def _show_or_wait(self) -> None:
        self._is_outdated = True
        self._changes += 1
        if self.isVisible():
            self._show_now()

    def _show_now(self) -> None:
        # A document that has just been closed shows nothing until the pages are built anew.
        if self._is_outdated and self.document.snapshot is not None:
            self._is_outdated = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """Show what has changed meanwhile."""
        super().showEvent(event)
        self._show_now()
