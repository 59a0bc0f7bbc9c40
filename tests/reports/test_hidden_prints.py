"""Prints without small counts: whoever reads one cannot work out what it hides."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from itertools import product

import numpy as np
import pytest

from klviewer.readers import shipped
from klviewer.reports.document import Block, ChartBlock, Document, Heading, Lead, Paragraph, Small
from klviewer.reports.views import Material, document_of, views
from klviewer.reports.views.hiding import SENTENCE_HIDDEN, SmallSelectionError
from klviewer.survey.charts import TileMap
from klviewer.survey.counted_tables import By
from klviewer.survey.disclosed_tables import DisclosedTables
from klviewer.survey.disclosure import Disclosure, Reason
from klviewer.survey.questionnaire import (
    Area,
    Condition,
    Question,
    Questionnaire,
    QuestionType,
    Role,
    Theme,
)
from klviewer.survey.responses import (
    NOT_ANSWERED,
    NOT_ASKED,
    Answers,
    AreaResponses,
    Round,
    SingleAnswers,
)
from klviewer.survey.selection import Clicked, Selection
from tests.reports.test_views import MATERIAL
from tests.survey.generated_survey import scale, survey_of

FRAME = shipped.frame()
STATUS = Question("status", "s", "Status?", QuestionType.SINGLE, Role.STATUS, scale(2))
WHY = Question(
    "why",
    "w",
    "Hvorfor?",
    QuestionType.SINGLE,
    Role.REASONS,
    scale(2),
    Condition("status", frozenset({"c1"})),
)
AREA = Area("area", "Område", (Theme("theme", "Tema", (STATUS, WHY)),))
QUESTIONNAIRE = Questionnaire("q", "Prøve", (AREA,))
# Two regions, two municipality groups: none of the four stands where another does.
CODES = (101, 155, 751, 665)
# Status and why: not answered, at normal, and not at normal for one reason, another, or none told.
STATES = (
    (NOT_ANSWERED, NOT_ASKED),
    (0, NOT_ASKED),
    (1, 0),
    (1, 1),
    (1, NOT_ANSWERED),
)


def responses_of(states: tuple[int, ...]) -> AreaResponses:
    given = np.array([STATES[state] for state in states], np.int16)
    answers: dict[Question, Answers] = {
        STATUS: SingleAnswers(given[:, 0]),
        WHY: SingleAnswers(given[:, 1]),
    }
    found = survey_of(answers, len(states))
    codes = np.array(CODES[: len(states)], np.int16)
    keys = tuple(str(code) for code in codes)
    respondents = replace(found.respondents, keys=keys, municipalities=codes)
    return replace(found, area=AREA, respondents=respondents)


def material_of(states: tuple[int, ...], threshold: int) -> Material:
    shown = Round("r1", "Runden", (responses_of(states),))
    quantities, today = shipped.quantities(), date(2020, 6, 9)
    return Material("Prøve", QUESTIONNAIRE, shown, FRAME, quantities, today, threshold=threshold)


class SameHidden(DisclosedTables):
    """Hides in one world what is hidden in another."""

    def __init__(self, actual: DisclosedTables, here: DisclosedTables) -> None:
        super().__init__(here.tables, here.threshold)
        object.__setattr__(self, "actual", actual)

    actual: DisclosedTables

    def of(self, responses: AreaResponses, question: Question, by: By = None) -> Disclosure:
        (there,) = self.actual.tables.counted.sources.shown.areas
        found = self.actual.of(there, question, by)
        return replace(found, table=self.tables.table(responses, question, by))


def texts(value: object) -> Iterator[str]:
    """Every number and word of a document, in its order."""
    if is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    else:
        yield repr(value)


def read(material: Material, view: str) -> tuple[str, ...]:
    return tuple(texts(document_of(material, view)))


@pytest.mark.parametrize("view", ["overview", "area"])
@pytest.mark.parametrize(
    "states",
    [(1, 1, 2, 3), (1, 2, 2, 4), (0, 1, 1, 2), (1, 1, 1, 2), (2, 2, 2, 3), (0, 1, 2, 3)],
)
def test_no_hidden_count_is_solved_from_one_print(view: str, states: tuple[int, ...]) -> None:
    """Ways in which the four can have answered are printed and read until none is the only one."""
    actual = material_of(states, 3)
    (responses,) = actual.round.areas
    seen = read(actual, view)
    hidden = [
        (question, row)
        for question in (STATUS, WHY)
        for row in np.flatnonzero(
            actual.disclosed.of(responses, question).reasons[:2, 0] == Reason.SMALL
        ).tolist()
    ]
    assert hidden
    counts: dict[tuple[Question, int], set[int]] = {place: set() for place in hidden}
    for other in _nearest_first(states):
        there = material_of(other, 3)
        there.__dict__["disclosed"] = SameHidden(actual.disclosed, there.disclosed)
        if read(there, view) == seen:
            for question, row in hidden:
                table = there.disclosed.of(there.round.areas[0], question).table
                counts[question, row].add(table.count(row))
        if all(len(found) > 1 for found in counts.values()):
            return
    pytest.fail(f"Only one way fits: {counts}")


def _nearest_first(states: tuple[int, ...]) -> list[tuple[int, ...]]:
    """Every way in which so many municipalities can have answered."""
    ways = product(range(len(STATES)), repeat=len(states))
    return sorted(ways, key=lambda way: sum(map(int.__ne__, way, states)))


HIDING = replace(MATERIAL, threshold=20)


def flat(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        for name in ("left", "right"):
            yield from flat(getattr(block, name, ()))
        yield block


def words_of(document: Document) -> str:
    return " ".join(texts(document))


@pytest.mark.parametrize("view", views(MATERIAL))
def test_every_print_says_what_it_hides_and_under_which_count(view: str) -> None:
    told = [str(b.text) for b in flat(document_of(HIDING, view).blocks) if isinstance(b, Small)]
    assert any(text.startswith("Skjult: svar givet af færre end 20") for text in told)
    shown = [b for b in flat(document_of(MATERIAL, view).blocks) if isinstance(b, Small)]
    assert not any("Skjult" in str(block.text) for block in shown)


@pytest.mark.parametrize("view", views(MATERIAL))
def test_no_small_count_stands_in_a_printed_graph(view: str) -> None:
    for block in flat(document_of(HIDING, view).blocks):
        marks = getattr(block.chart, "marks", ()) if isinstance(block, ChartBlock) else ()
        if type(getattr(block, "chart", None)).__name__ == "DayColumns":
            continue  # when they answered is nobody's answer
        for mark in marks:
            assert not 0 < mark.count < HIDING.threshold or str(mark.label) == "Skjult"


def test_a_headline_on_hidden_counts_goes() -> None:
    blocks = document_of(HIDING, "children").blocks
    hidden = sum(isinstance(b, Paragraph) and b.text == SENTENCE_HIDDEN for b in blocks)
    shown = sum(isinstance(b, Lead) for b in blocks)
    titles = sum(isinstance(b, Heading) and b.level == 1 for b in blocks)
    assert hidden and hidden + shown <= titles


def test_names_stand_at_answers_only_where_they_may() -> None:
    name = MATERIAL.frame.by_code[int(next(iter(MATERIAL.round.areas[0].row_of)))].name
    document = words_of(document_of(HIDING, "children"))
    assert f"respondent={name}" not in document
    assert "'En kommune'" in document
    named = words_of(document_of(replace(HIDING, names_answers=True), "children"))
    assert "'En kommune'" not in named
    overview = words_of(document_of(HIDING, "overview"))
    assert "Udeladt, fordi det viser" in overview
    assert "Udeladt, fordi det viser" not in words_of(
        document_of(replace(HIDING, names_answers=True), "overview")
    )


def test_where_the_map_of_answers_goes_the_overview_shows_who_has_answered() -> None:
    blocks = flat(document_of(HIDING, "overview").blocks)
    charts = [block.chart for block in blocks if isinstance(block, ChartBlock)]
    (tiles,) = (chart for chart in charts if isinstance(chart, TileMap))
    assert (str(tiles.title), tiles.question) == ("Hvem har svaret?", "")


def test_a_selection_by_a_hidden_answer_is_not_printed() -> None:
    responses = HIDING.round.areas[0]
    theme = responses.area.themes[0]
    question = theme.status
    assert question is not None
    found = HIDING.disclosed.of(responses, question)
    row = int(np.flatnonzero(found.reasons[: len(question.choices), 0])[0])
    pick = Clicked(responses.area.id, question.id, question.choices[row].id)
    picked = replace(HIDING, selection=Selection(picks=(pick,)))
    with pytest.raises(SmallSelectionError):
        document_of(picked, "overview")
    assert document_of(replace(picked, threshold=1), "overview").blocks
