"""Which columns hold the answers to which questions, and what is said of the others."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from klviewer.survey.problems import Severity
from klviewer.survey.responses import (
    NOT_ANSWERED,
)
from tests.readers.small_survey import (
    MEETINGS,
    PRACTICE,
    QUESTIONNAIRE,
    STATUS,
)
from tests.readers.test_matching import HEADS, opened, rows, single, told
from tests.readers.written_files import file


def test_a_missing_column_leaves_its_question_without_answers() -> None:
    heads = HEADS.replace(";laering_ja_nej", "")
    area, problems = rows("Aarhus;1;0;0;1;;;;;", heads=heads)
    assert single(area, "learning") == [NOT_ANSWERED]
    assert told(problems) == [(Severity.ERROR, 0, "laering_ja_nej")]
    assert "“Har I lært noget?”" in str(problems[0].what)


def test_a_missing_choice_is_named() -> None:
    heads = HEADS.replace(";praksis_moeder_2", "")
    _, problems = rows("Aarhus;1;0;1;;;2;;;", heads=heads)
    assert told(problems) == [(Severity.ERROR, 0, "praksis_moeder_2")]
    assert "Udendørs møder" in str(problems[0].what)


def test_other_columns_are_worth_a_notice() -> None:
    _, problems = rows("Aarhus;1;0;0;1;;;2;;;;x", heads=f"{HEADS};Bemærkning")
    assert [found.severity for found in problems] == [Severity.NOTICE]
    assert "Bemærkning" in str(problems[0].what)


@pytest.mark.parametrize("change", [str.upper, str.title])
def test_heads_are_known_in_any_case(change: Callable[[str], str]) -> None:
    area, problems = rows("Aarhus;1;0;0;1;;;2;;;", heads=change(HEADS))
    assert single(area, "status") == [0]
    assert not problems


def test_a_name_cut_short_counts_where_it_can_only_be_one() -> None:
    heads = HEADS.replace("status_moeder", "status_m").replace("antal_ansatte", "antal_an")
    area, problems = rows("Aarhus;1;0;0;3;;;2;;12;", heads=heads)
    assert single(area, "status") == [2]
    assert area.written(MEETINGS.question("staff")).values == ("12",)
    assert not problems


@pytest.mark.parametrize("form", ["{text} - {label}", "{text}: {label}", "{text} [{label}]"])
def test_a_several_answers_column_may_be_headed_by_question_and_choice(form: str) -> None:
    heads = HEADS.split(";")
    heads[1:4] = [
        '"' + form.format(text=PRACTICE.text, label=choice.label) + '"'
        for choice in PRACTICE.choices
    ]
    area, problems = rows("Aarhus;x;;ja;1;;;2;;;", heads=";".join(heads))
    practice = area.closed(PRACTICE)
    assert [bool(practice.chose(place)[0]) for place in range(3)] == [True, False, True]
    assert not problems


def test_the_same_text_asked_twice_is_taken_in_the_order_of_the_file() -> None:
    again = replace(STATUS, id="again", variable="status_igen")
    theme = replace(MEETINGS.themes[0], questions=(PRACTICE, STATUS, again))
    questionnaire = replace(QUESTIONNAIRE, areas=(replace(MEETINGS, themes=(theme,)),))
    text = file(
        f"kommune;praksis_moeder_1;praksis_moeder_2;praksis_moeder_16;{STATUS.text};{STATUS.text}",
        "Aarhus;1;0;0;1;3",
    )
    (area,) = opened(text, questionnaire=questionnaire).areas
    assert (single(area, "status"), single(area, "again")) == ([0], [2])


def test_two_areas_that_fit_alike_are_said_to() -> None:
    twin = replace(MEETINGS, id="twin", title="Tvilling")
    questionnaire = replace(QUESTIONNAIRE, areas=(MEETINGS, twin))
    reading = opened(file(HEADS, "Aarhus;1;0;0;1;;;2;;;"), questionnaire=questionnaire)
    assert [area.area.id for area in reading.areas] == ["meetings"]
    assert "Tvilling" in str(reading.problems[0].what)


def test_a_column_of_names_is_known_whatever_it_is_called() -> None:
    area, _ = rows(
        "Aarhus;1;0;0;1;;;2;;;",
        "Odense;1;0;0;1;;;2;;;",
        "Nordfyn;1;0;0;1;;;2;;;",
        heads=HEADS.replace("kommune", "Hvem svarer?"),
    )
    assert area.respondents.municipalities.tolist() == [751, 461, 480]


@pytest.mark.parametrize(
    ("head", "cell", "is_told"),
    [
        ("Hvad vil kommunen gøre nu?", "Vi ringer", True),
        ("Kommunens kontaktperson", "Hanne", True),
        ("kommunenavn", "Odense Kommune", False),
        ("Kommunekode", "461", False),
        ("email", "a@odense.dk", False),
    ],
)
def test_a_column_that_is_not_read_is_told_unless_it_says_who_answered(
    head: str, cell: str, is_told: bool
) -> None:
    _, problems = rows(f"Odense;1;0;0;1;0;0;1;x;1;;{cell}", heads=f"{HEADS};{head}")
    told = [str(found.what) for found in problems if "hører til spørgeskemaet" in str(found.what)]
    assert [head in what for what in told] == [True] * is_told
