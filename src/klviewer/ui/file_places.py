"""Places in imported files: which file it is, and where in it, as the project kept it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from klviewer.project.project import Project, SourceFile
from klviewer.readers.sheet import Sheet
from klviewer.readers.spots import Spot, spot_of, spot_of_rows
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.nonresponse import Respondent
from klviewer.survey.problems import Place, Problem, Severity
from klviewer.survey.questionnaire import Area
from klviewer.survey.responses import AreaResponses
from klviewer.ui.worker import Progress


class NothingToShowError(ExpectedError):
    """A file has no table that could be shown."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is said above a place.

    Args:
        severity: colours it; None where nothing is wrong.
        what: the headline.
        place: where; without a file's name where only the project knows it.
        told: more of it; empty where there is no more.
    """

    severity: Severity | None
    what: Text
    place: Place
    told: Text = ""


class FilePlace(Protocol):
    """Somewhere in an imported file."""

    @property
    def words(self) -> Words:
        """What is said of it."""

    def candidates(self, files: Sequence[SourceFile]) -> Sequence[SourceFile]:
        """The files it can be in, the likeliest first."""

    def spot(self, sheets: Sequence[Sheet]) -> Spot:
        """Where it is in a file's tables."""

    def is_at(self, spot: Spot) -> bool:
        """Whether that is the place, and not only near it."""


@dataclass(frozen=True, slots=True)
class ProblemPlace:
    """Where a problem stands."""

    problem: Problem

    @property
    def words(self) -> Words:
        """The problem's own."""
        problem = self.problem
        return Words(problem.severity, problem.what, problem.place, problem.done)

    def candidates(self, files: Sequence[SourceFile]) -> Sequence[SourceFile]:
        """The files of that name, the last imported first; then those it can be packed in."""
        name = self.problem.place.file
        newest = files[::-1]
        same = [file for file in newest if file.name == name]
        around = [file for file in newest if file.name != name and name.startswith(file.name)]
        return [*same, *around]

    def spot(self, sheets: Sequence[Sheet]) -> Spot:
        """Its row and column."""
        return spot_of(sheets, self.problem.place)

    def is_at(self, spot: Spot) -> bool:
        """Whether row and column are there, where the problem has them."""
        place = self.problem.place
        row_found = bool(spot.rows) or not place.row
        return row_found and (spot.column is not None or not place.column)


@dataclass(frozen=True, slots=True)
class ResponsePlace:
    """Where a respondent's answers to an area stand.

    Args:
        name: the respondent's.
        area: what was answered.
        file: the file's place among the round's files.
        rows: their numbers as a spreadsheet shows them, the one that counts first.
    """

    name: str
    area: Area
    file: int
    rows: tuple[int, ...]

    @property
    def words(self) -> Words:
        """Who it is, and that there is more than one answer where there is."""
        told: Text = ""
        if len(self.rows) > 1:
            numbers = ", ".join(str(row) for row in sorted(self.rows))
            told = translate(
                "file-window", "Der er flere svar i filen: række {rows}.", rows=numbers
            )
        return Words(None, f"{self.name} · {self.area.name}", Place("", row=self.rows[0]), told)

    def candidates(self, files: Sequence[SourceFile]) -> Sequence[SourceFile]:
        """The one file."""
        return files[self.file : self.file + 1]

    def spot(self, sheets: Sequence[Sheet]) -> Spot:
        """The rows, in the table that has columns for the area's questions."""
        heads = [question.variable for question in self.area.questions]
        return spot_of_rows(sheets, self.rows, heads)

    def is_at(self, spot: Spot) -> bool:
        """Whether the rows are there."""
        return bool(spot.rows)


def response_places(
    areas: Iterable[AreaResponses], respondent: Respondent
) -> tuple[ResponsePlace, ...]:
    """Where a respondent's answers stand, area by area; no place where there are none."""
    found = []
    for responses in areas:
        respondents, key = responses.respondents, respondent.key
        sent = respondents.sent.get(key, ())
        if sent:
            shown = responses.row_of.get(key, sent[-1])
            file = int(respondents.file[shown])
            others = [row for row in sent if row != shown and respondents.file[row] == file]
            rows = tuple(int(respondents.row[row]) for row in (shown, *others))
            found.append(ResponsePlace(respondent.name, responses.area, file, rows))
    return tuple(found)


@dataclass(frozen=True, eq=False)
class OpenFile:
    """An imported file, read again.

    Args:
        name: as it was called.
        sha256: names its content.
        sheets: its tables, at least one.
    """

    name: str
    sha256: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, eq=False)
class Found:
    """A file with the place that was looked for."""

    file: OpenFile
    spot: Spot


def look_up(
    project: Project,
    round_id: str,
    place: FilePlace,
    held: OpenFile | None,
    progress: Progress,
) -> Found:
    """Read the file a place is in; on the worker.

    Args:
        project: holds the file.
        round_id: the round it was imported for.
        place: what is looked for.
        held: a file that has been read before, which need not be read again.
        progress: told how far it is read; raises to stop.

    Raises:
        NothingToShowError: the file is not in the project, or holds no table.
    """
    nearest: Found | None = None
    for file in place.candidates(project.files(round_id)):
        same = held is not None and held.sha256 == file.sha256
        opened = held if same and held is not None else _read(project, file, progress)
        found = Found(opened, place.spot(opened.sheets))
        if place.is_at(found.spot):
            return found
        nearest = nearest or found
    if nearest is None:
        raise NothingToShowError(_not_there(place.words.place.file))
    return nearest


def _read(project: Project, file: SourceFile, progress: Progress) -> OpenFile:
    # What reads files is heavy, and not needed before somebody asks for a file.
    from klviewer.readers import formats, source
    from klviewer.readers.errors import UnreadableError

    content = source.SourceFile(file.name, project.file_bytes(file.sha256))
    try:
        return OpenFile(file.name, file.sha256, formats.sheets(0, content, progress))
    except UnreadableError as error:
        message = translate(
            "file-window",
            "“{file}” har ingen tabel, der kan vises. {why}",
            file=file.name,
            why=error.message,
        )
        raise NothingToShowError(message) from error


def _not_there(name: str) -> Message:
    return translate(
        "file-window", "“{file}” ligger ikke i projektet og kan derfor ikke vises.", file=name
    )
