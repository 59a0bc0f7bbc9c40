"""The table behind a graph: divided, measured, picked in, copied, and drawn as dots or flows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from klviewer.project.operations import ChangeSetting, ImportRound
from klviewer.reports.drawing import TextStyle
from klviewer.reports.grid import Head
from klviewer.survey.charts import ExpectedCurve, Flows, GroupDots, StatusBars
from klviewer.survey.filters import Filter
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.responses import SingleAnswers
from klviewer.survey.selection import Clicked, Move, Picking
from klviewer.survey.shares import ShareOf
from klviewer.survey.table_choice import Across, TableChoice
from klviewer.survey.uncertainty import Uncertainty
from klviewer.ui.area_page import AreaPage
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.choice_list import ChoiceList
from klviewer.ui.document import Document
from klviewer.ui.moved_table import MovedTable
from klviewer.ui.paper import material_of, paper_of, paper_theme
from klviewer.ui.small_counts import SmallCountsDialog
from klviewer.ui.table_window import TableWindow
from tests.survey.generated_survey import single, survey_of
from tests.ui.models import assert_sound
from tests.ui.mouse import turn_wheel
from tests.ui.opened import light_theme, opened_document, perform, put_up

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support", "Mouse event .* not accepted"
)

STATUS = "meetings-status"


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[Document]:
    with opened_document(qtbot, tmp_path / "p.klv") as opened:
        opened.today = lambda: date(2020, 7, 20)
        yield opened


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> AreaPage:
    return shown(qtbot, document, "children")


def shown(qtbot: QtBot, document: Document, area: str) -> AreaPage:
    page = put_up(qtbot, AreaPage(document, light_theme(), area))
    page.resize(1366, 2400)  # the table is in sight, and follows at once
    QApplication.processEvents()
    return page


def choose(box: ChoiceList, words: str) -> None:
    """Choose by the words that are shown."""
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def heads(page: AreaPage) -> list[str]:
    return list(page.middle.divided.model.heads())


def name(page: AreaPage) -> str:
    return page.middle.divided.table.accessibleName()


def dots(page: AreaPage) -> ChartCanvas:
    canvas = page.middle.divided.canvas
    assert canvas is not None
    return canvas


def later_round(qtbot: QtBot, document: Document) -> None:
    """A round in which all who had not come furthest have come a step further."""
    responses = document.area("children")
    assert responses is not None
    answers = responses.answers[STATUS]
    assert isinstance(answers, SingleAnswers)
    places = np.where(answers.positions > 0, answers.positions - 1, answers.positions)
    better = {**responses.answers, STATUS: SingleAnswers(places.astype(np.int16))}
    areas = (replace(responses, answers=better),)
    questionnaire = document.snapshot.questionnaire if document.snapshot else None
    assert questionnaire is not None
    days = (date(2020, 9, 1), date(2020, 9, 9))
    files = (("svar.csv", b"svar"),)
    perform(qtbot, document, ImportRound("r2", "Sept.", *days, questionnaire, areas, (), files))
    with qtbot.waitSignal(document.opened):
        document.show_round("r2")


# --- dividing ----------------------------------------------------------------------


def test_a_table_is_divided_by_region_group_or_not_at_all(page: AreaPage) -> None:
    choice = page.middle.divided.choice
    assert name(page) == "Tabel: Status fordelt på regioner"
    choose(choice.across, "Kommunegrupper")
    assert name(page) == "Tabel: Status fordelt på kommunegrupper"
    assert "Land" in heads(page)
    choose(choice.across, "Ikke fordelt")
    assert heads(page) == ["Status", "Antal", "Andel"]
    assert dots(page).isHidden()
    assert_sound(page.middle.divided.model)


def test_the_division_stays_from_theme_to_theme_and_from_area_to_area(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    choose(page.middle.divided.choice.across, "Kommunegrupper")
    page.show_theme("supervision")
    assert "Land" in heads(page)
    assert "Land" in heads(shown(qtbot, document, "s85"))


def test_another_question_is_found_by_typing_also_in_another_area(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    choice = page.middle.divided.choice
    choose(choice.across, "Et andet spørgsmål …")
    picker = choice.picker
    qtbot.waitUntil(picker.isVisible)
    QTest.keyClicks(picker.field, "bostøtten")
    assert picker.found.rowCount() > 0
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert document.shown.choice.across is Across.QUESTION
    assert document.shown.choice.area == "s85"
    assert heads(page)[-3:] == ["Ingen besvarelse", "Ikke besvaret", "Ikke spurgt"]
    assert choice.across.currentData() == Across.QUESTION


def test_words_that_no_question_holds_are_said_and_nothing_is_chosen(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    choice = page.middle.divided.choice
    choose(choice.across, "Et andet spørgsmål …")
    qtbot.waitUntil(choice.picker.isVisible)
    QTest.keyClicks(choice.picker.field, "zzz")
    QTest.keyClick(choice.picker.field, Qt.Key.Key_Return)
    assert choice.picker.nothing.isVisible()
    choice.picker.close()
    assert choice.across.currentText() == "Regioner"
    assert document.shown.choice == TableChoice()


def test_the_numbers_are_counts_or_shares_of_column_row_or_all(
    page: AreaPage, document: Document
) -> None:
    choice, model = page.middle.divided.choice, page.middle.divided.model
    assert model.index(0, 3).data().isdigit()
    for words, of in (
        ("Pct. af kolonnen", ShareOf.ASKED),
        ("Pct. af rækken", ShareOf.ROW),
        ("Pct. af alle", ShareOf.ALL),
    ):
        choose(choice.of, words)
        assert document.shown.choice.of is of
        assert model.index(0, 3).data().endswith(" %")
        assert model.index(4, 3).data().isdigit()  # those asked stay in sight


# --- dots and flows ------------------------------------------------------------------


def test_a_dot_selects_those_of_the_group_who_gave_the_answer(
    page: AreaPage, document: Document
) -> None:
    assert isinstance(dots(page).chart, GroupDots)
    region = next(r for r in dots(page).regions if r.link.group == "Region Sjælland")
    x, y = region.centre
    QTest.mouseClick(
        dots(page).viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y))
    )
    (pick,) = document.selection.picks
    assert isinstance(pick, Clicked)
    assert pick.within == Filter(region="Region Sjælland")
    assert {m.region for m in document.tables.municipalities} == {"Region Sjælland"}


def test_rounds_have_flows_and_a_band_selects_those_who_moved(
    qtbot: QtBot, document: Document
) -> None:
    later_round(qtbot, document)
    page = shown(qtbot, document, "children")
    choose(page.middle.divided.choice.across, "Runder")
    assert heads(page) == ["Status", "Juni 2020", "Sept."]
    chart = dots(page).chart
    assert isinstance(chart, Flows)
    band = next(r for r in dots(page).regions if r.link.move == ("nearly-there", "as-before"))
    x, y = band.centre
    QTest.mouseClick(
        dots(page).viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y))
    )
    assert document.selection.picks == (Move("children", STATUS, "nearly-there", "as-before"),)
    assert dots(page).chart == chart  # it keeps its full counts


def test_those_who_moved_are_named_under_the_flows_and_a_row_selects_one(
    qtbot: QtBot, document: Document
) -> None:
    later_round(qtbot, document)
    page = shown(qtbot, document, "children")
    page.show_moves("meetings")
    moved = page.middle.divided.moved
    assert moved is not None
    assert list(moved.model.heads()) == ["Kommune", "Juni 2020", "Sept.", "Flyttet"]
    first, _, *others = moved.model.grid.heads
    long = Head("24. august – 4. september 2020, anden runde")
    moved.table.show_grid(replace(moved.model.grid, heads=(first, long, *others)))
    letters = QFontMetrics(light_theme().font(TextStyle.SMALL_STRONG))
    assert moved.table.columnWidth(1) > letters.horizontalAdvance(long.title)
    assert document.snapshot is not None
    assert document.snapshot.round is not None
    responses = document.snapshot.round.area("children")
    assert responses is not None
    table = document.tables.moves(responses, responses.area.question(STATUS))
    closer, _, back = table.moved()
    directions = [row.cells[3] for row in moved.model.rows]
    assert directions == ["frem"] * closer + ["tilbage"] * back
    assert closer
    name = moved.model.rows[0].cells[0]
    moved.table.picked.emit([moved.model.index(0, 0)], Picking.ALONE)
    assert [found.name for found in document.tables.municipalities] == [name]
    assert [index.row() for index in moved.table.selectionModel().selectedRows()] == [0]


def listed_movers(qtbot: QtBot, document: Document, small_counts: str) -> MovedTable:
    later_round(qtbot, document)
    perform(qtbot, document, ChangeSetting("small-counts", small_counts))
    page = shown(qtbot, document, "children")
    page.show_moves("meetings")
    moved = page.middle.divided.moved
    assert moved is not None
    QGuiApplication.clipboard().clear()
    return moved


def test_the_list_of_who_moved_asks_about_small_counts_before_it_is_copied(
    qtbot: QtBot, document: Document
) -> None:
    moved = listed_movers(qtbot, document, "")
    moved.table.copy_wanted.emit(None)
    (dialog,) = moved.findChildren(SmallCountsDialog)
    assert not QGuiApplication.clipboard().text()
    dialog.reject()
    assert not QGuiApplication.clipboard().text()


@pytest.mark.parametrize("small_counts", ["1", "5 named"])
def test_the_list_of_who_moved_is_copied_where_own_answers_may_stand_at_names(
    qtbot: QtBot, document: Document, small_counts: str
) -> None:
    moved = listed_movers(qtbot, document, small_counts)
    moved.table.copy_wanted.emit(None)
    assert str(moved.model.rows[0].cells[0]) in QGuiApplication.clipboard().text()


def test_where_own_answers_may_not_stand_at_names_the_list_of_who_moved_does_not_leave(
    qtbot: QtBot, document: Document
) -> None:
    moved = listed_movers(qtbot, document, "5")
    with qtbot.waitSignal(document.failed) as failed:
        moved.table.copy_wanted.emit(None)
    assert failed.args is not None
    assert "hvad hver kommune selv har svaret" in str(failed.args[0])
    assert not QGuiApplication.clipboard().text()


def test_the_table_behind_the_flows_names_who_moved_from_what_to_what(
    qtbot: QtBot, document: Document
) -> None:
    later_round(qtbot, document)
    perform(qtbot, document, ChangeSetting("small-counts", "1"))
    page = shown(qtbot, document, "children")
    choose(page.middle.divided.choice.across, "Runder")
    exports = page.middle.findChild(ChartExports)
    assert exports is not None
    exports.show_table(dots(page))
    (window,) = dots(page).findChildren(TableWindow)
    model = window.model
    assert list(model.heads()) == ["Kommune", "Kode", "Region", "Juni 2020", "Sept.", "Flyttet"]
    moved = [row.cells for row in model.rows if row.cells[5] == "frem"]
    assert moved
    assert {(row[3], row[4]) for row in moved} == {
        ("Næsten i mål", "Som før"),
        ("Godt på vej", "Næsten i mål"),
    }
    window.reject()


def test_an_only_round_cannot_be_divided_by(page: AreaPage) -> None:
    assert page.middle.divided.choice.across.findText("Runder") == -1


# --- questions with the same scale -------------------------------------------------------


def test_questions_with_the_same_scale_are_one_graph_and_one_table(
    qtbot: QtBot, tmp_path: Path
) -> None:
    questions = [replace(single(f"q{n}", 4), short=f"Udsagn {n}") for n in range(3)]
    chance = np.random.default_rng(7)
    answers = {put: SingleAnswers(chance.integers(-2, 4, 30).astype(np.int16)) for put in questions}
    survey = survey_of(dict(answers), 30)
    own = Questionnaire("own", "Egen", (survey.area,), of_municipalities=False)
    with opened_document(qtbot, tmp_path / "b.klv", own, (survey,)) as document:
        page = shown(qtbot, document, "area")
        (canvas,) = [found for found in page.middle.charts.canvases if not found.isHidden()]
        assert isinstance(canvas.chart, StatusBars)
        model = page.middle.divided.model
        assert [model.index(row, 0).data() for row in range(3)] == [put.short for put in questions]
        assert heads(page)[-3:] == ["Ikke besvaret", "Spurgt i alt", "Ikke spurgt"]
        mark = next(r for r in canvas.regions if r.link.question == "q1")
        x, y = mark.centre
        QTest.mouseClick(
            canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y))
        )
        (pick,) = document.selection.picks
        assert isinstance(pick, Clicked)
        assert pick.question == "q1"


# --- what leaves the program -------------------------------------------------------------


def test_a_copied_table_hides_small_counts_where_that_is_wanted(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    perform(qtbot, document, ChangeSetting("small-counts", "5"))
    with qtbot.waitSignal(document.worker.idle):
        page.middle.divided.table.copy_all()
    text = QGuiApplication.clipboard().text()
    assert "skjult" in text
    assert "Udvalg: alle kommuner" in text
    assert page.middle.divided.model.index(0, 3).data().isdigit()  # the screen shows all


def test_a_table_is_copied_in_the_order_it_had_when_that_was_asked_for(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    """What is to be hidden is found out on the worker, while the page goes on."""
    perform(qtbot, document, ChangeSetting("small-counts", "5"))
    table = page.middle.divided.table
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    shown = [table.model().index(row, 0).data() for row in range(table.model().rowCount())]
    with qtbot.waitSignal(document.worker.idle):
        table.copy_all()
        table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    lines = QGuiApplication.clipboard().text().splitlines()
    found = [line.split("\t")[0] for line in lines]
    assert [head for head in found if head in shown] == shown


def test_a_table_whose_page_is_gone_before_it_is_made_is_not_shown(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    perform(qtbot, document, ChangeSetting("small-counts", "5"))
    view = page.middle.divided
    with qtbot.waitSignal(document.worker.idle):
        view.show_apart()
        view.deleteLater()
        QCoreApplication.sendPostedEvents(view, QEvent.Type.DeferredDelete)
    assert not page.findChildren(TableWindow)


def test_the_table_opens_in_a_window_of_its_own(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    perform(qtbot, document, ChangeSetting("small-counts", "1"))
    with qtbot.waitSignal(document.worker.idle):
        page.middle.divided.show_apart()
    (window,) = page.middle.divided.findChildren(TableWindow)
    assert list(window.model.heads()) == heads(page)
    window.reject()


def test_paper_shows_what_the_screen_shows(page: AreaPage, document: Document) -> None:
    choose(page.middle.divided.choice.across, "Kommunegrupper")
    document.tell_uncertainty(Uncertainty.ALIKE)
    assert document.snapshot is not None
    material = material_of(document.snapshot, document.selection, document.today())
    said = " ".join(drawing.says for drawing in paper_of(material, "children", paper_theme()).pages)
    words = " ".join(
        str(getattr(shape, "text", ""))
        for drawing in paper_of(material, "children", paper_theme()).pages
        for shape in drawing.shapes
    )
    assert "Status fordelt på kommunegrupper" in words
    assert "efter kommunegruppe" in words + said
    assert "95 pct. sikkerhed" in words


# --- uncertainty, today, the finding ------------------------------------------------------


def test_the_view_of_the_silent_is_remembered_by_the_project(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    def note() -> str:
        chart = page.middle.charts.canvases[0].chart
        assert chart is not None
        return " ".join(map(str, chart.footnotes))

    assert "Uanset de 22" in note()
    with qtbot.waitSignal(document.worker.idle):
        document.tell_uncertainty(Uncertainty.ALIKE)
    assert "Hvis de 22" in note()
    with qtbot.waitSignal(document.opened):
        document.show_round("r1")
    assert document.shown.uncertainty is Uncertainty.ALIKE


def test_the_curve_marks_the_day_the_clock_says(page: AreaPage) -> None:
    curves = [canvas.chart for canvas in page.middle.charts.canvases]
    (curve,) = [chart for chart in curves if isinstance(chart, ExpectedCurve)]
    assert curve.today == date(2020, 7, 20)


def test_the_first_graph_leaves_its_finding_to_the_headline_but_not_where_it_leaves(
    page: AreaPage,
) -> None:
    first, second = page.middle.charts.canvases[:2]
    assert first.chart is not None
    assert second.chart is not None
    assert str(first.chart.subtitle) not in first.accessibleDescription()
    assert str(second.chart.subtitle) in second.accessibleDescription()


# --- getting ready --------------------------------------------------------------------------


def test_a_hidden_page_gets_ready_part_by_part(qtbot: QtBot, document: Document) -> None:
    page = AreaPage(document, light_theme(), "children")
    qtbot.addWidget(page)
    parts = sum(1 for _ in page.prepare())
    assert parts == 4
    assert page.middle.divided.model.rowCount() == 6
    assert page.answers.list.items
    assert list(page.prepare()) == []  # nothing is left to do


def test_a_change_while_getting_ready_is_shown_when_the_page_is_seen(
    qtbot: QtBot, document: Document
) -> None:
    page = AreaPage(document, light_theme(), "children")
    qtbot.addWidget(page)
    steps = page.prepare()
    next(steps)
    document.filter_by(Filter(region="Region Nordjylland"))
    assert list(steps) == []
    page.show()
    region = {m.name for m in document.tables.municipalities}
    assert {item.name for item in page.answers.list.items} <= region


@pytest.fixture
def low_page(qtbot: QtBot, document: Document) -> AreaPage:
    """A page whose table is out of sight."""
    page = shown(qtbot, document, "children")
    page.resize(1366, 300)
    QApplication.processEvents()
    assert page.middle.divided.visibleRegion().isEmpty()
    return page


def test_a_table_out_of_sight_follows_when_what_is_in_sight_has_been_painted(
    qtbot: QtBot, document: Document, low_page: AreaPage
) -> None:
    divided = low_page.middle.divided
    before = divided.model.rows
    document.filter_by(Filter(region="Nordjylland"))
    QApplication.sendPostedEvents()
    assert divided.model.rows == before
    qtbot.waitUntil(lambda: divided.model.rows != before)


def test_a_table_out_of_sight_does_not_come_for_a_project_that_was_closed(
    document: Document, low_page: AreaPage
) -> None:
    divided = low_page.middle.divided
    before = divided.model.rows
    document.filter_by(Filter(region="Nordjylland"))
    document.snapshot = None
    QApplication.processEvents()
    assert divided.model.rows == before


def test_the_wheel_scrolls_the_page_where_it_passes_over_a_list(
    document: Document, page: AreaPage
) -> None:
    """A list that came under the mouse while somebody scrolled was changed by it."""
    before = document.shown
    turn_wheel(page.middle.divided.choice.across)
    assert document.shown == before
