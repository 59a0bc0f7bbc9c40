"""The operation that takes survey files and what was read from them into the project."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from klviewer.project.blobs import document_blob
from klviewer.project.checked import MalformedError, integer, storable
from klviewer.project.problems import problems_of, write_problems
from klviewer.project.responses import write_responses
from klviewer.project.source_files import write_files
from klviewer.project.tables import IMPORT, Cell
from klviewer.project.transaction import Transaction
from klviewer.project.values import document_of
from klviewer.survey.messages import Message, translate
from klviewer.survey.problems import Problem
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.responses import AreaResponses


@dataclass(frozen=True, eq=False)
class ImportRound:
    """Take a round into the project, or more of one.

    Args:
        round_id: names the round; where the project has it, the areas join it, and an area it
            already has is replaced.
        title: of the round, unless another was decided for it.
        opened: the first day somebody answered, None where the files do not say.
        closed: the last.
        questionnaire: what was asked; holds every area, and every file it came from.
        areas: what was answered, with answers to each of the area's questions.
        problems: what was wrong in the files.
        files: names and contents, in the order that `Respondents.file` counts.
    """

    round_id: str
    title: str
    opened: date | None
    closed: date | None
    questionnaire: Questionnaire
    areas: tuple[AreaResponses, ...]
    problems: tuple[Problem, ...]
    files: tuple[tuple[str, bytes], ...]

    def perform(self, transaction: Transaction) -> Message:
        """Write everything, read it back, and let it count.

        Raises:
            SourceFileTooLargeError: a file is larger than a project can hold.
            ValueError: the parts do not belong together.
        """
        row: dict[str, Cell] = {
            "id": transaction.next_number(IMPORT),
            "round": storable(self.round_id),
            "title": storable(self.title),
            "opened": self.opened.isoformat() if self.opened else "",
            "closed": self.closed.isoformat() if self.closed else "",
            "imported_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "retracted": 1,
        }
        # Only that it counts from now on is put in the history, so undoing an import is cheap.
        transaction.connection.execute(IMPORT.insert, row)
        self._write_material(transaction, integer(row["id"]))
        self._require_readable(transaction, integer(row["id"]))
        transaction.update(IMPORT, row, retracted=0)
        return translate("project", "Indlæs runden “{titel}”", titel=self.title)

    def _write_material(self, transaction: Transaction, number: int) -> None:
        connection = transaction.connection
        write_files(connection, number, self.files)
        connection.execute(
            "INSERT INTO questionnaire VALUES (?, ?)",
            (number, document_blob(document_of(self.questionnaire))),
        )
        for position, responses in enumerate(self.areas):
            write_responses(connection, number, position, responses)
        write_problems(connection, number, self.problems)

    def _require_readable(self, transaction: Transaction, number: int) -> None:
        """What cannot be read back must not be kept; what was read serves the views."""
        try:
            found = transaction.rounds.responses(number)
            problems_of(transaction.connection, number)
        except MalformedError as error:
            raise ValueError(self.round_id) from error
        given = [responses.area for responses in self.areas]
        if not given or [responses.area for responses in found] != given:
            raise ValueError(self.round_id)
