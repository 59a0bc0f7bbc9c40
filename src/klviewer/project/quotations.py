"""Quotations: reading them, and the operations that add and retract them."""

import sqlite3
from dataclasses import dataclass

from klviewer.project.checked import integer, require, text
from klviewer.project.codes import code_row
from klviewer.project.errors import (
    AnswerMissingError,
    QuotationMissingError,
    QuotationOutsideAnswerError,
)
from klviewer.project.tables import QUOTATION, Row, rows
from klviewer.project.transaction import Transaction
from klviewer.survey.codes import AnswerPlace, Quotation
from klviewer.survey.messages import Message, translate


def quotations(connection: sqlite3.Connection, codes: frozenset[int]) -> tuple[Quotation, ...]:
    """Every quotation, in the order they were added.

    Args:
        connection: of the project.
        codes: the numbers of the codes there are.
    """
    found = rows(connection, QUOTATION)
    require(all(row["code"] in codes for row in found), "code of a quotation")
    return tuple(map(quotation_of, found))


def quotation_of(row: Row) -> Quotation:
    """The quotation that a row of the table holds."""
    start, end = integer(row["start"]), integer(row["end"])
    require(0 <= start < end, "quotation")
    words = text(row["text"])
    review = integer(row["review"])
    require(review in (0, 1), "review")
    number, code = integer(row["id"]), integer(row["code"])
    return Quotation(number, code, place_of(row), start, end, words, bool(review))


def place_of(row: Row) -> AnswerPlace:
    """The answer that the quotation of a row stands in."""
    return AnswerPlace(
        text(row["round"]), text(row["area"]), text(row["respondent"]), text(row["question"])
    )


@dataclass(frozen=True, slots=True)
class AddQuotation:
    """Give a stretch of an answer a code.

    Args:
        code: its number; or its title, where the code is added in the same step.
        place: the answer.
        start: first character, counted from 0 in Python's way (an emoji is one).
        end: the character after the last.
        text: the words themselves.
    """

    code: int | str
    place: AnswerPlace
    start: int
    end: int
    text: str

    def perform(self, transaction: Transaction) -> Message:
        """Add it; nothing happens where the same stretch already carries the code.

        Raises:
            CodeMissingError: no such code.
            AnswerMissingError: no such answer in words.
            QuotationOutsideAnswerError: the words do not stand there.
        """
        code = code_row(transaction, self.code)
        self._require_words(transaction)
        stretch = {
            "code": code["id"],
            "round": self.place.round,
            "area": self.place.area,
            "respondent": self.place.respondent,
            "question": self.place.question,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "review": 0,
        }
        if not transaction.rows(QUOTATION, **stretch):
            transaction.insert(QUOTATION, id=transaction.next_number(QUOTATION), **stretch)
        return translate("project", "Kod et citat med “{titel}”", titel=code["title"])

    def _require_words(self, transaction: Transaction) -> None:
        answer = _answer(transaction, self.place)
        within = 0 <= self.start < self.end <= len(answer)
        if not within or answer[self.start : self.end] != self.text:
            raise QuotationOutsideAnswerError


def _answer(transaction: Transaction, place: AnswerPlace) -> str:
    answer = transaction.rounds.answer(place)
    if answer is None:
        raise AnswerMissingError
    return answer


@dataclass(frozen=True, slots=True)
class ReplaceQuotation:
    """Put a quotation whose words were not found on other words of the answer.

    Args:
        id: the quotation's number.
        start: first character, counted from 0.
        end: the character after the last; None for the whole answer.
    """

    id: int
    start: int = 0
    end: int | None = None

    def perform(self, transaction: Transaction) -> Message:
        """Put it there; it needs no review any more, and goes where the code stands there already.

        Raises:
            QuotationMissingError: no such quotation.
            AnswerMissingError: the answer is gone.
            QuotationOutsideAnswerError: the stretch holds no words.
        """
        row = transaction.row(QUOTATION, id=self.id)
        if row is None:
            raise QuotationMissingError
        words = _answer(transaction, place_of(row))[self.start : self.end]
        if not words.strip() or self.start < 0:
            raise QuotationOutsideAnswerError
        end = self.start + len(words)
        after = {**row, "start": self.start, "end": end, "text": words, "review": 0}
        stretch = {column: cell for column, cell in after.items() if column != "id"}
        if any(other["id"] != self.id for other in transaction.rows(QUOTATION, **stretch)):
            transaction.delete(QUOTATION, row)
        else:
            transaction.update(QUOTATION, row, **after)
        code = code_row(transaction, integer(row["code"]))
        return translate("project", "Flyt et citat med “{titel}”", titel=code["title"])


@dataclass(frozen=True, slots=True)
class RetractQuotation:
    """Take a code from a stretch of an answer.

    Args:
        id: the quotation's number.
    """

    id: int

    def perform(self, transaction: Transaction) -> Message:
        """Take it away.

        Raises:
            QuotationMissingError: no such quotation.
        """
        row = transaction.row(QUOTATION, id=self.id)
        if row is None:
            raise QuotationMissingError
        transaction.delete(QUOTATION, row)
        code = code_row(transaction, integer(row["code"]))
        return translate("project", "Fjern “{titel}” fra et citat", titel=code["title"])
