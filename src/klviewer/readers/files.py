"""Files on disk become the bytes the readers understand."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from klviewer.readers import limits
from klviewer.readers.errors import UnreadableError
from klviewer.readers.source import SourceFile
from klviewer.survey.danish import number
from klviewer.survey.messages import translate


def load(paths: Sequence[Path]) -> tuple[SourceFile, ...]:
    """Take in the files that were handed over together.

    Args:
        paths: of files, or of folders whose own files are meant.

    Raises:
        UnreadableError: a file is gone, closed to the user, too large, or there are too many.
    """
    found = tuple(file for path in paths for file in _files(path))
    if len(found) > limits.FILES:
        raise UnreadableError(
            translate(
                "reading",
                "Der er {count} filer. Vælg højst {most} ad gangen. Intet er læst.",
                count=number(len(found)),
                most=number(limits.FILES),
            )
        )
    return tuple(_taken_in(path) for path in found)


def _files(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(inner for inner in path.iterdir() if inner.is_file())
    else:
        yield path


def _taken_in(path: Path) -> SourceFile:
    try:
        if path.stat().st_size > limits.FILE_BYTES:
            raise UnreadableError(
                translate(
                    "reading",
                    "“{file}” er for stor: højst {most} MB kan læses. Filen er ikke ændret.",
                    file=path.name,
                    most=number(limits.FILE_BYTES // 2**20),
                )
            )
        return SourceFile(path.name, path.read_bytes())
    except OSError as error:
        raise UnreadableError(
            translate(
                "reading",
                "“{file}” kunne ikke åbnes. Er den flyttet, åben i et andet program eller på et "
                "drev, der er koblet fra? Luk den andre steder, og prøv igen.",
                file=path.name,
            )
        ) from error
