"""What the note's figures stand on: the counts behind a reference."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np

from klviewer.survey.bounds import Bounds, bounds
from klviewer.survey.codes import Coding, Quotation
from klviewer.survey.counted import QUOTATIONS
from klviewer.survey.danish import number, percent, period
from klviewer.survey.finding_template import Form, Reference
from klviewer.survey.municipalities import Frame
from klviewer.survey.nonresponse import answered_period
from klviewer.survey.quantities import Quantities
from klviewer.survey.responses import AreaResponses, Mask, Round
from klviewer.survey.table import Table, tabulate

# The first part of a path to a code; no area can be called that.
CODE = "#"


@dataclass(frozen=True, eq=False)
class Evidence:
    """A whole round, whatever the header's filter: a note is about all.

    Args:
        round: the responses.
        quantities: words for shares.
        coding: codes and quotations.
        frame: the municipalities that were asked, None for a survey without a frame.
    """

    round: Round
    quantities: Quantities
    coding: Coding
    frame: Frame | None = None
    _tables: dict[tuple[str, str], Table] = field(default_factory=dict, repr=False)

    @property
    def frame_size(self) -> int:
        """How many municipalities there are, 0 without a frame."""
        return len(self.frame) if self.frame else 0

    def table(self, area_id: str, question_id: str) -> Table | None:
        """The counts of a question; None where the round has no such question."""
        if (area_id, question_id) not in self._tables:
            responses = self.round.area(area_id)
            ids = [question.id for question in responses.area.questions] if responses else []
            if responses is None or question_id not in ids:
                return None
            table = tabulate(responses, responses.area.question(question_id))
            self._tables[area_id, question_id] = table
        return self._tables[area_id, question_id]

    def quotations(self, area_id: str, theme_id: str) -> tuple[Quotation, ...]:
        """The round's quotations from the answers of a theme."""
        responses = self.round.area(area_id)
        themes = responses.area.themes if responses else ()
        found = next((theme for theme in themes if theme.id == theme_id), None)
        ids = {question.id for question in found.questions} if found else set()
        return tuple(
            quotation
            for quotation in self.coding.quotations
            if (quotation.place.round, quotation.place.area) == (self.round.id, area_id)
            and quotation.place.question in ids
        )


@dataclass(frozen=True, eq=False)
class Share:
    """Those that gave an answer, of those asked.

    Args:
        responses: of the question's area.
        table: the question's counts.
        rows: the answers that count: one, or all up to a date.
        adds_up: whether they are all up to a date.
    """

    responses: AreaResponses
    table: Table
    rows: tuple[int, ...]
    adds_up: bool = False

    @property
    def count(self) -> int:
        """How many gave one of the answers."""
        return sum(self.table.count(row) for row in self.rows)

    @property
    def base(self) -> int:
        """How many were asked."""
        return int(self.table.base[0])

    @property
    def share(self) -> float | None:
        """Between 0 and 1, None where nobody was asked."""
        return self.count / self.base if self.base else None

    @property
    def members(self) -> Mask:
        """The rows that gave one of the answers; shape (rows,)."""
        answers = self.responses.closed(self.table.question)
        given = [answers.chose(row) for row in self.rows]
        gave_one: Mask = np.any(np.stack(given), axis=0)
        return self.responses.counted & gave_one

    def bounds(self, frame_size: int) -> Bounds | None:
        """What the share can be among all; None where not all were meant to be asked."""
        silent = frame_size - int(self.table.answered[0])
        if not frame_size or silent < 0 or self.table.not_asked():
            return None
        return bounds(self.count, silent, frame_size)


_ADDED_UP = frozenset((Form.WORDS_BY, Form.PERCENT_BY, Form.COUNT_BY))
_PATH_TO_CHOICE = 3


def share_behind(reference: Reference, evidence: Evidence) -> Share | None:
    """What a figure about an answer stands on; None for other figures and unknown answers."""
    if len(reference.path) != _PATH_TO_CHOICE or reference.form not in _OF_CHOICE:
        return None
    area_id, question_id, choice_id = reference.path
    responses, table = evidence.round.area(area_id), evidence.table(area_id, question_id)
    if responses is None or table is None or choice_id not in {row.id for row in table.rows}:
        return None
    row = table.row_of(choice_id)
    if reference.form not in _ADDED_UP:
        return Share(responses, table, (row,))
    dated = _up_to(table, row)
    return Share(responses, table, dated, adds_up=True) if dated else None


def _up_to(table: Table, row: int) -> tuple[int, ...]:
    choices = table.question.choices
    limit = choices[row].by
    dated = [place for place, choice in enumerate(choices) if choice.by and choice.by <= limit]
    return tuple(sorted(dated, key=lambda place: choices[place].by))


def _words(share: Share, evidence: Evidence) -> str:
    return "–" if share.share is None else evidence.quantities.words(share.share)


def _percent(share: Share, _evidence: Evidence) -> str:
    return "–" if share.share is None else percent(share.share)


def _count(share: Share, _evidence: Evidence) -> str:
    return number(share.count)


def _base(share: Share, _evidence: Evidence) -> str:
    return number(share.base)


_OF_CHOICE: Mapping[str, Callable[[Share, Evidence], str]] = {
    Form.WORDS: _words,
    Form.WORDS_BY: _words,
    Form.PERCENT: _percent,
    Form.PERCENT_BY: _percent,
    Form.COUNT: _count,
    Form.COUNT_BY: _count,
    Form.BASE: _base,
}


def _of_question(field_name: str) -> Callable[[Evidence, tuple[str, ...]], str | None]:
    def figure(evidence: Evidence, path: tuple[str, ...]) -> str | None:
        table = evidence.table(*path)
        return None if table is None else number(int(getattr(table, field_name)[0]))

    return figure


def _responses(evidence: Evidence, path: tuple[str, ...]) -> str | None:
    responses = evidence.round.area(path[0])
    return None if responses is None else number(responses.size)


def _sent(evidence: Evidence, path: tuple[str, ...]) -> str | None:
    responses = evidence.round.area(path[0])
    return None if responses is None else number(responses.size + len(responses.superseded))


def _quotations(evidence: Evidence, path: tuple[str, ...]) -> str | None:
    sign, code_id, area_id, theme_id = path
    if sign != CODE or code_id not in {str(code.id) for code in evidence.coding.codes}:
        return None
    within = evidence.quotations(area_id, theme_id)
    count = sum(str(quotation.code) == code_id for quotation in within)
    return str(QUOTATIONS(count))


def _frame(evidence: Evidence, _path: tuple[str, ...]) -> str | None:
    return number(evidence.frame_size) if evidence.frame else None


def _period(evidence: Evidence, _path: tuple[str, ...]) -> str | None:
    days = answered_period(evidence.round.areas)
    return period(*days) if days else None


# By form and the length of the path.
_OTHERS: Mapping[tuple[str, int], Callable[[Evidence, tuple[str, ...]], str | None]] = {
    (Form.BASE, 2): _of_question("base"),
    (Form.ANSWERED, 2): _of_question("answered"),
    (Form.RESPONSES, 1): _responses,
    (Form.SENT, 1): _sent,
    (Form.QUOTATIONS, 4): _quotations,
    (Form.FRAME, 0): _frame,
    (Form.PERIOD, 0): _period,
}


def resolve(reference: Reference, evidence: Evidence) -> str | None:
    """The figure as it reads now, None where the reference points at nothing."""
    share = share_behind(reference, evidence)
    if share is not None:
        return _OF_CHOICE[reference.form](share, evidence)
    figure = _OTHERS.get((reference.form, len(reference.path)))
    return figure(evidence, reference.path) if figure else None
