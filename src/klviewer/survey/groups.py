"""Groups of respondents for the columns of a table: by region and by municipality group."""

from collections.abc import Callable, Sequence

import numpy as np

from klviewer.survey.municipalities import Frame, Municipality
from klviewer.survey.responses import AreaResponses
from klviewer.survey.table import Group, Heading

_REGION = "Region "
_GROUP = "kommuner"


def region_name(region: str) -> str:
    """A region without the word: a column's head has no room for it."""
    return region.removeprefix(_REGION)


def group_name(group: str) -> str:
    """A municipality group without the word: “Hovedstad” for “Hovedstadskommuner”."""
    return group.removesuffix(_GROUP).removesuffix("s")


def regions(responses: AreaResponses, frame: Frame) -> tuple[Group, ...]:
    """One group per region of the frame, east to west."""
    return _groups(responses, frame, frame.regions, lambda municipality: municipality.region)


def municipality_groups(responses: AreaResponses, frame: Frame) -> tuple[Group, ...]:
    """One group per municipality group of the frame."""
    return _groups(responses, frame, frame.groups, lambda municipality: municipality.group)


def _groups(
    responses: AreaResponses,
    frame: Frame,
    parts: Sequence[str],
    part_of: Callable[[Municipality], str],
) -> tuple[Group, ...]:
    found = responses.respondents.municipalities
    members = {
        part: [municipality.code for municipality in frame if part_of(municipality) == part]
        for part in parts
    }
    return tuple(
        Group(Heading(part, region_name(part)), np.isin(found, codes))
        for part, codes in members.items()
    )
