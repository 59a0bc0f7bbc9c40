"""Whether two readings say the same."""

import numpy as np

from klviewer.survey.responses import (
    Answers,
    AreaResponses,
    MultipleAnswers,
    SingleAnswers,
    WrittenAnswers,
)


def assert_same(one: AreaResponses, other: AreaResponses) -> None:
    """The two hold the same respondents with the same answers, row by row."""
    assert one.area == other.area
    assert one.respondents.keys == other.respondents.keys
    for name in ("municipalities", "completion", "answered_at"):
        mine, others = getattr(one.respondents, name), getattr(other.respondents, name)
        np.testing.assert_array_equal(mine, others, err_msg=name)
    for question in one.area.questions:
        assert_same_answers(one.answers[question.id], other.answers[question.id], question.id)


def assert_same_answers(one: Answers, other: Answers, name: str) -> None:
    """The two hold the same answers to a question."""
    np.testing.assert_array_equal(one.asked, other.asked, err_msg=name)
    if isinstance(one, SingleAnswers):
        assert isinstance(other, SingleAnswers)
        np.testing.assert_array_equal(one.positions, other.positions, err_msg=name)
    elif isinstance(one, MultipleAnswers):
        assert isinstance(other, MultipleAnswers)
        np.testing.assert_array_equal(one.state, other.state, err_msg=name)
        np.testing.assert_array_equal(one.chosen, other.chosen, err_msg=name)
    else:
        assert isinstance(other, WrittenAnswers)
        assert one.values == other.values, name
