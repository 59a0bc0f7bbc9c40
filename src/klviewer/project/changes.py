"""What an operation changed, so that views know what to show anew."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from klviewer.project.checked import integer, text
from klviewer.project.memos import target_of
from klviewer.project.quotations import place_of
from klviewer.project.tables import (
    CODE,
    FINDING,
    IMPORT,
    MEMO,
    QUOTATION,
    ROUND,
    SELECTION,
    SETTING,
    VIEW,
    Row,
    Table,
)
from klviewer.project.transaction import RowChange
from klviewer.survey.codes import AnswerPlace, MemoTarget
from klviewer.survey.messages import Message

Value = TypeVar("Value")


class Subject(StrEnum):
    """A part of a project that a view can show."""

    ROUNDS = "rounds"
    CODES = "codes"
    QUOTATIONS = "quotations"
    MEMOS = "memos"
    FINDINGS = "findings"
    SETTINGS = "settings"
    SELECTIONS = "selections"


_SUBJECTS: Mapping[str, Subject] = {
    IMPORT.name: Subject.ROUNDS,
    ROUND.name: Subject.ROUNDS,
    CODE.name: Subject.CODES,
    QUOTATION.name: Subject.QUOTATIONS,
    MEMO.name: Subject.MEMOS,
    FINDING.name: Subject.FINDINGS,
    SETTING.name: Subject.SETTINGS,
    VIEW.name: Subject.SETTINGS,
    SELECTION.name: Subject.SELECTIONS,
}


@dataclass(frozen=True, slots=True)
class Change:
    """The outcome of an operation, or of undoing or redoing one.

    Args:
        title: the operation's name, as the Undo menu shows it.
        subjects: the parts that changed; empty where everything already was as asked.
        rounds: the ids of the rounds that came, went, were added to or count otherwise.
        codes: the numbers of the codes that came, went or changed, or whose quotations did.
        quotations: the numbers of the quotations that came, went or changed.
        places: the answers they stand in.
        memos: what the memos that changed are about.
        findings: the ids of the findings that changed.
    """

    title: Message
    subjects: frozenset[Subject]
    rounds: frozenset[str]
    codes: frozenset[int]
    quotations: frozenset[int]
    places: frozenset[AnswerPlace]
    memos: frozenset[MemoTarget]
    findings: frozenset[str]


def change_of(title: Message, changes: Iterable[RowChange]) -> Change:
    """What changes of rows come to."""
    touched = [
        (change.table, row)
        for change in changes
        for row in (change.before, change.after)
        if row is not None
    ]

    def each(table: Table, value: Callable[[Row], Value]) -> frozenset[Value]:
        return frozenset(value(row) for of, row in touched if of is table)

    return Change(
        title,
        frozenset(_SUBJECTS[table.name] for table, _ in touched),
        rounds=each(IMPORT, lambda row: text(row["round"]))
        | each(ROUND, lambda row: text(row["id"])),
        codes=each(CODE, _id) | each(QUOTATION, lambda row: integer(row["code"])),
        quotations=each(QUOTATION, _id),
        places=each(QUOTATION, place_of),
        memos=each(MEMO, target_of),
        findings=each(FINDING, lambda row: text(row["id"])),
    )


def _id(row: Row) -> int:
    return integer(row["id"])
