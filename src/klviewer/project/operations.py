"""Everything that can be done to a project. Each operation is one step of Undo, and all or nothing.

The operations on one subject stand with the reading of it; here they are gathered.
"""

from dataclasses import dataclass
from typing import Protocol

from klviewer.project.changes import Change, Subject
from klviewer.project.codes import AddCode, EditCode, MergeCodes, RetractCode
from klviewer.project.findings import Finding, ResetFinding, WriteFinding
from klviewer.project.imports import ImportRound
from klviewer.project.memos import WriteMemo
from klviewer.project.quotations import AddQuotation, ReplaceQuotation, RetractQuotation
from klviewer.project.round_changes import ChangeCounting, CorrectArea, EditRound, RemoveRound
from klviewer.project.selections import (
    KeepSelection,
    KeptSelection,
    RemoveSelection,
    RenameSelection,
)
from klviewer.project.settings import ChangeSetting
from klviewer.project.transaction import Transaction
from klviewer.survey.messages import Message

__all__ = [
    "AddCode",
    "AddQuotation",
    "Change",
    "ChangeCounting",
    "ChangeSetting",
    "CorrectArea",
    "EditCode",
    "EditRound",
    "Finding",
    "ImportRound",
    "KeepSelection",
    "KeptSelection",
    "MergeCodes",
    "Operation",
    "RemoveRound",
    "RemoveSelection",
    "RenameSelection",
    "ReplaceQuotation",
    "ResetFinding",
    "RetractCode",
    "RetractQuotation",
    "Subject",
    "Together",
    "WriteFinding",
    "WriteMemo",
]


class Operation(Protocol):
    """Something that can be done to a project."""

    def perform(self, transaction: Transaction) -> Message:
        """Change the rows, and tell what the change is called.

        Raises:
            RefusedError: it cannot be done; the project stays as it was.
        """
        ...


@dataclass(frozen=True, slots=True)
class Together:
    """Several operations as one step.

    Args:
        title: the step's name, as the Undo menu shows it.
        operations: in order; a later one finds what an earlier one did.
    """

    title: Message
    operations: tuple[Operation, ...]

    def perform(self, transaction: Transaction) -> Message:
        """Do them one after another."""
        for operation in self.operations:
            operation.perform(transaction)
        return self.title
