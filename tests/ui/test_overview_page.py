from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from klviewer.project.operations import AddCode, AddQuotation
from klviewer.survey.codes import AnswerPlace, CodeKind
from klviewer.survey.questionnaire import Questionnaire, Role
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selection import Clicked, Filter, Municipalities
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.code_tag import CodeTag
from klviewer.ui.document import Document
from klviewer.ui.headline_label import HeadlineLabel
from klviewer.ui.overview_page import OverviewPage
from tests.survey.small_survey import AREA, small_survey
from tests.ui.opened import light_theme, opened_document, perform

SMALL = Questionnaire("small", "Lille undersøgelse", (AREA,))


@pytest.fixture
def document(qtbot: QtBot, tmp_path: Path) -> Iterator[Document]:
    with opened_document(qtbot, tmp_path / "hele.klv") as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> OverviewPage:
    return shown(qtbot, document)


def shown(qtbot: QtBot, document: Document) -> OverviewPage:
    page = OverviewPage(document, light_theme())
    qtbot.addWidget(page)
    page.resize(1366, 640)
    with qtbot.waitExposed(page):
        page.show()
    return page


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


def test_what_changed_since_the_round_before_stands_beside_each_theme(
    qtbot: QtBot, document: Document, page: OverviewPage
) -> None:
    assert document.snapshot is not None
    shown = document.snapshot.round
    assert shown is not None
    earlier = replace(shown, id="r0", title="Maj 2020")
    document.snapshot = replace(document.snapshot, earlier=earlier)
    page.refresh()
    qtbot.waitUntil(lambda: "Siden Maj 2020" in texts(page))
    assert sum("ingen har rykket sig" in text for text in texts(page)) == 6
    document.snapshot = replace(document.snapshot, earlier=replace(earlier, areas=()))
    page.refresh()
    assert texts(page).count("ikke spurgt dengang") == 6
