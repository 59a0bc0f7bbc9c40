"""The example's files are as DESIGN promises: formats, who answered, doubles, words."""

from collections import Counter
from datetime import datetime

import openpyxl
import pyreadstat
import pytest

from klviewer.survey.questionnaire import Condition
from tests.example.published import WITHOUT_FIGURE, Published, measured, published
from tests.example.raw import (
    FOLDER,
    READERS,
    RawTables,
    area_of,
    surveyxact_table,
)
from tools.example.area_replies import frame
from tools.example.marking import MARK

AREAS = tuple(READERS)
ONCE = RawTables()
ALL_ROWS = RawTables(with_doubles=True)


@pytest.mark.parametrize("row", published(), ids=lambda row: row.id)
def test_every_published_figure_comes_out_of_the_files(row: Published) -> None:
    for found, base in measured(row, ONCE):
        assert row.holds(found, base) if row.has_figure else found > 0


def test_the_rows_without_a_figure_are_the_ones_listed() -> None:
    assert tuple(row.id for row in published() if not row.has_figure) == WITHOUT_FIGURE


@pytest.mark.parametrize("row", [r for r in published() if r.base == "74"], ids=lambda row: row.id)
def test_74_rows_are_72_municipalities(row: Published) -> None:
    ((_, base),) = measured(row, ONCE)
    ((found, rows),) = measured(row, ALL_ROWS)
    assert (base, rows) == (72, 74)
    assert row.holds(found, rows)


def test_two_municipalities_answered_again_and_differently() -> None:
    rows = sorted(ALL_ROWS.rows("s104"), key=lambda row: row.at)
    times = Counter(row.municipality for row in rows)
    twice = [name for name, count in times.items() if count > 1]
    assert len(twice) == 2
    for name in twice:
        first, second = (row for row in rows if row.municipality == name)
        status = frozenset({"all-or-nearly-all"})
        assert first.given["s104-users-back"] == second.given["s104-users-back"] == status
        assert first.given["s104-practice"] < second.given["s104-practice"]
        assert second.texts["s104-practice-text"] != first.texts["s104-practice-text"]


@pytest.mark.parametrize("area", AREAS)
def test_answers_were_given_while_the_survey_was_open(area: str) -> None:
    for row in ALL_ROWS.rows(area):
        pattern = "%d-%m-%Y %H:%M" if area == "s85" else "%Y-%m-%d %H:%M:%S"
        assert datetime(2020, 5, 27) <= datetime.strptime(row.at, pattern) < datetime(2020, 6, 5)


def test_other_municipalities_answer_in_each_area() -> None:
    answered = [
        frozenset(row.municipality.split(" Kommune")[0] for row in ONCE.rows(area))
        for area in AREAS
    ]
    assert len(set(answered)) == len(AREAS)


@pytest.mark.parametrize("area", AREAS)
def test_some_did_not_finish(area: str) -> None:
    states = Counter(row.completion for row in ONCE.rows(area))
    assert set(states) == {"Gennemført", "Nogen svar"}
    assert 1 < states["Nogen svar"] < 6


@pytest.mark.parametrize("area", AREAS)
def test_only_those_asked_have_answered(area: str) -> None:
    for question in area_of(area).questions:
        if isinstance(condition := question.asked_of, Condition):
            for row in ALL_ROWS.rows(area):
                if condition.choices.isdisjoint(row.given.get(condition.question, ())):
                    assert question.id not in row.given
                    assert question.id not in row.texts


@pytest.mark.parametrize("area", AREAS)
def test_at_least_60_different_texts_are_worth_reading(area: str) -> None:
    texts = [text for row in ONCE.rows(area) for text in row.texts.values()]
    lengths = sorted(map(len, texts))
    assert len(set(texts)) >= 60
    assert len(set(texts)) / len(texts) > 0.85
    assert lengths[0] < 15
    assert lengths[-1] > 200


def test_texts_hold_what_trips_a_careless_reader() -> None:
    texts = "".join(t for area in AREAS for r in ALL_ROWS.rows(area) for t in r.texts.values())
    for trap in ('"', ";", "\n", "<b>", "&", "æ", "ø", "å"):
        assert trap in texts


@pytest.mark.parametrize("area", AREAS)
def test_no_text_names_a_municipality(area: str) -> None:
    names = {municipality.name for municipality in frame()}
    for row in ALL_ROWS.rows(area):
        for text in row.texts.values():
            words = {word.strip('.,;:"!?()') for word in text.split()}
            assert not words & names


def test_all_98_stand_in_the_surveyxact_set() -> None:
    heads, *rows = surveyxact_table("dataset")
    names = {row[heads.index("kommunen")] for row in rows}
    states = [heads.index(f"stato_{number}") for number in range(1, 6)]
    assert names == {municipality.name for municipality in frame()}
    assert {sum(row[place] == "1" for place in states) for row in rows} == {1}
    assert [sum(row[place] == "1" for row in rows) for place in states] == [3, 14, 5, 71, 5]


def test_those_who_never_answered_have_zeros_and_no_words() -> None:
    heads, *rows = surveyxact_table("dataset")
    multiple = {row[1] for row in surveyxact_table("structure") if row[3] == "Multiple"}
    for row in rows:
        cells = dict(zip(heads, row, strict=True))
        if "1" not in (cells["stato_3"], cells["stato_4"]):
            known = {"kommunek", "kommunen"} | {head for head in heads if head.startswith("stato")}
            filled = {head for head, cell in cells.items() if cell and head not in known}
            assert filled == {head for head in multiple if not head.startswith("stato")}
            assert {cells[head] for head in filled} == {"0"}


def test_the_structure_has_its_known_oddities() -> None:
    heads, *rows = surveyxact_table("structure")
    assert heads[-1] == ""
    assert all(len(row) == len(heads) and row[-1] == "" for row in rows)
    assert all(len(row[1]) <= 8 for row in rows)
    assert any(len(row[0]) > 8 for row in rows)
    differing = [row[1] for row in rows if row[5] and row[1].rsplit("_", 1)[1] != row[5]]
    assert differing == ["moepra_4"]


def test_labels_have_no_heads_and_name_every_code() -> None:
    rows = surveyxact_table("labels")
    labels = {(variable, value): label for variable, value, label in rows}
    assert len(labels) == len(rows)
    assert labels["moedstat", "2"] == "Vi er næsten i mål"
    assert labels["moepra_4", "0"] == "Ikke valgt"
    assert labels["stato_4", "1"] == "Valgt"


def test_the_files_say_in_their_titles_that_the_answers_are_invented() -> None:
    _, labels = pyreadstat.read_sav(FOLDER / "paragraf103.sav", metadataonly=True)
    book = openpyxl.load_workbook(FOLDER / "Paragraf 104 aktivitet.xlsx")
    assert labels.file_label == book.properties.title == MARK
    assert book["Læs mig"]["A1"].value == MARK
    assert (FOLDER / "README.md").read_text("utf-8").startswith(f"# {MARK}")
