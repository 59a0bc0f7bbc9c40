"""The window's way to a Word file: what may be told, where to, and how far it is."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from klviewer.reports.document import Document
from klviewer.reports.views import document_of
from klviewer.reports.word import SUFFIX
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate
from klviewer.ui.kept_small_counts import SmallCounts
from klviewer.ui.notice_bar import NoticeKind
from klviewer.ui.page_files import choose_place, file_name
from klviewer.ui.paper import NothingToPrintError, material_of, paper_theme, with_hidden
from klviewer.ui.saying import say
from klviewer.ui.small_counts import with_small_counts
from klviewer.ui.snapshot import Snapshot
from klviewer.ui.word_file import write_word
from klviewer.ui.worker import Progress, Worker

if TYPE_CHECKING:
    from klviewer.ui.document import Document as OpenDocument
    from klviewer.ui.main_window import MainWindow


def save_as_word(window: "MainWindow", document: "OpenDocument", view: str) -> None:
    """Ask where to, and write a page on the worker, with progress and cancel.

    Whether small counts are hidden is asked first, where nobody has decided.

    Args:
        window: the page's.
        document: a project is open.
        view: the page's name.
    """
    with_small_counts(window, document, partial(_make, window, document, view))


def _make(window: "MainWindow", document: "OpenDocument", view: str, chosen: SmallCounts) -> None:
    selection = document.selection

    def made(snapshot: Snapshot | None) -> Document:
        if snapshot is None:
            raise NothingToPrintError
        material = material_of(snapshot, selection, document.today())
        return document_of(with_hidden(material, chosen), view)

    then = partial(_ask_where, window, document.worker)
    document.ask_of_written(made, then, window.show_error)


def _ask_where(window: "MainWindow", worker: Worker, made: Document) -> None:
    title = QCoreApplication.translate("SaveWord", "Gem som Word")
    path = choose_place(window, title, file_name(say(made.title)), {"Word": SUFFIX})
    if path is None:
        return
    theme = paper_theme()
    progress = Progress(translate("print", "Skriver Word-fil"))
    window.status.progress.follow(progress)
    worker.submit(
        lambda: write_word(made, path, theme, progress),
        lambda _: _tell(window, path),
        partial(_fail, window),
    )


def _tell(window: "MainWindow", path: Path) -> None:
    window.status.progress.finish()
    said = QCoreApplication.translate("SaveWord", "Gemt som “{name}”")
    window.notices.show_notice(NoticeKind.DONE, said.format(name=path.name))


def _fail(window: "MainWindow", error: ExpectedError) -> None:
    window.status.progress.finish()
    window.show_error(error)
