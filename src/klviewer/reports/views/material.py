"""What printed views are made from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

import numpy as np

from klviewer.survey.codes import AnswerPlace, Coding, Quotation
from klviewer.survey.counted_tables import By, CountedTables
from klviewer.survey.disclosed_tables import DisclosedTables
from klviewer.survey.municipalities import Frame, Municipality
from klviewer.survey.overview_look import OverviewLook
from klviewer.survey.problems import Problem
from klviewer.survey.quantities import Quantities
from klviewer.survey.questionnaire import Question, Questionnaire
from klviewer.survey.responses import AreaResponses, Mask, Round
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Selection
from klviewer.survey.shown_tables import SHOWN_AT_FIRST, ShownTables
from klviewer.survey.table import Table


@dataclass(frozen=True, eq=False)
class Material:
    """A round and everything said about it.

    Args:
        title: of the project.
        questionnaire: of the round.
        round: the responses.
        frame: the municipalities; not looked at where the questionnaire is of others.
        quantities: words for shares.
        today: the day of printing.
        selection: what the header and the picks have narrowed the view to.
        coding: codes, quotations and memos.
        problems: found in the round's files.
        earlier: the round before, None where there is none.
        threshold: the least count that is shown; 1 hides nothing.
        names_answers: whether what one municipality has answered may stand beside its name where
            small counts are hidden.
        shown: how the tables behind graphs are divided, and what graphs say of the silent.
        look: how the overview is looked at.
        texts: the note's edited sections by their ids.
        is_example: whether the answers are invented.
    """

    title: str
    questionnaire: Questionnaire
    round: Round
    frame: Frame
    quantities: Quantities
    today: date
    selection: Selection = field(default_factory=Selection)
    coding: Coding = field(default_factory=Coding)
    problems: tuple[Problem, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    earlier: Round | None = None
    threshold: int = 1
    names_answers: bool = False
    shown: ShownTables = SHOWN_AT_FIRST
    look: OverviewLook = field(default_factory=OverviewLook)
    is_example: bool = False

    @property
    def known_frame(self) -> Frame | None:
        """The municipalities, None where the respondents are others."""
        return self.frame if self.questionnaire.of_municipalities else None

    @cached_property
    def tables(self) -> SelectedTables:
        """What is counted for the selection, as on the screen, and who is selected."""
        frame = self.known_frame or Frame(())
        return SelectedTables(CountedTables(frame, self.round, self.earlier), self.selection)

    @cached_property
    def disclosed(self) -> DisclosedTables:
        """What of the tables may leave the program."""
        return DisclosedTables(self.tables, self.threshold)

    @property
    def hides_answers(self) -> bool:
        """Whether nobody's own answer may stand beside a name."""
        return self.threshold > 1 and not self.names_answers

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """Those that are selected; none where the respondents are others."""
        return self.tables.municipalities

    def filtered(self, responses: AreaResponses) -> Mask:
        """The counted rows within the header's filter, whatever is picked; shape (rows,)."""
        return self.tables.filtered(responses)

    def selected(self, responses: AreaResponses) -> Mask:
        """The counted rows of those selected; shape (rows,)."""
        return self.tables.selected(responses)

    def table(self, responses: AreaResponses, question: Question, by: By = None) -> Table:
        """The counts of a question among those selected, see `SelectedTables.table`."""
        return self.tables.table(responses, question, by)

    def respondent_name(self, key: str) -> str:
        """The municipality's name, or the key itself where there is no frame."""
        frame = self.known_frame
        found = frame.by_code.get(int(key)) if frame and key.isdecimal() else None
        return found.name if found else key

    def quotations(self) -> Iterator[Quotation]:
        """The round's quotations from those selected."""
        for quotation in self.coding.quotations:
            place = quotation.place
            if self.holds(place):
                yield quotation

    def holds(self, place: AnswerPlace) -> bool:
        """Whether an answer is of the round, and of those selected."""
        return place.round == self.round.id and (place.area, place.respondent) in self._answering

    @cached_property
    def _answering(self) -> frozenset[tuple[str, str]]:
        """The areas and respondents of the selected responses."""
        return frozenset(
            (responses.area.id, responses.respondents.keys[row])
            for responses in self.round.areas
            for row in np.flatnonzero(self.selected(responses)).tolist()
        )
