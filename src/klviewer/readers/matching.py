"""A table and the area it is answers to, made into responses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from klviewer.readers.answers import AnswerReader
from klviewer.readers.asked import as_asked
from klviewer.readers.assignment import Assignment, Part
from klviewer.readers.background import answered_at, completion
from klviewer.readers.choices import Spellings
from klviewer.readers.findings import Findings
from klviewer.readers.moments import NEVER
from klviewer.readers.sheet import Sheet
from klviewer.readers.source import Progress, followed, part, silent, with_progress
from klviewer.survey.messages import translate
from klviewer.survey.problems import Problem, Severity
from klviewer.survey.questionnaire import Area, Question
from klviewer.survey.responses import (
    Answers,
    AreaResponses,
    Completion,
    Mask,
    MultipleAnswers,
    Respondents,
)

Codes = NDArray[np.int16]


@dataclass(frozen=True, eq=False)
class Table:
    """A table with the columns of an area's questions found in it.

    Args:
        sheet: the table.
        area: its questions.
        assignment: their columns.
        codes: shape (rows,); the municipality of each row, UNKNOWN where there is none.
        spellings: by question id, the places of choices by other labels the table has for them.
    """

    sheet: Sheet
    area: Area
    assignment: Assignment
    codes: Codes
    spellings: Spellings = field(default_factory=dict)

    def only(self, rows: Mask) -> "Table":
        """The table with some of its rows."""
        sheet = self.sheet.only(rows)
        assignment = self.assignment.within(self.sheet, sheet)
        return replace(self, sheet=sheet, assignment=assignment, codes=self.codes[rows])

    def parts(self, question: Question) -> tuple[Part, ...]:
        """The columns of a question."""
        return self.assignment.parts.get(question.id, ())

    def responses(
        self, keys: Sequence[str], findings: Findings, progress: Progress = silent
    ) -> AreaResponses:
        """What the rows answered.

        Args:
            keys: one per row.
            findings: told of values outside their scale and of answers nobody asked for.
            progress: told for each question; raises to cancel.
        """
        questions = self.area.questions
        asking, settling = part(progress, 0.5, 0.8), part(progress, 0.8, 1.0)
        reader = AnswerReader(self.sheet, findings, self.spellings)
        given = {
            question.id: reader.answers(question, self.parts(question), told)
            for question, told in with_progress(questions, part(progress, 0.0, 0.5))
        }
        answers, uncalled = as_asked(self.area, given, asking)
        respondents = self._respondents(keys, given)
        for found in uncalled:
            self._report_uncalled(found.question, found.rows & respondents.has_answers, findings)
        settled = {
            question.id: _with_none_chosen(
                answers[question.id], self.parts(question), respondents.completion
            )
            for question in followed(questions, settling)
        }
        return AreaResponses(self.area, respondents, settled)

    def _respondents(self, keys: Sequence[str], given: Mapping[str, Answers]) -> Respondents:
        rows = len(self.sheet.rows)
        free = self.assignment.free(self.sheet)
        answered = np.zeros(rows, dtype=np.bool_)
        for answers in given.values():
            answered |= answers.answered
        completions = completion(free, answered)
        begun = np.isin(completions, (Completion.PARTIAL, Completion.COMPLETED))
        return Respondents(
            keys,
            self.codes,
            completions,
            np.where(begun, answered_at(free, rows), NEVER),
            np.full(rows, self.sheet.file, dtype=np.int16),
            self.sheet.rows,
        )

    def _report_uncalled(self, question: Question, rows: Mask, findings: Findings) -> None:
        problem = Problem(
            Severity.WARNING,
            translate(
                "reading",
                "Der er svaret på “{question}”, som rækken ikke er spurgt om.",
                question=question.text,
            ),
            self.sheet.place(", ".join(p.column.name for p in self.parts(question)[:1])),
            translate("reading", "Svaret er ikke talt med."),
        )
        findings.in_rows(problem, self.sheet.rows[rows].tolist())


def _with_none_chosen(
    answers: Answers, parts: tuple[Part, ...], completions: NDArray[np.int8]
) -> Answers:
    """Answers in which a row that was sent with every box unticked has answered “none”.

    That can only be said where the file tells it apart from a question that was skipped: where
    some who completed the survey have nothing in the question's columns, and others a “no” in
    every one of them.
    """
    if not isinstance(answers, MultipleAnswers) or not parts:
        return answers
    filled = np.stack([part.column.filled for part in parts])
    could = answers.asked & (completions == Completion.COMPLETED)
    if not (could & ~filled.any(axis=0)).any():
        return answers
    none = could & filled.all(axis=0) & ~answers.answered
    return MultipleAnswers(np.where(none, 0, answers.state).astype(np.int16), answers.chosen)
