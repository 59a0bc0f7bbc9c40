"""What was written beside “other”, in a survey whose questionnaire has no question for it.

The words of an answer of one's own are a question that everybody has been asked who was asked the
question itself. A questionnaire that was kept from an earlier round has such questions already.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from klviewer.readers.assignment import Assignment, Part
from klviewer.readers.cells import folded
from klviewer.readers.decisions import Heading, heading
from klviewer.readers.recognition import Recognised
from klviewer.readers.sheet import Column
from klviewer.survey.questionnaire import Area, Question, Questionnaire, QuestionType, Role

_ID, _VARIABLE = "{id}-other", "{variable}_other"
_TEXT, _SHORT = "{text} (andet, med egne ord)", "Andet, med ord"


@dataclass(frozen=True, eq=False)
class _Words:
    """A column of words, and the question whose “other” they are about."""

    question: Question
    column: Column


def with_other_words(
    fits: Sequence[Recognised], decided: Mapping[Heading, str]
) -> list[Recognised]:
    """The tables, their areas with a question more for each column of such words.

    Args:
        fits: all of one questionnaire.
        decided: which columns somebody has said what to do with.
    """
    words = [_words(fit, decided) for fit in fits]
    added: dict[str, dict[str, Question]] = {}
    for fit, found in zip(fits, words, strict=True):
        for one in found:
            of_area = added.setdefault(fit.area.id, {})
            kept = _kept(fit.area, one.question)
            of_area.setdefault(one.question.id, kept or _question(one.question))
    if not added:
        return list(fits)
    questionnaire = _with_questions(fits[0].questionnaire, added)
    areas = {area.id: area for area in questionnaire}
    return [
        replace(
            fit,
            questionnaire=questionnaire,
            area=areas[fit.area.id],
            assignment=_with_parts(fit.assignment, found, added.get(fit.area.id, {})),
        )
        for fit, found in zip(fits, words, strict=True)
    ]


def _words(fit: Recognised, decided: Mapping[Heading, str]) -> list[_Words]:
    of_name = {
        folded(name): question
        for question in fit.area.questions
        if question.is_closed
        for part in fit.assignment.parts.get(question.id, ())
        for name in (part.column.question, part.column.name)
        if name
    }
    return [
        _Words(of_name[folded(column.words_of)], column)
        for column in fit.assignment.free(fit.sheet)
        if folded(column.words_of) in of_name
        and (column.texts or _kept(fit.area, of_name[folded(column.words_of)]))
        and heading(fit.area.id, column.name) not in decided
    ]


def _kept(area: Area, asked: Question) -> Question | None:
    """The question for such words that an area has from an earlier round."""
    wanted = _ID.format(id=asked.id)
    return next((question for question in area.questions if question.id == wanted), None)


def _question(asked: Question) -> Question:
    return Question(
        _ID.format(id=asked.id),
        _VARIABLE.format(variable=asked.variable),
        _TEXT.format(text=asked.text),
        QuestionType.TEXT,
        Role.TEXT,
        asked_of=asked.asked_of,
        short=_SHORT,
    )


def _with_questions(
    questionnaire: Questionnaire, added: Mapping[str, Mapping[str, Question]]
) -> Questionnaire:
    areas = tuple(_with(area, added.get(area.id, {})) for area in questionnaire)
    return replace(questionnaire, areas=areas)


def _with(area: Area, added: Mapping[str, Question]) -> Area:
    """The area, each new question after the one it belongs to."""
    themes = []
    for theme in area.themes:
        questions: list[Question] = []
        for question in theme.questions:
            questions.append(question)
            if question.id in added and added[question.id] not in area.questions:
                questions.append(added[question.id])
        themes.append(replace(theme, questions=tuple(questions)))
    return replace(area, themes=tuple(themes))


def _with_parts(
    assignment: Assignment, words: Sequence[_Words], added: Mapping[str, Question]
) -> Assignment:
    """The assignment with the words' columns; a table without them has nothing to miss."""
    parts: dict[str, tuple[Part, ...]] = {question.id: () for question in added.values()}
    for one in words:
        parts[added[one.question.id].id] = (Part(one.column),)
    return replace(assignment, parts={**assignment.parts, **parts})
