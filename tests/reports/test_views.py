from __future__ import annotations

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from klviewer.readers import shipped
from klviewer.reports.answer_blocks import Answer, MemoBlock, Stretch, Tag, Tags
from klviewer.reports.document import (
    BarTable,
    Block,
    ChartBlock,
    Heading,
    Lead,
    Level,
    Paragraph,
    SideBySide,
    Small,
    TableBlock,
)
from klviewer.reports.pages import lay_out_pages
from klviewer.reports.views import Material, UnknownViewError, document_of, views
from klviewer.survey.charts import ExpectedCurve, GroupDots, RankedBars, StatusBar, TileMap
from klviewer.survey.codes import (
    AnswerPlace,
    Code,
    CodeKind,
    Coding,
    Memo,
    Quotation,
    about_answer,
    about_code,
    about_theme,
)
from klviewer.survey.counting import CountingRule, Which
from klviewer.survey.finding_template import ParagraphKind
from klviewer.survey.messages import translate
from klviewer.survey.problems import Place, Problem, Severity
from klviewer.survey.responses import Round
from klviewer.survey.selection import Clicked, Filter, Selection
from klviewer.survey.table import tabulate
from tests.reports.english import english
from tests.reports.geometry import MEASURE, words
from tests.survey.answered_round import answered_round

QUESTIONNAIRE = shipped.questionnaires()[0]
FRAME = shipped.frame()
ROUND = answered_round(QUESTIONNAIRE, FRAME)
CHILDREN = ROUND.areas[0]
WALKING = "Vi går ture."
QUESTION = "meetings-practice-text"


def walking_place() -> AnswerPlace:
    """An answer that says they go for walks."""
    written = CHILDREN.written(CHILDREN.area.question(QUESTION)).values
    row = next(r for r in CHILDREN.row_of.values() if written[r].startswith(WALKING))
    return AnswerPlace(ROUND.id, "children", CHILDREN.respondents.keys[row], QUESTION)


PLACE = walking_place()
WALK = Code(1, "Walk and talk", CodeKind.LEARNING, "violet")
CODING = Coding(
    (WALK, Code(2, "Ubrugt", CodeKind.REASON, "amber")),
    (
        Quotation(1, 1, PLACE, 3, 11, "går ture"),
        Quotation(2, 1, replace(PLACE, round="r0"), 0, 2, "Vi"),
    ),
    (
        Memo(about_answer(PLACE), "Ring til dem."),
        Memo(about_code(WALK), "Går igen."),
        Memo(about_theme("children", "meetings"), "Nævn video."),
    ),
)
PROBLEM = Problem(
    Severity.WARNING,
    translate("x", "Svarede to gange."),
    Place("a.xlsx", "Ark1", 12, "B"),
    translate("x", "Den seneste tæller."),
)
MATERIAL = Material(
    "Normalisering 2020",
    QUESTIONNAIRE,
    ROUND,
    FRAME,
    shipped.quantities(),
    date(2020, 6, 9),
    coding=CODING,
    problems=(PROBLEM,),
    is_example=True,
)
NAME = FRAME.by_code[int(PLACE.respondent)].name


def blocks(view: str, material: Material = MATERIAL) -> tuple[Block, ...]:
    return document_of(material, view).blocks


def charts(view: str, material: Material = MATERIAL) -> list[object]:
    return [block.chart for block in blocks(view, material) if isinstance(block, ChartBlock)]


def tables(view: str, material: Material = MATERIAL) -> list[TableBlock]:
    return [block for block in blocks(view, material) if isinstance(block, TableBlock)]


def small(view: str, material: Material = MATERIAL) -> list[str]:
    return [str(block.text) for block in blocks(view, material) if isinstance(block, Small)]


def test_every_tab_has_a_document() -> None:
    assert views(MATERIAL) == (
        "overview",
        "children",
        "s104",
        "s103",
        "s85",
        "responses",
        "coding",
        "note",
    )


@pytest.mark.parametrize("view", views(MATERIAL))
def test_every_view_begins_with_title_and_selection_and_is_marked(view: str) -> None:
    document = document_of(MATERIAL, view)
    first, *rest = document.blocks

    assert isinstance(first, Heading)
    assert first.level is Level.TITLE
    assert any(isinstance(block, Small) for block in rest[:2])
    assert document.is_example
    assert str(document.running_head).startswith("KL · Normalisering 2020 · ")


def test_a_tabs_name_is_printed_in_the_readers_language() -> None:
    document = document_of(MATERIAL, "overview")

    assert english(document.title) == "Normalisering 2020 · Overview"
    assert english(document.running_head) == "KL · Normalisering 2020 · Overview"


def test_a_project_without_a_title_is_printed_under_the_tabs_name() -> None:
    assert str(document_of(replace(MATERIAL, title=""), "note").title) == "Notat"


@pytest.mark.parametrize("view", ["overview", "children", "responses", "coding"])
def test_a_view_is_summed_up_in_a_sentence(view: str) -> None:
    lead = blocks(view)[1]

    assert isinstance(lead, Lead)
    assert str(lead.text).endswith(".")


@pytest.mark.parametrize("view", views(MATERIAL))
def test_every_view_can_be_paged(view: str) -> None:
    pages = lay_out_pages(document_of(MATERIAL, view), MEASURE)

    assert f"Side 1 af {len(pages)}" in words(pages[0])


def test_the_selection_is_said_in_words() -> None:
    assert small("children")[0] == (
        "Udvalg: alle kommuner · runde 27. maj – 4. juni 2020 · 76 af 98 har svaret · "
        "trykt 9. juni 2020"
    )
    assert "64–83 af 98 har svaret" in small("overview")[0]


def test_a_filter_narrows_figures_and_is_said() -> None:
    narrowed = replace(MATERIAL, selection=Selection(Filter(region="Region Sjælland")))
    (status, *_) = tables("children", narrowed)
    inside = int(np.count_nonzero(narrowed.filtered(CHILDREN)))

    assert small("children", narrowed)[0].startswith("Udvalg: Region Sjælland · ")
    assert f"{inside} af 17 har svaret" in small("children", narrowed)[0]
    assert status.rows[-2][1] == str(inside)


def test_a_theme_is_told_in_the_order_of_its_questions() -> None:
    kinds = [type(chart) for chart in charts("children")][:5]

    assert kinds == [StatusBar, ExpectedCurve, RankedBars, GroupDots, RankedBars]


def test_the_table_behind_the_status_has_shares_and_regions() -> None:
    (table, *_) = tables("children")
    status = tabulate(CHILDREN, CHILDREN.area.question("meetings-status"))
    first = [str(text) for text in table.rows[0]]

    assert [str(text) for text in table.head] == [
        "Status",
        "Antal",
        "Andel",
        "Hovedstaden",
        "Sjælland",
        "Syddanmark",
        "Midtjylland",
        "Nordjylland",
    ]
    assert first[:2] == ["Som før", str(status.count(0))]
    assert sum(map(int, first[3:])) == status.count(0)
    foot = [str(row[0]) for row in table.rows[-3:]]
    assert foot == ["Ikke besvaret", "Spurgt i alt", "Ikke spurgt"]


def test_the_clicked_answer_is_marked_and_chooses_whose_words_are_printed() -> None:
    clicked = Clicked("children", "meetings-status", "nearly-there")
    narrowed = replace(MATERIAL, selection=Selection(picks=(clicked,)))
    (table, *_) = tables("children", narrowed)
    everyone = [block for block in blocks("children") if isinstance(block, Answer)]
    some = [block for block in blocks("children", narrowed) if isinstance(block, Answer)]

    assert table.marked == {1}
    assert 0 < len(some) < len(everyone)
    assert any("“Næsten i mål”" in text for text in small("children", narrowed))
    assert {block.status for block in some[:3]} == {"Næsten i mål"}


def test_answers_carry_their_coding() -> None:
    (answer,) = (b for b in blocks("children") if isinstance(b, Answer) and b.tags)

    assert answer.respondent == NAME
    assert answer.stretches == (Stretch(3, 11, "violet"),)
    assert answer.tags == (Tag("Walk and talk", "violet"),)
    assert answer.memo == "Ring til dem."


def test_a_memo_on_a_theme_stands_with_it() -> None:
    assert MemoBlock("Nævn video.") in blocks("children")


def test_an_area_without_responses_says_so() -> None:
    only = replace(MATERIAL, round=Round("r1", "Runde", ROUND.areas[:1]))

    assert [str(b.text) for b in blocks("s85", only) if isinstance(b, Paragraph)] == [
        "Ingen af rundens filer har svar på området."
    ]


def test_the_overview_compares_themes_and_maps_them() -> None:
    found = blocks("overview")
    (bars,) = (block for block in found if isinstance(block, BarTable))
    (beside,) = (block for block in found if isinstance(block, SideBySide))
    reasons, tiles = (
        block.chart for block in (*beside.left, *beside.right) if isinstance(block, ChartBlock)
    )
    (tags,) = (block for block in beside.right if isinstance(block, Tags))
    (received,) = (block for block in beside.left if isinstance(block, BarTable))

    assert [str(row.name) for row in bars.rows][:2] == ["Møder og samtaler", "Personrettet tilsyn"]
    assert isinstance(reasons, RankedBars)
    assert isinstance(tiles, TileMap)
    assert [(str(tag.text), tag.colour) for tag in tags.tags] == [("Walk and talk · 1", "violet")]
    assert [(str(row.name), str(row.notes[0])) for row in received.rows] == [
        ("Børn og unge", "76 af 98"),
        ("§ 104 Aktivitet", "72 af 98"),
        ("§ 103 Beskæftigelse", "64 af 98"),
        ("§ 85 Bostøtte", "83 af 98"),
    ]


def test_who_is_missing_is_named() -> None:
    texts = [str(block.text) for block in blocks("responses") if isinstance(block, Paragraph)]
    silent = [m.name for m in FRAME if str(m.code) not in CHILDREN.row_of]

    assert f"Børn og unge, 22: {', '.join(silent)}." in texts


def test_what_counts_is_said_on_paper_as_on_the_screen() -> None:
    texts = [str(block.text) for block in blocks("responses") if isinstance(block, Paragraph)]
    assert texts[0] == "Hvad der tæller: det seneste gennemførte svar tæller."

    rule = CountingRule(Which.LATEST, partial=False, deadline=date(2020, 6, 2), late=False)
    areas = tuple(replace(found, rule=rule) for found in MATERIAL.round.areas)
    material = replace(MATERIAL, round=replace(MATERIAL.round, areas=areas))
    texts = [str(b.text) for b in blocks("responses", material) if isinstance(b, Paragraph)]
    assert texts[0] == (
        "Hvad der tæller: det seneste svar tæller, gennemført eller ej; delvise svar tæller "
        "ikke; svar efter fristen 2. juni 2020 tæller ikke med."
    )
    assert texts[1].startswith("Børn og unge: 76 svar, hvoraf ")


def test_responses_are_counted_by_region_and_group_and_listed() -> None:
    by_region, by_group, problems, everyone = tables("responses")

    assert [str(row[0]) for row in by_region.rows][:2] == ["Alle", "Hovedstaden"]
    assert by_region.rows[0][2] == "76 · 78 pct."
    assert len(by_group.rows) == 6
    assert [str(text) for text in problems.rows[0]] == [
        "Advarsel",
        "a.xlsx, ark Ark1, række 12, kolonne B",
        "Svarede to gange.",
        "Den seneste tæller.",
    ]
    assert len(everyone.rows) == 98


def test_no_problems_are_said() -> None:
    assert any(
        "ikke fundet problemer" in str(block.text)
        for block in blocks("responses", replace(MATERIAL, problems=()))
        if isinstance(block, Paragraph)
    )


def test_codes_stand_with_their_quotations_from_this_round() -> None:
    (table,) = tables("coding")
    quotes = [
        block
        for block in blocks("coding")
        if isinstance(block, Paragraph) and block.kind is ParagraphKind.QUOTE
    ]

    assert [tuple(map(str, row)) for row in table.rows] == [
        ("Walk and talk", "Læring", "1", "1"),
        ("Ubrugt", "Årsag", "0", "0"),
    ]
    (quote,) = quotes
    assert quote.text == "“går ture”"
    assert str(quote.source) == f"{NAME}, Møder og samtaler"


def test_memos_are_printed_with_what_they_are_about() -> None:
    found = blocks("coding")
    memos = [block.text for block in found if isinstance(block, MemoBlock)]
    heads = [block.text for block in found if isinstance(block, Heading)]

    assert set(memos) == {"Ring til dem.", "Går igen.", "Nævn video."}
    assert "Fysiske møder og samtaler" in heads


def test_the_gravest_problems_stand_first() -> None:
    grave, light = (
        Problem(severity, translate("reading", "Noget."), Place("svar.csv"), translate("x", "."))
        for severity in (Severity.ERROR, Severity.NOTICE)
    )
    listed = tables("responses", replace(MATERIAL, problems=(light, grave, light)))
    (found,) = (block for block in listed if str(block.head[0]) == "Alvor")
    assert [str(row[0]) for row in found.rows] == ["Fejl", "Bemærkning", "Bemærkning"]


@pytest.mark.parametrize(("frame", "words"), [(True, "kommune"), (False, "respondent")])
def test_who_is_coded_is_called_what_they_are(frame: bool, words: str) -> None:
    survey = replace(QUESTIONNAIRE, of_municipalities=frame)
    material = replace(MATERIAL, coding=CODING, questionnaire=survey)
    lead = next(block for block in blocks("coding", material) if isinstance(block, Lead))
    assert str(lead.text).endswith(f" {words}.")


def test_nothing_coded_is_said() -> None:
    lead = blocks("coding", replace(MATERIAL, coding=Coding()))[1]

    assert lead == Lead(translate("print", "Ingen svar er kodet endnu."))


def test_the_note_has_its_sections_its_own_words_and_its_graphs() -> None:
    written = replace(MATERIAL, texts={"purpose": "Vi vil vide det.\n\n- først\n> citat"})
    found = blocks("note", written)
    heads = [block.text for block in found if isinstance(block, Heading)]
    texts = {block.text: block.kind for block in found if isinstance(block, Paragraph)}

    assert heads[:3] == ["Normalisering 2020", "Formål", "Metode"]
    assert texts["Vi vil vide det."] is ParagraphKind.TEXT
    assert texts["først"] is ParagraphKind.BULLET
    assert texts["citat"] is ParagraphKind.QUOTE
    assert charts("note", written)
    levels = [(str(b.text), b.level) for b in found if isinstance(b, Heading)]
    place = levels.index(("Myndighed på det sociale børneområde", Level.SECTION))
    assert levels[place + 1] == ("Fysiske møder og samtaler", Level.GROUP)
    assert ("Aktivitets- og samværstilbud, servicelovens § 104", Level.SECTION) in levels


def test_the_note_is_about_everyone() -> None:
    narrowed = replace(MATERIAL, selection=Selection(Filter(municipality=751)))

    assert "alle kommuner" in small("note", narrowed)[0]


def test_a_survey_of_others_than_municipalities_can_be_printed() -> None:
    others = replace(MATERIAL, questionnaire=replace(QUESTIONNAIRE, of_municipalities=False))

    for view in views(others):
        text = " ".join(words(p) for p in lay_out_pages(document_of(others, view), MEASURE))
        assert "kommuner har svaret" not in text
    assert "Udvalg: alle · runde" in small("children", others)[0]
    assert [str(text) for text in tables("children", others)[0].head] == [
        "Status",
        "Antal",
        "Andel",
    ]


def test_an_unknown_view_is_refused_with_those_there_are() -> None:
    with pytest.raises(UnknownViewError, match="overview, children, s104"):
        document_of(MATERIAL, "kort")
