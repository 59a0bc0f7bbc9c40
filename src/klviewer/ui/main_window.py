"""The window: menu, what is in the middle, and a status bar.

Nothing here imports the domain's heavy parts at the top; `Opening` brings them in when the
window has been painted.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenuBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from klviewer.survey.errors import ExpectedError
from klviewer.ui.appearance import apply_language, apply_look
from klviewer.ui.closing import Closing
from klviewer.ui.commands import Commands
from klviewer.ui.first_page import FirstPage
from klviewer.ui.menus import Menus
from klviewer.ui.notice_bar import NoticeBar, NoticeKind
from klviewer.ui.opening import Opening
from klviewer.ui.page_files import files_in
from klviewer.ui.project_notices import tell_of_files, tell_of_project
from klviewer.ui.saying import say
from klviewer.ui.settings import APPEARANCE, GEOMETRY, Settings
from klviewer.ui.status_line import StatusLine
from klviewer.ui.waiting_page import WaitingPage
from klviewer.ui.whereabouts import Whereabouts
from klviewer.ui.worker import Worker

if TYPE_CHECKING:
    from klviewer.ui.document import Document
    from klviewer.ui.open_questions import Arrived, Doubtful
    from klviewer.ui.snapshot import Snapshot
    from klviewer.ui.workbench import Workbench

_SMALLEST = (960, 600)
_FIRST_SIZE = (1366, 768)


class MainWindow(QMainWindow):
    """The program's one window.

    Args:
        settings: the user's.

    Signals:
        ready: a project is shown with every page built.
    """

    ready = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.worker = Worker(self)
        self.document: Document | None = None
        self.workbench: Workbench | None = None
        self.opening = Opening(self.worker, self)
        self.ready.connect(self.opening.prepare_reading)
        self._shape: object = None  # of the pages that are built
        self._at: Whereabouts | None = None  # in the project shown last
        self._has_read = False  # whether what is shown next has just been read from files
        self._connect_opening()
        self.commands = Commands(self)
        self._closing = Closing(self)
        application = QApplication.instance()
        if not isinstance(application, QApplication):
            raise TypeError(application)
        self._application = application
        application.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.setWindowTitle("KL Viewer")
        self.setAcceptDrops(True)
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_FIRST_SIZE)
        self.restoreGeometry(settings.get(GEOMETRY))
        self._build()

    def _connect_opening(self) -> None:
        self.opening.awake.connect(self._take_document)
        self.opening.waiting.connect(self._wait)
        self.opening.reading.connect(lambda progress: self.status.progress.follow(progress))
        self.opening.read.connect(self._after_reading)
        self.opening.doubted.connect(self._ask_about)
        self.opening.arrived.connect(self._ask_what_came)
        self.opening.failed.connect(self.show_error)

    def _build(self) -> None:
        """Make everything that has colours or words, in the look and language of now."""
        apply_language(self._application, self.settings)
        self.theme = apply_look(self._application, self.settings)
        self.menus = Menus(self.commands, self)
        self.notices = NoticeBar()
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        self.first_page = FirstPage()
        self.first_page.files_wanted.connect(self.commands.choose_files)
        self.first_page.example_wanted.connect(self.opening.open_example)
        self.first_page.project_wanted.connect(lambda path: self.opening.open_paths([path]))
        self.first_page.show_recent(self.settings.recent)
        self.waiting_page = WaitingPage()
        self.middle = QStackedWidget()
        self.middle.addWidget(self.first_page)
        self.middle.addWidget(self.waiting_page)
        central = QWidget()
        column = QVBoxLayout(central)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self.middle, 1)
        self.setCentralWidget(central)

    def begin(self, paths: Sequence[Path], *, example: bool = False) -> None:
        """Bring in the heavy parts, then open what was asked for.

        Args:
            paths: a project, or survey files.
            example: open the example instead.
        """
        if example:
            self.opening.open_example()
        elif paths:
            self.opening.open_paths(paths)
        self.opening.begin()

    def _take_document(self, document: "Document") -> None:
        self.document = document
        document.leaving.connect(self.flush)
        document.opened.connect(self._show_project)
        document.changed.connect(self._after_change)

    def _wait(self, words: str) -> None:
        self.notices.hide()
        if self.workbench is None:
            self.waiting_page.show_words(words)
            self.middle.setCurrentWidget(self.waiting_page)

    # Showing

    @property
    def snapshot(self) -> "Snapshot | None":
        """The open project as it is shown, None when there is none."""
        return self.document.snapshot if self.document else None

    def _show_project(self) -> None:
        self._drop_workbench()
        snapshot, before = self.snapshot, self._shape
        self._shape = snapshot.shape if snapshot else None
        if self._shape != before:
            self.notices.hide()  # what was said was about what was shown
        self._show_state()
        if snapshot is None or self.document is None:
            self.setWindowTitle("KL Viewer")
            self.first_page.show_recent(self.settings.recent)
            self.middle.setCurrentWidget(self.first_page)
            return
        self.settings.remember(snapshot.path)
        self.setWindowTitle(f"{snapshot.title} – KL Viewer")
        self._build_workbench(self.document)
        tell_of_project(self, snapshot)
        self._tell_what_was_read()

    def _build_workbench(self, document: "Document") -> None:
        from klviewer.ui.workbench import Workbench

        self.workbench = Workbench(document, self.theme, self.settings, self._at)
        self.workbench.ready.connect(self.ready)
        self.workbench.print_wanted.connect(self.commands.print_page)
        self.workbench.print_all_wanted.connect(self.commands.print_all_municipalities)
        self.workbench.word_wanted.connect(self.commands.save_as_word)
        self.middle.addWidget(self.workbench)
        self.middle.setCurrentWidget(self.workbench)
        # Otherwise the first field of the header would have it, and look chosen.
        self.workbench.tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_workbench(self) -> None:
        workbench, self.workbench = self.workbench, None
        if workbench is not None:
            self._at = workbench.whereabouts
            self.middle.removeWidget(workbench)
            workbench.deleteLater()

    def _show_state(self) -> None:
        self.status.show_snapshot(self.snapshot)
        self.menus.show_state(self.snapshot)

    def _after_change(self, _subjects: frozenset[str]) -> None:
        if self.snapshot is not None and self._shape != self.snapshot.shape:
            self._show_project()
            return
        self._show_state()
        self._tell_what_was_read()

    def _tell_what_was_read(self) -> None:
        if self.snapshot is not None and self.snapshot.writable and self._has_read:
            tell_of_files(self, self.snapshot)
        self._has_read = False

    def _ask_about(self, doubtful: "Doubtful") -> None:
        """Let the user decide what the files leave open."""
        from klviewer.ui.import_assistant import ImportAssistant

        if self.document is None:
            return
        assistant = ImportAssistant(
            doubtful.reading, self.document.frame, self.theme, self.settings, self
        )
        assistant.decided.connect(doubtful.decide)
        assistant.rejected.connect(doubtful.leave)
        assistant.open()

    def _ask_what_came(self, arrived: "Arrived") -> None:
        """Let the user say whether files are a new round or a round put right."""
        from klviewer.ui.receiving import receive

        if self.document is not None:
            self.flush()
            receive(arrived, self.document, self.theme, self)

    def _after_reading(self, kept: bool) -> None:
        if self.opening.progress in self.status.progress.followed[:1]:
            self.status.progress.finish()
        self._has_read = kept

    def show_view(self, view: str) -> None:
        """Show a page by its name."""
        if self.workbench is not None:
            self.workbench.show_view(view)

    def show_problems(self) -> None:
        """Show what was wrong in the files."""
        if self.workbench is not None:
            self.workbench.show_problems()

    def show_error(self, error: ExpectedError) -> None:
        """Say what went wrong, without stopping the work."""
        if self.workbench is None:
            self.middle.setCurrentWidget(self.first_page)
        self.notices.show_notice(NoticeKind.ERROR, say(error.message))

    # Look and language

    def _follow_system(self, _scheme: Qt.ColorScheme) -> None:
        if self.settings.get(APPEARANCE) == "system":
            self.rebuild()

    def rebuild(self) -> None:
        """Make everything anew in the look and language of now."""
        self.flush()
        workbench = self.workbench
        self._drop_workbench()
        # Pages that are still there when the style changes are styled too, which takes seconds.
        QCoreApplication.sendPostedEvents(workbench, QEvent.Type.DeferredDelete)
        self.menus.deleteLater()
        self.setMenuBar(QMenuBar())
        followed = self.status.progress.followed
        awaited = self.waiting_page.words if self.waiting_page.isVisible() else ""
        self._build()
        for progress in followed:
            self.status.progress.follow(progress)
        self._show_project()
        if awaited:
            self._wait(awaited)

    def flush(self) -> None:
        """Write what is still in an editor."""
        if self.workbench is not None:
            self.workbench.flush()

    # What the system says

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files from the file manager."""
        if files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped; where it came from, it stays."""
        event.setDropAction(Qt.DropAction.CopyAction)  # else Shift would have it taken away there
        event.accept()
        self.opening.open_paths(files_in(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write what is still in an editor and close; the window stays where that goes wrong."""
        self.settings.set(GEOMETRY, self.saveGeometry())
        self.opening.stop()  # what is being written is waited for
        self.flush()
        event.setAccepted(self._closing.is_done())
