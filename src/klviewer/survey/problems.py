"""What was wrong in the files, where it stands, and what was done with it."""

from dataclasses import dataclass
from enum import StrEnum

from klviewer.survey.messages import Message


class Severity(StrEnum):
    """How much a problem changes what can be trusted."""

    ERROR = "error"  # something was left out
    WARNING = "warning"  # something was decided on the user's behalf
    NOTICE = "notice"  # worth knowing, nothing changed


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the files something stands. Rows and columns count from 1, 0 is the whole."""

    file: str
    sheet: str = ""
    row: int = 0
    column: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding about the files: what it is, where it stands, what was done with it."""

    severity: Severity
    what: Message
    place: Place
    done: Message
