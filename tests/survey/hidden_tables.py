"""What is hidden of a table that was made by hand."""

from dataclasses import replace

import numpy as np

from klviewer.survey.disclosure import Disclosure, Reason, shown_whole
from klviewer.survey.division import Group
from klviewer.survey.linked_disclosure import disclose_together
from klviewer.survey.questionnaire import QuestionType
from klviewer.survey.responses import (
    NOT_ANSWERED,
    NOT_ASKED,
    Answers,
    MultipleAnswers,
    SingleAnswers,
)
from klviewer.survey.table import Table
from tests.survey.generated_survey import survey_of


def hidden_of(table: Table, threshold: int = 5) -> Disclosure:
    """As if respondents who gave one answer each had answered so."""
    lines = np.vstack([table.counts, table.base - table.answered, table.size - table.base])
    parts = lines[:, 1:]
    parts = np.hstack([parts, lines[:, :1] - parts.sum(axis=1, keepdims=True)])
    cells = np.argwhere(parts >= 0)
    gave, places = np.repeat(cells, parts[tuple(cells.T)], axis=0).T
    size = len(table.rows)
    state = np.select([gave < size, gave == size], [0, NOT_ANSWERED], NOT_ASKED).astype(np.int16)
    answers: Answers = SingleAnswers(np.where(gave < size, gave, state).astype(np.int16))
    if table.question.type is QuestionType.MULTIPLE:
        chosen = gave == np.arange(size)[:, np.newaxis]
        answers = MultipleAnswers(state, chosen)
    responses = survey_of({table.question: answers}, len(gave))
    groups = [Group(head, places == place) for place, head in enumerate(table.columns[1:])]
    found = disclose_together(
        responses, table.question, responses.counted, [groups], threshold
    ).tables[0]
    assert (found.table.counts == table.counts).all()
    return replace(found, table=table)


def few_hidden(table: Table, threshold: int = 5) -> Disclosure:
    """Only what is small, whatever it could be worked out from."""
    found = shown_whole(table)
    few = (table.counts > 0) & (table.counts < threshold)
    found.reasons[: len(few)] = np.where(few, Reason.SMALL, Reason.SHOWN)
    return replace(found, threshold=threshold)
