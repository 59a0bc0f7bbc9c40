"""Survey files become a round of a project: read, then written in one operation."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, count
from pathlib import Path
from types import MappingProxyType

from klviewer.project.operations import (
    AddCode,
    Change,
    ChangeSetting,
    ImportRound,
    Operation,
    Together,
)
from klviewer.project.project import Project, RoundInfo
from klviewer.readers import shipped
from klviewer.readers.decisions import Decisions
from klviewer.readers.files import load
from klviewer.readers.questionnaire_files import apart
from klviewer.readers.reading import Reading, looked_at, read
from klviewer.readers.source import Progress, SourceFile
from klviewer.reports.file_names import file_name
from klviewer.survey.code_use import next_colour
from klviewer.survey.codes import Code, CodeKind, Coding
from klviewer.survey.danish import period
from klviewer.survey.messages import translate
from klviewer.survey.questionnaire import Questionnaire
from klviewer.ui.reachable import is_there
from klviewer.ui.remembered import known_questionnaires, learnt, remembered, remembering

SUFFIX = ".klv"
_LONGEST_NAME = 80  # letters; with a number and the folder it is to stay within what systems allow


@dataclass(frozen=True)
class Material:
    """What was handed over to be read, in memory, so that it can be read again.

    Args:
        files: with answers.
        questionnaires: known for them; the first that fits best is used.
        remembered: what the open project knows of how to read files.
    """

    files: tuple[SourceFile, ...]
    questionnaires: tuple[Questionnaire, ...]
    remembered: Decisions


def take_in(paths: Sequence[Path], project: Project | None = None) -> Material:
    """Take in what was dropped together.

    Args:
        paths: of files, or of folders whose files are meant; questionnaire files among them are
            used for the others.
        project: the one the files are for, None for a new one.

    Raises:
        ExpectedError: a file cannot be opened, or a questionnaire file cannot be used.
    """
    given, files = apart(load(paths))
    return Material(files, given or known_questionnaires(project), remembered(project))


def look_at_material(material: Material, progress: Progress) -> Reading:
    """Read files that belong together, for somebody who will be asked what is in doubt.

    Args:
        material: the files.
        progress: gets the part done; may raise to stop.

    Raises:
        ExpectedError: no file could be read as a survey, whatever is decided.
    """
    known, said = material.questionnaires, material.remembered
    return looked_at(material.files, known, shipped.frame(), progress, said)


def read_material(
    material: Material, progress: Progress, decisions: Decisions | None = None
) -> Reading:
    """Read files that belong together.

    Args:
        material: the files.
        progress: gets the part done; may raise to stop.
        decisions: what a person decided; what the project remembers when None.

    Raises:
        ExpectedError: no file could be read as a survey.
    """
    said = material.remembered if decisions is None else decisions
    return read(material.files, material.questionnaires, shipped.frame(), progress, said)


def read_files(
    paths: Sequence[Path], progress: Progress, project: Project | None = None
) -> Reading:
    """Read the files that were dropped together, as is suggested where they are in doubt.

    Args:
        paths: of files, or of folders whose files are meant.
        progress: gets the part done; may raise to stop.
        project: the one the files are for, None for a new one.

    Raises:
        ExpectedError: no file could be read as a survey.
    """
    return read_material(take_in(paths, project), progress)


def create_from(
    path: Path, reading: Reading, settings: Mapping[str, str] = MappingProxyType({})
) -> Project:
    """Make a project of a reading, with the codes the questionnaire suggests.

    Args:
        path: of a file that does not exist.
        reading: becomes the first round.
        settings: the project's own, by name.

    Raises:
        ExpectedError: the file cannot be written.
    """
    project = Project.create(path)
    beginning: tuple[Operation, ...] = (
        import_of(project, reading),
        *remembering(learnt(reading), remembered(project)),
        *_suggested_codes(reading.questionnaire),
        *(ChangeSetting(name, value) for name, value in settings.items()),
    )
    with ExitStack() as unless_whole:
        unless_whole.callback(path.unlink)
        unless_whole.callback(project.close)
        project.perform(Together(translate("operation", "Opret projektet"), beginning))
        unless_whole.pop_all()
    return project


def _suggested_codes(questionnaire: Questionnaire) -> Iterator[AddCode]:
    coding = Coding()
    for number, suggested in enumerate(questionnaire.suggested_codes):
        kind = CodeKind(suggested.kind)
        code = Code(number, suggested.title, kind, next_colour(coding, kind))
        coding = replace(coding, codes=(*coding.codes, code))
        yield AddCode(code.title, kind, code.colour)


def import_into(project: Project, reading: Reading) -> Change:
    """Write a reading into a project.

    Areas the latest round lacks join that round, so that files may come one at a time; an area
    it already has begins a new round.
    """
    return take_into(project, reading, import_of(project, reading))


def take_into(project: Project, reading: Reading, operation: Operation) -> Change:
    """Perform the operation that takes files in, and remember how they were read, in one step."""
    told = remembering(learnt(reading), remembered(project))
    if not told:
        return project.perform(operation)
    names = ", ".join(file.name for file in reading.files)
    title = translate("operation", "Indlæs {files}", files=names)
    return project.perform(Together(title, (operation, *told)))


def import_of(project: Project, reading: Reading) -> ImportRound:
    """The operation that would write a reading."""
    rounds = project.rounds()
    joined = rounds[-1] if rounds and belongs(project, rounds[-1].id, reading) else None
    return ImportRound(
        round_id=joined.id if joined else free_id([info.id for info in rounds]),
        title=reading.decisions.round_title or round_title(reading, joined),
        opened=reading.opened,
        closed=reading.closed,
        questionnaire=reading.questionnaire,
        areas=reading.areas,
        problems=reading.problems,
        files=tuple((file.name, file.data) for file in reading.files),
    )


def belongs(project: Project, round_id: str, reading: Reading) -> bool:
    """Whether files hold areas of a round's questionnaire that the round lacks, and no others."""
    asked, given = project.questionnaire(round_id), reading.questionnaire
    read = {responses.area.id for responses in reading.areas}
    # An area whose scales the files changed is one the round does not hold yet.
    if _without(asked, read) != _without(given, read):
        return False
    return not read & {responses.area.id for responses in project.round(round_id).areas}


def _without(questionnaire: Questionnaire, areas: Collection[str]) -> Questionnaire:
    others = tuple(area for area in questionnaire if area.id not in areas)
    return replace(questionnaire, areas=others)


def free_id(taken: Sequence[str]) -> str:
    """A number that no round has."""
    return next(str(number) for number in count(1) if str(number) not in taken)


def round_title(reading: Reading, joined: RoundInfo | None = None) -> str:
    """The round's dates in words, or the day it was read where the files hold none."""
    first = [reading.opened, joined.opened if joined else None]
    last = [reading.closed, joined.closed if joined else None]
    opened = min((day for day in first if day), default=date.today())
    return period(opened, max((day for day in last if day), default=opened))


def new_project_path(folder: Path, title: str) -> Path:
    """A path for a new project that no file has yet.

    Args:
        folder: is made when it is missing; where it cannot be, making the project says so.
        title: the project's; characters that no file name may hold are left out.
    """
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    name = "".join(c for c in title if c.isprintable() and c not in '<>:"/\\|?*').strip(". ")
    name = file_name(name[:_LONGEST_NAME] or "Projekt")
    candidates = chain((name,), (f"{name} ({n})" for n in count(2)))
    paths = (folder / f"{candidate}{SUFFIX}" for candidate in candidates)
    return next(path for path in paths if not is_there(path))
