"""Who is being looked at: the header's filter, and what was picked in any view."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from klviewer.survey.filters import EVERYWHERE, Filter
from klviewer.survey.municipalities import Municipality
from klviewer.survey.picks import Clicked, Municipalities, Sources, keys_of
from klviewer.survey.picks_in_time import Days, Move
from klviewer.survey.responses import AreaResponses, Mask

__all__ = [
    "Clicked",
    "Days",
    "Filter",
    "Move",
    "Municipalities",
    "Pick",
    "Picking",
    "Selection",
    "Sources",
    "keys_of",
]

Pick = Clicked | Municipalities | Days | Move


class Picking(Enum):
    """What is done with something that is picked.

    Members:
        ALONE: it takes the place of what was picked; the same again is nothing. A click.
        TOGGLED: it is added, or goes where it was there. A click with Ctrl.
        ADDED: it is added, and stays where it was there. A box with Ctrl.
    """

    ALONE = "alone"
    TOGGLED = "toggled"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Selection:
    """The filter of the header together with what was picked.

    Every view counts those within the filter whom any of the picks stands for. Only the view in
    which something was picked keeps its full counts, with the picked marks ringed, so that more
    can be picked in it.

    Args:
        filter: of the header.
        picks: united, in the order they were picked; at most one of them `Municipalities`.
            Empty means everyone within the filter.
    """

    filter: Filter = EVERYWHERE
    picks: tuple[Pick, ...] = ()

    # --- what it becomes ---------------------------------------------------------

    def with_filter(self, change: Callable[[Filter], Filter]) -> "Selection":
        """The selection with another filter."""
        return replace(self, filter=change(self.filter))

    def pick(self, *picks: Pick, how: Picking = Picking.ALONE) -> "Selection":
        """The selection when something is picked.

        Args:
            picks: what one mark stands for, or the marks in a box.
            how: what is done with them.
        """
        if how is Picking.ADDED:
            return replace(self, picks=_united(self.picks, picks))
        if how is Picking.TOGGLED:
            return replace(self, picks=_toggled(self.picks, picks))
        chosen = _united((), picks)
        return replace(self, picks=() if set(chosen) == set(self.picks) else chosen)

    # --- what is picked ------------------------------------------------------------

    @property
    def municipalities(self) -> frozenset[str]:
        """The keys of the municipalities that were picked themselves."""
        return _named(self.picks)

    def marks(self, area: str, question: str) -> frozenset[str]:
        """The ids of the marks that were picked whole in a question's graph."""
        return frozenset(
            found.mark
            for found in self.picks
            if isinstance(found, Clicked | Move)
            and (found.area, found.question) == (area, question)
            and found.is_whole
        )

    def answers(self, area: str) -> tuple[Clicked, ...]:
        """The answers that were picked in an area, the latest last."""
        found = (pick for pick in self.picks if isinstance(pick, Clicked))
        return tuple(pick for pick in found if pick.area == area)

    def keeps(self, area: str, question: str) -> bool:
        """Whether the graph of a question keeps its full counts, as it was picked in."""
        return not self.picks or any(
            (pick.area, pick.question) == (area, question)
            for pick in self.picks
            if isinstance(pick, Clicked | Move)
        )

    @property
    def days(self) -> frozenset[str]:
        """The ids of the marks that were picked in the graph of answers by the day."""
        return frozenset(found.mark for found in self.picks if isinstance(found, Days))

    # --- whom it stands for ----------------------------------------------------------

    def rows(self, responses: AreaResponses, sources: Sources) -> Mask:
        """The counted rows within the filter that any of the picks stands for; shape (rows,).

        What is picked in one area selects the same respondents in every other.
        """
        rows = self.filter.rows(responses, sources.frame)
        if not self.picks:
            return rows
        first, *others = self.picks
        picked = first.rows(responses, sources)
        for pick in others:
            picked = picked | pick.rows(responses, sources)
        return rows & picked

    def chosen(self, sources: Sources) -> tuple[Municipality, ...]:
        """The municipalities within the filter that are picked, also those without a response."""
        within = tuple(filter(self.filter.accepts, sources.frame))
        if not self.picks or not within:
            return within
        keys = frozenset[str]().union(*(pick.keys(sources) for pick in self.picks))
        return tuple(found for found in within if str(found.code) in keys)

    def missing(self, sources: Sources) -> tuple[Pick, ...]:
        """The picks that refer to something the round does not have."""
        return tuple(pick for pick in self.picks if not pick.stands(sources))


def _named(picks: Iterable[Pick]) -> frozenset[str]:
    named = (found.named for found in picks if isinstance(found, Municipalities))
    return frozenset[str]().union(*named)


def _united(picks: Iterable[Pick], added: Iterable[Pick]) -> tuple[Pick, ...]:
    """All of them once each, in order, with the municipalities as one in the first one's place."""
    both = (*picks, *added)
    together = Municipalities(_named(both))
    found = (together if isinstance(pick, Municipalities) else pick for pick in both)
    return tuple(pick for pick in dict.fromkeys(found) if pick != Municipalities(frozenset()))


def _toggled(picks: Sequence[Pick], marked: Sequence[Pick]) -> tuple[Pick, ...]:
    """Without the marked ones where all of them are there, else with them."""
    named, meant = _named(picks), _named(marked)
    others = [pick for pick in marked if not isinstance(pick, Municipalities)]
    if not (meant <= named and set(others) <= set(picks)):
        return _united(picks, marked)
    left = Municipalities(named - meant)
    kept = (pick for pick in picks if pick not in others)
    return _united((), (left if isinstance(pick, Municipalities) else pick for pick in kept))
