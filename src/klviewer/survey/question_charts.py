"""Which graph a question gets."""

from datetime import date

from klviewer.survey.charts import (
    ExpectedCurve,
    RankedBars,
    StatusBar,
    expected_curve,
    ranked_bars,
    status_bar,
)
from klviewer.survey.questionnaire import QuestionType, Role
from klviewer.survey.table import Table
from klviewer.survey.uncertainty import Uncertainty

_MOST_SEGMENTS = 5
"""A bar divided into more is not read; outside the status questions nothing promises a scale."""


def chart_of(
    table: Table,
    frame_size: int,
    today: date | None = None,
    uncertainty: Uncertainty = Uncertainty.BOUNDS,
) -> StatusBar | RankedBars | ExpectedCurve | None:
    """The graph of a question: a bar for a scale, a curve for dates, else ranked bars.

    Args:
        table: of the question.
        frame_size: how many municipalities there are in the selection, 0 for a survey without
            a frame.
        today: the day to mark on a curve, None for none.
        uncertainty: what a bar says of those who did not answer.

    Returns:
        None for a question that is not answered among given choices.
    """
    question = table.question
    if not question.is_closed or not question.choices:
        return None
    if question.type is QuestionType.MULTIPLE:
        return ranked_bars(table)
    if any(choice.by for choice in question.choices):
        return expected_curve(table, today)
    if question.role is Role.STATUS or len(question.choices) <= _MOST_SEGMENTS:
        return status_bar(table, frame_size, uncertainty=uncertainty)
    return ranked_bars(table)
