"""A scale that was changed between two rounds is said as that, and its answers are kept."""

from dataclasses import replace

import pytest

from klviewer.readers.reading import Reading, read
from klviewer.readers.source import SourceFile
from klviewer.survey.problems import Problem, Severity
from klviewer.survey.responses import MultipleAnswers, SingleAnswers
from tests.readers import written_files
from tests.readers.small_survey import FRAME, MEETINGS, PRACTICE, QUESTIONNAIRE, REASONS, STATUS
from tests.readers.written_files import file

HEADS = (
    "kommune;praksis_moeder_1;praksis_moeder_2;praksis_moeder_16;status_moeder;"
    "aarsager_moeder_1;aarsager_moeder_2;laering_ja_nej;ord_om_laering;antal_ansatte;siden_dato"
)
PLACES = ("København", "Aarhus", "Odense", "Nordfyns", "Ikast-Brande", "Høje-Taastrup")
CHANGED = "Svarmulighederne til “Hvor langt er I?” er ændret."


def opened(*files: SourceFile) -> Reading:
    return read(files, [QUESTIONNAIRE], FRAME)


def with_status(*cells: str, reasons: str = ";") -> Reading:
    """The small survey with a status for each of the first municipalities."""
    lines = [
        f"{place};1;0;0;{cell};{reasons};2;;;" for place, cell in zip(PLACES, cells, strict=False)
    ]
    return opened(file(HEADS, *lines))


def given(reading: Reading) -> list[str]:
    """The labels of the status each row gave."""
    (area,) = reading.areas
    answers = area.answers["status"]
    assert isinstance(answers, SingleAnswers)
    choices = area.area.question("status").choices
    return ["" if p < 0 else choices[p].label for p in answers.positions.tolist()]


def about_scales(reading: Reading) -> list[Problem]:
    return [found for found in reading.problems if "er ændret" in str(found.what)]


def others(reading: Reading) -> list[str]:
    return [str(found.what) for found in reading.problems if "er ændret" not in str(found.what)]


def test_a_new_choice_is_said_once_and_counted_for_itself() -> None:
    reading = with_status("1", "Halvvejs", "halvvejs", "Halvvejs", "3")
    (told,) = about_scales(reading)
    assert (str(told.what), str(told.done)) == (CHANGED, "Nye, talt for sig: Halvvejs.")
    assert (told.severity, told.place.column) == (Severity.NOTICE, "status_moeder")
    assert others(reading) == []
    assert given(reading) == ["Som før", "Halvvejs", "Halvvejs", "Halvvejs", "Langt fra"]
    assert reading.questionnaire.id == QUESTIONNAIRE.id
    assert reading.areas[0].area in reading.questionnaire.areas


def test_what_stands_only_once_is_no_choice() -> None:
    reading = with_status("1", "Halvvejs", "9", "9", "3")
    assert about_scales(reading) == []
    assert [text.split("”")[0] for text in others(reading)] == ["“Halvvejs", "“9", "“9"]
    assert reading.questionnaire == QUESTIONNAIRE


def test_the_next_file_with_the_same_scale_has_nothing_to_say() -> None:
    first = with_status("1", "Halvvejs", "Halvvejs")
    again = read(first.files, [first.questionnaire], FRAME)
    assert about_scales(again) == []
    assert given(again) == given(first)


def test_a_choice_in_another_spelling_is_counted_as_the_one_it_was() -> None:
    reading = with_status("Som før", "Næsten som fór", "Næsten som fór")
    (told,) = about_scales(reading)
    assert str(told.done) == "“Næsten som fór” er talt som “Næsten som før”."
    assert told.severity is Severity.WARNING
    assert given(reading) == ["Som før", "Næsten som før", "Næsten som før"]
    assert reading.questionnaire == QUESTIONNAIRE


def test_a_new_choice_leads_on_where_those_who_gave_it_went_on() -> None:
    reading = with_status("Halvvejs", "Halvvejs", "Halvvejs", reasons="1;0")
    condition = reading.areas[0].area.question("reasons").asked_of
    assert condition is not None
    assert condition.choices == {"nearly", "far", "Halvvejs"}
    reasons = reading.areas[0].answers["reasons"]
    assert reasons.answered.tolist() == [True] * 3
    assert others(reading) == []
    past = with_status("Halvvejs", "Halvvejs", "Halvvejs", reasons=";")
    assert past.areas[0].area.question("reasons").asked_of == REASONS.asked_of
    assert not past.areas[0].answers["reasons"].asked.any()


def _surveyxact(**labels: str) -> Reading:
    """The small survey's SurveyXact files with the labels of the status scale changed."""
    choices = tuple(replace(c, label=labels.get(c.id, c.label)) for c in STATUS.choices)
    status = replace(STATUS, choices=choices)
    theme = replace(MEETINGS.themes[0], questions=(PRACTICE, status, REASONS))
    area = replace(MEETINGS, themes=(theme, *MEETINGS.themes[1:]))
    return opened(*written_files.surveyxact(area=area))


def test_labels_of_the_file_tell_what_is_renamed_and_what_is_gone() -> None:
    reading = _surveyxact(nearly="Næsten helt som før", far="Er ikke begyndt")
    (told,) = about_scales(reading)
    assert str(told.done) == (
        "Nye, talt for sig: Er ikke begyndt. Udgået: Langt fra. "
        "“Næsten helt som før” er talt som “Næsten som før”."
    )
    assert "Er ikke begyndt" in given(reading)
    assert "Langt fra" not in given(reading)


def test_a_scale_in_another_language_is_counted_by_its_codes() -> None:
    before = _surveyxact()
    reading = _surveyxact(normal="As before", nearly="Almost there", far="A long way off")
    assert about_scales(before) == []
    (told,) = about_scales(reading)
    assert str(told.done).count("er talt som") == 3
    assert given(reading) == given(before)


@pytest.mark.parametrize("mark", ["1", "x"])
def test_a_column_for_a_choice_nobody_knows_is_a_new_choice(mark: str) -> None:
    heads = HEADS.replace("praksis_moeder_16", "praksis_moeder_16;praksis_moeder_17")
    lines = (f"Aarhus;;;;{mark};1;;;2;;;", f"Odense;{mark};;;;1;;;2;;;")
    reading = opened(file(heads, *lines))
    (told,) = about_scales(reading)
    assert str(told.done) == "Nye, talt for sig: 17."
    practice = reading.areas[0].answers["practice"]
    assert isinstance(practice, MultipleAnswers)
    assert practice.chosen.sum(axis=1).tolist() == [1, 0, 0, 1]
    assert others(reading) == []


def test_a_new_answer_in_a_list_is_a_new_choice() -> None:
    heads = "kommune;praksis_moeder;status_moeder;laering_ja_nej;antal_ansatte;siden_dato"
    cells = ('"Udendørs møder; Brevduer"',) * 3 + (
        "Udendørs møder",
        "Andet",
        '"Andet;Udendørs møder"',
    )
    lines = [f"{place};{cell};1;2;;" for place, cell in zip(PLACES, cells, strict=True)]
    reading = opened(file(heads, *lines))
    (told,) = about_scales(reading)
    assert str(told.done) == "Nye, talt for sig: Brevduer."
    practice = reading.areas[0].answers["practice"]
    assert isinstance(practice, MultipleAnswers)
    assert practice.chosen.sum(axis=1).tolist() == [0, 5, 2, 3]


def test_two_files_of_one_area_have_one_scale() -> None:
    first = file(HEADS, *(f"{place};1;0;0;Halvvejs;;;2;;;" for place in PLACES[:2]), name="a.csv")
    second = file(
        HEADS, *(f"{place};1;0;0;Slet ikke;;;2;;;" for place in PLACES[2:5]), name="b.csv"
    )
    reading = opened(first, second)
    assert [str(told.done) for told in about_scales(reading)] == [
        "Nye, talt for sig: Halvvejs.",
        "Nye, talt for sig: Slet ikke.",
    ]
    assert given(reading) == ["Halvvejs"] * 2 + ["Slet ikke"] * 3
