"""The operations on rounds: what counts, title and dates, a corrected file, and taking one away."""

from dataclasses import dataclass, replace
from datetime import date

from klviewer.project.checked import items, parsed
from klviewer.project.errors import LastRoundError, RoundMissingError, RoundWithoutTitleError
from klviewer.project.imports import ImportRound
from klviewer.project.quotations import quotation_of
from klviewer.project.round_decisions import RoundInfo, round_row, rule_document
from klviewer.project.rounds import written_answer
from klviewer.project.tables import IMPORT, MEMO, QUOTATION, ROUND
from klviewer.project.titles import on_one_line
from klviewer.project.transaction import Transaction
from klviewer.survey.codes import MemoSubject, Quotation
from klviewer.survey.counting import CountingRule
from klviewer.survey.messages import Message, translate
from klviewer.survey.moved_quotations import moved
from klviewer.survey.responses import AreaResponses


@dataclass(frozen=True, slots=True)
class ChangeCounting:
    """Let something else count in a round; quotations follow the answers that count.

    Args:
        round_id: of the round.
        rule: what counts from now on.
    """

    round_id: str
    rule: CountingRule

    def perform(self, transaction: Transaction) -> Message:
        """Change it.

        Raises:
            RoundMissingError: no such round.
        """
        info = _round(transaction, self.round_id)
        _decide(transaction, self.round_id, counting=rule_document(self.rule))
        _settle_quotations(transaction, self.round_id, frozenset(info.areas))
        return translate("project", "Skift, hvad der tæller i “{titel}”", titel=info.title)


@dataclass(frozen=True, slots=True)
class EditRound:
    """Give a round another title or other dates.

    Args:
        round_id: of the round.
        title: not empty.
        opened: the first day, None for what the files say.
        closed: the last day, likewise.
    """

    round_id: str
    title: str
    opened: date | None
    closed: date | None

    def perform(self, transaction: Transaction) -> Message:
        """Change it.

        Raises:
            RoundMissingError: no such round.
            RoundWithoutTitleError: the title is empty.
        """
        info = _round(transaction, self.round_id)
        title = on_one_line(self.title)
        if not title:
            raise RoundWithoutTitleError
        opened, closed = (_written(day) for day in (self.opened, self.closed))
        _decide(transaction, self.round_id, title=title, opened=opened, closed=closed)
        return translate("project", "Ret runden “{titel}”", titel=info.title)


@dataclass(frozen=True, slots=True)
class RemoveRound:
    """Take a round away, with the quotations and memos in its answers.

    Args:
        round_id: of the round.
    """

    round_id: str

    def perform(self, transaction: Transaction) -> Message:
        """Take it away.

        Raises:
            RoundMissingError: no such round.
            LastRoundError: it is the only one.
        """
        info = _round(transaction, self.round_id)
        if len(transaction.rounds.information()) == 1:
            raise LastRoundError
        for row in transaction.rows(IMPORT, round=self.round_id, retracted=0):
            transaction.update(IMPORT, row, retracted=1)
        for table, key in ((QUOTATION, "round"), (ROUND, "id")):
            for row in transaction.rows(table, **{key: self.round_id}):
                transaction.delete(table, row)
        for memo in transaction.rows(MEMO, subject=MemoSubject.ANSWER.value):
            if items(parsed(memo["path"]))[:1] == [self.round_id]:
                transaction.delete(MEMO, memo)
        return translate("project", "Fjern runden “{titel}”", titel=info.title)


@dataclass(frozen=True, eq=False)
class CorrectArea:
    """Put corrected files in the place of a round's areas; quotations follow their words.

    Args:
        importing: the corrected areas, of a round the project has.
    """

    importing: ImportRound

    def perform(self, transaction: Transaction) -> Message:
        """Correct the round.

        Raises:
            RoundMissingError: no such round.
            SourceFileTooLargeError: a file is larger than a project can hold.
            ValueError: the parts do not belong together.
        """
        info = _round(transaction, self.importing.round_id)
        replace(self.importing, title=info.title).perform(transaction)
        areas = frozenset(responses.area.id for responses in self.importing.areas)
        _settle_quotations(transaction, info.id, areas)
        return translate("project", "Ret svarene i “{titel}”", titel=info.title)


def _round(transaction: Transaction, round_id: str) -> RoundInfo:
    found = (info for info in transaction.rounds.information() if info.id == round_id)
    info = next(found, None)
    if info is None:
        raise RoundMissingError
    return info


def _decide(transaction: Transaction, round_id: str, **cells: str) -> None:
    row = round_row(round_id, transaction.row(ROUND, id=round_id))
    transaction.put(ROUND, **{**row, **cells})


def _settle_quotations(transaction: Transaction, round_id: str, areas: frozenset[str]) -> None:
    """Move the quotations in areas to where their words stand now.

    Of two whose words now stand in one place, the one that need not move has it; the other waits
    for a review.
    """
    found = {area: transaction.rounds.area(round_id, area) for area in areas}
    rows = {row["id"]: row for row in transaction.rows(QUOTATION, round=round_id)}
    before = {number: quotation_of(row) for number, row in rows.items()}
    after = {
        number: settled
        for number, quotation in before.items()
        if (settled := _settled(quotation, found.get(quotation.place.area))) is not None
    }
    taken: set[tuple[object, ...]] = set()
    for number in sorted(after, key=lambda number: after[number].start != before[number].start):
        quotation = after[number]
        stretch = quotation.code, quotation.place, quotation.start, quotation.end
        if stretch in taken:
            quotation = replace(before[number], needs_review=True)
        elif not quotation.needs_review:
            taken.add(stretch)
        transaction.update(
            QUOTATION,
            rows[number],
            start=quotation.start,
            end=quotation.end,
            text=quotation.text,
            review=int(quotation.needs_review),
        )


def _settled(quotation: Quotation, responses: AreaResponses | None) -> Quotation | None:
    """The quotation where its words stand now.

    None where it waits as it is: in another area, or of a respondent whose answers are all left
    out.
    """
    if responses is None:
        return None
    answer = written_answer(responses, quotation.place)
    if answer is None and quotation.place.respondent in responses.respondents.sent:
        return None
    return moved(quotation, answer)


def _written(day: date | None) -> str:
    return day.isoformat() if day else ""
