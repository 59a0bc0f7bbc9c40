"""Files on disk become the bytes the readers understand."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePath

from klviewer.readers import limits
from klviewer.readers.errors import UnreadableError
from klviewer.readers.source import SourceFile
from klviewer.readers.system_files import is_of_the_system
from klviewer.survey.danish import number
from klviewer.survey.messages import translate


def load(paths: Sequence[Path]) -> tuple[SourceFile, ...]:
    """Take in the files that were handed over together.

    Args:
        paths: of files, or of folders whose own files are meant.

    Raises:
        UnreadableError: a file is gone, closed to the user or too large, or there are too many.
    """
    found = [file for path in paths for file in _files(path)]
    if len(found) > limits.FILES:
        raise UnreadableError(
            translate(
                "reading",
                "Der er {count} filer. Vælg højst {most} ad gangen. Intet er læst.",
                count=number(len(found)),
                most=number(limits.FILES),
            )
        )
    taken: list[SourceFile] = []
    room = limits.SET_BYTES
    for path in found:
        taken.append(_taken_in(path))
        room -= len(taken[-1].data)
        if room < 0:
            raise _too_large_together()
    return tuple(taken)


def _files(path: Path) -> list[Path]:
    with _opening(path):
        if path.is_dir():
            inner = sorted(file for file in path.iterdir() if file.is_file())
            return [file for file in inner if not is_of_the_system(PurePath(file.name))]
    return [path]


def _taken_in(path: Path) -> SourceFile:
    with _opening(path), path.open("rb") as opened:
        data = opened.read(limits.FILE_BYTES + 1)  # what a file says of its size may not be true
    if len(data) > limits.FILE_BYTES:
        raise UnreadableError(
            translate(
                "reading",
                "“{file}” er for stor: højst {most} MB kan læses. Filen er ikke ændret.",
                file=_name(path),
                most=number(limits.FILE_BYTES // 2**20),
            )
        )
    return SourceFile(_name(path), data)


@contextmanager
def _opening(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UnreadableError(
            translate(
                "reading",
                "“{file}” kunne ikke åbnes. Er den flyttet, åben i et andet program eller på et "
                "drev, der er koblet fra? Luk den andre steder, og prøv igen.",
                file=_name(path),
            )
        ) from error


def _name(path: Path) -> str:
    """The file's own name as text, which not every system asks of a name."""
    return path.name.encode("utf-8", "replace").decode("utf-8")


def _too_large_together() -> UnreadableError:
    return UnreadableError(
        translate(
            "reading",
            "Filerne fylder for meget tilsammen: højst {most} MB kan læses ad gangen. Vælg færre "
            "filer. Intet er læst.",
            most=number(limits.SET_BYTES // 2**20),
        )
    )
