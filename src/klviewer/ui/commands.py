"""What the menus do."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from klviewer.ui.help_window import show_help
from klviewer.ui.notice_bar import NoticeKind
from klviewer.ui.page_files import choose_files, save_copy
from klviewer.ui.settings import APPEARANCE, LANGUAGE, Settings

if TYPE_CHECKING:
    from klviewer.ui.main_window import MainWindow


class Commands(QObject):
    """Every verb of the menus, for one window.

    Args:
        window: what the verbs act on.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window

    @property
    def settings(self) -> Settings:
        """The user's choices."""
        return self._window.settings

    def choose_files(self) -> None:
        """Ask for files: a project, or survey files of any kind."""
        if chosen := choose_files(self._window):
            self._window.opening.open_paths(chosen)

    def open_example(self) -> None:
        """Open the shipped example."""
        self._window.opening.open_example()

    def save_copy(self) -> None:
        """Write the project to another file, and go on in that."""
        if self._window.document is not None:
            self._window.flush()
            save_copy(self._window, self._window.document)

    def save_questionnaire(self) -> None:
        """Write the shown round's questionnaire to a file of its own."""
        from klviewer.ui.questionnaire_saving import save_questionnaire

        if self._window.document is not None:
            save_questionnaire(self._window, self._window.document, self._tell_saved)

    def _tell_saved(self, path: Path) -> None:
        says = self.tr("Spørgeskemaet er gemt som “{name}”.").format(name=path.name)
        self._window.notices.show_notice(NoticeKind.DONE, says)

    def print_page(self) -> None:
        """Show the page as it will be printed, to print or to save as PDF."""
        from klviewer.ui.paper import preview

        window = self._window
        if window.document is not None and window.workbench is not None:
            window.flush()
            preview(window, window.document, window.workbench.view)

    def save_as_word(self) -> None:
        """Write the page as a Word file."""
        from klviewer.ui.word_saving import save_as_word

        window = self._window
        if window.document is not None and window.workbench is not None:
            window.flush()
            save_as_word(window, window.document, window.workbench.view)

    def choose_small_counts(self) -> None:
        """Ask which counts may be shown outside the program."""
        from klviewer.ui.small_counts import choose_small_counts

        if self._window.document is not None:
            choose_small_counts(self._window, self._window.document)

    def print_all_municipalities(self) -> None:
        """Write the pages of all municipalities as PDF."""
        from klviewer.ui.municipality_printing import print_all_municipalities

        self._window.flush()
        print_all_municipalities(self._window)

    def show_municipality(self) -> None:
        """Show a municipality's page."""
        if self._window.workbench is not None:
            self._window.workbench.choose_municipality()

    def close_project(self) -> None:
        """Back to the first page."""
        if self._window.document is not None:
            self._window.opening.stop()
            self._window.flush()
            self._window.document.close()

    def close(self) -> None:
        """End the program."""
        self._window.close()

    def undo(self) -> None:
        """Take back the last change; what is being typed is written first."""
        if self._window.document is not None:
            self._window.flush()
            self._window.document.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._window.document is not None:
            self._window.document.redo()

    def search(self) -> None:
        """Put the cursor in the search field."""
        if self._window.workbench is not None:
            field = self._window.workbench.header.search
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def turn_page(self, step: int) -> None:
        """Go to the next or the previous tab."""
        if self._window.workbench is not None:
            tabs = self._window.workbench.tabs
            tabs.setCurrentIndex((tabs.currentIndex() + step) % tabs.count())

    def tell_uncertainty(self, name: str) -> None:
        """Say something else, under the graphs, of those who did not answer."""
        from klviewer.survey.uncertainty import Uncertainty

        if self._window.document is not None:
            self._window.document.tell_uncertainty(Uncertainty(name))

    def choose_appearance(self, name: str) -> None:
        """Change between light, dark and the system's choice."""
        self.settings.set(APPEARANCE, name)
        self._window.rebuild()

    def choose_language(self, name: str) -> None:
        """Change the language of the window."""
        self.settings.set(LANGUAGE, name)
        self._window.rebuild()

    def show_help(self) -> None:
        """Show how things are done."""
        show_help(self._window)

    def show_about(self) -> None:
        """Show which program this is."""
        from klviewer.ui.about_window import show_about

        show_about(self.settings, self._window)

    def save_report(self) -> None:
        """Write down what happened in the program, for whoever is to help."""
        from klviewer.ui.fault_dialog import save_fault_report

        save_fault_report(self._window, self._window.notices)
