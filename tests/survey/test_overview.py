from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from klviewer.readers import shipped
from klviewer.survey.codes import AnswerPlace, Code, CodeKind, Coding, Quotation
from klviewer.survey.counted_tables import CountedTables
from klviewer.survey.headlines import plain
from klviewer.survey.overview import NormalShare, milestone, normal_before, overview
from klviewer.survey.questionnaire import Area, Choice, Question, QuestionType, Role, Theme
from klviewer.survey.ranking import most_quoted, shared_reasons
from klviewer.survey.responses import (
    AreaResponses,
    Completion,
    Respondents,
    Round,
    SingleAnswers,
)
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Clicked, Selection
from klviewer.survey.table import tabulate
from tests.survey.answered_round import answered_round
from tests.survey.generated_survey import survey_of
from tests.survey.small_survey import STATUS, small_survey

QUANTITIES = shipped.quantities()


def tables(areas: Sequence[AreaResponses]) -> SelectedTables:
    """Everyone's answers in a round of those areas."""
    shown = Round("r1", "Runde", tuple(areas))
    return SelectedTables(CountedTables(shipped.frame(), shown), Selection())


def theme_with(name: str, as_before: int) -> AreaResponses:
    """An area whose only theme has that many of a hundred as before."""
    respondents = Respondents(
        tuple(str(row) for row in range(100)),
        np.zeros(100, np.int16),
        np.full(100, Completion.COMPLETED, np.int8),
        np.full(100, np.datetime64("2020-06-01", "s")),
        np.zeros(100, np.int16),
        np.arange(100, dtype=np.int32),
    )
    positions = np.where(np.arange(100) < as_before, 0, 2).astype(np.int16)
    area = Area(name, name, (Theme("only", "Kun det", (STATUS,)),))
    return AreaResponses(area, respondents, {"status": SingleAnswers(positions)})


def headline(areas: Sequence[AreaResponses]) -> str:
    return plain(overview(tables(areas), QUANTITIES).headline)


def test_the_furthest_the_next_and_the_last_are_told_in_words() -> None:
    areas = [theme_with(*pair) for pair in (("Møder", 33), ("Tilsyn", 66), ("Samvær", 64))]
    assert headline(areas) == (
        "Tilsyn er længst: to tredjedele er som før, fulgt af samvær med knap to tredjedele. "
        "Møder halter efter: her er en tredjedel som før."
    )


def test_themes_with_the_same_words_are_told_together() -> None:
    areas = [theme_with(*pair) for pair in (("A", 63), ("B", 65), ("C", 64), ("D", 58))]
    assert headline(areas) == (
        "B, c og a er længst: knap to tredjedele er som før. "
        "D følger efter: her er mere end halvdelen som før."
    )


def test_themes_that_are_level_are_said_to_be() -> None:
    areas = [theme_with("A", 63), theme_with("B", 64)]
    assert headline(areas) == "Alle temaer er lige langt: knap to tredjedele er som før."


def test_a_single_theme_is_told_alone() -> None:
    assert headline([theme_with("Møder", 50)]) == "Møder: halvdelen er som før."


def test_the_headline_leads_to_its_figures() -> None:
    found = overview(tables([theme_with("A", 50)]), QUANTITIES).headline
    assert [phrase.choice for phrase in found if phrase.choice] == ["A.status.as-before|words"]


def test_there_is_no_headline_without_a_theme_that_asks_about_status() -> None:
    found = overview(tables([]), QUANTITIES)
    assert (found.headline, found.rows, found.milestone) == ((), (), None)


def test_the_milestone_is_the_month_of_the_last_expected_date(responses: AreaResponses) -> None:
    assert milestone([responses]) == date(2020, 8, 1)
    assert overview(tables([responses]), QUANTITIES).milestone == date(2020, 8, 1)


def test_normal_before_the_milestone_adds_up_the_earlier_dates(responses: AreaResponses) -> None:
    found = overview(tables([responses]), QUANTITIES)
    assert found.rows[0].normal == NormalShare(3, 6)


def test_those_not_asked_when_are_normal_already() -> None:
    everything = answered_round(shipped.questionnaires()[0], shipped.frame())
    area = everything.areas[2]
    status = tabulate(area, area.area.question("s103-places-back"))
    expected = tabulate(area, area.area.question("s103-expected"))
    found = normal_before(date(2020, 8, 1), status, expected)
    assert found.base == 64
    assert found.count == status.count(0) + expected.count(0) + expected.count(1)


def test_an_area_with_one_theme_gives_the_row_its_name() -> None:
    everything = answered_round(shipped.questionnaires()[0], shipped.frame())
    found = overview(tables(everything.areas), QUANTITIES)
    assert [row.name for row in found.rows] == [
        "Møder og samtaler",
        "Personrettet tilsyn",
        "Samvær",
        "§ 104 Aktivitet",
        "§ 103 Beskæftigelse",
        "§ 85 Bostøtte",
    ]
    assert [received.count for received in found.received] == [76, 72, 64, 83]


def test_a_reason_is_added_up_over_the_themes_that_offer_it() -> None:
    everything = answered_round(shipped.questionnaires()[0], shipped.frame())
    found = shared_reasons(everything.areas, tabulate)
    stages = next(reason for reason in found.reasons if reason.id == "in-stages")
    assert {place.answer.area for place in stages.places} == {"s104", "s103", "s85"}
    assert stages.count == sum(place.count for place in stages.places)
    asked = [tabulate(area, q) for area in everything.areas for q in area.area.questions]
    assert found.base == sum(int(t.base[0]) for t in asked if t.question.role is Role.REASONS)
    said = str(found.chart("Hvorfor?", 6).subtitle)
    assert said.startswith("På tværs af temaer")


def test_reasons_are_ranked_and_what_remains_comes_last(responses: AreaResponses) -> None:
    small = shared_reasons([responses], tabulate)
    assert [(reason.label, reason.count) for reason in small.reasons] == [
        ("Åbner i etaper", 2),
        ("For små lokaler", 1),
    ]
    assert small.reasons[0].places[0].answer == Clicked("children", "why", "stages")
    everything = answered_round(shipped.questionnaires()[0], shipped.frame())
    ranked = shared_reasons(everything.areas, tabulate).reasons
    assert ranked[-1].label == "Andet"
    counts = [reason.count for reason in ranked[:-1]]
    assert counts == sorted(counts, reverse=True)


def test_the_reasons_as_a_graph_stand_on_all_who_were_asked(responses: AreaResponses) -> None:
    chart = shared_reasons([responses], tabulate).chart("Hvorfor?", 1)
    assert [(mark.choice, mark.count, mark.share) for mark in chart.marks] == [("stages", 2, 2 / 3)]
    assert shared_reasons([], tabulate).chart("Hvorfor?", 1).footnotes == ()


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(CodeKind.LEARNING, [("Æ", 2), ("Ø", 2)]), (CodeKind.REASON, [("A", 1)])],
)
def test_codes_are_ranked_by_their_quotations(
    kind: CodeKind, expected: list[tuple[str, int]]
) -> None:
    codes = (
        Code(1, "Ø", CodeKind.LEARNING, "green"),
        Code(2, "Æ", CodeKind.LEARNING, "blue"),
        Code(3, "A", CodeKind.REASON, "amber"),
        Code(4, "Ubrugt", CodeKind.LEARNING, "rose"),
    )
    place = AnswerPlace("r1", "children", "101", "words")
    quotations = tuple(
        Quotation(number, code, place, 0, 2, "ja") for number, code in enumerate((1, 1, 2, 2, 3))
    )
    found = most_quoted(Coding(codes, quotations), kind, quotations)
    assert [(quoted.code.title, quoted.quotations) for quoted in found] == expected


def test_the_small_survey_counts_as_by_hand() -> None:
    row = overview(tables([small_survey()]), QUANTITIES).rows[0]
    assert (row.as_before, row.name) == (2 / 6, "Børn og unge")


def test_a_sentence_that_ends_in_per_cent_ends_with_one_point() -> None:
    areas = [theme_with("A", 72), theme_with("B", 69), theme_with("C", 45)]
    text = headline(areas)
    assert "fulgt af b med knap 70 pct. C halter efter" in text


def test_what_remains_is_not_said_to_come_next() -> None:
    """“Andet” stands last however often it is given, so it comes after nothing."""
    choices = (Choice("room", "1", "Plads"), Choice("other", "2", "Andet"))
    question = Question("why", "w", "Hvorfor?", QuestionType.SINGLE, Role.REASONS, choices)
    answers = SingleAnswers(np.array([0, 1, 1, 1], np.int16))
    chart = shared_reasons([survey_of({question: answers}, 4)], tabulate).chart("Hvorfor?", 6)
    assert [mark.choice for mark in chart.marks] == ["room", "other"]
    assert str(chart.subtitle) == "“Plads” nævnes oftest: 25 pct."


def test_a_theme_named_by_an_abbreviation_keeps_its_letters() -> None:
    choices = (Choice("as-before", "1", "Som før"), Choice("not", "2", "Ikke"))
    question = Question("s", "s", "Status?", QuestionType.SINGLE, Role.STATUS, choices)
    answered = survey_of({question: SingleAnswers(np.array([0, 1], np.int16))}, 2)
    themes = (Theme("t", "IT-støtte", (question,)),)
    found = overview(tables((replace(answered, area=Area("a", "IT-støtte", themes)),)), QUANTITIES)
    assert plain(found.headline).startswith("IT-støtte: ")
