"""The generator makes the files in `resources/example/` again, byte for byte where it can be."""

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pyreadstat
import pytest
import yaml

from tests.example.raw import FOLDER, area_of
from tools.example.__main__ import main
from tools.example.answers import with_answers
from tools.example.area_replies import frame, questionnaire
from tools.example.bank import read_bank
from tools.example.chance import chance, pick_weighted
from tools.example.files import example_files
from tools.example.plan import read_plan
from tools.example.replies import blank_replies
from tools.example.texts import ASIDES, with_texts

MADE = example_files()
PLAN = read_plan()
CHOICE_TEXTS = [
    (area, question)
    for area, plan in PLAN.items()
    for question in plan.texts
    if question.removesuffix("-text") in plan.counts
    and not question.removesuffix("-text").endswith("learning")
]


@pytest.mark.parametrize("name", [name for name in MADE if name.endswith(".csv")])
def test_the_csv_files_come_out_the_same(name: str) -> None:
    assert MADE[name] == (FOLDER / name).read_bytes()


def test_the_workbook_comes_out_the_same() -> None:
    name = "Paragraf 104 aktivitet.xlsx"
    assert _sheets(MADE[name]) == _sheets((FOLDER / name).read_bytes())


def _sheets(data: bytes) -> dict[str, list[tuple[object, ...]]]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets}


def test_the_spss_file_comes_out_the_same(tmp_path: Path) -> None:
    name = "paragraf103.sav"
    (tmp_path / name).write_bytes(MADE[name])
    made, made_labels = pyreadstat.read_sav(tmp_path / name)
    kept, kept_labels = pyreadstat.read_sav(FOLDER / name)
    assert made.equals(kept)
    assert made_labels.variable_value_labels == kept_labels.variable_value_labels
    assert made_labels.column_names_to_labels == kept_labels.column_names_to_labels
    assert made_labels.creation_time == kept_labels.creation_time


def test_making_twice_gives_the_same_bytes_in_every_format() -> None:
    assert example_files() == MADE


def test_the_command_writes_every_file(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 0
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == MADE


def test_the_example_lists_its_files() -> None:
    description = yaml.safe_load((FOLDER / "example.yaml").read_text("utf-8"))
    assert description["files"] == list(MADE)
    assert description["example"] is True
    others = {path.name for path in FOLDER.iterdir()} - set(MADE)
    assert others == {"example.yaml", "README.md"}


@pytest.mark.parametrize(("area", "question"), CHOICE_TEXTS)
def test_the_bank_speaks_of_every_choice(area: str, question: str) -> None:
    findings = {piece.finding for piece in read_bank(area)[question]}
    choices = {
        choice.id for choice in area_of(area).question(question.removesuffix("-text")).choices
    }
    assert findings == choices | ASIDES


def test_the_bank_has_pieces_for_all_text_questions_and_no_others() -> None:
    for area in questionnaire():
        texts = {question.id for question in area.questions if not question.is_closed}
        assert set(read_bank(area.id)) == set(PLAN[area.id].texts) == texts


def test_a_piece_is_worded_with_one_of_its_words() -> None:
    piece = next(p for p in read_bank("s85")["s85-practice-text"] if "{" in p.text)
    worded = {piece.worded(number) for number in range(20)}
    assert len(worded) > 1
    assert not any(set("{|}") & set(text) for text in worded)


def test_chance_is_named_and_never_changes() -> None:
    assert chance("a", 1) == chance("a", 1) != chance("a", 2)
    assert 0 <= min(chance(number) for number in range(1000)) < 0.01
    assert 0.99 < max(chance(number) for number in range(1000)) < 1


def test_weights_are_kept() -> None:
    drawn = [pick_weighted((("seldom", 0.1), ("often", 0.9)), number) for number in range(1000)]
    assert 70 < drawn.count("seldom") < 130


@pytest.mark.parametrize(
    ("counts", "message"),
    [
        ({"s103-places-back": {"100": 1}}, "s103-places-back"),
        ({"s103-reasons": {"in-stages": 1}}, "left without an answer"),
    ],
)
def test_a_plan_that_does_not_fit_is_refused(
    counts: dict[str, dict[str, int]], message: str
) -> None:
    area, plan = area_of("s103"), PLAN["s103"]
    zeros = {question: dict.fromkeys(given, 0) for question, given in plan.counts.items()}
    changed = {question: {**zeros[question], **given} for question, given in counts.items()}
    broken = replace(plan, counts={**plan.counts, **changed})
    with pytest.raises(ValueError, match=message):
        with_answers(area, broken, blank_replies(area, broken, frame()))


def test_more_texts_than_were_asked_for_are_refused() -> None:
    area, plan = area_of("s103"), PLAN["s103"]
    broken = replace(plan, texts={**plan.texts, "s103-reasons-text": 60})
    answered = with_answers(area, plan, blank_replies(area, plan, frame()))
    with pytest.raises(ValueError, match="60 texts planned, 33 asked"):
        with_texts(area, broken, answered)
