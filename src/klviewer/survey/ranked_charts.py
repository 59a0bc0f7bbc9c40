"""Answers by how often they were given."""

from dataclasses import dataclass

from klviewer.survey.chart_parts import Mark, asked_note, asked_of_note
from klviewer.survey.messages import Message, Text
from klviewer.survey.ranked_findings import ranked_finding
from klviewer.survey.table import Table


@dataclass(frozen=True, slots=True)
class RankedBars:
    """Answers by how often they were given."""

    title: Text
    question: str
    marks: tuple[Mark, ...]
    subtitle: Message | None = None
    footnotes: tuple[Message, ...] = ()


def ranked_bars(table: Table) -> RankedBars:
    """The choices of a question by how often they were given; those never given are left out."""
    question = table.question
    marks = tuple(
        Mark(choice.id, choice.name, table.count(row), table.share(row) or 0.0)
        for row, choice in ((row, question.choices[row]) for row in table.ranked())
        if table.count(row)
    )
    notes = (*asked_of_note(table), asked_note(table))
    return RankedBars(question.text, question.id, marks, ranked_finding(marks), notes)
