"""What a project remembers about itself: every setting declared once, with its default."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from klviewer.project.checked import text
from klviewer.project.tables import SETTING, VIEW, Table, rows
from klviewer.project.transaction import Transaction
from klviewer.survey.messages import Message, translate


@dataclass(frozen=True, slots=True)
class Setting:
    """Something a project remembers, as text.

    Args:
        name: in the file.
        changing: the name of changing it, as the Undo menu shows it; None for what was last
            looked at, which is no work and is not undone.
        default: until it is changed.
    """

    name: str
    changing: Message | None = None
    default: str = ""

    @property
    def table(self) -> Table:
        """Where it is kept."""
        return VIEW if self.changing is None else SETTING


_DECLARED = (
    Setting("title", translate("project", "Ret projektets titel")),
    Setting("example", translate("project", "Mærk projektet som eksempel")),
    Setting("recognised", translate("project", "Husk, hvad filerne blev læst som")),
    Setting("small-counts", translate("project", "Vælg, om små tal skjules")),
    Setting("uncertainty"),
    Setting("round"),
    Setting("compared-with"),
    Setting("page"),
    Setting("region"),
    Setting("group"),
    Setting("municipality"),
    Setting("theme-order"),
    Setting("map"),
    Setting("responses-facts"),
    Setting("responses-map"),
)
SETTINGS: Mapping[str, Setting] = {setting.name: setting for setting in _DECLARED}


def setting(connection: sqlite3.Connection, name: str) -> str:
    """What a setting is.

    Raises:
        KeyError: no setting of that name is declared.
    """
    declared = SETTINGS[name]
    found = rows(connection, declared.table, name=name)
    return text(found[0]["value"]) if found else declared.default


@dataclass(frozen=True, slots=True)
class ChangeSetting:
    """Change a setting.

    Args:
        name: one of `SETTINGS`.
        value: what it becomes.
    """

    name: str
    value: str

    def perform(self, transaction: Transaction) -> Message:
        """Change it.

        Raises:
            KeyError: no setting of that name is declared.
        """
        declared = SETTINGS[self.name]
        transaction.put(declared.table, name=self.name, value=self.value)
        return declared.changing or translate("project", "Husk, hvad der vises")
