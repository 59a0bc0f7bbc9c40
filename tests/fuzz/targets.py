"""What is fuzzed: for each reader, how the files it is given are made from an input's bytes.

An input is one file, or several divided by a line of their own, so that mutations reach every
file of a set. Those of a packed format are the parts of a package, each with its name in its
first line: what is mutated is then what the reader unpacks, not its checksum.
"""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from klviewer.readers.errors import NotASurvey
from klviewer.readers.reading import read
from klviewer.readers.source import SourceFile
from tests.readers.small_survey import FRAME, QUESTIONNAIRE

CORPUS = Path(__file__).with_name("corpus")
DIVIDER = b"\n=====\n"

Files = tuple[SourceFile, ...]


def _one(data: bytes) -> Files:
    return (SourceFile("svar", data),)


def _several(data: bytes) -> Files:
    parts = data.split(DIVIDER)
    return tuple(SourceFile(f"svar {number}", part) for number, part in enumerate(parts, 1))


def _packed(data: bytes) -> Files:
    return (SourceFile("svar", packed(data)),)


def packed(data: bytes) -> bytes:
    """A package of the parts of an input."""
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        for number, part in enumerate(data.split(DIVIDER)):
            name, _, content = part.partition(b"\n")
            # A name ends at its first NUL, here as in any package.
            shown = name.partition(b"\0")[0].decode("ascii", "replace")
            written = shown[:200] or f"part {number}"
            if written not in archive.namelist():
                archive.writestr(written, content)
    return package.getvalue()


def unpacked(package: bytes) -> bytes:
    """The input that is packed to the same parts."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        parts = [name.encode() + b"\n" + archive.read(name) for name in archive.namelist()]
    return DIVIDER.join(parts)


@dataclass(frozen=True, slots=True)
class Target:
    """A reader under attack.

    Args:
        name: of its folder in the corpus.
        files: what an input becomes.
    """

    name: str
    files: Callable[[bytes], Files]

    @property
    def seeds(self) -> tuple[Path, ...]:
        """The inputs mutations begin with."""
        return tuple(sorted((CORPUS / self.name).iterdir()))

    def attack(self, data: bytes) -> bool:
        """Read an input.

        Returns:
            Whether it gave a reading; it was refused with a message otherwise.
        """
        try:
            reading = read(self.files(data), [QUESTIONNAIRE], FRAME)
        except NotASurvey as error:
            messages = [*(problem.what for problem in error.problems), error]
        else:
            messages = [what for found in reading.problems for what in (found.what, found.done)]
            if not reading.areas:
                raise AssertionError("a reading without an area")
        if not all(map(str, messages)):
            raise AssertionError("a problem without words")
        return not any(isinstance(message, NotASurvey) for message in messages)


TARGETS = (
    Target("delimited", _one),
    Target("surveyxact", _several),
    Target("spss", _one),
    Target("spss-portable", _one),
    Target("old-workbook", _one),
    Target("workbook", _packed),
    Target("open-document", _packed),
    Target("archive", _one),
)
