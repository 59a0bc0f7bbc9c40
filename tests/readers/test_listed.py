"""Several answers in one cell: split where they are choices, left alone where they are words."""

import pytest

from klviewer.readers.choices import OUTSIDE
from klviewer.readers.listed import listed, places_in
from klviewer.readers.reading import read
from klviewer.survey.municipalities import Frame
from klviewer.survey.questionnaire import QuestionType
from klviewer.survey.responses import AreaResponses, MultipleAnswers
from tests.readers import written_files

LABELS = ["video; eller telefon", "ude", "andet", "eller"]


def place_of(text: str) -> int:
    return LABELS.index(text) if text in LABELS else OUTSIDE


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("ude", (1,)),
        ("ude; andet", (1, 2)),
        ("video; eller telefon; ude", (0, 1)),
        ("ude;video; eller telefon;", (1, 0)),
        ("; ude |andet\neller", (1, 2, 3)),
        ("ude; båd; andet", (1, OUTSIDE, 2)),
        ("video; eller", (OUTSIDE, 3)),
        ("ude, andet/eller", (1, 2, 3)),
        ("ude, båd, andet", (1, OUTSIDE)),
        (" ; ", ()),
    ],
)
def test_the_choices_in_a_cell(text: str, places: tuple[int, ...]) -> None:
    assert places_in(text, place_of) == places


def test_an_answer_listed_twice_is_given_once() -> None:
    assert listed(" a;b ; a;;") == ("a", "b")


@pytest.mark.parametrize("separator", [",", "/"])
def test_nothing_between_two_separators_is_no_answer(separator: str) -> None:
    assert listed("a, ,b ,, c".replace(",", separator), separator) == ("a", "b", "c")


def area(*cells: str) -> AreaResponses:
    rows = [["nr", "Hvordan?"], *([str(row), cell] for row, cell in enumerate(cells))]
    file = written_files.file(*(";".join(f'"{cell}"' for cell in row) for row in rows))
    return read([file], [], Frame(())).areas[0]


def test_answers_that_come_again_are_choices() -> None:
    found = area("Video; Ude", "Ude", "Ude; Telefon", "Video; Telefon")
    question = found.area.question("Hvordan?")
    assert question.type is QuestionType.MULTIPLE
    assert [choice.label for choice in question.choices] == ["Video", "Ude", "Telefon"]
    answers = found.answers["Hvordan?"]
    assert isinstance(answers, MultipleAnswers)
    assert answers.chosen.sum(axis=1).tolist() == [2, 3, 2]


@pytest.mark.parametrize(
    "cells",
    [
        ("Vi mødtes ude; det gik godt", "Kun video; ingen klagede", "Telefon", "Intet"),
        ("a; b; c", "d; e", "f"),
        ("Video", "Ude", "Video", "Ude"),
    ],
)
def test_sentences_with_a_semicolon_are_left_as_they_are(cells: tuple[str, ...]) -> None:
    assert area(*cells).area.question("Hvordan?").type is not QuestionType.MULTIPLE
