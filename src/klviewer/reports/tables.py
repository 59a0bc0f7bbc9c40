"""Every table of a round as plain data and as text."""

from typing import TypedDict

from klviewer.survey.danish import percent
from klviewer.survey.questionnaire import Area, Question
from klviewer.survey.responses import AreaResponses, Round
from klviewer.survey.table import Table, tabulate


class RowData(TypedDict):
    """One choice, counted."""

    code: str
    label: str
    count: int
    share: float | None


class QuestionData(TypedDict):
    """One question with its base.

    Those asked are those who answered and those who did not; with those who were not asked they
    are all of the area's responses.
    """

    id: str
    variable: str
    theme: str
    role: str
    type: str
    base: int
    answered: int
    not_answered: int
    not_asked: int
    rows: list[RowData]


class AreaData(TypedDict):
    """One area with all its questions."""

    id: str
    responses: int
    questions: list[QuestionData]


class RoundData(TypedDict):
    """One round."""

    id: str
    areas: list[AreaData]


class TablesData(TypedDict):
    """All rounds."""

    rounds: list[RoundData]


def as_data(*rounds: Round) -> TablesData:
    """Count every question of the rounds; shares are of those asked."""
    return {
        "rounds": [
            {"id": shown.id, "areas": [_area(responses) for responses in shown.areas]}
            for shown in rounds
        ]
    }


def _area(responses: AreaResponses) -> AreaData:
    area = responses.area
    questions = [_question(area, question, responses) for question in area.questions]
    return {"id": area.id, "responses": responses.size, "questions": questions}


def _question(area: Area, question: Question, responses: AreaResponses) -> QuestionData:
    table = tabulate(responses, question)
    return {
        "id": question.id,
        "variable": question.variable,
        "theme": area.theme_of(question.id).id,
        "role": question.role.value,
        "type": question.type.value,
        "base": int(table.base[0]),
        "answered": int(table.answered[0]),
        "not_answered": table.not_answered(),
        "not_asked": table.not_asked(),
        "rows": _rows(table),
    }


def _rows(table: Table) -> list[RowData]:
    return [
        {
            "code": choice.code,
            "label": choice.label,
            "count": table.count(row),
            "share": table.share(row),
        }
        for row, choice in enumerate(table.question.choices)
    ]


def as_text(data: TablesData) -> str:
    """The tables as lines to read in a terminal."""
    lines: list[str] = []
    for area in (area for shown in data["rounds"] for area in shown["areas"]):
        lines.append(f"{area['id']}: {area['responses']} besvarelser")
        for question in area["questions"]:
            lines.extend(_question_lines(question))
    return "\n".join(lines)


def _question_lines(question: QuestionData) -> list[str]:
    standing = (
        f"n = {question['base']}, {question['answered']} har svaret, "
        f"{question['not_answered']} har ikke, {question['not_asked']} er ikke spurgt"
    )
    head = f"  {question['id']} ({standing})"
    rows = (
        f"    {row['count']:>6}  {percent(row['share'] or 0.0, 1):>10}  {row['label']}"
        for row in question["rows"]
    )
    return [head, *rows]
