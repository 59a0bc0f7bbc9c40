"""Columns to answers: the cells of closed questions coded, those in words written out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from klviewer.readers.assignment import ANY, Part
from klviewer.readers.cells import numbers
from klviewer.readers.choices import OUTSIDE, ChoiceNames, Spellings, is_chosen
from klviewer.readers.findings import Findings
from klviewer.readers.listed import places_in
from klviewer.readers.moments import counted, iso
from klviewer.readers.sheet import Column, Sheet
from klviewer.readers.source import Progress, followed, silent
from klviewer.survey.messages import Message, translate
from klviewer.survey.problems import Problem, Severity
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.responses import (
    NOT_ANSWERED,
    Answers,
    Mask,
    MultipleAnswers,
    Positions,
    SingleAnswers,
    WrittenAnswers,
)

_LONGEST_SHOWN = 60
_DATES_AT_ONCE = 5_000


@dataclass(frozen=True, eq=False)
class AnswerReader:
    """Reads the answers in one table, as if every question had been put to everyone.

    Args:
        sheet: the table.
        findings: told of values outside their scale.
        spellings: by question id, the places of choices by other labels the table has for them.
    """

    sheet: Sheet
    findings: Findings
    spellings: Spellings = field(default_factory=dict)

    def answers(
        self, question: Question, parts: Sequence[Part], progress: Progress = silent
    ) -> Answers:
        """The answers to a question.

        Args:
            question: of any type.
            parts: its columns; without any, nobody answered.
            progress: told for each column, and while there are many texts; raises to cancel.
        """
        progress(0.0)
        if question.type is QuestionType.MULTIPLE:
            return self._multiple(question, parts, progress)
        column = parts[0].column if parts else self._blank()
        if question.type is QuestionType.SINGLE:
            return SingleAnswers(self._places(question, column))
        everyone = np.ones(len(self.sheet.rows), dtype=np.bool_)
        return WrittenAnswers(self._written(question.type, column, progress), everyone)

    def _names(self, question: Question) -> ChoiceNames:
        return ChoiceNames(question, self.spellings.get(question.id, {}))

    def _blank(self) -> Column:
        return Column("", np.full(len(self.sheet.rows), -1, dtype=np.int8), ())

    def _places(self, question: Question, column: Column) -> Positions:
        """The place of the choice each cell gives, NOT_ANSWERED where it gives none."""
        place_of = self._names(question).of_cell(column)
        places = [place_of(text) for text in column.texts]
        self._report_outside(column, places)
        answered = [NOT_ANSWERED if place == OUTSIDE else place for place in places]
        return column.spread(answered, NOT_ANSWERED)

    def _multiple(
        self, question: Question, parts: Sequence[Part], progress: Progress
    ) -> MultipleAnswers:
        chosen = np.zeros((len(question.choices), len(self.sheet.rows)), dtype=np.bool_)
        for part in followed(parts, progress):
            if part.choice == ANY:
                chosen |= self._listed(question, part.column)
            else:
                chosen[part.choice] |= self._marked(question, part)
        state = np.where(chosen.any(axis=0), 0, NOT_ANSWERED).astype(np.int16)
        return MultipleAnswers(state, chosen)

    def _listed(self, question: Question, column: Column) -> Mask:
        """The rows in which each choice is among those the cell lists; shape (choices, rows)."""
        place_of = self._names(question).of_cell(column)
        lists = [places_in(text, place_of) for text in column.texts]
        self._report_outside(column, [OUTSIDE if OUTSIDE in found else 0 for found in lists])
        return np.stack(
            [
                column.spread([place in found for found in lists], 0) == 1
                for place in range(len(question.choices))
            ]
        )

    def _marked(self, question: Question, part: Part) -> Mask:
        """The rows in which a choice's own column is marked."""
        mark_of = is_chosen(part.column, question.choices[part.choice])
        marks = [mark_of(text) for text in part.column.texts]
        self._report_outside(part.column, marks)
        return np.asarray(part.column.spread(marks, 0) == 1, dtype=np.bool_)

    def _written(self, kind: QuestionType, column: Column, progress: Progress) -> tuple[str, ...]:
        """The cells; numbers and dates as a computer writes them, the rest as they stand."""
        if kind is QuestionType.TEXT:
            return column.written()
        if kind is QuestionType.NUMBER:
            read = [*numbers(column.texts, progress)]
        else:
            read = [iso(text, counted) for text in followed(column.texts, progress, _DATES_AT_ONCE)]
        self._report_unlike(column, kind, read)
        written = [new or old for new, old in zip(read, column.texts, strict=True)]
        return replace(column, texts=tuple(written)).written()

    def _report_outside(self, column: Column, places: Sequence[int]) -> None:
        wrong = [text for text, place in enumerate(places) if place == OUTSIDE]
        self._report(column, wrong, _outside, translate("reading", "Svaret er ikke talt med."))

    def _report_unlike(
        self, column: Column, kind: QuestionType, read: Sequence[str | None]
    ) -> None:
        wrong = [text for text, found in enumerate(read) if found is None]
        unlike = _no_number if kind is QuestionType.NUMBER else _no_date
        self._report(column, wrong, unlike, translate("reading", "Svaret er taget, som det står."))

    def _report(
        self, column: Column, wrong: Sequence[int], what: Callable[[str], Message], done: Message
    ) -> None:
        """Report the cells that hold one of some texts."""
        if not wrong:
            return
        rows = np.flatnonzero(np.isin(column.positions, wrong)).tolist()
        problems = (
            Problem(
                Severity.WARNING,
                what(_shortened(column.texts[column.positions[row]])),
                self.sheet.place(column.name, int(self.sheet.rows[row])),
                done,
            )
            for row in rows
        )
        self.findings.many(problems, len(rows))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def _outside(value: str) -> Message:
    return translate("reading", "“{value}” er ikke blandt svarmulighederne.", value=value)


def _no_number(value: str) -> Message:
    return translate("reading", "“{value}” er ikke et tal.", value=value)


def _no_date(value: str) -> Message:
    return translate("reading", "“{value}” er ikke en dato.", value=value)
