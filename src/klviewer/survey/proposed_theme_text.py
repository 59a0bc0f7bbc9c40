"""The text proposed for a theme: status, expected dates, reasons, practice and learnings."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date

from klviewer.survey.codes import CodeKind, Quotation
from klviewer.survey.danish import MONTHS, uncapitalised
from klviewer.survey.evidence import CODE, Evidence
from klviewer.survey.finding_template import (
    Form,
    Paragraph,
    ParagraphKind,
    Piece,
    paragraph,
    reference,
)
from klviewer.survey.overview import milestone
from klviewer.survey.questionnaire import Area, Choice, Question, QuestionType, Role, Theme
from klviewer.survey.ranking import REMAINDER, QuotedCode, most_quoted
from klviewer.survey.table import Table

_CHOICE = re.compile(r"\{([^{}]+)\}")
_NAMED = 3  # how many reasons, practices or learnings a section names
_LONGEST_QUOTATION = 220


def theme_paragraphs(area: Area, theme: Theme, evidence: Evidence) -> Iterator[Paragraph]:
    """A theme's section; a theme without closed questions tells what was written.

    Args:
        area: the theme's area.
        theme: to be worded.
        evidence: the round.
    """
    asked = [evidence.table(area.id, question.id) for question in theme.questions]
    tables = [table for table in asked if table is not None and table.base[0]]
    found = [
        *(told for role in _SENTENCES for told in _of_role(area, role, tables, evidence)),
        *_learnings(area, theme, evidence),
    ]
    yield from found or _written(area, tables)


def _of_role(
    area: Area, role: Role, tables: Sequence[Table], evidence: Evidence
) -> Iterator[Paragraph]:
    for table in tables:
        if table.question.role is role and table.rows and table.answered[0]:
            yield from _SENTENCES[role](area, table, evidence)


def worded(area: Area, table: Table) -> tuple[Piece, ...]:
    """The question's own sentence, or what most have answered, with references in it."""
    question = table.question
    if not question.wording:
        choice = question.choices[table.ranked()[0]]
        figure = reference(Form.WORDS, area.id, question.id, choice.id)
        return f"På spørgsmålet “{question.text}” svarer ", figure, f" “{choice.label}”."
    pieces = _CHOICE.split(question.wording)
    return tuple(
        reference(Form.WORDS, area.id, question.id, piece) if place % 2 else piece
        for place, piece in enumerate(pieces)
    )


def _sentence(area: Area, table: Table, _evidence: Evidence) -> Iterator[Paragraph]:
    yield paragraph(*worded(area, table))


def _status(area: Area, table: Table, evidence: Evidence) -> Iterator[Paragraph]:
    yield from _sentence(area, table, evidence)
    yield paragraph(reference(Form.BAR, area.id, table.question.id))


def _expected(area: Area, table: Table, evidence: Evidence) -> Iterator[Paragraph]:
    pieces = worded(area, table)
    later = _before_milestone(table.question, evidence)
    if later is not None:
        figure = reference(Form.WORDS_BY, area.id, table.question.id, later.id)
        pieces = (*pieces, f" Ved {_end(later)} er ", figure, " nået dertil.")
    yield paragraph(*pieces, *_undated(area, table))


def _before_milestone(question: Question, evidence: Evidence) -> Choice | None:
    """The last date before the milestone that the question's own sentence does not name."""
    limit = milestone(evidence.round.areas)
    named = set(_CHOICE.findall(question.wording))
    dated = [
        choice
        for choice in question.choices
        if limit and choice.by and date.fromisoformat(choice.by) < limit
    ]
    return dated[-1] if dated and dated[-1].id not in named else None


def _end(choice: Choice) -> str:
    day = date.fromisoformat(choice.by)
    month = MONTHS[day.month - 1]
    if day.day == monthrange(day.year, day.month)[1]:
        return f"udgangen af {month}"
    return f"den {day.day}. {month}"


def _undated(area: Area, table: Table) -> Iterator[Piece]:
    """Those who give no date, in a sentence of their own."""
    choices = enumerate(table.question.choices)
    given = [c for row, c in choices if not c.by and c.wording and table.count(row)]
    for place, choice in enumerate(given):
        yield ", og " if place else " "
        yield reference(Form.WORDS, area.id, table.question.id, choice.id)
        yield f" {choice.wording}"
    yield "." if given else ""


def _reasons(area: Area, table: Table, _evidence: Evidence) -> Iterator[Paragraph]:
    return _list("De væsentligste årsager til, at man ikke er i mål:", area, table)


def _practice(area: Area, table: Table, _evidence: Evidence) -> Iterator[Paragraph]:
    return _list("I mellemtiden er det især foregået sådan:", area, table)


def _list(head: str, area: Area, table: Table) -> Iterator[Paragraph]:
    points = tuple(_ranked(area, table))
    if points:
        yield paragraph(head)
    yield from points


def _ranked(area: Area, table: Table) -> Iterator[Paragraph]:
    question = table.question
    rows = [row for row in table.ranked() if table.rows[row].id != REMAINDER and table.count(row)]
    for place, row in enumerate(rows[:_NAMED]):
        choice = question.choices[row]
        pieces: list[Piece] = [
            f"{uncapitalised(choice.label)} (",
            reference(Form.PERCENT, area.id, question.id, choice.id),
        ]
        if not place:
            pieces += [" af de ", reference(Form.BASE, area.id, question.id)]
        yield paragraph(*pieces, ")", kind=ParagraphKind.BULLET)


# The roles that are worded, in the order they are told.
_SENTENCES: Mapping[Role, Callable[[Area, Table, Evidence], Iterator[Paragraph]]] = {
    Role.GUIDELINES: _sentence,
    Role.STATUS: _status,
    Role.EXPECTED: _expected,
    Role.REASONS: _reasons,
    Role.PRACTICE: _practice,
    Role.LEARNING: _sentence,
    Role.BACKGROUND: _sentence,
}


def _learnings(area: Area, theme: Theme, evidence: Evidence) -> Iterator[Paragraph]:
    within = evidence.quotations(area.id, theme.id)
    found = most_quoted(evidence.coding, CodeKind.LEARNING, within)[:_NAMED]
    if found:
        yield paragraph(*_named(area, theme, found))
        quoted = [quotation for quotation in within if quotation.code == found[0].code.id]
        yield from _quoted(quoted, evidence)


def _named(area: Area, theme: Theme, found: Sequence[QuotedCode]) -> Iterator[Piece]:
    yield "De erfaringer, der nævnes oftest, er "
    for place, quoted in enumerate(found):
        yield ", " if place else ""
        yield f"“{quoted.code.title}” ("
        yield reference(Form.QUOTATIONS, CODE, str(quoted.code.id), area.id, theme.id)
        yield ")"
    yield ":"


def _quoted(quotations: Sequence[Quotation], evidence: Evidence) -> Iterator[Paragraph]:
    """The fullest quotation that is not too long, told by region and not by name."""
    texts = [(" ".join(q.text.split()), q.place.respondent) for q in quotations]
    short = [(text, key) for text, key in texts if len(text) <= _LONGEST_QUOTATION]
    if short:
        text, key = max(short, key=lambda pair: len(pair[0]))
        yield paragraph(f"“{text}”{_by_whom(key, evidence)}", kind=ParagraphKind.QUOTE)


def _by_whom(key: str, evidence: Evidence) -> str:
    municipalities = evidence.frame.by_code if evidence.frame else {}
    found = municipalities.get(int(key)) if key.isdecimal() else None
    return f" – kommune i {found.region}" if found else ""


def _written(area: Area, tables: Sequence[Table]) -> Iterator[Paragraph]:
    for table in tables:
        question = table.question
        if question.type is QuestionType.TEXT:
            figure = reference(Form.ANSWERED, area.id, question.id)
            yield paragraph(f"“{question.text}” har ", figure, " svaret på i ord.")
