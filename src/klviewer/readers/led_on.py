"""New choices that lead on to a question that is only put to some."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from klviewer.readers.answers import AnswerReader
from klviewer.readers.file_scales import FileScales, with_questions
from klviewer.readers.findings import Findings
from klviewer.readers.sheet import Sheet
from klviewer.survey.questionnaire import Area, Question
from klviewer.survey.responses import Mask, WrittenAnswers

_MOST = 0.5


def led_on(scales: FileScales, sheet: Sheet) -> Area:
    """The area in which new choices lead on to what most of those who gave them have answered.

    The known questionnaire cannot say whom a question is put to after a choice it does not have.
    The file shows it: those who were not led on have no answer.

    Args:
        scales: of the file.
        sheet: the file's table.
    """
    new = {change.question.id for change in scales.changes if change.pairs.new}
    dependent = [q for q in scales.area.questions if q.asked_of and q.asked_of.question in new]
    reader = AnswerReader(sheet, Findings(), scales.spellings)
    return with_questions(scales.area, {q.id: _led_on(q, scales, reader) for q in dependent})


def _led_on(question: Question, scales: FileScales, reader: AnswerReader) -> Question:
    condition = question.asked_of
    if condition is None:
        return question
    went_on = reader.answers(question, scales.assignment.parts.get(question.id, ())).answered
    leading = {
        choice
        for choice, gave in _givers(condition.question, scales, reader)
        if np.count_nonzero(gave & went_on) > _MOST * np.count_nonzero(gave)
    }
    extended = replace(condition, choices=condition.choices | leading)
    return replace(question, asked_of=extended)


def _givers(
    question_id: str, scales: FileScales, reader: AnswerReader
) -> Iterator[tuple[str, Mask]]:
    """The rows that gave each of a question's new choices."""
    question = scales.area.question(question_id)
    answers = reader.answers(question, scales.assignment.parts[question_id])
    known = next(c.question for c in scales.changes if c.question.id == question_id)
    for place in range(len(known.choices), len(question.choices)):
        if not isinstance(answers, WrittenAnswers):
            yield question.choices[place].id, answers.chose(place)
