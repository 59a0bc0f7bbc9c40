"""Who is being looked at: the header's filter, and what was picked in any view."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np

from klviewer.survey.groups import region_name
from klviewer.survey.messages import Message, translate
from klviewer.survey.municipalities import Frame, Municipality
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
    "Selection",
    "Sources",
    "keys_of",
]

Pick = Clicked | Municipalities | Days | Move


@dataclass(frozen=True, slots=True)
class Filter:
    """What the header narrows every figure to. Empty means everyone.

    Args:
        region: one of the frame's regions.
        group: one of its municipality groups.
        municipality: a municipality's number, 0 for all.
    """

    region: str = ""
    group: str = ""
    municipality: int = 0

    def __bool__(self) -> bool:
        return bool(self.region or self.group or self.municipality)

    def accepts(self, municipality: Municipality) -> bool:
        """Whether a municipality is within the filter."""
        return (
            self.region in ("", municipality.region)
            and self.group in ("", municipality.group)
            and self.municipality in (0, municipality.code)
        )

    def rows(self, responses: AreaResponses, frame: Frame) -> Mask:
        """The counted rows within the filter; shape (rows,)."""
        if not self:
            return responses.counted
        codes = [municipality.code for municipality in frame if self.accepts(municipality)]
        return responses.counted & np.isin(responses.respondents.municipalities, codes)

    def words(self, frame: Frame | None) -> Message:
        """Who is left: “alle kommuner”, “landkommuner i Region Sjælland”, “Aarhus”.

        Args:
            frame: None for a survey without one.
        """
        if frame is None:
            return translate("selection", "alle")
        if self.municipality in frame.by_code:
            return translate("selection", "{name}", name=frame.by_code[self.municipality].name)
        if self.region and self.group:
            group, region = self.group.lower(), region_name(self.region)
            return translate("selection", "{group} i Region {region}", group=group, region=region)
        if self.region:
            return translate("selection", "Region {region}", region=region_name(self.region))
        if self.group:
            return translate("selection", "{group}", group=self.group.lower())
        return translate("selection", "alle kommuner")


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

    filter: Filter = Filter()
    picks: tuple[Pick, ...] = ()

    # --- what it becomes ---------------------------------------------------------

    def with_filter(self, change: Callable[[Filter], Filter]) -> "Selection":
        """The selection with another filter."""
        return replace(self, filter=change(self.filter))

    def picking(self, *picks: Pick) -> "Selection":
        """What a click makes of it: these alone, and nothing where they were all of it."""
        chosen = _united((), picks)
        return replace(self, picks=() if set(chosen) == set(self.picks) else chosen)

    def adding(self, *picks: Pick) -> "Selection":
        """These together with those that are there."""
        return replace(self, picks=_united(self.picks, picks))

    def toggling(self, pick: Pick) -> "Selection":
        """What a click with Ctrl makes of it: the pick is added, or goes where it was."""
        if isinstance(pick, Municipalities):
            others = tuple(found for found in self.picks if not isinstance(found, Municipalities))
            named = self.municipalities ^ pick.named
            return replace(self, picks=_united(others, (Municipalities(named),)))
        if pick in self.picks:
            return replace(self, picks=tuple(found for found in self.picks if found != pick))
        return self.adding(pick)

    # --- what is picked ------------------------------------------------------------

    @property
    def municipalities(self) -> frozenset[str]:
        """The keys of the municipalities that were picked themselves."""
        named = (found.named for found in self.picks if isinstance(found, Municipalities))
        return frozenset[str]().union(*named)

    def marks(self, area: str, question: str) -> frozenset[str]:
        """The ids of the marks that were picked in a question's graph."""
        return frozenset(
            found.mark
            for found in self.picks
            if isinstance(found, Clicked | Move)
            and (found.area, found.question) == (area, question)
        )

    def answers(self, area: str) -> tuple[Clicked, ...]:
        """The answers that were picked in an area, the latest last."""
        found = (pick for pick in self.picks if isinstance(pick, Clicked))
        return tuple(pick for pick in found if pick.area == area)

    def keeps(self, area: str, question: str) -> bool:
        """Whether the graph of a question keeps its full counts, as it was picked in."""
        return not self.picks or bool(self.marks(area, question))

    @property
    def days(self) -> tuple[Days, ...]:
        """The days that were picked."""
        return tuple(found for found in self.picks if isinstance(found, Days))

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


def _united(picks: Iterable[Pick], added: Iterable[Pick]) -> tuple[Pick, ...]:
    """All of them once each, in order, with the municipalities as one."""
    found: dict[Pick | type[Municipalities], Pick] = {}
    for pick in (*picks, *added):
        if not isinstance(pick, Municipalities):
            found[pick] = pick
            continue
        before = found.get(Municipalities)
        named = before.named if isinstance(before, Municipalities) else frozenset[str]()
        if pick.named | named:
            found[Municipalities] = Municipalities(pick.named | named)
    return tuple(found.values())
