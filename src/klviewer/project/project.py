"""A project: one file with everything a consultant has of a survey, opened like a document."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from klviewer.project import schema, settings
from klviewer.project.changes import Change, change_of
from klviewer.project.codes import codes
from klviewer.project.connection import connect, reading, writing
from klviewer.project.errors import (
    CopyOntoItselfError,
    NothingToUndoError,
    ProjectMovedError,
    ProjectReadOnlyError,
)
from klviewer.project.findings import Finding, findings
from klviewer.project.history import Entry, History, State
from klviewer.project.memos import memos
from klviewer.project.opening import open_alone
from klviewer.project.operations import Operation
from klviewer.project.placing import placed
from klviewer.project.quotations import quotations
from klviewer.project.round_decisions import RoundInfo
from klviewer.project.rounds import Rounds
from klviewer.project.selections import KeptSelection, kept_selections
from klviewer.project.source_files import SourceFile, content_of
from klviewer.project.transaction import RowChange, Transaction
from klviewer.survey.codes import Coding
from klviewer.survey.messages import Message
from klviewer.survey.problems import Problem
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.responses import Round

__all__ = ["Finding", "Project", "RoundInfo", "SourceFile"]


class Project:
    """An open project file, which no other window can open meanwhile.

    Used on the thread that opened it. While it lies open, nothing else in the program may open
    the file: closing it again would release the lock (a rule of POSIX, not of ours).

    Args:
        path: of the file; use `create` or `open`.

    Raises:
        ProjectFileError: one of its kinds, by what is the matter with the file. Reading what an
            open project holds raises one too, where the file turns out to be damaged.
    """

    def __init__(self, path: Path) -> None:
        self.path = path.absolute()
        self._connection, self.writable, self._identity = open_alone(self.path)
        self._rounds = Rounds(self._connection)
        self._history = History(self._connection)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a project; for viewing only where it cannot be written, see `writable`."""
        return cls(path)

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make an empty project in the place of any file of that name, and open it.

        Raises:
            NotCreatedError: the file cannot be made there.
            ProjectInUseError: a project of that name lies open.
        """
        with placed(path) as temporary, closing(connect(temporary, "rwc")) as connection:
            schema.create(connection)
        return cls(path)

    def copy_to(self, path: Path) -> None:
        """Write a copy with everything in it, in the place of any file of that name.

        Raises:
            CopyOntoItselfError: the path is the project's own.
            NotCreatedError: the file cannot be made there.
            ProjectInUseError: a project of that name lies open.
        """
        if self.lies_at(path):
            raise CopyOntoItselfError(path)
        with placed(path) as temporary, closing(connect(temporary, "rwc")) as copy:
            copy.execute("PRAGMA synchronous = FULL")
            self._connection.backup(copy)

    def close(self) -> None:
        """Release the file. Everything has long been written."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def perform(self, operation: Operation) -> Change:
        """Do something, all of it or nothing; it is on disk when this returns.

        Raises:
            RefusedError: the operation cannot be done.
            ProjectReadOnlyError: the project is open for viewing only.
            ProjectMovedError: the file is no longer where it was.
            NotSavedError: the disk is full or gone.
        """
        with self._transaction() as transaction:
            title = operation.perform(transaction)
            self._history.write(type(operation).__name__, title, transaction.changes)
        return change_of(title, transaction.changes)

    def undo(self) -> Change:
        """Take back the latest operation that stands, also one from before the file was opened.

        Raises:
            NothingToUndoError: none stands.
            ProjectFileError: as `perform`.
        """
        with self._transaction() as transaction:
            entry = _present(self._history.latest_done())
            changes = [change.reversed() for change in reversed(self._history.changes(entry))]
            self._repeat(transaction, changes, entry, State.UNDONE)
        return change_of(entry.title, changes)

    def redo(self) -> Change:
        """Do again what was undone first of what is undone.

        Raises:
            NothingToUndoError: nothing is undone, or another operation has followed.
            ProjectFileError: as `perform`.
        """
        with self._transaction() as transaction:
            entry = _present(self._history.first_undone())
            changes = self._history.changes(entry)
            self._repeat(transaction, changes, entry, State.DONE)
        return change_of(entry.title, changes)

    def _repeat(
        self, transaction: Transaction, changes: list[RowChange], entry: Entry, state: State
    ) -> None:
        for change in changes:
            transaction.repeat(change)
        self._history.mark(entry, state)

    @contextmanager
    def _transaction(self) -> Iterator[Transaction]:
        if not self.writable:
            raise ProjectReadOnlyError(self.path)
        self._require_in_place()
        with writing(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield Transaction(self._connection, self._rounds)
                self._connection.execute("COMMIT")
            except BaseException:
                self._rounds.forget()
                self._connection.rollback()
                raise

    def _require_in_place(self) -> None:
        """A file that was deleted or replaced can still be written on POSIX, to no avail."""
        if os.name == "posix" and not self.lies_at(self.path):
            raise ProjectMovedError(self.path)

    def lies_at(self, path: Path) -> bool:
        """Whether the open file is the one at a place, by whatever name."""
        try:
            return os.path.samestat(path.stat(), self._identity)
        except OSError:
            return False

    def undo_title(self) -> Message | None:
        """The name of the operation that would be undone."""
        with reading(self.path):
            entry = self._history.latest_done()
        return entry.title if entry else None

    def redo_title(self) -> Message | None:
        """The name of the operation that would be redone."""
        with reading(self.path):
            entry = self._history.first_undone()
        return entry.title if entry else None

    def history(self, limit: int = 100) -> tuple[Entry, ...]:
        """The latest operations, the newest first, also those undone."""
        with reading(self.path):
            return self._history.latest(limit)

    def rounds(self) -> tuple[RoundInfo, ...]:
        """Every round, by the day it opened, without the answers."""
        with reading(self.path):
            return self._rounds.information()

    def round(self, round_id: str) -> Round:
        """Everything answered in a round.

        Raises:
            KeyError: no such round.
        """
        with reading(self.path):
            return self._rounds.round(round_id)

    def questionnaire(self, round_id: str) -> Questionnaire:
        """What was asked in a round.

        Raises:
            KeyError: no such round.
        """
        with reading(self.path):
            return self._rounds.questionnaire(round_id)

    def problems(self, round_id: str) -> tuple[Problem, ...]:
        """What was wrong in a round's files.

        Raises:
            KeyError: no such round.
        """
        with reading(self.path):
            return self._rounds.problems(round_id)

    def files(self, round_id: str) -> tuple[SourceFile, ...]:
        """A round's files; their places are what `Respondents.file` counts.

        Raises:
            KeyError: no such round.
        """
        with reading(self.path):
            return self._rounds.files(round_id)

    def file_bytes(self, sha256: str) -> bytes:
        """An imported file, byte for byte.

        Raises:
            KeyError: no file has that hash.
        """
        with reading(self.path):
            return content_of(self._connection, sha256)

    def coding(self) -> Coding:
        """Every code, quotation and memo."""
        with reading(self.path):
            found = codes(self._connection)
            numbers = frozenset(code.id for code in found)
            every = quotations(self._connection, numbers)
            standing = tuple(quotation for quotation in every if not quotation.needs_review)
            to_review = tuple(quotation for quotation in every if quotation.needs_review)
            return Coding(found, standing, memos(self._connection), to_review)

    def findings(self) -> tuple[Finding, ...]:
        """The note's own texts."""
        with reading(self.path):
            return findings(self._connection)

    def selections(self) -> tuple[KeptSelection, ...]:
        """The selections that were kept under a name."""
        with reading(self.path):
            return kept_selections(self._connection)

    def setting(self, name: str) -> str:
        """What the project remembers under a name of `settings.SETTINGS`.

        Raises:
            KeyError: no setting of that name is declared.
        """
        with reading(self.path):
            return settings.setting(self._connection, name)


def _present(entry: Entry | None) -> Entry:
    if entry is None:
        raise NothingToUndoError
    return entry
