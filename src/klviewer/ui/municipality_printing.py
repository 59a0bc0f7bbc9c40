"""The window's way to the sheets of all municipalities: how, where to, and how far it is."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QRadioButton, QWidget

from klviewer.survey.danish import number
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate
from klviewer.survey.selection import Selection
from klviewer.ui.calm_dialog import CalmDialog
from klviewer.ui.kept_small_counts import SmallCounts
from klviewer.ui.notice_bar import NoticeKind
from klviewer.ui.page_files import choose_folder, choose_place, file_name
from klviewer.ui.page_parts import words
from klviewer.ui.paper import NothingToPrintError, material_of, paper_theme, with_hidden
from klviewer.ui.saying import say
from klviewer.ui.sheets import SUFFIX, Sheets, answering, write_each, write_together
from klviewer.ui.small_counts import with_small_counts
from klviewer.ui.worker import Progress

if TYPE_CHECKING:
    from klviewer.reports.views import Material
    from klviewer.ui.main_window import MainWindow
    from klviewer.ui.snapshot import Snapshot

_WIDTH = 460


class SheetsDialog(CalmDialog):
    """Asks whether all come into one PDF or into one each.

    Args:
        count: how many municipalities have answered.
        silent: how many have not.
        parent: the window it belongs to.
    """

    def __init__(self, count: int, silent: int, parent: QWidget) -> None:
        super().__init__(self.tr("Udskriv alle kommuner"), parent)
        told = self.tr(
            "Kommuner, der har svaret og får hver en side: {count}. Kommuner uden svar, som ingen "
            "side får: {silent}."
        )
        told = told.format(count=number(count), silent=number(silent))
        self.together = QRadioButton(self.tr("Én PDF med alle sider"))
        self.each = QRadioButton(self.tr("En PDF til hver kommune, med kommunens navn"))
        self.together.setChecked(True)
        self.add(words(told, "quiet"), self.together, self.each)
        self.add_buttons(self.tr("Vælg sted…"))
        self.take_only_needed(_WIDTH)


def print_all_municipalities(window: "MainWindow") -> None:
    """Ask how and where to, and write the sheets on the worker, with progress and cancel."""
    document = window.document
    if document is None or document.snapshot is None:
        return
    try:
        material = material_of(document.snapshot, Selection())
        count = len(answering(material))
    except ExpectedError as error:
        window.show_error(error)
        return
    dialog = SheetsDialog(count, len(material.frame) - count, window)
    dialog.accepted.connect(lambda: _ask_where(window, material, dialog.each.isChecked()))
    dialog.open()


def _ask_where(window: "MainWindow", material: "Material", each: bool) -> None:
    title = QCoreApplication.translate("Sheets", "{title} – kommuner")
    proposed = file_name(title.format(title=material.title))
    if each:
        head = QCoreApplication.translate(
            "Sheets", "Vælg den mappe, hvor mappen med siderne lægges"
        )
        chosen = choose_folder(window, head)
        path = _free(chosen / proposed) if chosen else None
    else:
        head = QCoreApplication.translate("Sheets", "Gem alle kommuner som PDF")
        path = choose_place(window, head, proposed, {"PDF": SUFFIX})
    document = window.document
    if path is not None and document is not None:
        with_small_counts(window, document, partial(_write, window, path, each))


def _free(folder: Path) -> Path:
    """A folder that is not there yet: nothing in one that is there is replaced."""
    place, found = 1, folder
    while found.exists():
        place += 1
        found = folder.with_name(f"{folder.name} ({place})")
    return found


def _write(window: "MainWindow", path: Path, each: bool, chosen: SmallCounts) -> None:
    document = window.document
    if document is None:
        return
    theme = paper_theme()
    progress = Progress(translate("print", "Skriver kommunesider"))
    window.status.progress.follow(progress)

    def task(snapshot: "Snapshot | None") -> Sheets:
        if snapshot is None:
            raise NothingToPrintError
        material = with_hidden(material_of(snapshot, Selection()), chosen)
        write = write_each if each else write_together
        return write(material, path, theme, progress)

    document.ask_of_written(task, partial(_tell, window), partial(_fail, window))


def _tell(window: "MainWindow", written: Sheets) -> None:
    window.status.progress.finish()
    window.notices.show_notice(NoticeKind.DONE, say(written.message))


def _fail(window: "MainWindow", error: ExpectedError) -> None:
    window.status.progress.finish()
    window.show_error(error)
