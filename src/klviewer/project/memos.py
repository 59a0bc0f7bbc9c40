"""Memos: reading them, and the operation that writes one."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from klviewer.project.checked import items, member, parsed, require, text, written
from klviewer.project.tables import MEMO, Row, rows
from klviewer.project.transaction import Transaction
from klviewer.survey.codes import Memo, MemoSubject, MemoTarget
from klviewer.survey.messages import Message, translate

# How many ids lead to what the memo is about.
_STEPS: Mapping[MemoSubject, int] = {
    MemoSubject.ANSWER: 4,
    MemoSubject.CODE: 1,
    MemoSubject.THEME: 2,
}
_TITLES: Mapping[MemoSubject, Message] = {
    MemoSubject.ANSWER: translate("project", "Skriv note til et svar"),
    MemoSubject.CODE: translate("project", "Skriv note til en kode"),
    MemoSubject.THEME: translate("project", "Skriv note til et tema"),
}


def memos(connection: sqlite3.Connection) -> tuple[Memo, ...]:
    """Every memo."""
    return tuple(Memo(target_of(row), text(row["text"])) for row in rows(connection, MEMO))


def memo_key(target: MemoTarget) -> dict[str, str]:
    """The columns that find the memo about something."""
    return {"subject": target.subject.value, "path": written(list(target.path))}


def target_of(row: Row) -> MemoTarget:
    """What the memo of a row is about."""
    subject = member(MemoSubject, row["subject"])
    path = tuple(text(step) for step in items(parsed(row["path"])))
    require(len(path) == _STEPS[subject], "path of a memo")
    return MemoTarget(subject, path)


@dataclass(frozen=True, slots=True)
class WriteMemo:
    """Write, change or remove the memo about something.

    Args:
        target: what it is about.
        text: the words; nothing but space removes the memo.
    """

    target: MemoTarget
    text: str

    def perform(self, transaction: Transaction) -> Message:
        """Write it."""
        key = memo_key(self.target)
        present = transaction.row(MEMO, **key)
        if self.text.strip():
            transaction.put(MEMO, **key, text=self.text)
        elif present is not None:
            transaction.delete(MEMO, present)
        return _TITLES[self.target.subject]
