"""Codes: reading them, and the operations that add, change, join and retract them."""

import sqlite3
from dataclasses import dataclass

from klviewer.project.checked import integer, member, text
from klviewer.project.errors import CodeMissingError, CodeTitleTakenError, CodeWithoutTitleError
from klviewer.project.memos import memo_key
from klviewer.project.tables import CODE, MEMO, QUOTATION, Cell, Row, rows
from klviewer.project.titles import comparable, on_one_line
from klviewer.project.transaction import Transaction
from klviewer.survey.codes import Code, CodeKind, about_code
from klviewer.survey.messages import Message, translate


def codes(connection: sqlite3.Connection) -> tuple[Code, ...]:
    """Every code, in the order they were added."""
    return tuple(code_of(row) for row in rows(connection, CODE))


def code_of(row: Row) -> Code:
    """The code that a row of the table holds."""
    kind = member(CodeKind, row["kind"])
    return Code(integer(row["id"]), text(row["title"]), kind, text(row["colour"]))


@dataclass(frozen=True, slots=True)
class AddCode:
    """Add a code.

    Args:
        title: unique, whatever the size of its letters.
        kind: what it gathers.
        colour: the name of one of the theme's code colours.
    """

    title: str
    kind: CodeKind
    colour: str

    def perform(self, transaction: Transaction) -> Message:
        """Add it.

        Raises:
            CodeWithoutTitleError: the title is empty.
            CodeTitleTakenError: another code has the title.
        """
        title = _free_title(transaction, self.title)
        number = transaction.next_number(CODE)
        transaction.insert(CODE, id=number, title=title, kind=self.kind.value, colour=self.colour)
        return translate("project", "Tilføj koden “{titel}”", titel=title)


@dataclass(frozen=True, slots=True)
class EditCode:
    """Give a code another title, kind or colour.

    Args:
        id: the code's number.
        title: unique, whatever the size of its letters.
        kind: what it gathers.
        colour: the name of one of the theme's code colours.
    """

    id: int
    title: str
    kind: CodeKind
    colour: str

    def perform(self, transaction: Transaction) -> Message:
        """Change it.

        Raises:
            CodeMissingError: no such code.
            CodeWithoutTitleError: the title is empty.
            CodeTitleTakenError: another code has the title.
        """
        row = code_row(transaction, self.id)
        title = _free_title(transaction, self.title, self.id)
        transaction.update(CODE, row, title=title, kind=self.kind.value, colour=self.colour)
        return translate("project", "Ret koden “{titel}”", titel=row["title"])


@dataclass(frozen=True, slots=True)
class MergeCodes:
    """Let one code take over another's quotations and memo.

    Args:
        source: the number of the code that goes.
        into: the number of the code that stays.
    """

    source: int
    into: int

    def perform(self, transaction: Transaction) -> Message:
        """Join them; a stretch that carries both keeps one quotation.

        Raises:
            CodeMissingError: one of them is not there.
        """
        source = code_row(transaction, self.source)
        into = code_row(transaction, self.into)
        if self.source != self.into:
            _move_quotations(transaction, self.source, self.into)
            _move_memo(transaction, code_of(source), code_of(into))
            transaction.delete(CODE, source)
        return translate(
            "project",
            "Læg koden “{titel}” sammen med “{modtager}”",
            titel=source["title"],
            modtager=into["title"],
        )


@dataclass(frozen=True, slots=True)
class RetractCode:
    """Take a code away, with its quotations and its memo.

    Args:
        id: the code's number.
    """

    id: int

    def perform(self, transaction: Transaction) -> Message:
        """Take it away.

        Raises:
            CodeMissingError: no such code.
        """
        row = code_row(transaction, self.id)
        for quotation in transaction.rows(QUOTATION, code=self.id):
            transaction.delete(QUOTATION, quotation)
        memo = transaction.row(MEMO, **memo_key(about_code(code_of(row))))
        if memo is not None:
            transaction.delete(MEMO, memo)
        transaction.delete(CODE, row)
        return translate("project", "Fjern koden “{titel}”", titel=row["title"])


def code_row(transaction: Transaction, code: int | str) -> Row:
    """The row of the code with that number or title.

    Raises:
        CodeMissingError: no such code.
    """
    if isinstance(code, int):
        found = transaction.row(CODE, id=code)
    else:
        found = _with_title(transaction, code)
    if found is None:
        raise CodeMissingError
    return found


def _with_title(transaction: Transaction, title: str) -> Row | None:
    wanted = comparable(title)
    found = (row for row in transaction.rows(CODE) if comparable(text(row["title"])) == wanted)
    return next(found, None)


def _free_title(transaction: Transaction, wanted: str, own: int | None = None) -> str:
    """The title as it is kept: on one line, and no other code's."""
    title = on_one_line(wanted)
    if not title:
        raise CodeWithoutTitleError
    taken = _with_title(transaction, title)
    if taken is not None and taken["id"] != own:
        raise CodeTitleTakenError(text(taken["title"]))
    return title


def _move_quotations(transaction: Transaction, source: int, into: int) -> None:
    present = {_stretch(row) for row in transaction.rows(QUOTATION, code=into)}
    for quotation in transaction.rows(QUOTATION, code=source):
        if _stretch(quotation) in present:
            transaction.delete(QUOTATION, quotation)
        else:
            transaction.update(QUOTATION, quotation, code=into)


def _stretch(quotation: Row) -> tuple[Cell, ...]:
    return tuple(cell for name, cell in quotation.items() if name not in ("id", "code"))


def _move_memo(transaction: Transaction, source: Code, into: Code) -> None:
    """Put the memo of the code that goes under the memo of the one that stays."""
    leaving = transaction.row(MEMO, **memo_key(about_code(source)))
    if leaving is None:
        return
    staying = transaction.row(MEMO, **memo_key(about_code(into)))
    words = [text(memo["text"]) for memo in (staying, leaving) if memo is not None]
    transaction.put(MEMO, **memo_key(about_code(into)), text="\n\n".join(words))
    transaction.delete(MEMO, leaving)
