"""Curves of expected dates: what they find, of one theme and of several."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from klviewer.survey.charts import ThemeDates, expected_curve, expected_curves
from klviewer.survey.questionnaire import Choice
from klviewer.survey.responses import AreaResponses, SingleAnswers
from klviewer.survey.table import Table, tabulate
from tests.survey.generated_survey import single, survey_of
from tests.survey.small_survey import EXPECTED

CHOICES = (
    Choice("may", "1", "maj", by="2020-05-31"),
    Choice("june", "2", "juni", by="2020-06-30"),
    Choice("unknown", "3", "Ved ikke"),
)


def table(*positions: int) -> Table:
    question = replace(single("q", 3), choices=CHOICES)
    answers = SingleAnswers(np.array(positions, np.int16))
    return tabulate(survey_of({question: answers}, len(positions)), question)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (table(0, 0, 1, 2), "50 pct. regner med “maj” eller før, 75 pct. med “juni” eller før."),
        (table(0, 1, 1, 2), "Først ved “juni” er mindst halvdelen nået: 75 pct."),
        (table(0, 2, 2, 2), "Under halvdelen, 25 pct., har sat en dato."),
        (table(2, 2), "Ingen har sat en dato."),
    ],
)
def test_the_finding_follows_from_the_counts(found: Table, expected: str) -> None:
    assert str(expected_curve(found).subtitle) == expected


def test_today_is_what_it_is_told(responses: AreaResponses) -> None:
    today = date(2020, 6, 9)
    assert expected_curve(tabulate(responses, EXPECTED), today).today == today
    assert expected_curve(tabulate(responses, EXPECTED)).today is None


def test_several_themes_share_a_graph() -> None:
    themes = [ThemeDates("a", "Møder", table(0, 1, 2)), ThemeDates("b", "Tilsyn", table(0, 1))]
    chart = expected_curves("Hvornår?", themes)
    assert [(theme.area, theme.name) for theme in chart.themes] == [("a", "Møder"), ("b", "Tilsyn")]
    assert str(chart.subtitle) == "Tilsyn er længst med 100 pct.; Møder ligger lavest med 67 pct."
    assert str(chart.footnotes[-1]) == "n = 2–3."
