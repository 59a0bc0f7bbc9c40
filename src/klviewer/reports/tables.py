"""Every table of a round as plain data and as text."""

from typing import TypedDict

from klviewer.survey.asked_on import deciding
from klviewer.survey.counted import RESPONSES
from klviewer.survey.danish import percent
from klviewer.survey.disclosure import Disclosure, Line, shown_whole
from klviewer.survey.linked_disclosure import disclose_together
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses, Round
from klviewer.survey.table import tabulate

_HIDDEN = "skjult"
_NOTHING = "–"


class RowData(TypedDict):
    """One choice, counted; neither count nor share where they are hidden."""

    code: str
    label: str
    count: int | None
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
    base: int | None
    answered: int | None
    not_answered: int | None
    not_asked: int | None
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


def as_data(*rounds: Round, threshold: int = 1) -> TablesData:
    """Count every question of the rounds; shares are of those asked.

    Args:
        rounds: what is counted.
        threshold: the least count that is shown; 1 hides nothing.
    """
    return {
        "rounds": [
            {"id": shown.id, "areas": [_area(responses, threshold) for responses in shown.areas]}
            for shown in rounds
        ]
    }


def _area(responses: AreaResponses, threshold: int) -> AreaData:
    area = responses.area
    questions = [_question(question, responses, threshold) for question in area.questions]
    return {"id": area.id, "responses": responses.size, "questions": questions}


def _question(question: Question, responses: AreaResponses, threshold: int) -> QuestionData:
    found = _disclosed(question, responses, threshold)
    table = found.table
    tells_sum = not _sums_up_hidden(question, responses, threshold)
    silent = not tells_sum or bool(found.line(Line.NOT_ANSWERED))
    unasked = not tells_sum or found.hides_base()
    return {
        "id": question.id,
        "variable": question.variable,
        "theme": responses.area.theme_of(question.id).id,
        "role": question.role.value,
        "type": question.type.value,
        "base": _or_hidden(int(table.base[0]), unasked),
        "answered": _or_hidden(
            int(table.answered[0]), not tells_sum or bool(found.line(Line.ANSWERED))
        ),
        "not_answered": _or_hidden(table.not_answered(), silent),
        "not_asked": _or_hidden(table.not_asked(), unasked),
        "rows": _rows(found),
    }


def _disclosed(question: Question, responses: AreaResponses, threshold: int) -> Disclosure:
    if threshold > 1 and question.is_closed and question.choices:
        among = responses.counted
        return disclose_together(responses, question, among, [()], threshold).tables[0]
    return shown_whole(tabulate(responses, question))


def _sums_up_hidden(question: Question, responses: AreaResponses, threshold: int) -> bool:
    """Whether those asked a question in words are a sum of counts of which some are hidden."""
    before = deciding(responses.area, question)
    if question.is_closed or before is None:
        return False
    return _disclosed(before, responses, threshold).hides_anything


def _or_hidden(count: int, is_hidden: bool) -> int | None:
    return None if is_hidden else count


def _rows(found: Disclosure) -> list[RowData]:
    table = found.table
    hidden = [bool(found.reason(row)) for row in range(len(table.rows))]
    return [
        {
            "code": choice.code,
            "label": choice.label,
            "count": _or_hidden(table.count(row), hidden[row]),
            "share": None if hidden[row] or found.hides_base() else table.share(row),
        }
        for row, choice in enumerate(table.question.choices)
    ]


def as_text(data: TablesData) -> str:
    """The tables as lines to read in a terminal."""
    lines: list[str] = []
    for area in (area for shown in data["rounds"] for area in shown["areas"]):
        lines.append(f"{area['id']}: {RESPONSES(area['responses'])}")
        for question in area["questions"]:
            lines.extend(_question_lines(question))
    return "\n".join(lines)


def _question_lines(question: QuestionData) -> list[str]:
    base, answered, missing, unasked = (
        _said(question[name]) for name in ("base", "answered", "not_answered", "not_asked")
    )
    standing = f"n = {base}, {answered} har svaret, {missing} har ikke, {unasked} er ikke spurgt"
    head = f"  {question['id']} ({standing})"
    return [head, *map(_row_line, question["rows"])]


def _said(count: int | None) -> str:
    return _HIDDEN if count is None else str(count)


def _row_line(row: RowData) -> str:
    count, share = row["count"], row["share"]
    shown = _HIDDEN if count is None else _NOTHING if share is None else percent(share, 1)
    return f"    {_said(count):>6}  {shown:>10}  {row['label']}"
