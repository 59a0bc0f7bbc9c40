"""How the tables and graphs of the areas are looked at, the same on screen and on paper."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from klviewer.survey.questionnaire import Question
from klviewer.survey.selection import Clicked, Move, Selection
from klviewer.survey.table_choice import CHOSEN_AT_FIRST, TableChoice
from klviewer.survey.uncertainty import Uncertainty


@dataclass(frozen=True, slots=True)
class ShownTables:
    """What was chosen of how the areas are looked at.

    Args:
        choice: how the table behind the chosen graph is divided, in every theme.
        uncertainty: what the bars say of those who did not answer.
        chosen: the ids of the questions whose tables were looked at last, the latest first.
    """

    choice: TableChoice = CHOSEN_AT_FIRST
    uncertainty: Uncertainty = Uncertainty.BOUNDS
    chosen: tuple[tuple[str, str], ...] = ()

    def with_chosen(self, area: str, question: str) -> "ShownTables":
        """With the table of a question looked at."""
        path = (area, question)
        others = tuple(other for other in self.chosen if other != path)
        return replace(self, chosen=(path, *others))

    def after(self, selection: Selection) -> "ShownTables":
        """The same when something else is selected: the table follows the graph picked in."""
        shown = self
        for pick in selection.picks:
            if isinstance(pick, Clicked | Move):
                shown = shown.with_chosen(pick.area, pick.question)
        return shown

    def question(self, area: str, questions: Sequence[Question]) -> Question | None:
        """The question whose table is shown of some.

        It is the one looked at last, or picked in, else the first; None where there are none.
        """
        looked_at = [question for place, question in self.chosen if place == area]
        known = {question.id: question for question in questions}
        wanted = (known[name] for name in (*looked_at, *known) if name in known)
        return next(wanted, None)


SHOWN_AT_FIRST = ShownTables()
