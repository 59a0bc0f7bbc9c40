"""SurveyXact's set of three CSV files, as its export makes them: UTF-16LE with BOM, and tabs."""

import codecs
import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from klviewer.survey.questionnaire import Area
from klviewer.survey.responses import Completion
from tools.example.columns import (
    Column,
    by_place,
    chosen,
    columns_of,
    has_chosen,
    written,
)
from tools.example.replies import Reply

LONGEST_NAME = 8
COMPLETIONS = {
    Completion.NEW: "Ny",
    Completion.DISTRIBUTED: "Distribueret",
    Completion.PARTIAL: "Nogen svar",
    Completion.COMPLETED: "Gennemført",
    Completion.DROPPED_OUT: "Frafaldet",
}
STRUCTURE_HEADS = (
    "questionName",
    "variableName",
    "questionType",
    "subType",
    "questionText",
    "choiceValue",
    "choiceText",
)
# Every row of the structure ends with a separator, which makes a last column without a head.
PHANTOM = ""

Row = Sequence[object]


def surveyxact_set(area: Area, replies: Sequence[Reply], prefix: str) -> dict[str, bytes]:
    """The three files by name."""
    columns = columns_of(area, by_place)
    return {
        f"{prefix}_dataset.csv": _encoded(_dataset(columns, replies)),
        f"{prefix}_structure.csv": _encoded(_structure(columns)),
        f"{prefix}_labels.csv": _encoded(_labels(columns, replies)),
    }


def _encoded(rows: Iterable[Row]) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter="\t", lineterminator="\r\n").writerows(rows)
    return codecs.BOM_UTF16_LE + text.getvalue().encode("utf-16-le")


def _cut(name: str) -> str:
    return name[:LONGEST_NAME]


def _closed(columns: Iterable[Column]) -> list[Column]:
    return [column for column in columns if column.question.is_closed]


def _open(columns: Iterable[Column]) -> list[Column]:
    return [column for column in columns if not column.question.is_closed]


def _dataset(columns: Sequence[Column], replies: Sequence[Reply]) -> Iterator[Row]:
    yield [
        _cut("kommunekode"),
        *(_cut(column.name) for column in _closed(columns)),
        *(f"stato_{completion}" for completion in COMPLETIONS),
        *(_cut(column.name) for column in _open(columns)),
        _cut("kommunenavn"),
        _cut("closeTime"),
    ]
    for reply in replies:
        yield [
            reply.municipality.code,
            *(_value(reply, column) for column in _closed(columns)),
            *(int(reply.completion == completion) for completion in COMPLETIONS),
            *(written(reply, column) for column in _open(columns)),
            reply.municipality.name,
            reply.at or "",
        ]


def _value(reply: Reply, column: Column) -> object:
    """A code; 0 or 1 where several can be given, 0 also for those who never answered."""
    if column.choice:
        return int(has_chosen(reply, column))
    choice = chosen(reply, column)
    return choice.code if choice else ""


def _structure(columns: Sequence[Column]) -> Iterator[Row]:
    yield [*STRUCTURE_HEADS, PHANTOM]
    name = "kommunekode"
    yield [name, _cut(name), "Closed", "Single", "Kommune", "", "", PHANTOM]
    for column in _closed(columns):
        yield [*_described(column), PHANTOM]
    for completion, label in COMPLETIONS.items():
        stem = ("statoverall", f"stato_{completion}", "Closed", "Multiple", "Samlet status")
        yield [*stem, int(completion), label, PHANTOM]
    for column in _open(columns):
        yield [*_described(column), PHANTOM]
    yield ["kommunenavn", _cut("kommunenavn"), "Open", "String", "Kommunens navn", "", "", PHANTOM]
    yield ["closeTime", _cut("closeTime"), "Open", "Date", "Afsluttet", "", "", PHANTOM]


def _described(column: Column) -> Row:
    question = column.question
    stem = (question.variable, _cut(column.name))
    if column.choice:
        choice = column.choice
        return [*stem, "Closed", "Multiple", question.text, choice.code, choice.label]
    kind = ("Closed", "Single") if question.is_closed else ("Open", "String")
    return [*stem, *kind, question.text, "", ""]


def _labels(columns: Sequence[Column], replies: Sequence[Reply]) -> Iterator[Row]:
    for reply in replies:
        yield [_cut("kommunekode"), reply.municipality.code, reply.municipality.name]
    for column in _closed(columns):
        if column.choice:
            yield from _yes_and_no(_cut(column.name))
        else:
            for choice in column.question.choices:
                yield [_cut(column.name), choice.code, choice.label]
    for completion in COMPLETIONS:
        yield from _yes_and_no(f"stato_{completion}")


def _yes_and_no(name: str) -> Iterator[Row]:
    yield [name, 0, "Ikke valgt"]
    yield [name, 1, "Valgt"]
