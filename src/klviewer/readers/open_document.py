"""Workbooks of LibreOffice (.ods), walked through before a library repeats what they repeat.

A cell or a row can say that it stands a billion times, and the library would put that many into
memory; in a text that stops short it would wait for the end for ever. The format is OASIS's
OpenDocument, part 3.
"""

from typing import IO
from xml.parsers import expat
from zipfile import BadZipFile

from klviewer.readers import limits
from klviewer.readers.errors import too_much_unpacked
from klviewer.readers.headings import check_cells

CONTENT = "content.xml"
KIND = "mimetype"
MANIFEST = "META-INF/manifest.xml"

_LOCKED = b"encryption-data"
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"
_CELLS = frozenset({"table:table-cell", "table:covered-table-cell"})
_COLUMNS_REPEATED, _ROWS_REPEATED = "table:number-columns-repeated", "table:number-rows-repeated"
_SPACES, _SPACES_REPEATED = "text:s", "text:c"
_VALUES, _FORMULA = "office:", "table:formula"
_CHUNK = 2**16


def is_open_document(kind: bytes) -> bool:
    """Whether a document's own word for its kind says that it is a workbook."""
    return kind.startswith(_SPREADSHEET)


def is_locked(manifest: bytes) -> bool:
    """Whether a document's list of its parts says that they are encrypted."""
    return _LOCKED in manifest


def check(content: IO[bytes]) -> None:
    """Stop before a workbook that would fill the memory.

    Args:
        content: the part that holds the tables.

    Raises:
        UnreadableError: the tables are too large.
        BadZipFile: the content is not what the format says.
    """
    walk = _Walk()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = walk.start
    parser.EndElementHandler = walk.end
    parser.CharacterDataHandler = walk.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        while chunk := content.read(_CHUNK):
            parser.Parse(chunk)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError) as error:
        raise BadZipFile from error


def _refuse(*_declared: object) -> None:
    """Workbooks have no document type; those that do mean to have entities expanded."""
    raise BadZipFile


class _Walk:
    """The size of the tables met so far, as the library will lay them out."""

    def __init__(self) -> None:
        self._cells = 0
        self._characters = 0
        self._cell_times = self._cell_characters = 0
        self._is_inside = False
        self._begin_table()

    def _begin_table(self) -> None:
        self._rows = self._height = self._width = 0
        self._begin_row(0)

    def _begin_row(self, times: int) -> None:
        self._row_times = times
        self._at = self._filled = 0
        self._row_characters = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A tag begins."""
        if name == "table:table":
            if self._is_inside:
                raise BadZipFile
            self._is_inside = True
            self._begin_table()
        elif name == "table:table-row":
            self._begin_row(_times(attributes, _ROWS_REPEATED))
        elif name in _CELLS:
            self._cell_times = _times(attributes, _COLUMNS_REPEATED)
            self._cell_characters = sum(map(len, attributes.values()))
            self._at += self._cell_times
            if _FORMULA in attributes or any(key.startswith(_VALUES) for key in attributes):
                self._filled = self._at
        elif name == _SPACES:
            self._cell_characters += _times(attributes, _SPACES_REPEATED)

    def text(self, found: str) -> None:
        """Text stands between tags."""
        self._cell_characters += len(found)

    def end(self, name: str) -> None:
        """A tag ends."""
        if name in _CELLS and self._filled == self._at:
            self._row_characters += self._cell_times * self._cell_characters
        elif name == "table:table-row":
            self._end_row()
        elif name == "table:table":
            self._is_inside = False
            self._add(self._height * self._width)

    def _end_row(self) -> None:
        self._rows += self._row_times
        if not self._filled:
            return
        self._height, self._width = self._rows, max(self._width, self._filled)
        check_cells(self._height, self._width, limits.OPEN_DOCUMENT_CELLS)
        self._add(self._filled)
        self._characters += self._row_times * self._row_characters
        if self._characters > limits.EXPANDED_BYTES:
            raise too_much_unpacked()

    def _add(self, cells: int) -> None:
        """Cells in memory: those of each row as it is written, and of each table laid out."""
        self._cells += cells
        if self._cells > 2 * limits.OPEN_DOCUMENT_CELLS:
            raise too_much_unpacked()


def _times(attributes: dict[str, str], name: str) -> int:
    """How often something stands there.

    Raises:
        ValueError: the attribute is no number.
    """
    return max(int(attributes.get(name, "1")), 0)
