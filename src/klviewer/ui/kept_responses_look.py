"""How the page about the responses was looked at last, as the project keeps it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from klviewer.project.operations import ChangeSetting
from klviewer.project.project import Project
from klviewer.ui.kept_settings import changes, kept_choice

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
    return ResponsesLook(kept_choice(project, _FACTS, Facts.RATES), project.setting(_MAP))


def keeping_responses_look(look: ResponsesLook, before: ResponsesLook) -> Iterator[ChangeSetting]:
    """What is to be written when the responses are looked at in another way."""
    return changes(_settings(look), _settings(before))


def _settings(look: ResponsesLook) -> Mapping[str, str]:
    return {_FACTS: look.facts, _MAP: look.area}
