"""Files handed to the user: complete, or not there at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate


class NotWrittenError(ExpectedError):
    """A file could not be written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            translate(
                "print",
                "“{name}” kunne ikke skrives ({reason}). Intet er ændret: var der en fil i "
                "forvejen, ligger den der endnu. Vælg et andet sted, eller luk filen, hvis den er "
                "åben i et andet program.",
                name=path.name,
                reason=reason,
            )
        )


@contextmanager
def written_file(path: Path) -> Iterator[Path]:
    """A path beside a file's place, to write to; moved into the place when all went well.

    Args:
        path: where the file is to be; one that is there is replaced at the end.

    Raises:
        NotWrittenError: the place cannot be written to; nothing is left behind.
    """
    unfinished = path.with_name(f".{path.stem}-{token_hex(4)}.unfinished")
    try:
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        raise NotWrittenError(path, error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def write_bytes(path: Path, content: bytes) -> None:
    """Write a file whose content is at hand.

    Raises:
        NotWrittenError: the place cannot be written to.
    """
    with written_file(path) as unfinished:
        unfinished.write_bytes(content)
