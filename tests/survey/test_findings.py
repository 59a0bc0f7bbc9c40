from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.readers import shipped
from klviewer.survey.answer_map import answer_map
from klviewer.survey.codes import AnswerPlace, Code, CodeKind, Coding, Quotation
from klviewer.survey.counted_tables import CountedTables
from klviewer.survey.disclosed_tables import DisclosedTables
from klviewer.survey.evidence import CODE, Evidence, resolve, share_behind
from klviewer.survey.finding_template import Form, ParagraphKind, Reference, reference
from klviewer.survey.findings import NoteSection, figure_words, note, template_of
from klviewer.survey.headlines import plain
from klviewer.survey.messages import translate
from klviewer.survey.municipalities import Frame
from klviewer.survey.note_checks import Check, check_note
from klviewer.survey.note_plan import plan
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.responses import Round
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Selection
from tests.survey.answered_round import answered_round
from tests.survey.small_survey import AREA, small_survey

FRAME = shipped.frame()
SMALL = Questionnaire("small", "Lille undersøgelse", (AREA,))
CODES = (Code(1, "Ude er godt", CodeKind.LEARNING, "green"),)
PLACE = AnswerPlace("r1", "children", "461", "words")
QUOTED = (Quotation(1, 1, PLACE, 0, 5, "luft\nog lys"),)
STATUS = ("children", "status", "as-before")


def evidence(coding: Coding | None = None) -> Evidence:
    shown = Round("r1", "Juni 2020", (small_survey(),))
    return Evidence(shown, shipped.quantities(), coding or Coding(), FRAME)


def section(texts: dict[str, str], coding: Coding | None = None) -> NoteSection:
    return note(SMALL, evidence(coding), texts)[-1]


def lines(found: NoteSection) -> list[str]:
    return [plain(told.sentence) for told in found.paragraphs]


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        (reference(Form.WORDS, *STATUS), "en tredjedel"),
        (reference(Form.PERCENT, *STATUS), "33 pct."),
        (reference(Form.COUNT, *STATUS), "2"),
        (reference(Form.BASE, *STATUS), "6"),
        (reference(Form.BASE, "children", "why"), "3"),
        (reference(Form.ANSWERED, "children", "words"), "2"),
        (reference(Form.COUNT_BY, "children", "expected", "august"), "4"),
        (reference(Form.PERCENT_BY, "children", "expected", "august"), "67 pct."),
        (reference(Form.WORDS_BY, "children", "expected", "june"), "halvdelen"),
        (reference(Form.RESPONSES, "children"), "6"),
        (reference(Form.SENT, "children"), "7"),
        (reference(Form.FRAME), "98"),
        (reference(Form.PERIOD), "2.–4. juni 2020"),
        (reference(Form.QUOTATIONS, CODE, "1", "children", "meetings"), "1 citat"),
    ],
)
def test_a_figure_reads_as_counted(figure: Reference, expected: str) -> None:
    assert resolve(figure, evidence(Coding(CODES, QUOTED))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "|",
        "children",
        "children|n",
        "x.status.as-before|words",
        "children.x.y|words",
        "#|quotations",
        "children.status.x|words",
        "children.status.as-before|fly",
        "children.words.a|percent",
        "#.7.children.meetings|quotations",
        "children.status|bar",
        "x|responses",
        "children.expected.unknown|words-by",
    ],
)
def test_a_reference_to_nothing_is_marked(text: str) -> None:
    assert resolve(Reference(text), evidence()) is None
    assert figure_words(Reference(text), evidence()) == f"[ukendt tal: {text}]"


@given(st.text())
def test_no_template_is_too_strange_to_read(template: str) -> None:
    found = section({"children.meetings": template})
    assert found.paragraphs


def test_what_stands_behind_a_figure_can_be_told() -> None:
    share = share_behind(reference(Form.WORDS, *STATUS), evidence())
    assert share is not None
    limits = share.bounds(98)
    assert limits is not None
    assert (share.count, share.base, limits.low, limits.high) == (2, 6, 2 / 98, 95 / 98)


def test_a_figure_of_some_has_no_bounds_among_all() -> None:
    share = share_behind(reference(Form.WORDS, "children", "why", "room"), evidence())
    assert share is not None
    assert share.bounds(98) is None


def test_those_behind_a_figure_are_dark_on_the_map() -> None:
    share = share_behind(reference(Form.WORDS, *STATUS), evidence())
    assert share is not None
    shown = answer_map(share, FRAME, "")
    tones = {tile.municipality.code: tile.tone for tile in shown.tiles}
    dark = {code for code, tone in tones.items() if tone == 0}
    light = {code for code, tone in tones.items() if tone == 1}
    assert (dark, light) == ({101, 751}, {147, 151, 461})
    assert shown.scale[1].label == translate("chart", "andet svar")


def test_a_figure_that_begins_a_sentence_begins_it_large() -> None:
    figure = "{children.status.as-before|words}"
    text = f"{figure} er her. {figure} og {figure}.\n- {figure}"
    assert lines(section({"children.meetings": text})) == [
        "En tredjedel er her. En tredjedel og en tredjedel.",
        "en tredjedel",
    ]


def test_the_proposed_text_tells_the_theme() -> None:
    assert lines(section({}, Coding(CODES, QUOTED))) == [
        "En tredjedel af kommunerne holder møder som før, og en tredjedel er næsten i mål.",
        "",
        "På spørgsmålet “Hvornår?” svarer halvdelen “Senest juni”. "
        "Ved udgangen af juni er halvdelen nået dertil.",
        "De væsentligste årsager til, at man ikke er i mål:",
        "åbner i etaper (67 pct. af de 3)",
        "for små lokaler (33 pct.)",
        "De erfaringer, der nævnes oftest, er “Ude er godt” (1 citat):",
        "“luft og lys” – kommune i Region Syddanmark",
    ]


def test_the_chart_of_the_note_is_counted_from_the_same_table() -> None:
    found = section({}).paragraphs[1]
    assert found.kind is ParagraphKind.CHART
    assert found.chart is not None
    assert [mark.count for mark in found.chart.marks] == [2, 2, 1, 1]


def test_method_tells_who_answered_and_that_some_did_twice() -> None:
    assert lines(note(SMALL, evidence(), {})[1])[:2] == [
        "Undersøgelsen er sendt til alle 98 kommuner. Der er svar fra 6 kommuner på Børn og unge. "
        "Svarene kom 2.–4. juni 2020.",
        "På Børn og unge kom der 7 besvarelser fra 6, fordi nogle svarede mere end én gang: det "
        "seneste gennemførte svar tæller.",
    ]


def test_a_section_that_was_edited_keeps_its_text() -> None:
    texts = {"children.meetings": ""}
    assert lines(section(texts)) == [""]
    sections = plan(SMALL, evidence().round)
    assert template_of(sections[0], evidence(), texts) != ""


def test_every_figure_of_the_proposed_note_is_known() -> None:
    shown = answered_round(shipped.questionnaires()[0], FRAME)
    whole = Evidence(shown, shipped.quantities(), Coding(), FRAME)
    sections = note(shipped.questionnaires()[0], whole, {})
    assert len(sections) == 2 + 4 + 1 + 1 + 2
    assert all(told.paragraphs for told in sections)
    assert "[ukendt" not in "".join(line for told in sections for line in lines(told))


def checks(texts: dict[str, str]) -> Sequence[Check]:
    return check_note(plan(SMALL, evidence().round), texts, evidence())


def test_a_typed_quantity_is_pointed_out() -> None:
    found = checks({"children.meetings": "Godt halvdelen, og 34 % af {children|responses}."})
    assert [(check.words, check.section) for check in found if check.words] == [
        ("Godt halvdelen", "children.meetings"),
        ("34 %", "children.meetings"),
    ]
    assert "50,5–54 pct." in str(found[0].text)


def test_words_of_others_and_of_the_questionnaire_are_not_pointed_out() -> None:
    proposed = lines(section({}))[0]
    assert [c for c in checks({"purpose": "> halvdelen af os\nOg halvdelenes."}) if c.words] == []
    assert "tredjedel" in proposed
    assert [check for check in checks({}) if check.words] == []


def test_a_reference_to_nothing_is_pointed_out() -> None:
    found = checks({"purpose": "Se {children.gone.x|words}."})
    assert [check.words for check in found if check.section] == ["children.gone.x|words"]


def test_responses_sent_twice_are_pointed_out() -> None:
    (found,) = checks({})
    assert found.area == "children"
    assert "7 besvarelser fra 6 kommuner" in str(found.text)


def test_figures_of_few_are_pointed_out_where_small_counts_are_hidden() -> None:
    whole = evidence()
    tables = SelectedTables(CountedTables(Frame(()), whole.round), Selection())
    sections = plan(SMALL, whole.round)
    assert not any("få kommuner" in str(check.title) for check in checks({}))
    found = check_note(sections, {}, whole, DisclosedTables(tables, 100))
    titles = {str(check.title) for check in found}
    assert "Tallet peger på få kommuner" in titles
    assert all(check.words for check in found if "få kommuner" in str(check.title))
    shown = check_note(sections, {}, whole, DisclosedTables(tables, 1))
    assert shown == check_note(sections, {}, whole)


@pytest.mark.parametrize("shortened", ["ca.", "bl.a.", "f.eks.", "(ca."])
def test_a_figure_after_an_abbreviation_begins_no_sentence(shortened: str) -> None:
    text = f"Det gælder {shortened} {{children.status.as-before|words}}."
    assert lines(section({"children.meetings": text})) == [f"Det gælder {shortened} en tredjedel."]


def test_a_figure_after_percent_may_begin_a_sentence() -> None:
    text = "Det er 60 pct. {children.status.as-before|words} er som før."
    assert lines(section({"children.meetings": text})) == [
        "Det er 60 pct. En tredjedel er som før."
    ]


def test_how_many_were_asked_is_not_taken_for_how_many_gave_an_answer() -> None:
    asked = evidence()
    counted = CountedTables(FRAME, asked.round)
    hiding = DisclosedTables(SelectedTables(counted, Selection()), 5)
    texts = {"children.meetings": "Der er {children.status.as-before|n} kommuner."}
    told = check_note(plan(SMALL, asked.round), texts, asked, hiding)
    assert not [check for check in told if check.words == "6"]


def test_a_note_without_answers_does_not_say_where_they_came_from() -> None:
    nothing = Evidence(Round("r1", "Juni 2020", ()), shipped.quantities(), Coding(), FRAME)
    said = [line for section in note(SMALL, nothing, {})[:2] for line in lines(section)]
    assert said[0] == "Notatet samler svarene på undersøgelsen “Lille undersøgelse”."
    assert "Der er ikke indlæst svar endnu." in said
