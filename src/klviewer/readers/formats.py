"""Which format a file is in, by its content. A new format is one more line here."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from klviewer.readers import delimited, limits, other_kinds, spss, spss_portable, workbook
from klviewer.readers.errors import UnreadableError
from klviewer.readers.sheet import Sheet
from klviewer.readers.source import Progress, SourceFile
from klviewer.survey.messages import translate


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can hold a survey.

    Args:
        recognises: whether bytes are of the kind.
        sheets: the tables of a file of the kind, given its number in the set.
    """

    recognises: Callable[[bytes], bool]
    sheets: Callable[[int, SourceFile, Progress], tuple[Sheet, ...]]


_CONTENT = re.compile(rb"[^\x00 \t\r\n]")

FORMATS = (
    Format(spss.is_spss, spss.sheets),
    Format(spss_portable.is_portable, spss_portable.sheets),
    Format(workbook.is_workbook, workbook.sheets),
    Format(lambda _data: True, delimited.sheets),  # anything that turns out to be text
)


def sheets(number: int, file: SourceFile, progress: Progress) -> tuple[Sheet, ...]:
    """The tables of a file.

    Args:
        number: the file's place in the set, counted from 0.
        file: in any format.
        progress: told how much is read; raises to cancel.

    Raises:
        UnreadableError: the file holds no table.
    """
    if not _CONTENT.search(file.data):  # strip would copy a large file
        raise UnreadableError(translate("reading", "Filen er tom."))
    if len(file.data) > limits.FILE_BYTES:
        raise UnreadableError(
            translate(
                "reading",
                "Filen fylder mere end {most} MB. Del den i flere.",
                most=limits.FILE_BYTES // 2**20,
            )
        )
    found = next(known for known in FORMATS if known.recognises(file.data))
    if found is FORMATS[-1]:
        other_kinds.refuse(file.data)
    tables = found.sheets(number, file, progress)
    if not tables:
        raise UnreadableError(translate("reading", "Projektmappen har ingen ark med indhold."))
    return tables
