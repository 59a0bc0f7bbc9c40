"""What has changed since the round before, theme by theme."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Mask, Round, SingleAnswers
from klviewer.survey.since_last_round import Moves, ThemeChange, theme_changes
from klviewer.survey.table import Table, tabulate
from tests.survey.small_survey import small_survey

KEY = ("children", "meetings")


def later(responses: AreaResponses, positions: list[int]) -> AreaResponses:
    answers = {**responses.answers, "status": SingleAnswers(np.array(positions, np.int16))}
    return AreaResponses(responses.area, responses.respondents, answers)


def found(
    before: AreaResponses, after: AreaResponses, inside: tuple[int, ...] | None = None
) -> dict[tuple[str, str], ThemeChange]:
    def rows(responses: AreaResponses) -> Mask:
        if inside is None:
            return responses.counted
        return responses.counted & np.isin(responses.respondents.municipalities, inside)

    def counting(responses: AreaResponses, question: Question) -> Table:
        return tabulate(responses, question, rows(responses))

    rounds = Round("r0", "Før", (before,)), Round("r1", "Nu", (after,))
    return dict(theme_changes(*rounds, counting, lambda responses, _: rows(responses)))


def test_shares_and_moves_are_those_counted_by_hand(responses: AreaResponses) -> None:
    change = found(responses, later(responses, [0, 0, 1, 0, 1, 2, 0, 0]))[KEY]
    # Six were asked each time; at the best end: 101 and 751, later 101, 147 and 461.
    assert (change.before, change.after) == (2 / 6, 3 / 6)
    assert change.moves == Moves(closer=2, same=2, back=1)
    assert str(change.shares) == "33 pct. → 50 pct."
    assert str(change.movement) == "2 frem · 1 tilbage"


def test_the_filter_narrows_shares_and_moves(responses: AreaResponses) -> None:
    change = found(responses, later(responses, [0, 0, 1, 0, 1, 2, 0, 0]), (147, 751))[KEY]
    assert (change.before, change.after) == (1 / 2, 1 / 2)
    assert change.moves == Moves(closer=1, same=0, back=1)


def test_nobody_moving_is_said(responses: AreaResponses) -> None:
    change = found(responses, responses)[KEY]
    assert str(change.movement) == "ingen har rykket sig"


def test_another_scale_has_no_direction(responses: AreaResponses) -> None:
    status = responses.area.question("status")
    fewer = replace(status, choices=status.choices[:2])
    theme = replace(responses.area.themes[0], questions=(fewer,))
    after = replace(
        later(responses, [0, 0, 1, 0, 1, 1, 0, 0]), area=replace(responses.area, themes=(theme,))
    )
    change = found(responses, after)[KEY]
    assert change.moves is None
    assert change.before is None
    assert str(change.movement) == "anden skala"


def test_what_was_not_asked_before_is_left_out(responses: AreaResponses) -> None:
    theme = replace(responses.area.themes[0], questions=responses.area.themes[0].questions[1:])
    before = replace(responses, area=replace(responses.area, themes=(theme,)))
    assert found(before, responses) == {}


@given(st.lists(st.integers(-1, 2), min_size=8, max_size=8))
def test_moves_equal_those_of_each_respondent(positions: list[int]) -> None:
    before = small_survey()
    moves = found(before, later(before, positions))[KEY].moves
    first = [0, 1, 1, 2, 0]  # 851 gave no answer
    pairs = [(a, b) for a, b in zip(first, positions[:5], strict=True) if b >= 0]
    expected = Moves(
        sum(b < a for a, b in pairs), sum(a == b for a, b in pairs), sum(b > a for a, b in pairs)
    )
    assert moves == expected


def test_where_nobody_answered_both_times_nobody_is_said_to_stand_still(
    responses: AreaResponses,
) -> None:
    change = found(responses, later(responses, [-1] * 8))[KEY]
    assert change.moves == Moves(closer=0, same=0, back=0)
    assert str(change.movement) == "ingen har svaret begge gange"
