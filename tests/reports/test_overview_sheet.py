"""The overview on one A4, whatever the survey is like."""

from dataclasses import replace

import pytest

from klviewer.reports.document import BarTable
from klviewer.reports.pages import HEIGHT, WIDTH, lay_out_pages
from klviewer.reports.views import Material, document_of
from klviewer.survey.questionnaire import Area, Choice, Question, Role, Theme
from klviewer.survey.responses import Answers, AreaResponses, Round
from klviewer.survey.selection import Filter, Selection
from tests.reports.geometry import MEASURE, assert_tidy, words
from tests.reports.samples import LONG
from tests.reports.test_views import CODING, FRAME, MATERIAL, QUESTIONNAIRE, ROUND
from tests.survey.answered_round import answered_round

EARLIER = replace(answered_round(QUESTIONNAIRE, FRAME, "r0"), title="1.–9. maj 2020")


def lengthened(responses: AreaResponses) -> AreaResponses:
    """The same answers with the longest labels there can be."""
    themes = tuple(
        replace(
            theme,
            title=LONG,
            short="",
            questions=tuple(_longer(question) for question in theme.questions),
        )
        for theme in responses.area.themes
    )
    return replace(responses, area=replace(responses.area, title=LONG, short="", themes=themes))


def _longer(question: Question) -> Question:
    choices: tuple[Choice, ...] = tuple(
        replace(choice, label=f"{place} {LONG}", short="")
        for place, choice in enumerate(question.choices)
    )
    return replace(question, text=LONG, short="", choices=choices)


def repeated(count: int) -> Material:
    """A survey with so many themes that ask about status."""
    responses = ROUND.areas[-1]
    theme, *_ = responses.area.themes
    questions: list[Theme] = []
    answers: dict[str, Answers] = {}
    for number in range(count):
        renamed = tuple(
            replace(
                question,
                id=f"{question.id}-{number}",
                asked_of=question.asked_of
                and replace(question.asked_of, question=f"{question.asked_of.question}-{number}"),
            )
            for question in theme.questions
        )
        answers |= {
            new.id: responses.answers[old.id]
            for new, old in zip(renamed, theme.questions, strict=True)
        }
        name = f"Tema nummer {number}"
        questions.append(Theme(f"t{number}", name, renamed, name))
    area = Area("a", "Område", tuple(questions))
    only = AreaResponses(area, responses.respondents, answers)
    survey = replace(QUESTIONNAIRE, areas=(area,))
    return replace(MATERIAL, round=replace(ROUND, areas=(only,)), questionnaire=survey)


@pytest.mark.parametrize("earlier", [None, EARLIER])
@pytest.mark.parametrize("narrowed", [Filter(), Filter(region="Region Sjælland")])
def test_the_overview_is_one_page(earlier: Round | None, narrowed: Filter) -> None:
    material = replace(MATERIAL, earlier=earlier, selection=Selection(narrowed))
    (page,) = lay_out_pages(document_of(material, "overview"), MEASURE)
    assert_tidy(page)
    text = words(page)
    assert "Side 1 af 1" in text
    assert "EKSEMPEL – opdigtede svar" in text
    assert "Modtagne besvarelser" in text
    assert "Kort: Møder og samtaler" in text
    assert "Hvorfor er man ikke i mål?" in text
    assert ("Siden 1.–9. maj 2020" in text) == (earlier is not None)


@pytest.mark.parametrize("earlier", [None, ROUND])
def test_it_is_one_page_with_the_longest_labels(earlier: Round | None) -> None:
    areas = tuple(lengthened(responses) for responses in ROUND.areas)
    material = replace(MATERIAL, round=replace(ROUND, areas=areas), earlier=earlier, coding=CODING)
    (page,) = lay_out_pages(document_of(material, "overview"), MEASURE)
    assert_tidy(page)
    assert page.width / page.height == pytest.approx(WIDTH / HEIGHT)


@pytest.mark.parametrize("count", [1, 12, 19])
def test_it_is_one_page_with_fewer_than_twenty_themes(count: int) -> None:
    (page,) = lay_out_pages(document_of(repeated(count), "overview"), MEASURE)
    assert_tidy(page)


def test_the_expected_dates_stand_where_there_is_room_for_them() -> None:
    title = "Hvornår regner man med, at det er normalt?"
    (page,) = lay_out_pages(document_of(MATERIAL, "overview"), MEASURE)
    assert title in words(page)
    (full,) = lay_out_pages(document_of(repeated(19), "overview"), MEASURE)
    assert title not in words(full)


def test_many_themes_go_on_to_a_second_page_that_repeats_the_head_and_says_so() -> None:
    first, second, *_ = lay_out_pages(document_of(repeated(45), "overview"), MEASURE)
    assert "Fortsættes på næste side" in words(first)
    for page in (first, second):
        assert_tidy(page)
        assert "Område og tema" in words(page)
    assert first.width == WIDTH


def test_what_changed_stands_beside_each_theme() -> None:
    material = replace(MATERIAL, earlier=EARLIER)
    rows = next(
        block for block in document_of(material, "overview").blocks if isinstance(block, BarTable)
    )
    assert str(rows.head[-1]) == "Siden 1.–9. maj 2020"
    # The rounds are the same answers, so nobody has moved.
    assert all("ingen har rykket sig" in str(row.notes[-1]) for row in rows.rows)


def test_a_theme_that_was_not_asked_then_says_so() -> None:
    material = replace(MATERIAL, earlier=replace(EARLIER, areas=EARLIER.areas[:1]))
    rows = next(
        block for block in document_of(material, "overview").blocks if isinstance(block, BarTable)
    )
    assert str(rows.rows[-1].notes[-1]) == "ikke spurgt dengang"


def _without_dates(responses: AreaResponses) -> AreaResponses:
    themes = tuple(
        replace(theme, questions=tuple(q for q in theme.questions if q.role is not Role.EXPECTED))
        for theme in responses.area.themes
    )
    return replace(responses, area=replace(responses.area, themes=themes))


def test_a_survey_that_does_not_ask_when_does_not_say_that_it_was_not_asked() -> None:
    areas = tuple(_without_dates(responses) for responses in ROUND.areas)
    asked = replace(QUESTIONNAIRE, areas=tuple(responses.area for responses in areas))
    material = replace(MATERIAL, questionnaire=asked, round=replace(ROUND, areas=areas))
    rows = next(
        block for block in document_of(material, "overview").blocks if isinstance(block, BarTable)
    )
    assert str(rows.head[2]) == "Antal"
    assert str(rows.rows[0].notes[0]) == "n 76"
