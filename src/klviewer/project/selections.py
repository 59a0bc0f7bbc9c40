"""Named selections: reading them, and the operations that keep, rename and remove one."""

import sqlite3
from dataclasses import dataclass

from klviewer.project.checked import integer, parsed, require, text, written
from klviewer.project.errors import (
    SelectionMissingError,
    SelectionNameTakenError,
    SelectionWithoutNameError,
)
from klviewer.project.tables import SELECTION, Row, rows
from klviewer.project.titles import comparable, on_one_line
from klviewer.project.transaction import Transaction
from klviewer.project.values import document_of, value_of
from klviewer.survey.filters import EVERYWHERE, Filter
from klviewer.survey.messages import Message, translate
from klviewer.survey.selection import Clicked, Days, Move, Municipalities, Pick, Selection


@dataclass(frozen=True, slots=True)
class KeptSelection:
    """A selection with a name.

    Args:
        id: its number in the project.
        name: as the list shows it.
        selection: what it selects.
    """

    id: int
    name: str
    selection: Selection


@dataclass(frozen=True, slots=True)
class _Pick:
    """A pick as the file holds it: one of its kinds, and None for the others."""

    answer: Clicked | None = None
    municipalities: Municipalities | None = None
    days: Days | None = None
    move: Move | None = None

    @property
    def kinds(self) -> tuple[Pick, ...]:
        every = (self.answer, self.municipalities, self.days, self.move)
        return tuple(kind for kind in every if kind is not None)


@dataclass(frozen=True, slots=True)
class _Selection:
    filter: Filter = EVERYWHERE
    picks: tuple[_Pick, ...] = ()


def _stored(pick: Pick) -> _Pick:
    match pick:
        case Clicked():
            return _Pick(answer=pick)
        case Municipalities():
            return _Pick(municipalities=pick)
        case Days():
            return _Pick(days=pick)
        case Move():
            return _Pick(move=pick)


def selection_document(selection: Selection) -> str:
    """A selection as the table holds it."""
    stored = _Selection(selection.filter, tuple(map(_stored, selection.picks)))
    return written(document_of(stored))


def selection_of(document: object) -> Selection:
    """The selection that a document holds.

    Raises:
        MalformedError: it holds none.
    """
    stored = value_of(_Selection, parsed(document))
    require(all(len(pick.kinds) == 1 for pick in stored.picks), "kinds of a pick")
    picks = tuple(kind for pick in stored.picks for kind in pick.kinds)
    named = sum(isinstance(pick, Municipalities) for pick in picks)
    require(named <= 1 and len(set(picks)) == len(picks), "picks")
    return Selection(stored.filter, picks)


def kept_selections(connection: sqlite3.Connection) -> tuple[KeptSelection, ...]:
    """Every named selection, in the order they were kept."""
    return tuple(
        KeptSelection(integer(row["id"]), text(row["name"]), selection_of(row["content"]))
        for row in rows(connection, SELECTION)
    )


@dataclass(frozen=True, slots=True)
class KeepSelection:
    """Give a selection a name, and keep it.

    Args:
        name: the others have other names, whatever the size of their letters.
        selection: what it selects.
    """

    name: str
    selection: Selection

    def perform(self, transaction: Transaction) -> Message:
        """Keep it.

        Raises:
            SelectionWithoutNameError: the name is nothing but blanks.
            SelectionNameTakenError: another selection has it.
        """
        name = _free_name(transaction, self.name)
        number = transaction.next_number(SELECTION)
        content = selection_document(self.selection)
        transaction.insert(SELECTION, id=number, name=name, content=content)
        return translate("project", "Behold udvalget “{name}”", name=name)


@dataclass(frozen=True, slots=True)
class RenameSelection:
    """Give a kept selection another name.

    Args:
        id: its number.
        name: as of `KeepSelection`.
    """

    id: int
    name: str

    def perform(self, transaction: Transaction) -> Message:
        """Rename it.

        Raises:
            SelectionMissingError: there is none of that number.
            SelectionWithoutNameError: the name is nothing but blanks.
            SelectionNameTakenError: another selection has it.
        """
        row = _present(transaction, self.id)
        transaction.update(SELECTION, row, name=_free_name(transaction, self.name, self.id))
        return translate("project", "Omdøb udvalget “{name}”", name=text(row["name"]))


@dataclass(frozen=True, slots=True)
class RemoveSelection:
    """Keep a selection no longer.

    Args:
        id: its number.
    """

    id: int

    def perform(self, transaction: Transaction) -> Message:
        """Remove it.

        Raises:
            SelectionMissingError: there is none of that number.
        """
        row = _present(transaction, self.id)
        transaction.delete(SELECTION, row)
        return translate("project", "Slet udvalget “{name}”", name=text(row["name"]))


def _present(transaction: Transaction, number: int) -> Row:
    row = transaction.row(SELECTION, id=number)
    if row is None:
        raise SelectionMissingError
    return row


def _free_name(transaction: Transaction, name: str, own: int = 0) -> str:
    """The name without needless blanks, when no other selection has it."""
    found = on_one_line(name)
    if not found:
        raise SelectionWithoutNameError
    others = (row for row in transaction.rows(SELECTION) if row["id"] != own)
    if any(comparable(text(row["name"])) == comparable(found) for row in others):
        raise SelectionNameTakenError(found)
    return found
