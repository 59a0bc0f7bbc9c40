"""An area's page in use: look, click, mark, code, write, undo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from klviewer.project.operations import AddCode, AddQuotation, WriteMemo
from klviewer.survey.charts import RankedBars
from klviewer.survey.code_charts import MOST
from klviewer.survey.codes import Code, CodeKind, about_answer, about_theme
from klviewer.survey.questionnaire import Area, Question, Questionnaire, QuestionType, Role, Theme
from klviewer.survey.responses import AreaResponses, Completion, Respondents, WrittenAnswers
from klviewer.survey.selection import Clicked, Filter
from klviewer.ui.answer_card import AnswerCard
from klviewer.ui.area_page import AreaPage
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.document import Document
from tests.survey.small_survey import AREA, small_survey
from tests.ui.models import assert_sound
from tests.ui.opened import light_theme, opened_document, perform, put_up

pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support", "Mouse event .* not accepted"
)

UNDER_WAY = Clicked("children", "meetings-status", "well-under-way")


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> AreaPage:
    return shown(qtbot, document, "children")


def shown(qtbot: QtBot, document: Document, area: str) -> AreaPage:
    return put_up(qtbot, AreaPage(document, light_theme(), area), with_keyboard=True)


def canvas(page: AreaPage, words: str) -> ChartCanvas:
    return next(c for c in page.middle.charts.canvases if words in c.accessibleName())


def bars(page: AreaPage, words: str) -> int:
    chart = canvas(page, words).chart
    assert isinstance(chart, RankedBars)
    return len(chart.marks)


def press(chart: ChartCanvas, choice: str) -> None:
    region = next(region for region in chart.regions if region.link.choice == choice)
    x, y, width, height = region.areas[0]
    place = QPoint(round(x + width / 2), round(y + height / 2))
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)


def first_card(page: AreaPage) -> AnswerCard:
    return page.answers.list.cards[0]


def mark(card: AnswerCard, start: int, end: int) -> None:
    cursor = card.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    card.text.setTextCursor(cursor)


def code_first(qtbot: QtBot, page: AreaPage, typed: str, start: int = 0, end: int = 0) -> None:
    """Mark words of the first answer, press K, type a code and Enter."""
    card = first_card(page)
    mark(card, start, end)
    QTest.keyClick(card.text, Qt.Key.Key_K)
    picker = page.answers.annotation.picker
    QTest.keyClicks(picker.field, typed)
    with qtbot.waitSignal(page.document.changed):
        QTest.keyClick(picker.field, Qt.Key.Key_Return)


def document_code(document: Document) -> Code:
    assert document.snapshot is not None
    return document.snapshot.coding.codes[0]


def entry(menu: QMenu | None, words: str) -> QAction:
    assert menu is not None
    return next(action for action in menu.actions() if words in action.text())


def title(page: AreaPage) -> str:
    return page.answers.list.accessibleName()


# --- looking -------------------------------------------------------------------


def test_the_themes_stand_at_the_left_with_their_status(page: AreaPage) -> None:
    entries = page.themes.model.entries
    assert [entry.title for entry in entries] == [
        "Fysiske møder og samtaler",
        "Personrettet tilsyn",
        "Samvær",
        "Øvrige erfaringer",
    ]
    assert entries[0].figure.endswith("pct. som før")
    assert entries[0].bar is not None
    assert entries[3].figure.endswith("svar i ord")
    assert entries[3].bar is None
    assert_sound(page.themes.model)


def test_the_status_graph_comes_first_and_its_table_is_shown(page: AreaPage) -> None:
    charts = page.middle.charts.canvases
    assert charts[0].accessibleName() == "Hvor langt er I med at holde møderne fysisk som før?"
    model = page.middle.divided.model
    rows = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert rows[:3] == ["Som før", "Næsten i mål", "Godt på vej"]
    assert rows[3:] == ["Ikke besvaret", "Spurgt i alt", "Ikke spurgt"]
    assert page.middle.divided.table.accessibleName() == "Tabel: Status fordelt på regioner"


def test_every_closed_question_of_a_theme_has_a_graph(page: AreaPage, document: Document) -> None:
    responses = document.area("children")
    assert responses is not None
    for theme in responses.area.themes:
        page.show_theme(theme.id)
        drawn = [c.accessibleName() for c in page.middle.charts.canvases if not c.isHidden()]
        assert sorted(drawn) == sorted(q.text for q in theme.questions if q.is_closed)


def test_another_theme_is_shown_by_keyboard(page: AreaPage) -> None:
    page.themes.view.setFocus()
    QTest.keyClick(page.themes.view, Qt.Key.Key_Down)
    assert page.middle.charts.canvases[0].accessibleName().startswith("Hvor langt er I med")
    assert page.middle.memo.accessibleName() == "Note til temaet Personrettet tilsyn"


def test_all_answers_in_words_are_listed_by_the_danish_alphabet(
    page: AreaPage, document: Document
) -> None:
    names = [item.name for item in page.answers.list.items]
    assert title(page) == f"{len(names)} svar i ord"
    assert names[-1] in {"Aarhus", "Aalborg", "Aabenraa", "Ærø"}
    responses = document.area("children")
    assert responses is not None
    theme = responses.area.themes[0]
    written = sum(
        1
        for question in theme.texts
        for row in np.flatnonzero(responses.counted)
        if responses.written(question).values[row]
    )
    assert len(names) == written


def test_the_question_is_named_where_a_theme_asks_several(page: AreaPage) -> None:
    assert {item.question for item in page.answers.list.items} == {
        "Praksis i ord",
        "Årsager i ord",
        "Læring i ord",
    }


# --- clicking ------------------------------------------------------------------


def test_a_click_in_the_graph_narrows_the_answers_and_says_so(
    page: AreaPage, document: Document
) -> None:
    everyone = len(page.answers.list.items)
    press(canvas(page, "Hvor langt"), "well-under-way")
    assert document.selection.picks == (UNDER_WAY,)
    assert {item.answer.status for item in page.answers.list.items} == {"Godt på vej"}
    assert 0 < len(page.answers.list.items) < everyone
    responses = document.area("children")
    assert responses is not None
    count = int(document.tables.selected(responses).sum())
    words = f"{count} kommuner: “Godt på vej” i Møder og samtaler"
    assert page.answers.clicked_chip.words == words
    assert page.answers.clicked_chip.isVisible()


def test_the_cross_shows_everything_again(page: AreaPage, document: Document) -> None:
    everyone = len(page.answers.list.items)
    document.click(UNDER_WAY)
    QTest.mouseClick(page.answers.clicked_chip, Qt.MouseButton.LeftButton)
    assert document.selection.picks == ()
    assert len(page.answers.list.items) == everyone
    assert not page.answers.clicked_chip.isVisible()


def test_a_row_of_the_table_selects_and_stays_marked(page: AreaPage, document: Document) -> None:
    table = page.middle.divided.table
    place = table.visualRect(page.middle.divided.model.index(2, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert document.selection.picks == (UNDER_WAY,)
    page.middle.show_rest()
    assert [row.data() for row in table.selectionModel().selectedRows()] == ["Godt på vej"]
    document.clear()
    page.middle.show_rest()
    assert not table.selectionModel().hasSelection()


def test_all_who_were_asked_is_no_answer_to_select(page: AreaPage, document: Document) -> None:
    table = page.middle.divided.table
    place = table.visualRect(page.middle.divided.model.index(4, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert document.selection.picks == ()


def test_a_figure_in_the_sentence_selects_those_behind_it(
    page: AreaPage, document: Document
) -> None:
    page.middle.headline.setFocus()
    QTest.keyClick(page.middle.headline, Qt.Key.Key_Tab)
    QTest.keyClick(page.middle.headline, Qt.Key.Key_Return)
    (picked,) = document.selection.picks
    assert isinstance(picked, Clicked)
    assert picked.question == "meetings-status"


def test_a_graph_that_is_clicked_brings_its_own_table(page: AreaPage, document: Document) -> None:
    press(canvas(page, "Hvorfor"), "parents")
    assert document.selection.picks == (Clicked("children", "meetings-reasons", "parents"),)
    page.middle.show_rest()
    assert page.middle.divided.table.accessibleName() == "Tabel: Årsager fordelt på regioner"


def test_a_point_of_the_curve_selects_everyone_up_to_it(page: AreaPage, document: Document) -> None:
    press(canvas(page, "Hvornår"), "by-end-june")
    clicked = Clicked("children", "meetings-expected", "by-end-june", or_earlier=True)
    assert document.selection.picks == (clicked,)


def test_those_filtered_away_have_no_answers_here(page: AreaPage, document: Document) -> None:
    document.filter_by(Filter(region="Region Nordjylland"))
    north = {m.name for m in document.tables.municipalities}
    assert {item.name for item in page.answers.list.items} <= north
    assert page.answers.filter_chip.words == "Region Nordjylland"
    QTest.mouseClick(page.answers.filter_chip, Qt.MouseButton.LeftButton)
    assert not document.selection.filter


def test_what_was_clicked_in_another_area_narrows_this_one(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    everyone = len(page.answers.list.items)
    document.click(Clicked("s85", "s85-status", "as-before"))
    assert 0 < len(page.answers.list.items) < everyone
    assert (
        "Bostøtte" in page.answers.clicked_chip.words or "§ 85" in page.answers.clicked_chip.words
    )


# --- searching and nothing to show -----------------------------------------------


def test_search_finds_words_names_and_codes(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    name = page.answers.list.items[0].name
    page.search("NETVÆRKSMØDE")
    assert all("netværksmøde" in item.answer.text for item in page.answers.list.items)
    page.search(name)
    assert {item.name for item in page.answers.list.items} == {name}
    assert " af " in title(page)
    code_first(qtbot, page, "Sjælden kode")
    page.search("sjælden")
    assert len(page.answers.list.items) == 1
    page.search("")
    assert " af " not in title(page)


@pytest.mark.parametrize(
    ("arrange", "says"),
    [
        (lambda page: page.search("zzz"), "Ingen af svarene her indeholder “zzz”."),
        (
            lambda page: page.document.filter_by(Filter(municipality=411)),
            "Ingen af dem, der er valgt, har svaret på området.",
        ),
    ],
)
def test_an_empty_list_says_why(page: AreaPage, arrange: object, says: str) -> None:
    assert callable(arrange)
    arrange(page)
    assert page.answers.list.items == ()
    assert page.answers.empty.text() == says
    assert page.answers.empty.isVisible()


def test_municipalities_that_wrote_nothing_are_counted(qtbot: QtBot, tmp_path: Path) -> None:
    small = Questionnaire("small", "Lille", (AREA,))
    with opened_document(qtbot, tmp_path / "s.klv", small, (small_survey(),)) as document:
        page = shown(qtbot, document, "children")
        document.click(Clicked("children", "status", "under-way"))
        words = "1 kommune er valgt, men ingen af dem har skrevet noget her."
        assert page.answers.empty.text() == words


# --- coding ----------------------------------------------------------------------


def test_a_new_code_is_made_and_given_in_one_step_of_undo(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    code_first(qtbot, page, "Helt ny kode", 0, 5)
    assert document.snapshot is not None
    coding = document.snapshot.coding
    assert [code.title for code in coding.codes] == ["Helt ny kode"]
    assert [q.text for q in coding.quotations] == [first_card(page).text.toPlainText()[:5]]
    assert [tag.title for tag in first_card(page).tags] == ["Helt ny kode"]
    with qtbot.waitSignal(document.changed):
        document.undo()
    assert document.snapshot.coding.codes == ()
    assert first_card(page).tags == []


def test_the_whole_answer_is_coded_when_nothing_is_marked(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    text = first_card(page).text.toPlainText()
    code_first(qtbot, page, "Kode")
    assert document.snapshot is not None
    (quotation,) = document.snapshot.coding.quotations
    assert (quotation.start, quotation.end, quotation.text) == (0, len(text), text)


def test_codes_suggested_for_the_theme_are_at_hand(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    for title in ("Aldrig foreslået", "Vil undgå smitte"):
        perform(qtbot, document, AddCode(title, CodeKind.REASON, "amber"))
    QTest.keyClick(first_card(page).text, Qt.Key.Key_K)
    picker = page.answers.annotation.picker
    assert picker.model.index(0, 0).data() == "Vil undgå smitte"
    picker.close()


def test_nothing_is_shown_before_it_is_written(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    card = first_card(page)
    QTest.keyClick(card.text, Qt.Key.Key_K)
    QTest.keyClicks(page.answers.annotation.picker.field, "Kode")
    with qtbot.waitSignal(document.changed):
        QTest.keyClick(page.answers.annotation.picker.field, Qt.Key.Key_Return)
        assert card.tags == []
    assert len(card.tags) == 1


def test_counts_per_code_follow_at_once(qtbot: QtBot, page: AreaPage, document: Document) -> None:
    perform(qtbot, document, AddCode("Ubrugt", CodeKind.REASON, "amber"))
    code_first(qtbot, page, "Video", 0, 4)
    code_first(qtbot, page, "Video", 5, 9)
    shown_tags = [tag for tag in page.answers.counts.tags if tag.isVisible()]
    assert [tag.title for tag in shown_tags] == ["Video · 1"]
    QTest.mouseClick(shown_tags[0], Qt.MouseButton.LeftButton)
    assert len(page.answers.list.items) == 1
    assert page.answers.code_chip.words == "Kode: Video"
    QTest.mouseClick(page.answers.code_chip, Qt.MouseButton.LeftButton)
    assert len(page.answers.list.items) > 1


def test_words_that_got_a_code_are_no_longer_marked(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    code_first(qtbot, page, "Kode", 0, 4)
    start, end = first_card(page).text.marked_words
    assert start == end
    assert not page.answers.list.offer.isVisible()


def test_a_theme_shows_what_its_answers_were_coded_as(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    page.show_theme("other")
    code_first(qtbot, page, "Video", 0, 4)
    press(canvas(page, "kodet som"), str(document_code(document).id))
    assert page.answers.code_chip.words == "Kode: Video"
    assert len(page.answers.list.items) == 1
    assert document.selection.picks == ()


def code_much(qtbot: QtBot, page: AreaPage, document: Document) -> None:
    """Give the first answer more codes than a graph shows at first."""
    answer = page.answers.list.items[0].answer
    for number in range(1, MOST + 3):
        perform(qtbot, document, AddCode(f"Kode {number:02}", CodeKind.LEARNING, "green"))
        perform(qtbot, document, AddQuotation(number, answer.place, 0, 2, answer.text[:2]))


@pytest.mark.parametrize("area", ["s103", "s104"])
def test_the_link_to_all_codes_stands_under_their_graph(
    qtbot: QtBot, document: Document, area: str
) -> None:
    page = shown(qtbot, document, area)
    code_much(qtbot, page, document)
    charts, link = page.middle.charts, page.middle.all_codes
    is_at_left = canvas(page, "kodet som").x() < charts.width() / 2
    assert is_at_left is (area == "s103")
    qtbot.waitUntil(lambda: (link.geometry().center().x() < page.middle.width() / 2) == is_at_left)


def test_of_many_codes_the_graph_shows_the_most_used_until_all_are_wanted(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    page.show_theme("other")
    code_much(qtbot, page, document)
    link = page.middle.all_codes
    assert bars(page, "kodet som") == MOST
    assert link.text() == "Vis alle 12 koder"
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert bars(page, "kodet som") == MOST + 2
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert bars(page, "kodet som") == MOST
    page.show_theme("meetings")
    assert link.isHidden()


def test_a_code_is_removed_from_its_words(qtbot: QtBot, page: AreaPage, document: Document) -> None:
    code_first(qtbot, page, "Kode", 0, 4)
    QTest.mouseClick(first_card(page).tags[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(document.changed):
        entry(page.answers.annotation.menu, "Fjern koden fra ordene").trigger()
    assert document.snapshot is not None
    assert document.snapshot.coding.quotations == ()
    assert len(document.snapshot.coding.codes) == 1


def test_a_tag_leads_to_its_code(qtbot: QtBot, page: AreaPage, document: Document) -> None:
    code_first(qtbot, page, "Kode")
    QTest.mouseClick(first_card(page).tags[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.code_followed) as followed:
        entry(page.answers.annotation.menu, "Gå til koden").trigger()
    assert document.snapshot is not None
    assert followed.args == [document.snapshot.coding.codes[0].id]


# --- memos -------------------------------------------------------------------------


def test_a_note_on_an_answer_is_shown_under_it(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    card = first_card(page)
    assert card.item is not None
    QTest.keyClick(card.text, Qt.Key.Key_N)
    editor = page.answers.annotation.memo.editor
    QTest.keyClicks(editor, "Spørg igen")
    with qtbot.waitSignal(document.changed):
        QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert document.snapshot is not None
    assert document.snapshot.coding.memo(about_answer(card.item.place)) == "Spørg igen"
    again = first_card(page).item
    assert again is not None
    assert again.memo == "Spørg igen"


def test_a_note_on_the_theme_is_kept_when_the_page_is_left(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    QTest.keyClicks(page.middle.memo, "Til notatet")
    with qtbot.waitSignal(document.changed):
        page.show_theme("contact")
    assert page.middle.memo.toPlainText() == ""
    page.show_theme("meetings")
    assert page.middle.memo.toPlainText() == "Til notatet"


def test_flush_writes_what_is_being_typed(qtbot: QtBot, page: AreaPage, document: Document) -> None:
    QTest.keyClicks(page.middle.memo, "Sidste ord")
    with qtbot.waitSignal(document.changed):
        page.flush()
    assert document.snapshot is not None
    assert document.snapshot.coding.memo(about_theme("children", "meetings")) == "Sidste ord"


def test_a_page_that_is_hidden_waits_with_showing(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    item = page.answers.list.items[0]
    page.hide()
    perform(qtbot, document, WriteMemo(about_answer(item.place), "Imens"))
    assert page.answers.list.items[0].memo == ""
    page.show()
    assert page.answers.list.items[0].memo == "Imens"


# --- other surveys and states --------------------------------------------------------


def test_a_survey_of_its_own_structure_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    words = Question("q1", "q1", "Hvad synes du & <de>?", QuestionType.TEXT, Role.TEXT)
    age = Question("q2", "q2", "Alder", QuestionType.NUMBER, Role.BACKGROUND)
    area = Area("own", "Spørgeskema", (Theme("all", "Alle spørgsmål", (words, age)),))
    source = small_survey()
    everyone = np.ones(len(source.respondents), np.bool_)
    texts = WrittenAnswers(("a", "b", "c", "d", "e", "f", "g", ""), everyone)
    numbers = WrittenAnswers(("1", "2", "", "4", "5", "6", "7", ""), everyone)
    responses = AreaResponses(area, source.respondents, {"q1": texts, "q2": numbers})
    questionnaire = Questionnaire("own", "Egen", (area,), of_municipalities=False)
    with opened_document(qtbot, tmp_path / "o.klv", questionnaire, (responses,)) as document:
        page = shown(qtbot, document, "own")
        assert title(page) == "6 svar i ord"
        assert "Svarene står til højre" in page.middle.headline.text()
        assert not page.middle.divided.table.isVisible()
        assert page.middle.plain.text() == "Alder: 5 svar af 6 spurgte."


def test_an_area_without_a_file_says_so(qtbot: QtBot, document: Document) -> None:
    page = shown(qtbot, document, "unknown")
    assert page.answers.empty.text() == "Der er ikke indlæst svar for området."


def test_a_project_for_viewing_only_can_be_read_but_not_annotated(
    qtbot: QtBot, document: Document
) -> None:
    assert document.snapshot is not None
    document.snapshot = replace(document.snapshot, writable=False)
    page = shown(qtbot, document, "children")
    QTest.keyClick(first_card(page).text, Qt.Key.Key_K)
    assert not page.answers.annotation.picker.isVisible()
    assert page.middle.memo.isReadOnly()


def test_every_row_of_the_code_counts_is_in_sight(
    qtbot: QtBot, page: AreaPage, document: Document
) -> None:
    for number in range(4):
        code_first(qtbot, page, f"En ganske lang kode, nummer {number}", number, number + 4)
    page.hide()
    again = shown(qtbot, document, "children")
    tags = [tag for tag in again.answers.counts.tags if tag.isVisible()]
    assert len(tags) == 4
    qtbot.waitUntil(
        lambda: all(tag.visibleRegion().boundingRect().size() == tag.size() for tag in tags)
    )


def test_the_tabulator_goes_from_sentence_to_graphs_to_table_to_note_to_answers(
    page: AreaPage,
) -> None:
    page.middle.headline.setFocus(Qt.FocusReason.TabFocusReason)
    kinds: list[str] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        kind = type(focused).__name__
        if kind not in kinds[-1:]:
            kinds.append(kind)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    graphs = sum(not canvas.isHidden() for canvas in page.middle.charts.canvases)
    each = ["ChartCanvas", "QToolButton"]  # the button with what can be done with the graph
    table = ["ChoiceList", "QToolButton", "PartsTable", *each]  # the dots under the table
    rest = [*table, "MemoEditor", "AnswerText"]
    assert kinds[: 1 + 2 * graphs + len(rest)] == ["HeadlineLabel", *graphs * each, *rest]


def test_more_answers_than_anyone_reads_are_counted_and_the_first_shown(
    qtbot: QtBot, tmp_path: Path
) -> None:
    many = 2500
    words = Question("q", "q", "Hvad?", QuestionType.TEXT, Role.TEXT)
    area = Area("own", "Egen", (Theme("all", "Alt", (words,)),))
    respondents = Respondents(
        tuple(f"svar.csv:{row}" for row in range(many)),
        np.zeros(many, np.int16),
        np.full(many, Completion.COMPLETED, np.int8),
        np.full(many, np.datetime64("NaT", "s")),
        np.zeros(many, np.int16),
        np.arange(many, dtype=np.int32),
    )
    texts = tuple(f"Svar nummer {row}" for row in range(many))
    answers = {"q": WrittenAnswers(texts, np.ones(many, np.bool_))}
    own = Questionnaire("own", "Egen", (area,), of_municipalities=False)
    responses = AreaResponses(area, respondents, answers)
    with opened_document(qtbot, tmp_path / "m.klv", own, (responses,)) as document:
        page = shown(qtbot, document, "own")
        assert title(page) == "2.500 svar i ord, de første 2.000 vises"
        assert len(page.answers.list.items) == 2000
        page.search("nummer 2499")
        assert title(page) == "1 af 2.500 svar i ord"


def test_an_answer_keeps_its_abbreviations_beside_its_theme(qtbot: QtBot, tmp_path: Path) -> None:
    survey = small_survey()
    theme = survey.area.themes[0]
    status = theme.questions[0]
    choices = (replace(status.choices[0], short="VISO og KL"), *status.choices[1:])
    asked = (replace(status, choices=choices), *theme.questions[1:])
    area = replace(survey.area, themes=(replace(theme, questions=asked),))
    responses = AreaResponses(area, survey.respondents, survey.answers)
    small = Questionnaire("small", "Lille", (area,))
    with opened_document(qtbot, tmp_path / "p.klv", small, (responses,)) as document:
        page = shown(qtbot, document, area.id)
        assert page.themes.model.entries[0].figure == "33 pct. VISO og KL"
        page.close()
