"""No export replaces a file that was not named in full, whichever dialog asked for its place."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from klviewer.reports.grid import Grid, Head
from klviewer.survey.selection import Selection
from klviewer.ui.chart_export import ChartExport
from klviewer.ui.chart_saving import ChartSaving
from klviewer.ui.document import Document
from klviewer.ui.fault_report import save_report
from klviewer.ui.grid_saving import save_grid
from klviewer.ui.page_files import choose_place, save_copy
from klviewer.ui.paper import material_of, paper_of, paper_theme
from klviewer.ui.print_preview import PrintPreview
from klviewer.ui.problems_saving import save_problems
from klviewer.ui.questionnaire_saving import save_questionnaire
from klviewer.ui.settings import Settings
from tests.reports.samples import CHARTS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

KINDS = {"Excel": ".xlsx", "CSV": ".csv"}


@dataclass(frozen=True)
class Place:
    """Where a dialog is opened from."""

    parent: QWidget
    document: Document
    folder: Path


def table(place: Place) -> None:
    grid = Grid("Tabel", (Head("Kommune"),), ())
    save_grid(place.parent, place.document, grid, ("Gem tabel", "tabel"), lambda _: None)


def problems(place: Place) -> None:
    save_problems(place.parent, place.document, (), lambda _: None)


def questionnaire(place: Place) -> None:
    save_questionnaire(place.parent, place.document, lambda _: None)


def fault_report(place: Place) -> None:
    save_report(place.parent, Settings(place.folder / "settings.ini"), lambda _: None)


def graph(place: Place) -> None:
    assert place.document.snapshot is not None
    material = material_of(place.document.snapshot, Selection())
    dialog = ChartSaving(ChartExport(CHARTS["status"], "children", material), place.parent)
    assert dialog.place() is None


def pages(place: Place) -> None:
    assert place.document.snapshot is not None
    material = material_of(place.document.snapshot, Selection())
    paper = paper_of(material, "overview", paper_theme())
    PrintPreview(paper.pages, paper.title, paper_theme(), place.parent).save()


def copy(place: Place) -> None:
    save_copy(place.parent, place.document)


@pytest.fixture
def place(qtbot: QtBot, document: Document, tmp_path: Path) -> Place:
    parent = QWidget()
    qtbot.addWidget(parent)
    folder = tmp_path / "ud"
    folder.mkdir()
    return Place(parent, document, folder)


def answer(
    monkeypatch: pytest.MonkeyPatch, answers: Sequence[tuple[Path | str, str]]
) -> list[tuple[str, str]]:
    """Answer the dialog, once with each; what it proposed, as a name and a kind."""
    proposed: list[tuple[str, str]] = []
    given: Iterator[tuple[Path | str, str]] = iter(answers)

    def said(*asked: object) -> tuple[str, str]:
        proposed.append((str(asked[2]), str(asked[4])))
        name, kind = next(given)
        return str(name), kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", said)
    return proposed


@pytest.mark.parametrize(
    ("export", "suffix"),
    [
        (table, ".xlsx"),
        (problems, ".xlsx"),
        (questionnaire, ".yaml"),
        (fault_report, ".txt"),
        (graph, ".png"),
        (pages, ".pdf"),
        (copy, ".klv"),
    ],
)
def test_a_file_that_was_not_named_in_full_is_asked_about(
    export: Callable[[Place], None],
    suffix: str,
    qtbot: QtBot,
    place: Place,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mine = place.folder / f"mit{suffix}"
    mine.write_bytes(b"arbejde")
    proposed = answer(monkeypatch, [(place.folder / "mit", ""), ("", "")])
    export(place)
    qtbot.waitUntil(lambda: not place.document.worker.is_busy)
    assert [Path(name).suffix for name, _ in proposed] == [suffix, suffix]
    assert proposed[1][0] == str(mine)
    assert mine.read_bytes() == b"arbejde"


def test_the_kind_that_was_chosen_is_asked_about(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, chosen = place.folder / "mit.csv", "CSV (*.csv)"
    mine.write_bytes(b"arbejde")
    proposed = answer(monkeypatch, [(place.folder / "mit", chosen), (mine, chosen)])
    assert choose_place(place.parent, "Gem", "tabel", KINDS) == mine
    assert proposed == [("tabel.xlsx", "Excel (*.xlsx)"), (str(mine), chosen)]


@pytest.mark.parametrize(
    ("typed", "whole"),
    [("mit", "mit.xlsx"), ("mit.CSV", "mit.CSV"), ("Udkast 1.2", "Udkast 1.2.xlsx")],
)
def test_a_name_is_completed_once(
    typed: str, whole: str, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, [(place.folder / typed, "")])
    assert choose_place(place.parent, "Gem", "tabel", KINDS) == place.folder / whole
