"""The note's own texts: reading them, and the operations that write and reset them."""

import sqlite3
from dataclasses import dataclass

from klviewer.project.checked import integer, text
from klviewer.project.tables import FINDING, Row, rows
from klviewer.project.transaction import Transaction
from klviewer.survey.messages import Message, translate


@dataclass(frozen=True, slots=True)
class Finding:
    """A text of the note that the consultant has written in place of the suggested one.

    Args:
        id: names it in the note.
        area: the area it belongs to, empty for the whole survey.
        theme: the theme it belongs to, empty for the whole area.
        position: its place among the texts of the theme.
        text: the words.
    """

    id: str
    area: str
    theme: str
    position: int
    text: str


def findings(connection: sqlite3.Connection) -> tuple[Finding, ...]:
    """Every text that was written, by area, theme and position."""
    found = (_finding(row) for row in rows(connection, FINDING))
    return tuple(sorted(found, key=lambda f: (f.area, f.theme, f.position, f.id)))


def _finding(row: Row) -> Finding:
    return Finding(
        text(row["id"]),
        text(row["area"]),
        text(row["theme"]),
        integer(row["position"]),
        text(row["text"]),
    )


@dataclass(frozen=True, slots=True)
class WriteFinding:
    """Write a text of the note, or write it anew.

    Args:
        finding: the text and where it stands; one with the same id is replaced.
    """

    finding: Finding

    def perform(self, transaction: Transaction) -> Message:
        """Write it."""
        finding = self.finding
        transaction.put(
            FINDING,
            id=finding.id,
            area=finding.area,
            theme=finding.theme,
            position=finding.position,
            text=finding.text,
        )
        return translate("project", "Skriv i notatet")


@dataclass(frozen=True, slots=True)
class ResetFinding:
    """Let the note have its suggested text again; nothing happens where it has.

    Args:
        id: of the finding.
    """

    id: str

    def perform(self, transaction: Transaction) -> Message:
        """Remove the text that was written."""
        row = transaction.row(FINDING, id=self.id)
        if row is not None:
            transaction.delete(FINDING, row)
        return translate("project", "Nulstil tekst i notatet")
