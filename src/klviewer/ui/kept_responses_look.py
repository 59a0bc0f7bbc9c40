"""How the page about the responses was looked at last, as the project keeps it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from klviewer.project.operations import ChangeSetting
from klviewer.project.project import Project

_FACTS, _MAP = "responses-facts", "responses-map"


class Facts(StrEnum):
    """What stands beside the list of responses."""

    RATES = "rates"
    DAYS = "days"
    MAP = "map"


@dataclass(frozen=True, slots=True)
class ResponsesLook:
    """What was chosen.

    Args:
        facts: what stands beside the list.
        area: whose answers the map shows; empty for all areas.
    """

    facts: Facts = Facts.RATES
    area: str = ""


def kept_responses_look(project: Project) -> ResponsesLook:
    """How a project's responses were looked at; what nobody could have chosen is left out."""
    facts = project.setting(_FACTS)
    known = Facts(facts) if facts in {*Facts} else Facts.RATES
    return ResponsesLook(known, project.setting(_MAP))


def keeping_responses_look(look: ResponsesLook, before: ResponsesLook) -> Iterator[ChangeSetting]:
    """What is to be written when the responses are looked at in another way."""
    if look.facts is not before.facts:
        yield ChangeSetting(_FACTS, look.facts)
    if look.area != before.area:
        yield ChangeSetting(_MAP, look.area)
