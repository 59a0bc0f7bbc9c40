import gc
import weakref
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from klviewer.project.operations import AddCode, AddQuotation, ChangeSetting, ImportRound
from klviewer.project.project import Project
from klviewer.reports.document import BarTable, ChartBlock, SideBySide
from klviewer.reports.drawing import Box
from klviewer.reports.views import document_of
from klviewer.survey.answer_map import OTHERWISE
from klviewer.survey.charts import ExpectedCurves, Order, TileMap
from klviewer.survey.codes import AnswerPlace, CodeKind
from klviewer.survey.overview import overview
from klviewer.survey.questionnaire import Questionnaire, QuestionType, Role
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selection import Clicked, Filter, Municipalities
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.chart_exports import ChartExports
from klviewer.ui.choice_list import ChoiceList
from klviewer.ui.code_tag import CodeTag
from klviewer.ui.document import Document
from klviewer.ui.headline_label import HeadlineLabel
from klviewer.ui.laid_chart import Laid, LaidChart
from klviewer.ui.overview_page import OverviewPage
from klviewer.ui.overview_rows import OverviewRows
from klviewer.ui.page_parts import Scrolled
from klviewer.ui.paper import material_of
from klviewer.ui.snapshot import take
from tests.survey.small_survey import AREA, small_survey
from tests.ui.opened import light_theme, opened_document, perform, put_up

FILES = (("svar.csv", b"svar"),)
SMALL = Questionnaire("small", "Lille undersøgelse", (AREA,))


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> OverviewPage:
    return shown(qtbot, document)


def shown(qtbot: QtBot, document: Document) -> OverviewPage:
    return put_up(qtbot, OverviewPage(document, light_theme()))


def chart(page: OverviewPage, name: str) -> ChartCanvas:
    """The graph whose accessible name holds some words."""
    return next(found for found in page.findChildren(ChartCanvas) if name in found.accessibleName())


def press(canvas: ChartCanvas, choice: str = "", respondent: str = "") -> None:
    """Click the mark of a choice, or a municipality's tile."""
    region = next(
        region
        for region in canvas.regions
        if (region.link.choice, region.link.respondent) == (choice, respondent)
    )
    x, y, width, height = region.areas[0]
    point = canvas.rect().topLeft()
    point.setX(round(x + width / 2))
    point.setY(round(y + height / 2))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=point)


def texts(page: OverviewPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def test_every_theme_has_a_row_with_its_status(page: OverviewPage) -> None:
    names = [b.text() for b in page.findChildren(QPushButton) if b.property("role") == "link"]
    assert names == [
        "Møder og samtaler",
        "Personrettet tilsyn",
        "Samvær",
        "§ 104 Aktivitet",
        "§ 103 Beskæftigelse",
        "§ 85 Bostøtte",
    ]
    assert "Normalt inden august" in texts(page)
    assert "ikke spurgt · n 76" in texts(page)


def test_a_segment_selects_those_who_gave_the_answer(
    document: Document, page: OverviewPage
) -> None:
    press(chart(page, "Hvor langt er I med at give bostøtte"), "as-before")
    assert document.selection.picks == (Clicked("s85", "s85-status", "as-before"),)
    assert chart(page, "Kort: § 85 Bostøtte").isVisible()


def test_a_name_opens_its_theme(qtbot: QtBot, page: OverviewPage) -> None:
    name = next(b for b in page.findChildren(QPushButton) if b.text() == "Samvær")
    with qtbot.waitSignal(page.open_theme) as opened:
        QTest.mouseClick(name, Qt.MouseButton.LeftButton)
    assert opened.args == ["children", "contact"]


def test_a_tile_picks_the_municipality_and_gives_it_back(
    document: Document, page: OverviewPage
) -> None:
    press(chart(page, "Kort:"), respondent="101")
    assert document.selection.picks == (Municipalities(frozenset({"101"})),)
    press(chart(page, "Kort:"), respondent="101")
    assert not document.selection.picks


def test_a_reason_of_one_theme_selects_those_who_gave_it(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_document(qtbot, tmp_path / "lille.klv", SMALL, (small_survey(),)) as document:
        page = shown(qtbot, document)
        press(chart(page, "Hvorfor er man ikke"), "stages")
        assert document.selection.picks == (Clicked("children", "why", "stages"),)
        page.close()


def test_a_reason_of_several_themes_selects_all_who_gave_it(
    document: Document, page: OverviewPage
) -> None:
    press(chart(page, "Hvorfor er man ikke"), "in-stages")
    answers = [pick for pick in document.selection.picks if isinstance(pick, Clicked)]
    assert {pick.area for pick in answers} == {"s104", "s103", "s85"}
    assert {pick.choice for pick in answers} == {"in-stages"}
    press(chart(page, "Hvorfor er man ikke"), "in-stages")
    assert not document.selection.picks


def test_the_filter_narrows_every_figure(document: Document, page: OverviewPage) -> None:
    document.filter_by(Filter(region="Region Sjælland"))
    received = [text for text in texts(page) if " af 17 · " in text]
    assert len(received) == 4
    assert all(bar.maximum() == 17 for bar in page.findChildren(QProgressBar))


def test_a_hidden_page_waits_until_it_is_seen(document: Document, page: OverviewPage) -> None:
    page.hide()
    document.filter_by(Filter(region="Region Sjælland"))
    assert all(bar.maximum() == 98 for bar in page.findChildren(QProgressBar))
    page.show()
    assert all(bar.maximum() == 17 for bar in page.findChildren(QProgressBar))


def test_without_codes_it_says_how_to_begin(page: OverviewPage) -> None:
    assert any("Markér ord i et svar" in text for text in texts(page))
    assert page.findChildren(CodeTag) == []


def test_a_code_is_counted_as_soon_as_it_is_given(
    qtbot: QtBot, document: Document, page: OverviewPage
) -> None:
    perform(qtbot, document, AddCode("Walk and talk", CodeKind.LEARNING, "violet"))
    responses = document.area("children")
    assert responses is not None
    values = responses.written(responses.area.question("meetings-learning-text")).values
    row = next(row for row, words in enumerate(values) if words)
    place = AnswerPlace("r1", "children", responses.respondents.keys[row], "meetings-learning-text")
    perform(qtbot, document, AddQuotation(1, place, 0, 4, values[row][:4]))
    (tag,) = page.findChildren(CodeTag)
    assert tag.title == "Walk and talk · 1"
    with qtbot.waitSignal(page.open_code) as opened:
        tag.click()
    assert opened.args == [1]


def test_a_survey_that_does_not_ask_when_does_not_say_that_it_was_not_asked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    asked = tuple(q for q in AREA.questions if q.role is not Role.EXPECTED)
    area = replace(AREA, themes=(replace(AREA.themes[0], questions=asked),))
    small = small_survey()
    responses = AreaResponses(area, small.respondents, small.answers)
    survey = Questionnaire("other", "Uden datoer", (area,))
    with opened_document(qtbot, tmp_path / "andet.klv", survey, (responses,)) as document:
        page = shown(qtbot, document)
        assert "Antal" in texts(page)
        assert not [text for text in texts(page) if "ikke spurgt" in text]
        assert [text for text in texts(page) if text.startswith("n 6")]
        page.close()


def test_a_survey_without_a_frame_has_no_map(qtbot: QtBot, tmp_path: Path) -> None:
    free = Questionnaire("free", "Uden ramme", (AREA,), of_municipalities=False)
    with opened_document(qtbot, tmp_path / "fri.klv", free, (small_survey(),)) as document:
        page = shown(qtbot, document)
        assert "Kort" not in texts(page)
        assert "6 besvarelser" in texts(page)
        page.close()


def test_a_figure_of_the_headline_selects_those_behind_it(
    document: Document, page: OverviewPage
) -> None:
    headline = page.findChild(HeadlineLabel)
    assert headline is not None
    headline.linkActivated.emit("s103.s103-places-back.100%7Cwords")
    assert document.selection.picks == (Clicked("s103", "s103-places-back", "100"),)


def test_a_survey_that_does_not_ask_about_status_is_said_not_to(
    qtbot: QtBot, tmp_path: Path
) -> None:
    asked = tuple(q for q in AREA.questions if q.role is Role.TEXT)
    area = replace(AREA, themes=(replace(AREA.themes[0], questions=asked),))
    small = small_survey()
    responses = AreaResponses(area, small.respondents, {"words": small.answers["words"]})
    survey = Questionnaire("other", "Noget andet", (area,))
    with opened_document(qtbot, tmp_path / "andet.klv", survey, (responses,)) as document:
        page = shown(qtbot, document)
        assert "Overblik" in texts(page)
        assert any("handler om status" in text for text in texts(page))
        assert "6 af 98 · 6 pct." in texts(page)
        page.close()


def add_round(
    qtbot: QtBot, document: Document, areas: tuple[AreaResponses, ...], month: int = 9
) -> None:
    """A later round, which is shown beside the one before it."""
    questionnaire = document.snapshot.questionnaire if document.snapshot else None
    assert questionnaire is not None
    days = (date(2020, month, 1), date(2020, month, 9))
    later = ImportRound(f"r{month}", f"Måned {month}", *days, questionnaire, areas, (), FILES)
    perform(qtbot, document, later)
    with qtbot.waitSignal(document.opened):
        document.show_round(f"r{month}")


def names(page: OverviewPage) -> list[str]:
    """The themes as they stand under each other."""
    found = [b for b in page.findChildren(QPushButton) if b.toolTip() and b.isVisible()]
    return [b.text() for b in sorted(found, key=lambda b: b.mapTo(page, QPoint()).y())]


def choose(box: ChoiceList, words: str) -> None:
    """Choose by the words that are shown."""
    box.setCurrentIndex(box.findText(words))
    box.activated.emit(box.currentIndex())


def test_what_changed_since_the_round_before_stands_beside_each_theme(
    qtbot: QtBot, document: Document
) -> None:
    before = document.snapshot.round if document.snapshot else None
    assert before is not None
    add_round(qtbot, document, before.areas)
    page = shown(qtbot, document)
    assert "Siden Juni 2020" in texts(page)
    changes = [b for b in page.findChildren(QPushButton) if "ingen har rykket sig" in b.text()]
    assert len(changes) == 6
    with qtbot.waitSignal(page.open_moves) as opened:
        QTest.mouseClick(changes[0], Qt.MouseButton.LeftButton)
    assert opened.args == ["children", "meetings"]
    page.close()


def test_words_stand_in_the_middle_of_their_bar_whatever_hangs_under_it(
    qtbot: QtBot, document: Document
) -> None:
    before = document.snapshot.round if document.snapshot else None
    assert before is not None
    add_round(qtbot, document, before.areas)
    page = shown(qtbot, document)
    rows = page.findChild(OverviewRows)
    assert rows is not None
    links = [b for b in rows.findChildren(QPushButton) if b.property("role") == "link"]
    heights = set()
    for bar in rows.bars:
        heights.add(bar.height())
        box = next(shape for shape in bar.drawing.shapes if isinstance(shape, Box))
        middle = bar.mapTo(rows, QPoint()).y() + box.y + box.height / 2
        beside = [w for w in links if w.y() <= middle <= w.y() + w.height()]
        assert len(beside) == 2  # the theme, and what has changed
        for words in beside:
            assert words.y() + words.height() / 2 == pytest.approx(middle, abs=1)
    assert len(heights) > 1  # some have shares under them
    page.close()


def test_dates_are_shown_where_there_is_height_for_them(
    qtbot: QtBot, document: Document, page: OverviewPage
) -> None:
    assert not page.dates.isVisible()
    page.resize(1920, 980)
    qtbot.waitUntil(page.dates.isVisible)
    canvas = page.dates
    assert isinstance(canvas.chart, ExpectedCurves)
    bottom = canvas.mapTo(page, QPoint(0, canvas.height())).y()
    assert bottom <= page.height()
    point = canvas.regions[0]
    x, y = point.centre
    at = QPoint(round(x), round(y))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    (pick,) = document.selection.picks
    assert isinstance(pick, Clicked)
    assert pick.or_earlier
    assert (pick.area, pick.question) == (point.link.area, point.link.question)
    assert canvas.isVisible()
    page.resize(1366, 640)
    qtbot.waitUntil(lambda: not page.dates.isVisible())
    page.close()


def test_a_low_window_has_fewer_reasons_and_needs_no_scrolling(
    qtbot: QtBot, page: OverviewPage
) -> None:
    reasons = page._reasons
    assert len(reasons.regions) == 6
    page.resize(1366, 560)
    qtbot.waitUntil(lambda: len(reasons.regions) < 6)
    bottom = reasons.mapTo(page, QPoint(0, reasons.height())).y()
    assert bottom <= page.height()
    assert all(not area.verticalScrollBar().isVisible() for area in page.findChildren(Scrolled))
    page.resize(1366, 640)
    qtbot.waitUntil(lambda: len(reasons.regions) == 6)
    page.close()


def test_learnings_are_no_higher_than_the_reasons_beside_them(
    qtbot: QtBot, document: Document, page: OverviewPage
) -> None:
    assert document.snapshot is not None and document.snapshot.round is not None
    shown = document.snapshot.round.area("children")
    assert shown is not None
    text = next(q for q in shown.area.questions if q.type is QuestionType.TEXT)
    row = next(row for row, value in enumerate(shown.written(text).values) if len(value) > 2)
    key, words = shown.respondents.keys[row], shown.written(text).values[row][:2]
    place = AnswerPlace("r1", "children", key, text.id)
    for number in range(1, 11):
        title = f"En læring med et langt navn, nummer {number}"
        perform(qtbot, document, AddCode(title, CodeKind.LEARNING, "green"))
        perform(qtbot, document, AddQuotation(number, place, 0, 2, words))
    tags = page.findChildren(CodeTag)
    assert 1 < sum(tag.isVisible() for tag in tags) < 10
    qtbot.waitUntil(lambda: page._learnings.height() <= page._reasons.height())
    page.resize(1366, 520)
    qtbot.waitUntil(lambda: page._learnings.height() < 160)
    for told in ("alike", "bounds"):
        perform(qtbot, document, ChangeSetting("uncertainty", told))
    assert 1 < sum(tag.isVisible() for tag in tags) < 10, "they came back with the next change"
    page.resize(1920, 900)
    qtbot.waitUntil(lambda: all(tag.isVisible() for tag in tags))
    page.close()


def test_a_theme_that_was_not_asked_before_says_so(qtbot: QtBot, document: Document) -> None:
    everything = document.snapshot.round if document.snapshot else None
    assert everything is not None
    add_round(qtbot, document, everything.areas[:1])
    add_round(qtbot, document, everything.areas, month=10)
    page = shown(qtbot, document)
    said = [b.text() for b in page.findChildren(QPushButton)]
    assert said.count("ikke spurgt dengang") == 3
    page.close()


def test_themes_stand_in_the_order_that_was_chosen_and_the_project_remembers(
    qtbot: QtBot, document: Document, page: OverviewPage
) -> None:
    with qtbot.waitSignal(document.worker.idle):
        choose(page.order, "de længste først")
    assert document.snapshot is not None
    ordered = [row.name for row in overview(document.tables, document.quantities, Order.SHARE).rows]
    assert ordered != [row.name for row in overview(document.tables, document.quantities).rows]
    qtbot.waitUntil(lambda: names(page) == ordered)
    undone = str(document.snapshot.undo_title)
    path = document.snapshot.path
    page.close()
    with qtbot.waitSignal(document.opened):
        document.close()
    with Project.open(path) as again:
        assert take(again).look.order is Order.SHARE
        assert str(again.undo_title()) == undone, "looking is no step of undo"


def test_only_a_survey_with_a_round_before_is_put_in_order_by_change(
    qtbot: QtBot, document: Document, page: OverviewPage
) -> None:
    assert page.order.findText("størst fremgang først") < 0
    before = document.snapshot.round if document.snapshot else None
    assert before is not None
    add_round(qtbot, document, before.areas)
    page.refresh()
    assert page.order.findText("størst fremgang først") > 0


def test_print_follows_how_the_overview_is_looked_at(
    qtbot: QtBot, document: Document, page: OverviewPage
) -> None:
    choose(page.order, "de længste først")
    choose(page.map.colouring, "Har svaret: § 103 Beskæftigelse")
    assert document.snapshot is not None
    material = material_of(document.snapshot, document.selection)
    blocks = document_of(material, "overview").blocks
    rows = next(block for block in blocks if isinstance(block, BarTable))
    qtbot.waitUntil(lambda: names(page) == [str(row.name) for row in rows.rows])
    beside = next(block for block in blocks if isinstance(block, SideBySide))
    (tiles,) = [b.chart for b in beside.right if isinstance(b, ChartBlock)]
    assert str(tiles.title) == "Kort: Har svaret: § 103 Beskæftigelse"


def test_the_map_shows_any_answer_that_is_picked_and_those_who_answered_otherwise(
    document: Document, page: OverviewPage
) -> None:
    document.click(Clicked("s104", "s104-reasons", "in-stages"))
    tiles = chart(page, "Kort: “Åbner i etaper”")
    assert isinstance(tiles.chart, TileMap)
    others = {str(t.municipality.code) for t in tiles.chart.tiles if t.choice == OTHERWISE}
    region = next(found for found in tiles.regions if found.link.manner == OTHERWISE)
    point = QPoint(*(round(place) for place in region.centre))
    QTest.mouseClick(tiles.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert document.selection.picks == (Municipalities(frozenset(others)),)
    assert chart(page, "Kort: “Åbner i etaper”") is tiles, "it stays with the answer"
    document.click(Clicked("s85", "s85-status", "as-before"))
    assert chart(page, "Kort: § 85 Bostøtte") is tiles


def test_a_map_that_was_chosen_stays_whatever_is_picked(
    document: Document, page: OverviewPage
) -> None:
    choose(page.map.colouring, "Samvær")
    document.click(Clicked("s85", "s85-status", "as-before"))
    assert chart(page, "Kort: Samvær").isVisible()


def test_a_graph_is_drawn_once_for_a_selection(
    page: OverviewPage, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = Counter[LaidChart]()
    lay_out = LaidChart._lay_out

    def counted(chart: LaidChart, width: int) -> Laid:
        drawn[chart] += 1
        return lay_out(chart, width)

    monkeypatch.setattr(LaidChart, "_lay_out", counted)
    document.click(Clicked("children", "meetings-status", "nearly-there"))
    QApplication.processEvents()
    seen = {chart for chart in drawn if not isinstance(chart.chart, ExpectedCurves)}
    assert len(seen) > 3
    assert {drawn[chart] for chart in seen} == {1}


def tab_stops(page: OverviewPage) -> list[str]:
    """What the tab key comes to from the list of orders on, as a screen reader names it."""
    found: list[str] = []
    part = page.order.nextInFocusChain()
    while part is not None and part is not page.order:
        if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(part.accessibleName())
        part = part.nextInFocusChain()
    return [name for name in found if name]


def in_order(document: Document, order: Order) -> None:
    assert document.snapshot is not None
    document.look_at(replace(document.snapshot.look, order=order))


def test_the_tab_key_goes_as_the_eye_does(document: Document, page: OverviewPage) -> None:
    """The rows came last, after the map, as they are made when the page is first seen."""
    stops = tab_stops(page)
    assert "Hvor langt er I med at holde møderne" in stops[2]
    assert stops[1] == "Møder og samtaler"
    assert stops[3] == "Personrettet tilsyn"
    reasons = stops.index("Hvorfor er man ikke i mål?")
    assert reasons == 13
    assert stops.index("Kortet viser") > reasons
    assert stops[-1].startswith("Kort: ")
    names = stops[1:13:2]
    in_order(document, Order.SHARE)
    moved = tab_stops(page)
    assert moved[1:13:2] != names
    assert sorted(moved[1:13:2]) == sorted(names)
    page.close()


def test_a_row_that_is_moved_keeps_the_focus_and_its_graph(
    document: Document, page: OverviewPage
) -> None:
    """Each order made all graphs anew, and the old ones were held on to."""
    bar = chart(page, "Hvor langt er I med at give bostøtte")
    bar.setFocus(Qt.FocusReason.TabFocusReason)
    before = list(page._rows.bars)
    in_order(document, Order.SHARE)
    assert list(page._rows.bars) != before
    assert set(page._rows.bars) == set(before)
    assert page.focusWidget() is bar
    page.close()


def test_a_graph_that_is_gone_is_not_held(document: Document, page: OverviewPage) -> None:
    canvas = ChartCanvas(light_theme(), page)
    ChartExports(document, light_theme(), page).attach(canvas)
    held = weakref.ref(canvas)
    canvas.deleteLater()
    QCoreApplication.sendPostedEvents(canvas, QEvent.Type.DeferredDelete)
    del canvas
    gc.collect()
    assert held() is None
    page.close()
