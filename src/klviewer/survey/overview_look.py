"""How the overview is looked at: the order of its themes, and what its map shows."""

from dataclasses import dataclass, replace

from klviewer.survey.charts import Order
from klviewer.survey.map_colouring import FOLLOWING, Colouring, colourings, followed
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Clicked, Selection


@dataclass(frozen=True, slots=True)
class OverviewLook:
    """How the overview is looked at.

    Args:
        order: of its themes.
        colouring: the id of what its map is coloured by; empty follows the selection.
        answer: the answer that was picked last; a map that follows stays with it while something
            else is picked.
    """

    order: Order = Order.QUESTIONNAIRE
    colouring: str = FOLLOWING
    answer: Clicked | None = None

    def after(self, selection: Selection) -> "OverviewLook":
        """The look when something else is selected."""
        picked = [pick for pick in selection.picks if isinstance(pick, Clicked) and pick.choice]
        return replace(self, answer=picked[-1]) if picked else self

    def following(self, tables: SelectedTables) -> Colouring | Clicked | None:
        """What a map shows that follows the selection; None where the round has no areas."""
        return followed(self.after(tables.selection).answer, tables.counted.sources)

    def on_map(self, tables: SelectedTables) -> Colouring | Clicked | None:
        """What the map shows; None where the round has no areas."""
        offered = colourings(tables.counted.sources.shown)
        chosen = (found for found in offered if found.id == self.colouring)
        return next(chosen, None) or self.following(tables)
