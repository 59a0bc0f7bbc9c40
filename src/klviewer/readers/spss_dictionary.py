"""The first part of an SPSS file, walked through before a library trusts the lengths in it.

The library is written in C and follows the file's own counts and offsets; a damaged file can
make it read outside its memory and take the program with it. The format is that of “System File
Format” in the PSPP developers' guide.
"""

import struct
from collections.abc import Callable

from klviewer.readers import limits
from klviewer.readers.errors import UnreadableError, too_many_labels, too_much_unpacked
from klviewer.survey.messages import translate

_PACKED = b"$FL3"
MARKS = (b"$FL2", _PACKED)

_HEADER = 176
_LAYOUT_CODES = (2, 3)
_WIDEST_TEXT = 255
_MISSING_COUNTS = (-3, -2, 0, 1, 2, 3)
_VARIABLE, _VALUE_LABELS, _LABELLED, _DOCUMENT, _EXTENSION, _END = 2, 3, 4, 6, 7, 999
_TEXT_FORMATS = {1, 2}  # A and AHEX
_ENCODING = 20
_DEFAULT_ENCODING = "cp1252"


class _Broken(Exception):  # noqa: N818 - never leaves this module
    """The lengths in the file do not belong together."""


class _Walk:
    """A place in the dictionary that moves on over its records."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = _HEADER
        layout = data[64:68]
        orders = [order for order in "<>" if struct.unpack(f"{order}i", layout)[0] in _LAYOUT_CODES]
        if not orders:
            raise _Broken
        self._order = orders[0]
        self._continued = 0  # places the text variable before still fills
        self._widths: list[int] = []  # of the variable that begins at each place of 8 bytes
        self._labelled_texts: list[bytes] = []
        self._labels = 0
        self._encoding = _DEFAULT_ENCODING

    def run(self) -> None:
        readers: dict[int, Callable[[], None]] = {
            _VARIABLE: self._variable,
            _VALUE_LABELS: self._value_labels,
            _DOCUMENT: self._document,
            _EXTENSION: self._extension,
        }
        while (record := self._integer()) != _END:
            if record not in readers or (record != _VARIABLE and self._continued):
                raise _Broken
            readers[record]()
        self._require(bool(self._widths) and not self._continued)
        for text in self._labelled_texts:
            text.decode(self._encoding)
        if self._data.startswith(_PACKED):
            self._skip(4)
            self._packed()

    def _packed(self) -> None:
        """The list of packed blocks, which says how much memory they will take."""
        begins, lists, length = struct.unpack(f"{self._order}3q", self._bytes(24))
        self._require(begins == self._at - 24 and self._at <= lists <= len(self._data))
        self._at = lists
        *_, blocks = struct.unpack(f"{self._order}qqii", self._bytes(24))
        self._require(blocks >= 0 and length == 24 * (blocks + 1))
        whole = 0
        for _ in range(blocks):
            _, start, unpacked, packed = struct.unpack(f"{self._order}qqii", self._bytes(24))
            self._require(unpacked >= 0 and packed >= 0 and 0 <= start <= lists - packed)
            whole += unpacked
        if whole > limits.EXPANDED_BYTES:
            raise too_much_unpacked()

    def _variable(self) -> None:
        width, has_label, missing = self._integer(), self._integer(), self._integer()
        formats = {self._integer() >> 16, self._integer() >> 16}
        self._bytes(8)  # the name
        self._require(width != 0 or formats.isdisjoint(_TEXT_FORMATS))
        if width == -1:
            self._require(self._continued > 0)
            self._continued -= 1
        else:
            self._require(not self._continued and 0 <= width <= _WIDEST_TEXT)
            self._continued = max(0, (width + 7) // 8 - 1)
        self._widths.append(width)
        self._require(has_label in (0, 1) and missing in _MISSING_COUNTS)
        if has_label:
            self._bytes((self._count() + 3) // 4 * 4)
        self._bytes(8 * abs(missing))

    def _document(self) -> None:
        self._bytes(80 * self._count())

    def _value_labels(self) -> None:
        values = [self._labelled_value() for _ in range(self._count())]
        self._require(self._integer() == _LABELLED)
        places = [self._integer() for _ in range(self._count())]
        self._require(all(1 <= place <= len(self._widths) for place in places))
        self._labels += len(values) * len(places)
        if self._labels > limits.VALUE_LABELS:
            raise too_many_labels()
        widths = {self._widths[place - 1] for place in places}
        self._require(-1 not in widths and (0 not in widths or widths == {0}))
        if widths != {0}:
            self._labelled_texts += values

    def _labelled_value(self) -> bytes:
        value = self._bytes(8)
        length = self._bytes(1)[0]
        self._bytes((length + 8) // 8 * 8 - 1)
        return value

    def _extension(self) -> None:
        subtype, size, count = self._integer(), self._count(), self._count()
        content = self._bytes(size * count)
        if subtype == _ENCODING:
            self._encoding = content.decode("ascii").strip()

    def _require(self, holds: bool) -> None:
        if not holds:
            raise _Broken

    def _bytes(self, length: int) -> bytes:
        start, self._at = self._at, self._at + length
        self._require(length >= 0 and self._at <= len(self._data))
        return self._data[start : self._at]

    def _skip(self, length: int) -> None:
        self._bytes(length)

    def _integer(self) -> int:
        return int(struct.unpack(f"{self._order}i", self._bytes(4))[0])

    def _count(self) -> int:
        count = self._integer()
        self._require(0 <= count <= len(self._data))
        return count


def check(data: bytes) -> None:
    """Stop before a file whose dictionary does not hold together, or would fill the memory.

    Raises:
        UnreadableError: with what is wrong.
    """
    try:
        _Walk(data).run()
    except (_Broken, struct.error, ValueError, LookupError) as error:
        raise UnreadableError(
            translate("reading", "SPSS-filen er beskadiget eller afbrudt. Hent eller gem den igen.")
        ) from error
