"""Three rounds of the example, and a survey of questions with one scale, in a window of their own.

Started by `tools.pictures` with: width, height, appearance, folder, home.
"""

from __future__ import annotations

import shutil
import sys
from datetime import date
from functools import partial
from pathlib import Path

from klviewer.app.start import make_application
from klviewer.project.operations import ImportRound
from klviewer.readers import shipped
from klviewer.survey.table_choice import Across, TableChoice
from klviewer.ui.area_page import AreaPage
from klviewer.ui.arrival_dialog import ArrivalDialog
from klviewer.ui.import_assistant import ImportAssistant
from tools.later_round import later_round
from tools.photographer import Photographer, photographer_of, settle
from tools.picture_files import files_in
from tools.picture_tables import bring_in_sight

_ROUNDS = (
    ("august", "24. august – 4. september 2020", date(2020, 8, 24), date(2020, 9, 4)),
    ("november", "16. – 27. november 2020", date(2020, 11, 16), date(2020, 11, 27)),
)
_MUNICIPALITY = 210
_MOVED = ("children", "meetings")


def main(words: list[str]) -> int:
    """Photograph what has changed, and a battery."""
    application = make_application()
    taken = photographer_of(words, "rounds", "r-")
    files = files_in(Path(words[-1]) / "files")
    taken.until_read(lambda: taken.window.begin(shipped.example().files))
    _add_rounds(taken)
    _changes(taken)
    _keep(taken, Path(words[-1]) / "rounds.klv")
    taken.dropped(ImportAssistant, files.battery).accept()
    taken.until_read(taken.shown(ArrivalDialog).button.click)
    taken.window.notices.hide()
    _battery(taken)
    _keep(taken, Path(words[-1]) / "battery.klv")
    taken.window.close()
    application.processEvents()
    return 0


def _add_rounds(taken: Photographer) -> None:
    """Two rounds after the example's own, the last of them shown."""
    document = taken.document
    snapshot = document.snapshot
    if snapshot is None or snapshot.round is None or snapshot.questionnaire is None:
        raise RuntimeError("The example did not open.")
    areas = snapshot.round.areas
    source = (("svar.csv", b"svar"),) * len(shipped.example().files)
    for chance, (name, title, opened, closed) in enumerate(_ROUNDS):
        areas = later_round(areas, chance)
        found = (snapshot.questionnaire, areas, (), source)
        taking_in = ImportRound(name, title, opened, closed, *found)
        taken.until_read(partial(document.perform, taking_in))
    taken.until_read(lambda: document.show_round(_ROUNDS[-1][0]))
    taken.window.notices.hide()


def _changes(taken: Photographer) -> None:
    """What the pages tell of the rounds before."""
    taken.window.show_view("overview")
    taken.take("overview")
    taken.workbench.show_moves(*_MOVED)
    settle()
    taken.take("moves")
    taken.workbench.show_municipality(_MUNICIPALITY)
    taken.take("municipality")
    taken.workbench.leave_municipality()
    menu = taken.workbench.header.round_menu
    menu.menu().popup(menu.mapToGlobal(menu.rect().bottomLeft()))
    menu.menu().setActiveAction(menu.menu().actions()[-1])
    taken.take("compare")
    menu.menu().close()
    taken.until_read(menu.compared[-1].trigger)
    taken.window.show_view("overview")
    taken.take("overview-since-first")


def _keep(taken: Photographer, path: Path) -> None:
    """Leave a copy of the project for the prints."""
    if taken.window.snapshot is None:
        raise RuntimeError("No project is open.")
    shutil.copy(taken.window.snapshot.path, path)


def _battery(taken: Photographer) -> None:
    """The graph of several questions with one scale, and the tables behind it."""
    document = taken.document
    snapshot = document.snapshot
    if snapshot is None or snapshot.round is None:
        raise RuntimeError("The battery was not read.")
    area = snapshot.round.areas[0].area
    taken.window.show_view(area.id)
    page = taken.workbench.page
    if not isinstance(page, AreaPage):
        raise TypeError("The battery is not shown.")
    taken.take("battery")
    question = area.themes[0].questions[0]
    for name, choice in (("scale", Across.SCALE), ("regions", Across.REGION)):
        document.show_tables(TableChoice(choice), (area.id, question.id))
        bring_in_sight(page)
        taken.take(f"battery-table-{name}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
