"""The table in the head of a portable file, as SPSS itself writes it."""

from klviewer.readers import spss_portable
from klviewer.readers.source import SourceFile, silent
from tests.readers import written_files


def test_places_without_a_character_hold_a_zero_that_is_still_a_zero() -> None:
    file = written_files.kept("svar.por")
    lines = file.data.splitlines(keepends=True)
    head = bytearray(b"".join(lines[:6]))
    place = head.index(b"<(+") + len(b"<(+")
    head[place : place + 1] = b"0"
    changed = SourceFile(file.name, bytes(head) + b"".join(lines[6:]))
    (whole,) = spss_portable.sheets(0, file, silent)
    (found,) = spss_portable.sheets(0, changed, silent)
    assert changed.data != file.data
    assert [column.written() for column in found.columns] == [
        column.written() for column in whole.columns
    ]
