"""SPSS files: labels, missing values, sets, dates, and damage."""

import struct
from datetime import datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klviewer.readers import limits, spss, spss_dictionary
from klviewer.readers.errors import UnreadableError
from klviewer.readers.reading import read
from klviewer.readers.sheet import Column, ColumnChoice
from klviewer.readers.source import SourceFile, silent
from klviewer.survey.municipalities import Frame
from klviewer.survey.questionnaire import QuestionType
from klviewer.survey.responses import MultipleAnswers
from tests.readers.written_files import sav

WHOLE = sav(
    pd.DataFrame(
        {
            "svar": [1.0, 2.0, 9.0, None],
            "tekst": ["æøå", "  to ord ", "", "x"],
            "dag": [datetime(2020, 5, 27), None, datetime(2020, 6, 1), None],
            "tid": [datetime(2020, 5, 27, 14, 32), None, None, None],
            "m_1": [1.0, 0.0, 1.0, 0.0],
            "m_2": [0.0, 1.0, 1.0, 0.0],
        }
    ),
    column_labels=["Hvor langt?", "Hvorfor?", None, None, "Video", "Telefon"],
    variable_value_labels={"svar": {1: "Som før", 2: "Langt fra", 9: "Vil ikke svare"}},
    variable_format={"dag": "EDATE10", "tid": "DATETIME20"},
    missing_ranges={"svar": [9]},
    file_label="Undersøgelsen",
)


def with_sets(data: bytes, definition: str) -> bytes:
    """The file with multiple response sets, as SPSS writes them before the long names."""
    content = definition.encode()
    record = struct.pack("<iiii", 7, 7, 1, len(content)) + content
    end = data.index(struct.pack("<ii", 999, 0))
    return data[:end] + record + data[end:]


def columns(data: bytes) -> dict[str, Column]:
    (sheet,) = spss.sheets(0, SourceFile("svar.sav", data), silent)
    return {column.name: column for column in sheet.columns}


def test_times_of_day_are_written_as_clocks_show_them() -> None:
    seconds = {"tid": [36_610.0, -90.4, None, 360_000.0]}
    data = sav(pd.DataFrame(seconds), variable_format={"tid": "TIME8"})
    assert columns(data)["tid"].written() == ("10:10:10", "-00:01:30", "100:00:00")


def test_weeks_months_and_quarters_are_dates_and_lengths_of_time_are_clocks() -> None:
    first = (datetime(2020, 6, 1) - datetime(1582, 10, 14)).total_seconds()
    formats = {"uge": "WKYR8", "maaned": "MOYR8", "kvartal": "QYR8"}
    days = {name: [first, None] for name in formats}
    data = sav(
        pd.DataFrame({**days, "tid": [90_061.0, 30.0]}),
        variable_format={**formats, "tid": "DTIME12"},
    )
    found = columns(data)
    for name in formats:
        assert found[name].written() == ("2020-06-01", "")
        assert found[name].type is QuestionType.DATE
    assert found["tid"].written() == ("25:01:01", "00:00:30")


def test_labels_are_read_and_user_missing_values_are_no_answers() -> None:
    found = columns(WHOLE)["svar"]
    assert found.label == "Hvor langt?"
    assert dict(found.labels) == {"1": "Som før", "2": "Langt fra", "9": "Vil ikke svare"}
    assert found.written() == ("1", "2", "", "")
    assert found.type is QuestionType.SINGLE


def test_dates_and_texts_are_read_as_such() -> None:
    found = columns(WHOLE)
    assert found["dag"].written() == ("2020-05-27", "", "2020-06-01", "")
    assert found["tid"].written() == ("2020-05-27 14:32:00", "", "", "")
    assert found["dag"].type is QuestionType.DATE
    assert found["tekst"].written() == ("æøå", "to ord", "", "x")


def test_the_files_label_is_the_surveys_title() -> None:
    reading = read([SourceFile("svar.sav", WHOLE)], [], Frame(()))
    assert reading.questionnaire.title == "Undersøgelsen"


@pytest.mark.parametrize("definition", ["$m=D1 1 4 Måde m_1 m_2\n", "$m=C 5 Måde  m_1 m_2\n"])
def test_multiple_response_sets_are_one_question(definition: str) -> None:
    data = with_sets(WHOLE, definition.replace("å", "a"))
    reading = read([SourceFile("svar.sav", data)], [], Frame(()))
    (area,) = reading.areas
    question = area.area.question("m")
    assert question.type is QuestionType.MULTIPLE
    answers = area.answers["m"]
    assert isinstance(answers, MultipleAnswers)
    if "D1" in definition:
        assert [choice.label for choice in question.choices] == ["Video", "Telefon"]
        assert answers.chosen.tolist() == [[True, False, True, False], [False, True, True, False]]


def test_a_set_tells_its_columns_which_value_counts() -> None:
    found = columns(with_sets(WHOLE, "$m=D1 1 4 Maade m_1 m_2\n"))["m_2"]
    assert (found.question, found.counted) == ("m", "1")
    assert found.choice == ColumnChoice("", "Telefon")


def test_the_columns_of_a_set_of_categories_say_which_choices_were_taken() -> None:
    frame = pd.DataFrame({"m_1": [1.0, 3.0, None], "m_2": [2.0, None, None]})
    named = {1: "Video", 2: "Telefon", 3: "Ude"}
    data = with_sets(
        sav(frame, variable_value_labels={"m_1": named, "m_2": named}), "$m=C 5 Maade m_1 m_2\n"
    )
    (area,) = read([SourceFile("svar.sav", data)], [], Frame(())).areas
    answers = area.answers["m"]
    assert isinstance(answers, MultipleAnswers)
    assert [choice.label for choice in area.area.question("m").choices] == list(named.values())
    assert answers.chosen.tolist() == [[True, False], [True, False], [False, True]]


def test_labels_of_many_values_for_many_variables_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shared = {1: "Som før", 2: "Langt fra"}
    frame = pd.DataFrame({"a": [1.0], "b": [2.0]})
    data = sav(frame, variable_value_labels={"a": shared, "b": shared})
    monkeypatch.setattr(limits, "VALUE_LABELS", 4)
    assert [len(column.labels) for column in columns(data).values()] == [2, 2]
    monkeypatch.setattr(limits, "VALUE_LABELS", 3)
    with pytest.raises(UnreadableError, match="værdietiketter: højst 3"):
        columns(data)


def test_long_texts_are_read_whole() -> None:
    long = "Vi har lært meget. " * 200
    assert columns(sav(pd.DataFrame({"a": [long, "b"]})))["a"].written() == (long.strip(), "b")


@pytest.mark.parametrize("kept", [0, 4, 100, 300, 700])
def test_a_file_cut_short_is_refused(kept: int) -> None:
    with pytest.raises(UnreadableError, match="SPSS-filen er beskadiget"):
        columns(WHOLE[:kept])


def test_a_file_that_lacks_its_last_row_is_refused() -> None:
    with pytest.raises(UnreadableError, match="SPSS-filen er beskadiget"):
        columns(WHOLE[:-40])


_FIRST_VARIABLE = 176


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (64, 7),  # the order of bytes
        (_FIRST_VARIABLE, 5),  # an unknown record
        (_FIRST_VARIABLE + 4, 300),  # a text wider than a text can be
        (_FIRST_VARIABLE + 4, 16),  # a text whose further places are missing
        (_FIRST_VARIABLE + 8, 2),  # neither with nor without a label
        (_FIRST_VARIABLE + 12, 9),  # too many missing values
        (_FIRST_VARIABLE + 16, 1 << 16),  # a number shown as text
        (_FIRST_VARIABLE + 32, 2**31 - 1),  # an endless label
    ],
)
def test_lengths_that_do_not_belong_together_never_reach_the_library(at: int, value: int) -> None:
    with pytest.raises(UnreadableError):
        spss_dictionary.check(WHOLE[:at] + struct.pack("<i", value) + WHOLE[at + 4 :])


def test_value_labels_of_a_variable_that_is_not_there_are_refused() -> None:
    at = WHOLE.index(struct.pack("<iii", 4, 1, 1)) + 8
    with pytest.raises(UnreadableError):
        spss_dictionary.check(WHOLE[:at] + struct.pack("<i", 99) + WHOLE[at + 4 :])


def test_labels_of_texts_must_be_texts() -> None:
    data = sav(
        pd.DataFrame({"a": ["ja", "ne"], "b": [1.0, 2.0]}),
        variable_value_labels={"a": {"ja": "Ja", "ne": "Nej"}},
    )
    spss_dictionary.check(data)
    at = data.index(b"ne      ")
    with pytest.raises(UnreadableError):
        spss_dictionary.check(data[:at] + b"\xff\xfe" + data[at + 2 :])


@settings(max_examples=300)
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=4))
def test_any_change_is_read_or_refused(at: int, change: bytes) -> None:
    try:
        columns(WHOLE[:at] + change + WHOLE[at + len(change) :])
    except UnreadableError as error:
        assert str(error)
