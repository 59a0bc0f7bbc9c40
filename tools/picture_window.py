"""One window of the program, opened on the example and photographed tab by tab.

Started by `tools.pictures` with: width, height, appearance, folder, home.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QWidget

from klviewer.app.start import make_application
from klviewer.project.operations import AddQuotation, WriteMemo
from klviewer.survey.codes import AnswerPlace, CodeKind, about_theme
from klviewer.survey.questionnaire import QuestionType
from klviewer.survey.selection import Clicked, Municipalities, Pick
from klviewer.ui.about_window import AboutWindow
from klviewer.ui.document import Document
from klviewer.ui.fault_dialog import FaultDialog
from klviewer.ui.licence_window import LicenceWindow
from klviewer.ui.main_window import MainWindow
from klviewer.ui.responses_page import ResponsesPage
from klviewer.ui.safe_start import tell_safe_start
from klviewer.ui.settings import APPEARANCE, Settings
from klviewer.ui.workbench import Workbench
from tools.photographer import settle
from tools.picture_graphs import photograph_graph
from tools.picture_tables import photograph_tables

_WORTH_CODING = 40  # characters
_MUNICIPALITIES = (210, 101)  # one with many answers, one with few
_UNDER_WAY = Clicked("children", "meetings-status", "well-under-way")
_SELECTED: Mapping[str, tuple[Pick, ...]] = {
    "selected": (_UNDER_WAY,),
    "several": (
        _UNDER_WAY,
        Clicked("children", "meetings-reasons", "parents"),
        Clicked("s104", "s104-reasons", "in-stages"),
        Municipalities(frozenset({"101", "461", "563", "751", "825"})),
    ),
}


def main(words: list[str]) -> int:
    """Photograph every tab, selections, and the first page."""
    width, height, appearance, folder, home = words
    application = make_application()
    settings = Settings(Path(home) / f"{appearance}.ini")
    settings.set(APPEARANCE, appearance)
    window = MainWindow(settings)
    window.resize(int(width), int(height))
    window.show()
    window.move(0, 0)
    _photograph(window, Path(folder) / "0-first.png")
    document, workbench, project = _opened(window)
    _annotate(document)
    views = (*workbench.views, *(f"municipality-{code}" for code in _MUNICIPALITIES))
    _photograph_pages(window, document, workbench, Path(folder))
    photograph_tables(window, lambda name: _photograph(window, Path(folder) / name))
    photograph_graph(window, lambda name: _photograph(window, Path(folder) / name))
    _photograph_dialogs(window, Path(folder))
    (Path(home) / "views.txt").write_text("\n".join(views), encoding="utf-8")
    window.close()
    shutil.copy(project, Path(home) / "example.klv")
    application.processEvents()
    return 0


def _opened(window: MainWindow) -> tuple[Document, Workbench, Path]:
    """The example, open in the window, and its project file."""
    loop = QEventLoop()
    window.ready.connect(loop.quit)
    window.begin([], example=True)
    loop.exec()
    if window.document is None or window.workbench is None or window.snapshot is None:
        raise RuntimeError("The example did not open.")
    return window.document, window.workbench, window.snapshot.path


def _photograph_pages(
    window: MainWindow, document: Document, workbench: Workbench, folder: Path
) -> None:
    """Every tab, two municipalities, and some tabs with something selected."""
    for place, view in enumerate(workbench.views, 1):
        window.show_view(view)
        _photograph(window, folder / f"{place}-{view}.png")
    _photograph_response_facts(window, folder)
    for code in _MUNICIPALITIES:
        workbench.show_municipality(code)
        _photograph(window, folder / f"8-municipality-{code}.png")
    for name, picks in _SELECTED.items():
        document.click(*picks)
        for view in ("children", "overview", "responses"):
            window.show_view(view)
            _photograph(window, folder / f"9-{name}-{view}.png")
    window.show_view("children")
    document.clear()


def _photograph_response_facts(window: MainWindow, folder: Path) -> None:
    """The days and the map beside the list of responses."""
    window.show_view(ResponsesPage.view)
    page = window.workbench.page if window.workbench else None
    if not isinstance(page, ResponsesPage):
        raise RuntimeError("The responses are not shown.")
    facts = page.facts
    for name, view in (("days", facts.days_view), ("map", facts.map_view)):
        view.button.click()
        _photograph(window, folder / f"6-responses-{name}.png")
    facts.rates_view.button.click()


def _photograph_dialogs(window: MainWindow, folder: Path) -> None:
    """What is seen of the program itself: about it, its licences, a fault, a safe start."""
    tell_safe_start(window, window.notices)
    _photograph(window, folder / "10-safe-start.png")
    about = AboutWindow(window.settings, window)
    for name, dialog in (
        ("about", about),
        ("licences", LicenceWindow(window)),
        ("fault", FaultDialog(window)),
    ):
        dialog.show()
        _photograph(dialog, folder / f"10-{name}.png")
        dialog.close()
    window.notices.hide()


def _photograph(window: QWidget, path: Path) -> None:
    settle()
    screen = window.screen()
    if not screen.grabWindow(window.winId()).save(str(path)):
        raise RuntimeError(f"{path.name} was not written.")


def _annotate(document: Document) -> None:
    """Code some answers, as a consultant would have when the pictures are looked at."""
    snapshot = document.snapshot
    if snapshot is None or snapshot.round is None or snapshot.coding.quotations:
        return
    codes = [code for code in snapshot.coding.codes if code.kind is CodeKind.LEARNING]
    for responses in snapshot.round.areas:
        texts = [q for q in responses.area.questions if q.type is QuestionType.TEXT]
        for turn, question in enumerate(texts):
            values = responses.written(question).values
            rows = [row for row in responses.row_of.values() if len(values[row]) > _WORTH_CODING][
                :9
            ]
            for row in rows:
                text = values[row]
                end = text.find(".") + 1 or len(text)
                key = responses.respondents.keys[row]
                place = AnswerPlace(snapshot.round.id, responses.area.id, key, question.id)
                code = codes[(turn + row) % len(codes)]
                document.perform(AddQuotation(code.id, place, 0, end, text[:end]))
    document.perform(
        WriteMemo(about_theme("children", "meetings"), "Husk at nævne de unge over 15 år.")
    )
    loop = QEventLoop()
    document.worker.idle.connect(loop.quit)
    loop.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
