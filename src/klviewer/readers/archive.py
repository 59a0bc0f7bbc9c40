"""Zip files handed over as one: what they hold takes their place in the set."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import PurePosixPath
from zipfile import ZipFile, ZipInfo

from klviewer.readers import limits, packed
from klviewer.readers.cells import clean
from klviewer.readers.errors import UnreadableError, too_much_unpacked
from klviewer.readers.findings import Findings
from klviewer.readers.source import Progress, SourceFile
from klviewer.readers.system_files import is_of_the_system
from klviewer.survey.messages import Message, translate
from klviewer.survey.problems import Place

QUESTIONNAIRES = (".yaml", ".yml")
"""How the names of questionnaire files end."""

# Parts that only the packed documents of office programs have.
_DOCUMENT_PARTS = frozenset({"[Content_Types].xml", "META-INF/manifest.xml"})
_LOCKED = 0x1
_LONGEST_NAME = 200


def questionnaires(file: SourceFile) -> tuple[SourceFile, ...]:
    """The questionnaire files in a zip file, those that can be read; none in another file."""
    if not is_archive(file.data):
        return ()
    found: list[SourceFile] = []
    with packed.opened(file.data) as archive:
        members = [one for one in _members_in(archive) if is_questionnaire(_name(one))]
        for member in members[: limits.FILES]:
            with suppress(UnreadableError):  # `unpacked` says so
                found.append(_file(archive, member))
    return tuple(found)


def is_questionnaire(name: str) -> bool:
    """Whether a file is a questionnaire, by its name."""
    return name.casefold().endswith(QUESTIONNAIRES)


def unpacked(
    files: Sequence[SourceFile], findings: Findings, progress: Progress
) -> tuple[SourceFile, ...]:
    """The files, those in zip files among them.

    Questionnaires are left out: `questionnaires` gives them.

    Nothing is written to the disk: of a name only the last part is kept, so that no path in an
    archive leads anywhere. Archives within archives are not opened.

    Args:
        files: as they were handed over.
        findings: told of what could not be unpacked.
        progress: raises to cancel.
    """
    found: list[SourceFile] = []
    room = limits.EXPANDED_BYTES
    for file in files:
        if not is_archive(file.data):
            found.append(file)
            continue
        try:
            members = _members(file, room, findings, progress)
        except UnreadableError as error:
            findings.error(error.message, Place(file.name), _not_read())
        else:
            room -= sum(len(member.data) for member in members)
            found += members
    return tuple(found)


def is_archive(data: bytes) -> bool:
    """Whether the bytes are a zip file, and no document that is packed as one."""
    if not data.startswith(packed.MARKS):
        return False
    try:
        names = packed.members(data)
    except UnreadableError:
        return False  # whoever reads it as a file says that it is damaged
    return not _DOCUMENT_PARTS.intersection(names)


def _members(
    file: SourceFile, room: int, findings: Findings, progress: Progress
) -> list[SourceFile]:
    """The files in an archive, those that cannot be read left out and reported.

    Raises:
        UnreadableError: the archive has nothing in it, or too much.
    """
    with packed.opened(file.data) as archive:
        members = _members_in(archive)
        if not members:
            raise UnreadableError(translate("reading", "Zip-filen er tom."))
        if len(members) > limits.FILES:
            raise UnreadableError(
                translate("reading", "Zip-filen har mere end {most} filer.", most=limits.FILES)
            )
        if sum(member.file_size for member in members) > room:
            raise too_much_unpacked()
        return list(_read(file, archive, members, findings, progress))


def _read(
    file: SourceFile,
    archive: ZipFile,
    members: Sequence[ZipInfo],
    findings: Findings,
    progress: Progress,
) -> Iterator[SourceFile]:
    for member in members:
        progress(0.0)
        try:
            found = _file(archive, member)
            if not is_questionnaire(found.name):
                yield found
        except UnreadableError as error:
            findings.error(error.message, Place(file.name, _name(member)), _not_read())


def _file(archive: ZipFile, member: ZipInfo) -> SourceFile:
    """A file out of an archive.

    Raises:
        UnreadableError: it is locked, damaged, too large or an archive itself.
    """
    if member.flag_bits & _LOCKED:
        raise UnreadableError(
            translate(
                "reading",
                "Filen i zip-filen er låst med en adgangskode. Pak den ud, og vælg den uden "
                "adgangskode.",
            )
        )
    if is_questionnaire(_name(member)) and member.file_size > limits.QUESTIONNAIRE_BYTES:
        raise UnreadableError(
            translate(
                "reading",
                "Spørgeskemaet er for stort: højst {most} MB kan læses.",
                most=limits.QUESTIONNAIRE_BYTES // 2**20,
            )
        )
    data = packed.content(archive, member)
    if is_archive(data):
        raise UnreadableError(
            translate("reading", "Filen er en zip-fil i en zip-fil. Pak den yderste ud først.")
        )
    return SourceFile(_name(member), data)


def _name(member: ZipInfo) -> str:
    """The last part of a member's name, whichever system's way of writing paths it follows."""
    last = clean(member.filename.replace("\\", "/").rsplit("/", 1)[-1])
    return last[-_LONGEST_NAME:] or "?"


def _members_in(archive: ZipFile) -> list[ZipInfo]:
    """The files in an archive that somebody put there."""
    return [member for member in archive.infolist() if not _is_added(member)]


def _is_added(member: ZipInfo) -> bool:
    """Whether a member is a folder, or there on account of a system or a program."""
    name = member.filename.replace("\\", "/")
    return name.endswith("/") or is_of_the_system(PurePosixPath(name))


def _not_read() -> Message:
    return translate("reading", "Filen er ikke læst.")
