"""The themes' bars together: in which order, with what change, and what is found."""

import numpy as np
import pytest

from klviewer.survey.charts import Order, ThemeStatus, status_bar, status_bars
from klviewer.survey.responses import SingleAnswers
from klviewer.survey.table import Table, tabulate
from tests.survey.generated_survey import single, survey_of
from tests.survey.small_survey import STATUS, small_survey


def table(*positions: int) -> Table:
    """A scale of three answered so."""
    question = single("q", 3)
    answers = SingleAnswers(np.array(positions, np.int16))
    return tabulate(survey_of({question: answers}, len(positions)), question)


GOOD, MIDDLE, BAD = table(0, 0, 0, 1), table(0, 0, 1, 2), table(0, 2, 2, 2)


def names(order: Order) -> list[str]:
    themes = [
        ThemeStatus("a", "bad", BAD, MIDDLE),
        ThemeStatus("a", "good", GOOD),
        ThemeStatus("a", "middle", MIDDLE, BAD),
    ]
    return [str(theme.name) for theme in status_bars("Hvor langt?", themes, 98, order).themes]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.QUESTIONNAIRE, ["bad", "good", "middle"]),
        (Order.SHARE, ["good", "middle", "bad"]),
        (Order.CHANGE, ["middle", "bad", "good"]),
    ],
)
def test_the_order_is_a_value(order: Order, expected: list[str]) -> None:
    assert names(order) == expected


def test_a_change_is_that_of_the_best_answers_share() -> None:
    (theme,) = status_bars("", [ThemeStatus("a", "x", GOOD, BAD)], 98).themes
    assert theme.change == pytest.approx(0.75 - 0.25)


def test_without_the_same_best_answer_there_is_no_change() -> None:
    other = tabulate(
        survey_of({(asked := single("other", 1)): SingleAnswers(np.zeros(2, np.int16))}, 2), asked
    )
    assert ThemeStatus("a", "x", GOOD, other).change == pytest.approx(-0.25)
    nobody = table(-2, -2)
    assert ThemeStatus("a", "x", GOOD, nobody).change is None


def test_the_footnote_gives_the_smallest_and_the_largest_base() -> None:
    chart = status_bars("", [ThemeStatus("a", "x", GOOD), ThemeStatus("a", "y", table(0, 1))], 98)
    assert [str(note) for note in chart.footnotes] == ["n = 2–4 af 98 kommuner."]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (table(0, 0, 1, 2), "50 pct. svarer “Nr. 0” og 25 pct. “Nr. 1”."),
        (table(0, 0, -1), "Alle, der har svaret, svarer “Nr. 0”."),
        (table(1, 2, 2), "Ingen svarer “Nr. 0”; flest, 67 pct., svarer “Nr. 2”."),
        (table(-1, -1), "Ingen har svaret."),
        (table(-2, -2), "None"),
    ],
)
def test_the_finding_follows_from_the_counts(found: Table, expected: str) -> None:
    assert str(status_bar(found, 0).subtitle) == expected


def test_the_themes_finding_names_the_furthest_and_the_last() -> None:
    themes = [ThemeStatus("a", "Tilsyn", GOOD), ThemeStatus("a", "Møder", BAD)]
    assert str(status_bars("", themes, 98).subtitle) == (
        "Tilsyn er længst med 75 pct.; Møder ligger lavest med 25 pct."
    )
    level = [ThemeStatus("a", "Tilsyn", GOOD), ThemeStatus("a", "Møder", GOOD)]
    assert str(status_bars("", level, 98).subtitle) == "Alle er lige langt: 75 pct."
    assert str(status_bars("", level[:1], 98).subtitle) == "Tilsyn: 75 pct."
    assert status_bars("", [], 98).subtitle is None


def test_the_small_surveys_finding() -> None:
    chart = status_bar(tabulate(small_survey(), STATUS), 98)
    assert str(chart.subtitle) == "33 pct. svarer “Som før” og 33 pct. “Næsten i mål”."
