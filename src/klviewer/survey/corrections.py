"""What corrected files would change: respondents, cells, figures and quotations."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from klviewer.survey.codes import Quotation
from klviewer.survey.compared_answers import common, compared, how_complete
from klviewer.survey.compared_times import time_changes
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.moved_quotations import moved
from klviewer.survey.responses import AreaResponses, WrittenAnswers
from klviewer.survey.table import tabulate


class Kind(StrEnum):
    """What happens to a respondent's answers."""

    NEW = "new"
    GONE = "gone"
    CHANGED = "changed"


_NOTHING: Text = ""
WHOLE_RESPONSE = translate("corrections", "Hele besvarelsen")


@dataclass(frozen=True, slots=True)
class CellChange:
    """Something that becomes another.

    Args:
        kind: whether the respondent is new, gone, or answers otherwise.
        area: the area's id.
        area_name: as the screen calls it.
        respondent: its key.
        question: the question's text, or what else it is about.
        before: the answer in words.
        after: likewise.
    """

    kind: Kind
    area: str
    area_name: str
    respondent: str
    question: Text
    before: Text
    after: Text


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A count that becomes another.

    Args:
        area: the area's id.
        area_name: as the screen calls it.
        question: the question's text.
        choice: the choice's label.
        before: how many gave it, of how many that were asked.
        after: likewise.
    """

    area: str
    area_name: str
    question: str
    choice: str
    before: tuple[int, int]
    after: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Correction:
    """Everything that corrected files would change.

    Args:
        cells: respondent by respondent.
        figures: question by question.
    """

    cells: tuple[CellChange, ...]
    figures: tuple[FigureChange, ...]

    def __bool__(self) -> bool:
        return bool(self.cells or self.figures)

    def respondents(self, kind: Kind) -> int:
        """How many respondents are new, gone, or answer otherwise; each once."""
        return len({cell.respondent for cell in self.cells if cell.kind is kind})


def correction(pairs: Iterable[tuple[AreaResponses, AreaResponses]]) -> Correction:
    """Compare what counts before and after.

    Args:
        pairs: an area's responses as they are and as the corrected file has them.
    """
    listed = list(pairs)
    return Correction(
        tuple(cell for before, after in listed for cell in _cells(before, after)),
        tuple(figure for before, after in listed for figure in _figures(before, after)),
    )


def _cells(before: AreaResponses, after: AreaResponses) -> Iterator[CellChange]:
    area, name = after.area.id, after.area.name
    for key in (key for key in after.row_of if key not in before.row_of):
        yield CellChange(Kind.NEW, area, name, key, WHOLE_RESPONSE, _NOTHING, _sent(after, key))
    for key in (key for key in before.row_of if key not in after.row_of):
        yield CellChange(Kind.GONE, area, name, key, WHOLE_RESPONSE, _sent(before, key), _NOTHING)
    old, new = common(before, after)
    keys = [before.respondents.keys[row] for row in old.tolist()]
    for question, said_before, said_after, differs in compared(before, after, old, new):
        for place in np.flatnonzero(differs).tolist():
            then, now = said_before(int(old[place])), said_after(int(new[place]))
            yield CellChange(Kind.CHANGED, area, name, keys[place], question, then, now)
    for key, about, was, becomes in time_changes(before, after):
        yield CellChange(Kind.CHANGED, area, name, key, about, was, becomes)


def _sent(responses: AreaResponses, key: str) -> Message:
    row = responses.row_of[key]
    return how_complete(responses, row)


def _figures(before: AreaResponses, after: AreaResponses) -> Iterator[FigureChange]:
    known = {question.id: question for question in before.area.questions}
    for question in after.area.questions:
        earlier = known.get(question.id)
        if earlier is None or not question.is_closed or not earlier.is_closed:
            continue
        then, now = tabulate(before, earlier), tabulate(after, question)
        counts = {heading.id: then.count(row) for row, heading in enumerate(then.rows)}
        for row, heading in enumerate(now.rows):
            was = (counts.get(heading.id, 0), int(then.base[0]))
            becomes = (now.count(row), int(now.base[0]))
            if was != becomes:
                area = after.area
                yield FigureChange(area.id, area.name, question.text, heading.label, was, becomes)


@dataclass(frozen=True, slots=True)
class QuotationEffect:
    """What corrected files do to quotations.

    Args:
        moved: how many follow their words to another place or spelling.
        review: how many lose their words and must be looked at.
    """

    moved: int
    review: int


def quotation_effect(
    quotations: Iterable[Quotation], round_id: str, after: Iterable[AreaResponses]
) -> QuotationEffect:
    """Tell how the quotations of a round would fare.

    Args:
        quotations: of the project.
        round_id: the round that is corrected.
        after: the corrected areas.
    """
    areas = {responses.area.id: responses for responses in after}
    pairs = [
        (quotation, moved(quotation, _written(areas[quotation.place.area], quotation)))
        for quotation in quotations
        if quotation.place.round == round_id and quotation.place.area in areas
    ]
    review = sum(now.needs_review and not was.needs_review for was, now in pairs)
    return QuotationEffect(sum(was != now for was, now in pairs) - review, review)


def _written(responses: AreaResponses, quotation: Quotation) -> str | None:
    answers = responses.answers.get(quotation.place.question)
    row = responses.row_of.get(quotation.place.respondent)
    return answers.values[row] if isinstance(answers, WrittenAnswers) and row is not None else None
