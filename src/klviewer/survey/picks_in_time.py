"""What can be picked of time: the days answers were sent, and moves between rounds."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from klviewer.survey.dates import day_of_month
from klviewer.survey.division import Heading, Kind
from klviewer.survey.messages import Message, translate
from klviewer.survey.picks import GONE, Sources, keys_of, place_words, question_of
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.responses import AreaResponses, Mask
from klviewer.survey.transitions import Transitions, transitions

_WITHOUT = {
    Kind.NOT_ANSWERED: translate("selection", "ikke besvaret"),
    Kind.NOT_ASKED: translate("selection", "ikke spurgt"),
    Kind.NO_RESPONSE: translate("selection", "ingen besvarelse"),
}


@dataclass(frozen=True, slots=True)
class Days:
    """Those who answered in some days, in any area or in one.

    Args:
        first: the first day.
        last: the last day, which counts.
        area: where they answered; empty for anywhere.
    """

    first: date
    last: date
    area: str = ""

    @property
    def mark(self) -> str:
        """The id of its mark in the graph of answers by the day."""
        return self.first.isoformat()

    def stands(self, sources: Sources) -> bool:
        """Whether the round has the area."""
        return not self.area or sources.shown.area(self.area) is not None

    def sent(self, responses: AreaResponses) -> Mask:
        """The counted rows that were sent in those days; shape (rows,)."""
        days = responses.respondents.answered_at.astype("datetime64[D]")
        within = (days >= np.datetime64(self.first)) & (days <= np.datetime64(self.last))
        return responses.counted & within

    def rows(self, responses: AreaResponses, sources: Sources) -> Mask:
        """The counted rows of those who answered then; shape (rows,)."""
        found = np.zeros_like(responses.counted)
        for source in self._areas(sources):
            sent = self.sent(source)
            found |= sent if source is responses else responses.also_in(source, sent)
        return found

    def keys(self, sources: Sources) -> frozenset[str]:
        """Those who answered then."""
        return frozenset[str]().union(
            *(keys_of(source, self.sent(source)) for source in self._areas(sources))
        )

    def _areas(self, sources: Sources) -> tuple[AreaResponses, ...]:
        areas = sources.shown.areas
        return tuple(found for found in areas if self.area in ("", found.area.id))

    def words(self, sources: Sources) -> Message:
        """“svar sendt 2. juni”, “svar sendt 2. juni – 4. juni”."""
        if not self.stands(sources):
            return GONE
        first, last = day_of_month(self.first), day_of_month(self.last)
        if self.first == self.last:
            return translate("selection", "svar sendt {day}", day=first)
        return translate("selection", "svar sendt {first} – {last}", first=first, last=last)


@dataclass(frozen=True, slots=True)
class Move:
    """Those who moved from one answer in the round before to one in the shown round.

    Args:
        area: where the question stands, in both rounds.
        question: its id, in both rounds.
        origin: the id of the heading in `Transitions.rows`; empty for any.
        destination: the id of the heading in `Transitions.columns`; empty for any.
    """

    area: str
    question: str
    origin: str
    destination: str

    @property
    def mark(self) -> str:
        """The id of its mark in the graph of moves; no id of a choice holds the sign."""
        return f"{self.origin}>{self.destination}"

    @property
    def is_whole(self) -> bool:
        """Everyone of that mark is meant."""
        return True

    def stands(self, sources: Sources) -> bool:
        """Whether both rounds have the question and the answers."""
        return self._found(sources) is not None

    def rows(self, responses: AreaResponses, sources: Sources) -> Mask:
        """The counted rows of those who moved so; shape (rows,)."""
        return responses.among(self.keys(sources))

    def keys(self, sources: Sources) -> frozenset[str]:
        """Those who moved so."""
        found = self._found(sources)
        if found is None:
            return frozenset()
        origins, destinations = self._places(found)
        moved = np.isin(found.origins, origins) & np.isin(found.destinations, destinations)
        return frozenset(found.keys[place] for place in np.flatnonzero(moved).tolist())

    def _found(self, sources: Sources) -> Transitions | None:
        """The moves of the question; None where a round has not the question or the answer."""
        after = sources.shown.area(self.area)
        before = sources.earlier.area(self.area) if sources.earlier else None
        asked = (question_of(before, self.question), question_of(after, self.question))
        if before is None or after is None or not all(map(_has_one_answer, asked)):
            return None
        found = transitions(before, after, self.question)
        return found if all(self._places(found)) else None

    def _places(self, found: Transitions) -> tuple[list[int], list[int]]:
        """The rows and the columns that are meant."""
        ends = ((found.rows, self.origin), (found.columns, self.destination))
        rows, columns = (
            [place for place, heading in enumerate(headings) if wanted in ("", heading.id)]
            for headings, wanted in ends
        )
        return rows, columns

    def words(self, sources: Sources) -> Message:
        """“fra ‘Godt på vej’ til ‘Som før’ i Møder og samtaler”."""
        found, after = self._found(sources), sources.shown.area(self.area)
        if found is None or after is None:
            return GONE
        rows, columns = self._places(found)
        where = place_words(after, found.after)
        origin = _named(found.before, found.rows[rows[0]]) if self.origin else None
        destination = _named(found.after, found.columns[columns[0]]) if self.destination else None
        if origin is None:
            return translate(
                "selection", "nu “{answer}” i {where}", answer=destination, where=where
            )
        if destination is None:
            return translate("selection", "før “{answer}” i {where}", answer=origin, where=where)
        return translate(
            "selection",
            "fra “{origin}” til “{destination}” i {where}",
            origin=origin,
            destination=destination,
            where=where,
        )


def _has_one_answer(question: Question | None) -> bool:
    return question is not None and question.type is QuestionType.SINGLE


def _named(question: Question, heading: Heading) -> Message:
    if heading.kind is not Kind.PART:
        return _WITHOUT[heading.kind]
    return translate("selection", "{svar}", svar=question.choice(heading.id).name)
