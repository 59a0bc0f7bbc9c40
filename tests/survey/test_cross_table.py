"""Tables with columns, against a slow count in plain Python."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.cross_table import across_rounds, cross, cross_questions
from klviewer.survey.division import (
    Division,
    Group,
    Heading,
    Kind,
    division_by_answers,
    division_of_groups,
)
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import (
    AreaResponses,
    SingleAnswers,
)
from klviewer.survey.table import tabulate
from tests.survey.generated_survey import FIRST, MORE, SECOND, SEVERAL, generated, survey_of
from tests.survey.small_survey import AREA, EXPECTED, STATUS, WHY, WORDS

QUESTIONS = (FIRST, SECOND, SEVERAL, MORE)


def _given(responses: AreaResponses, question: Question, row: int) -> set[str]:
    """What a row holds: its answers, or that it did not answer, or was not asked."""
    answers = responses.closed(question)
    if not answers.asked[row]:
        return {Kind.NOT_ASKED}
    if not answers.answered[row]:
        return {Kind.NOT_ANSWERED}
    if isinstance(answers, SingleAnswers):
        return {question.choices[answers.positions[row]].id}
    return {c.id for c, chosen in zip(question.choices, answers.chosen, strict=True) if chosen[row]}


@given(
    st.integers(0, 10**6),
    st.sampled_from(QUESTIONS),
    st.sampled_from(QUESTIONS),
    st.booleans(),
)
def test_any_question_across_any_other_counts_as_a_slow_count_does(
    seed: int, question: Question, by: Question, narrowed: bool
) -> None:
    responses = generated(seed)
    size = len(responses.respondents)
    among = np.random.default_rng(seed).random(size) < 0.5 if narrowed else np.ones(size, np.bool_)
    table = cross_questions(responses, question, by, among)
    for column, heading in enumerate(table.columns):
        inside = [
            row
            for row in np.flatnonzero(among).tolist()
            if heading.kind is Kind.ALL or heading.id in _given(responses, by, row)
        ]
        held = [_given(responses, question, row) for row in inside]
        assert table.size[column] == len(inside)
        assert table.not_asked(column) == sum(Kind.NOT_ASKED in each for each in held)
        assert table.not_answered(column) == sum(Kind.NOT_ANSWERED in each for each in held)
        for row, choice in enumerate(table.rows):
            assert table.count(row, column) == sum(choice.id in each for each in held)


def test_those_without_an_answer_to_the_other_question_stand_in_columns_of_their_own(
    responses: AreaResponses,
) -> None:
    table = cross_questions(responses, STATUS, WHY)
    assert [heading.id for heading in table.columns] == [
        "all",
        "stages",
        "room",
        "not-answered",
        "not-asked",
    ]
    assert table.counts.tolist() == [[2, 0, 0, 0, 2], [2, 2, 1, 0, 0], [1, 0, 0, 1, 0]]
    assert table.base.tolist() == [6, 2, 1, 1, 3]
    assert table.by is WHY
    assert table.overlapping


def test_a_division_counts_what_its_groups_count(responses: AreaResponses) -> None:
    codes = responses.respondents.municipalities
    groups = [
        Group(Heading("east", "Øst"), np.isin(codes, [101, 147, 151, 153])),
        Group(Heading("west", "Vest"), np.isin(codes, [461, 751])),
    ]
    division = division_of_groups(groups, len(codes))
    for question in (STATUS, WHY, EXPECTED):
        table = cross(responses, question, division)
        slow = tabulate(responses, question, groups=groups)
        assert table.counts[:, :3].tolist() == slow.counts.tolist()
        assert table.base[:3].tolist() == slow.base.tolist()
        assert table.answered[:3].tolist() == slow.answered.tolist()
        # 851 lies in neither group, and is shown all the same.
        assert table.columns[3].kind is Kind.UNKNOWN
        assert (table.size.tolist(), table.overlapping) == ([6, 3, 2, 1], False)


def test_groups_that_share_a_row_divide_nothing() -> None:
    every = Group(Heading("a", "a"), np.ones(3, np.bool_))
    with pytest.raises(ValueError, match="a"):
        division_of_groups([every, every], 3)


def test_a_part_that_is_not_there_is_refused() -> None:
    with pytest.raises(ValueError, match="only"):
        Division((Heading("only", ""),), np.array([0, 1], np.int16))
    with pytest.raises(ValueError, match="only"):
        Division((Heading("only", ""),), np.array([0, -1], np.int16))


def test_answers_in_words_are_neither_rows_nor_columns(responses: AreaResponses) -> None:
    with pytest.raises(TypeError):
        cross_questions(responses, STATUS, WORDS)
    with pytest.raises(TypeError):
        cross_questions(responses, WORDS, WHY)


def test_a_scale_too_wide_for_small_numbers_is_counted_too() -> None:
    chance = np.random.default_rng(4)
    wide = [
        replace(
            FIRST, id=name, choices=tuple(replace(FIRST.choices[0], id=f"{n}") for n in range(300))
        )
        for name in ("rows", "columns")
    ]
    rows, columns = (chance.integers(-2, 300, 70_000).astype(np.int16) for _ in range(2))
    responses = survey_of(
        {wide[0]: SingleAnswers(rows), wide[1]: SingleAnswers(columns)}, len(rows)
    )
    table = cross(responses, wide[0], division_by_answers(wide[1], columns))
    for row, column in ((0, 0), (299, 299), (17, 250)):
        slow = np.count_nonzero((rows == row) & (columns == column))
        assert table.count(row, column + 1) == slow
    assert table.counts.sum() - table.counts[:, 0].sum() == np.count_nonzero(rows >= 0)


def _later(responses: AreaResponses) -> AreaResponses:
    """A later round that asks with one choice more, and one fewer."""
    before = responses.area.question("status")
    more = replace(before.choices[0], id="far", code="4")
    question = replace(before, choices=(*before.choices[:2], more))
    theme = replace(AREA.themes[0], questions=(question,))
    positions = np.array([0, 0, 1, 2, 0, -1, -1, -1], np.int16)
    area = replace(AREA, themes=(theme,))
    return AreaResponses(area, responses.respondents, {"status": SingleAnswers(positions)})


def test_rounds_stand_side_by_side_with_every_choice_that_was_offered(
    responses: AreaResponses,
) -> None:
    rounds = [(Heading("r1", "Maj"), responses), (Heading("r2", "Juni"), _later(responses))]
    table = across_rounds(rounds, "status")
    assert [heading.id for heading in table.rows] == ["as-before", "nearly", "under-way", "far"]
    assert table.counts.tolist() == [[5, 2, 3], [3, 2, 1], [1, 1, 0], [1, 0, 1]]
    assert table.base.tolist() == [12, 6, 6]
    assert (table.answered.tolist(), table.not_answered(2)) == ([10, 5, 5], 1)
    assert [choice.id for choice in table.question.choices] == [row.id for row in table.rows]


def test_no_rounds_are_no_table() -> None:
    with pytest.raises(ValueError, match="status"):
        across_rounds([], "status")
