"""Texts that no person writes: what they say is soon known, however long they go on."""

import io
import time
import zipfile
from collections.abc import Callable, Sequence

import numpy as np
import pytest

from klviewer.readers import limits, shipped
from klviewer.readers.assignment import split_name
from klviewer.readers.choices import OUTSIDE
from klviewer.readers.inference import choices_of
from klviewer.readers.limesurvey_heads import form_of
from klviewer.readers.listed import SEPARATORS, listed, stretches
from klviewer.readers.municipalities import MunicipalityNames
from klviewer.readers.reading import Reading, read
from klviewer.readers.sheet import Column
from klviewer.readers.source import SourceFile
from klviewer.survey.questionnaire import QuestionType
from tests.readers.written_files import file, xlsx

SLOWEST = 1.0  # seconds; whatever grows with the square of the length takes minutes
NAMES = MunicipalityNames(shipped.frame())
DIGITS = "1" * 5_000
OWN = "submitdate;lastpage;startlanguage"


def opened(*files: SourceFile) -> Reading:
    return read(files, (), shipped.frame())


def _lists(text: str) -> None:
    for separator in SEPARATORS:
        listed(text, separator)
    list(stretches(text, lambda _: OUTSIDE))


def _head(name: str) -> object:
    form = form_of((*OWN.split(";"), name))
    return form and form.head(name)


READ: Sequence[Callable[[str], object]] = (
    NAMES.code,
    NAMES.near,
    _lists,
    lambda text: list(split_name(text)),
    _head,
)


@pytest.mark.parametrize("read_one", READ, ids=["code", "near", "lists", "split_name", "head"])
@pytest.mark.parametrize("unit", [".", " ", "\n", "_", "[", "SQ1_", "a ", ", "])
def test_a_text_that_repeats_itself_is_soon_read(
    read_one: Callable[[str], object], unit: str
) -> None:
    text = "x" + unit * (limits.CELL_CHARACTERS // len(unit) - 2) + "!"
    begun = time.perf_counter()
    read_one(text)
    assert time.perf_counter() - begun < SLOWEST


def test_a_number_longer_than_python_counts_is_no_code() -> None:
    rows = (f"{name};{said}" for name in ("Odense", "Aarhus") for said in (DIGITS, "2"))
    (area,) = opened(file("navn;svar", *rows)).areas
    question = area.area.question("svar")
    assert question.type is QuestionType.NUMBER
    assert area.written(question).values == (DIGITS, "2", DIGITS, "2")


def test_numbers_that_the_file_labels_may_be_longer_than_python_counts() -> None:
    column = Column(
        "svar", np.zeros(2, np.int8), (DIGITS,), labels={"1": "Ja"}, type=QuestionType.SINGLE
    )
    assert [choice.code for choice in choices_of(column)] == ["1", DIGITS]


@pytest.mark.parametrize(
    ("name", "stems"),
    [
        ("praksis_2", [("praksis", "2")]),
        ("a.b_c", [("a.b", "c")]),
        ("a_b.c", [("a_b", "c")]),
        ("a_b_", [("a", "b_")]),
        ("a#07", [("a", "7")]),
        ("_1", []),
        ("a_", []),
        ("a_b!", []),
        ("a!b", []),
        ("hvad? [ude]", [("hvad?", "ude")]),
        ("a_1 [x_2]", [("a_1", "x_2")]),
        ("", []),
    ],
)
def test_a_name_is_a_stem_and_a_number_where_it_ends_in_one(
    name: str, stems: list[tuple[str, str]]
) -> None:
    assert list(split_name(name)) == stems


def test_a_sheet_may_be_called_by_any_number() -> None:
    whole = xlsx({"Del (1)": [["a", "b"], [1, 2]]})
    data = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"Del (1)", f"Del ({DIGITS})".encode()))
    (sheet,) = opened(SourceFile("svar.xlsx", data.getvalue())).recognised
    assert sheet.key == (0, f"Del ({DIGITS})")
