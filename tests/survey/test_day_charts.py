"""Answers per day, against the hand-counted survey."""

from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pytest

from klviewer.survey.charts import DayColumns, answers_per_day
from klviewer.survey.day_charts import MOST_COLUMNS
from klviewer.survey.responses import AreaResponses
from tests.survey.generated_survey import generated


def dated(responses: AreaResponses, *days: str, deadline: date | None = None) -> AreaResponses:
    respondents = replace(responses.respondents, answered_at=np.array(days, "datetime64[s]"))
    return replace(
        responses, respondents=respondents, rule=replace(responses.rule, deadline=deadline)
    )


def chart(*days: str, deadline: date | None = None) -> DayColumns:
    return answers_per_day(
        [dated(generated(1, len(days)), *days, deadline=deadline)], "Hvornår?", 98
    )


def test_only_answers_that_count_are_counted(responses: AreaResponses) -> None:
    found = answers_per_day([responses], "Hvornår?", 98)
    assert [(mark.choice, mark.count) for mark in found.marks] == [
        ("2020-06-02", 2),
        ("2020-06-03", 2),
        ("2020-06-04", 2),
    ]
    assert (found.total, found.area) == (6, "children")
    assert str(found.subtitle) == "Flest svar på én dag: 2 af 6."  # as many each day
    assert str(found.footnotes[0]) == "n = 6 af 98 svar."


def test_days_without_answers_have_a_column_and_those_without_a_date_none() -> None:
    found = chart("2020-05-29", "2020-06-01", "NaT")
    assert [mark.count for mark in found.marks] == [1, 0, 0, 1]
    assert [found.is_weekend(mark) for mark in found.marks] == [False, True, True, False]
    assert (found.total, found.undated) == (3, 1)
    assert str(found.footnotes[1]) == "1 svar har ingen dato."


@pytest.mark.parametrize("deadline", [date(2020, 5, 27), date(2020, 6, 9)])
def test_the_days_reach_to_the_deadline(deadline: date) -> None:
    found = chart("2020-05-29", "2020-06-01", deadline=deadline)
    days = [mark.day for mark in found.marks]
    assert deadline in (days[0], days[-1])
    assert len(days) == (days[-1] - days[0]).days + 1


def test_late_answers_are_in_the_finding() -> None:
    found = chart("2020-05-29", "2020-06-01", "2020-06-01", deadline=date(2020, 5, 31))
    assert str(found.subtitle) == "Flest svar kom 1. juni: 2 af 3; 2 kom efter fristen."


def test_no_dates_give_no_columns() -> None:
    found = chart("NaT", "NaT")
    assert found.marks == ()
    assert str(found.subtitle) == "Ingen svar har en dato."


@pytest.mark.parametrize("years", [1, 20, 900, 7000])
def test_long_times_have_few_columns_that_hold_every_answer(years: int) -> None:
    last = date(2020, 5, 29) + timedelta(days=365 * years)
    found = chart("2020-05-29", "2020-06-01", last.isoformat())
    assert len(found.marks) <= MOST_COLUMNS + 1
    assert sum(mark.count for mark in found.marks) == 3
    first, end = found.days(found.marks[0])
    assert first <= date(2020, 5, 29) <= end
    assert found.days(found.marks[-1])[1] >= last
    assert "til" in str(found.marks[0].label)


def test_all_areas_together_count_each_areas_answer(responses: AreaResponses) -> None:
    found = answers_per_day([responses, responses], "Hvornår?", 98)
    assert (found.total, found.frame_size, found.area) == (12, 196, "")
