"""The themes' bars: in which order, of how many, and what is found."""

from dataclasses import dataclass

import numpy as np
import pytest

from klviewer.survey.charts import Order, ThemeStatus, status_bar, status_bars
from klviewer.survey.responses import SingleAnswers
from klviewer.survey.status_charts import in_order
from klviewer.survey.table import Table, tabulate
from tests.survey.generated_survey import single, survey_of
from tests.survey.small_survey import STATUS, small_survey


def table(*positions: int) -> Table:
    """A scale of three answered so."""
    question = single("q", 3)
    answers = SingleAnswers(np.array(positions, np.int16))
    return tabulate(survey_of({question: answers}, len(positions)), question)


GOOD = table(0, 0, 0, 1)


@dataclass(frozen=True)
class Come:
    """How far a theme has come, and since when."""

    name: str
    as_before: float
    change: float | None


def names(order: Order) -> list[str]:
    themes = [Come("bad", 0.25, -0.25), Come("good", 0.75, None), Come("middle", 0.5, 0.25)]
    return [theme.name for theme in in_order(themes, order)]


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


def test_no_themes_have_no_bars_and_no_base() -> None:
    chart = status_bars("", [], 98)
    assert (chart.themes, chart.footnotes) == ((), ())


def test_the_small_surveys_finding() -> None:
    chart = status_bar(tabulate(small_survey(), STATUS), 98)
    assert str(chart.subtitle) == "33 pct. svarer “Som før” og 33 pct. “Næsten i mål”."
