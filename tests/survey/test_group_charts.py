"""Groups as dots, against the hand-counted survey."""

from dataclasses import replace

import numpy as np
import pytest

from klviewer.readers.shipped import frame
from klviewer.survey.charts import (
    ComparedAnswer,
    GroupDots,
    answers_compared,
    group_dots,
    status_bar,
)
from klviewer.survey.cross_table import cross
from klviewer.survey.disclosed_charts import disclosed_bar
from klviewer.survey.division import Division, Heading, division_of_groups
from klviewer.survey.groups import regions
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import Answers, AreaResponses, SingleAnswers
from klviewer.survey.table import Table
from tests.survey.generated_survey import single, survey_of
from tests.survey.hidden_tables import hidden_of
from tests.survey.small_survey import STATUS


def compared(shares: dict[str, tuple[int, int]]) -> Table:
    """Groups of which so many of so many gave the first of two answers."""
    positions = [
        place for gave, size in shares.values() for place in [0] * gave + [1] * (size - gave)
    ]
    places = [place for place, (_, size) in enumerate(shares.values()) for _ in range(size)]
    question = single("q", 2)
    answers: dict[Question, Answers] = {question: SingleAnswers(np.array(positions, np.int16))}
    parts = tuple(Heading(name, name) for name in shares)
    division = Division(parts, np.array(places, np.int16))
    return cross(survey_of(answers, len(places)), question, division)


def chart(shares: dict[str, tuple[int, int]], threshold: int = 1) -> GroupDots:
    table = compared(shares)
    answer = ComparedAnswer("a", "Møder", table, 0, hidden_of(table, threshold))
    return group_dots("Hvor?", "region", [answer])


def test_each_region_has_a_dot_of_those_asked_there(responses: AreaResponses) -> None:
    groups = regions(responses, frame())
    table = cross(responses, STATUS, division_of_groups(groups, len(responses.respondents)))
    (row, *_) = group_dots("Hvor?", "region", answers_compared("children", table)).rows
    assert (row.area, row.question, row.choice, row.label) == (
        "children",
        "status",
        "as-before",
        "Som før",
    )
    assert (row.everyone.count, row.everyone.base) == (2, 6)
    assert {dot.label: (dot.count, dot.base) for dot in row.dots} == {
        "Hovedstaden": (1, 3),
        "Sjælland": (0, 0),
        "Syddanmark": (0, 1),
        "Midtjylland": (1, 1),
        "Nordjylland": (0, 1),
    }
    assert [dot.label for dot in row.dots if not dot.shown] == ["Sjælland"]


def test_the_finding_names_the_groups_furthest_apart() -> None:
    found = chart({"Nord": (6, 10), "Syd": (3, 10), "Øst": (9, 10)})
    assert str(found.subtitle) == (
        "“Møder”: 60 pct. i alt; Syd ligger lavest med 30 pct., Øst højest med 90 pct."
    )


def test_a_tiny_group_is_not_singled_out() -> None:
    found = chart({"Nord": (6, 10), "Syd": (3, 10), "Ø": (4, 4)})
    assert "Nord højest" in str(found.subtitle)
    assert str(found.footnotes[-1]) == "Sætningen øverst ser bort fra grupper på under 5."


def test_one_group_alone_is_compared_with_nothing() -> None:
    assert chart({"Nord": (6, 10)}).subtitle is None


def test_equal_groups_are_said_to_be_equal() -> None:
    found = chart({"Nord": (5, 10), "Syd": (10, 20)})
    assert str(found.subtitle) == "Grupperne ligger lige langt."


def test_hidden_groups_are_shown_as_hidden_and_tell_nothing() -> None:
    found = chart({"Nord": (2, 10), "Syd": (7, 10), "Øst": (9, 20)}, threshold=5)
    (row,) = found.rows
    hidden = [dot for dot in row.dots if dot.hidden]
    assert "Nord" in [dot.label for dot in hidden]
    assert len(hidden) >= 2
    assert all((dot.count, dot.base, dot.share) == (0, 0, None) for dot in hidden)
    assert str(found.footnotes[-1]) == "Grupper med få svar er skjult."
    assert found.subtitle is None


def test_the_footnote_has_n_of_each_group() -> None:
    assert str(chart({"Nord": (6, 10), "Syd": (3, 12)}).footnotes[0]) == (
        "n: alle 22, Nord 10, Syd 12."
    )


def test_a_status_bar_with_groups_finds_the_one_behind() -> None:
    table = compared({"Nord": (6, 10), "Syd": (3, 10)})
    assert str(status_bar(table, 0).subtitle) == (
        "45 pct. svarer “Nr. 0”; Syd ligger lavest med 30 pct."
    )


@pytest.mark.parametrize(
    "shares", [{"Nord": (6, 10), "Syd": (12, 20)}, {"Nord": (6, 10), "Syd": (12, 16), "Ø": (0, 4)}]
)
def test_nothing_is_said_of_groups_that_are_level_or_small(
    shares: dict[str, tuple[int, int]],
) -> None:
    finding = str(status_bar(compared(shares), 0).subtitle)
    assert finding == "60 pct. svarer “Nr. 0” og 40 pct. “Nr. 1”."


def test_nothing_is_said_of_groups_where_one_is_hidden() -> None:
    table = compared({"Nord": (2, 10), "Syd": (7, 10), "Øst": (9, 10), "Vest": (8, 10)})
    assert "Nord" in str(status_bar(table, 0).subtitle)
    hiding = hidden_of(table, 5)
    assert "lavest" not in str(status_bar(table, 0, hiding).subtitle)
    assert "lavest" not in str(disclosed_bar(status_bar(table, 0), hiding).subtitle)
    without = replace(status_bar(table, 0), subtitle=None)
    assert disclosed_bar(without, hiding).subtitle is None
