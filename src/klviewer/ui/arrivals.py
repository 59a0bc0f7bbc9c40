"""Files for an open project that has such answers already: a new round, or a round put right."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from klviewer.project.operations import CorrectArea, ImportRound
from klviewer.project.project import Project
from klviewer.project.round_decisions import RoundInfo
from klviewer.readers.reading import Reading
from klviewer.survey.codes import Coding
from klviewer.survey.corrections import (
    Correction,
    QuotationEffect,
    correction,
    quotation_effect,
)
from klviewer.survey.counting import CountingRule
from klviewer.survey.problems import Problem
from klviewer.survey.questionnaire import Area, Questionnaire
from klviewer.survey.responses import AreaResponses, Round
from klviewer.survey.round_matching import Matching, match
from klviewer.survey.round_renaming import renamed
from klviewer.survey.same_fielding import is_correction
from klviewer.survey.scale_changes import scale_changes
from klviewer.ui.importing import belongs, free_id, import_of

Same = Mapping[tuple[str, str], bool]
"""Whether two questions are the same, by the key of the doubt about them."""


@dataclass(frozen=True, eq=False)
class Arrival:
    """Files that have been read, and the round that is shown.

    Args:
        reading: of the files.
        info: of the shown round.
        shown: its responses.
        asked: its questionnaire.
        matching: of the files' questions with the round's.
        coding: of the project.
        importing: the operation that would take the files in as a new round.
    """

    reading: Reading
    info: RoundInfo
    shown: Round
    asked: Questionnaire
    matching: Matching
    coding: Coding
    importing: ImportRound

    @property
    def title(self) -> str:
        """What a new round would be called."""
        return self.importing.title

    def areas(self, same: Same) -> tuple[AreaResponses, ...]:
        """What was answered, under the names of the shown round's questions."""
        return renamed(self.reading.areas, self.asked, self.matching.decided(same))

    def pairs(self, same: Same) -> list[tuple[AreaResponses, AreaResponses]]:
        """The areas the round has, with what the files would make of them."""
        found = ((self.shown.area(new.area.id), new) for new in self.areas(same))
        return [(old, replace(new, rule=old.rule)) for old, new in found if old is not None]

    @cached_property
    def is_correction(self) -> bool:
        """Whether the files look like the shown round put right."""
        return is_correction(self.pairs({}))

    def correction(self, same: Same) -> Correction:
        """What would change in the shown round."""
        doubts = self.matching.doubts
        agreed = frozenset(d.key for d in doubts if same.get(d.key, d.suggested))
        if agreed not in self._corrections:
            self._corrections[agreed] = correction(self.pairs(same))
        return self._corrections[agreed]

    @cached_property
    def _corrections(self) -> dict[frozenset[tuple[str, str]], Correction]:
        """Those that have been looked for, by the questions that were taken for the same."""
        return {}

    def compare(self) -> tuple[bool, Correction]:
        """Whether it looks like a correction, and what that would change; looked for once."""
        return self.is_correction, self.correction({})

    def quotation_effect(self, same: Same) -> QuotationEffect:
        """What would happen to the quotations of the shown round."""
        after = [new for _, new in self.pairs(same)]
        every = (*self.coding.quotations, *self.coding.to_review)
        return quotation_effect(every, self.shown.id, after)

    def scale_changes(self, same: Same) -> tuple[Problem, ...]:
        """What is asked otherwise than in the shown round."""
        files = [file.name for file in self.reading.files]
        return scale_changes(self.areas(same), self.asked, files)

    def as_new_round(self, title: str, same: Same) -> ImportRound:
        """The operation that takes the files in as a round of their own."""
        return replace(self._taking_over(same), title=title.strip() or self.title)

    def as_correction(self, same: Same) -> CorrectArea:
        """The operation that puts the shown round right."""
        importing = self._taking_over(same)
        areas = {area.id: area for area in (*self.asked, *importing.questionnaire)}
        return CorrectArea(
            replace(
                importing,
                round_id=self.info.id,
                title=self.info.title,
                questionnaire=replace(self.asked, areas=tuple(areas.values())),
            )
        )

    def _taking_over(self, same: Same) -> ImportRound:
        areas = self.areas(same)
        return replace(
            self.importing,
            questionnaire=self._questionnaire(areas),
            areas=tuple(replace(found, rule=CountingRule()) for found in areas),
            problems=(*self.importing.problems, *self._unsaid(self.scale_changes(same))),
        )

    def _unsaid(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """Those that the reading has not said: of a known questionnaire it says the same."""
        said = {problem.what for problem in self.importing.problems}
        return (problem for problem in problems if problem.what not in said)

    def _questionnaire(self, areas: tuple[AreaResponses, ...]) -> Questionnaire:
        """The files' own, under the earlier names where they are matched."""
        given = self.reading.questionnaire
        if not self.matching.has_something or given == self.asked:
            return given
        answered: dict[str, Area] = {found.area.id: found.area for found in areas}
        read = {found.area.id for found in self.reading.areas}
        unread = {area.id: area for area in given if area.id not in read}
        return replace(
            given,
            id=self.asked.id,
            title=self.asked.title,
            areas=tuple({**unread, **answered}.values()),
        )


def arrival_of(project: Project, round_id: str, reading: Reading) -> Arrival | None:
    """What files mean to an open project; None where they only add areas to its latest round.

    Args:
        project: open, on the worker's thread.
        round_id: the round that is shown.
        reading: of the files.
    """
    rounds = {info.id: info for info in project.rounds()}
    if round_id not in rounds or belongs(project, list(rounds)[-1], reading):
        return None
    asked = project.questionnaire(round_id)
    importing = replace(import_of(project, reading), round_id=free_id(list(rounds)))
    arrival = Arrival(
        reading,
        rounds[round_id],
        project.round(round_id),
        asked,
        match(asked, reading.questionnaire),
        project.coding(),
        importing,
    )
    arrival.compare()  # here, where it may take its time: the window asks as soon as it has it
    return arrival
