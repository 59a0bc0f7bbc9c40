"""The example's files read by hand, without any of the program's readers."""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import openpyxl
import pyreadstat

from klviewer.survey.questionnaire import Area, Question, QuestionType
from tools.example.area_replies import questionnaire

FOLDER = Path(__file__).parents[2] / "resources" / "example"
Cells = Mapping[str, object]


@dataclass(frozen=True)
class RawRow:
    """A row that holds answers.

    Args:
        municipality: as the file names it.
        completion: as the file words it.
        at: when it was sent, as the file writes it.
        given: by closed question that was answered, the ids of the choices.
        texts: by text question, what is written.
    """

    municipality: str
    completion: str
    at: str
    given: Mapping[str, frozenset[str]]
    texts: Mapping[str, str]


@dataclass(frozen=True)
class RawTables:
    """Counts over rows read by hand; rows sent again later are left out unless asked for."""

    with_doubles: bool = False
    _areas: dict[str, Sequence[RawRow]] = field(default_factory=dict)

    def rows(self, area: str) -> Sequence[RawRow]:
        if area not in self._areas:
            rows = sorted(READERS[area](), key=lambda row: row.at)
            latest = {row.municipality: row for row in rows}
            self._areas[area] = rows if self.with_doubles else list(latest.values())
        return self._areas[area]

    def responses(self, area: str) -> int:
        return len(self.rows(area))

    def base(self, area: str, question: str) -> int:
        condition = area_of(area).question(question).asked_of
        if condition is None:
            return self.responses(area)
        earlier = condition.question
        return sum(not condition.choices.isdisjoint(_given(r, earlier)) for r in self.rows(area))

    def count(self, area: str, question: str, choice: str) -> int:
        return sum(choice in _given(row, question) for row in self.rows(area))


def _given(row: RawRow, question: str) -> frozenset[str]:
    return row.given.get(question, frozenset())


@cache
def area_of(area: str) -> Area:
    return questionnaire().area(area)


def surveyxact_table(name: str) -> list[list[str]]:
    text = (FOLDER / f"boern_{name}.csv").read_bytes().decode("utf-16")
    return list(csv.reader(text.splitlines(keepends=True), delimiter="\t"))


def children() -> list[RawRow]:
    heads, *rows = surveyxact_table("dataset")
    cells = [dict(zip(heads, row, strict=True)) for row in rows]
    answered = [row for row in cells if "1" in (row["stato_3"], row["stato_4"])]
    choices = {
        column: value
        for _, column, _, kind, _, value, _, _ in surveyxact_table("structure")[1:]
        if kind == "Multiple"
    }
    found = []
    for row in answered:
        coded = {column: row[column] for column in row if column not in choices}
        for column, value in choices.items():
            coded[f"{column.split('_')[0]}_{value}"] = row[column]
        completion = "Gennemført" if row["stato_4"] == "1" else "Nogen svar"
        found.append(
            _row(area_of("children"), coded, (row["kommunen"], completion, row["closeTim"]))
        )
    return found


def s104() -> list[RawRow]:
    sheet = openpyxl.load_workbook(FOLDER / "Paragraf 104 aktivitet.xlsx")["Besvarelser"]
    heads, *rows = sheet.iter_rows(values_only=True)
    cells = [dict(zip(map(str, heads), row, strict=True)) for row in rows]
    return [
        _row(
            area_of("s104"),
            row,
            (str(row["Kommune"]), str(row["Samlet status"]), str(row["Besvaret"])),
        )
        for row in cells
    ]


def s103() -> list[RawRow]:
    frame, labels = pyreadstat.read_sav(FOLDER / "paragraf103.sav")
    names = labels.variable_value_labels["kommune"]
    states = labels.variable_value_labels["status"]
    found = []
    for row in frame.to_dict("records"):
        cells = {str(name): _without_decimals(value) for name, value in row.items()}
        who = (names[row["kommune"]], states[row["status"]], str(row["besvaret"]))
        found.append(_row(area_of("s103"), cells, who))
    return found


def _without_decimals(value: object) -> object:
    return int(value) if isinstance(value, float) and value.is_integer() else value


def s85() -> list[RawRow]:
    text = (FOLDER / "paragraf85 bostoette.csv").read_bytes().decode("cp1252")
    rows = csv.DictReader(text.splitlines(keepends=True), delimiter=";")
    return [_row(area_of("s85"), r, (r["kommune"], r["status"], r["besvaret"])) for r in rows]


def _row(area: Area, cells: Cells, who: tuple[str, str, str]) -> RawRow:
    given = {
        question.id: chosen
        for question in area.questions
        if question.is_closed and (chosen := _chosen(question, cells))
    }
    texts = {
        question.id: text
        for question in area.questions
        if not question.is_closed and isinstance(text := cells[question.variable], str) and text
    }
    return RawRow(*who, given, texts)


def _chosen(question: Question, cells: Cells) -> frozenset[str]:
    """The choices by id, whether the file writes codes or labels."""
    if question.type is QuestionType.MULTIPLE:
        columns = {
            choice.id: cells[f"{question.variable}_{choice.code}"] for choice in question.choices
        }
        return frozenset(choice for choice, value in columns.items() if str(value) == "1")
    value = str(cells[question.variable])
    return frozenset(
        choice.id for choice in question.choices if value in (choice.code, choice.label)
    )


READERS: dict[str, Callable[[], list[RawRow]]] = {
    "children": children,
    "s104": s104,
    "s103": s103,
    "s85": s85,
}
