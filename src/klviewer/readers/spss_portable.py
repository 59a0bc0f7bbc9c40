"""SPSS portable files (.por): text in which numbers stand in base 30.

The library that reads other SPSS files keeps only the characters every machine of the 1980s had:
it loses Danish letters. The format is that of “Portable File Format” in the PSPP developers' guide.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from klviewer.readers import limits, spss_cells
from klviewer.readers.cells import clean
from klviewer.readers.errors import UnreadableError, too_many_labels, too_much_unpacked
from klviewer.readers.headings import check_cells, headed
from klviewer.readers.sheet import Column, Sheet, column_of_cells
from klviewer.readers.source import Progress, SourceFile
from klviewer.survey.messages import translate

_LINE = 80
_TABLE, _SIGNATURE = 200, 456  # where they begin, line breaks left out
_BODY = 464
_PORTABLE = (
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    " .<(+|&[]!$*);^-/\xa3,%_>?`:\xa6@'=\""
)
_FIRST = 64  # the place of “0” in the table; those before are control characters
_BASE = 30
_LONGEST = 32_767  # bytes of one text
_HEAD_BYTES = 4_096
_ROWS_PER_REPORT = 500
# The formats whose numbers are moments, as SPSS numbers them; SPSS 25 adds 82 to each.
_FORMATS = {
    20: "DATE",
    21: "TIME",
    22: "DATETIME",
    23: "ADATE",
    24: "JDATE",
    25: "DTIME",
    28: "MOYR",
    29: "QYR",
    30: "WKYR",
    38: "EDATE",
    39: "SDATE",
    40: "MTIME",
    41: "YMDHMS",
}
_FORMATS_SHIFTED = 82
_MISSING = "*"

_Value = float | str | None


class _Broken(Exception):  # noqa: N818 - never leaves this module
    """The file does not follow the format."""


@dataclass(eq=False)
class _Variable:
    """A variable, and its cells so far."""

    name: str
    width: int
    kind: str
    label: str = ""
    labels: dict[str, str] = field(default_factory=dict)
    missing: list[Callable[[_Value], bool]] = field(default_factory=list)
    cells: list[_Value] = field(default_factory=list)

    def column(self) -> Column:
        found = column_of_cells(clean(self.name), self.cells, spss_cells.writer(self.kind))
        return Column(
            found.name,
            found.positions,
            found.texts,
            label=clean(self.label),
            labels=MappingProxyType(self.labels),
            type=spss_cells.type_of_format(self.kind, self.labels),
        )


def is_portable(data: bytes) -> bool:
    """Whether the bytes are those of a portable file."""
    return _unbroken(data[:_HEAD_BYTES])[_SIGNATURE:_BODY] == b"SPSSPORT"


def sheets(number: int, file: SourceFile, progress: Progress) -> tuple[Sheet, ...]:
    """The table of a portable file. User-missing values are empty cells.

    Raises:
        UnreadableError: the file is damaged or too large.
    """
    try:
        content = _Content(_text(file.data), progress)
        content.read()
    except (_Broken, ArithmeticError, IndexError, ValueError) as error:
        raise UnreadableError(
            translate("reading", "SPSS-filen er beskadiget eller afbrudt. Hent eller gem den igen.")
        ) from error
    columns = [variable.column() for variable in content.variables]
    rows = np.arange(1, len(columns[0].positions) + 1, dtype=np.int32)
    return (headed((number, file), columns, rows),)


def _unbroken(data: bytes) -> bytes:
    """The lines one after another, each filled up with spaces to its full width."""
    if (data.count(b"\n") + data.count(b"\r")) * _LINE > limits.EXPANDED_BYTES:
        raise too_much_unpacked()
    return b"".join(line.ljust(_LINE) for line in data.splitlines())


def _text(data: bytes) -> bytes:
    """What follows the head, in ASCII wherever the file's own table says what a byte means."""
    whole = _unbroken(data)
    table = whole[_TABLE:_SIGNATURE]
    known: dict[int, str] = {}
    for byte, character in zip(table[_FIRST:], _PORTABLE, strict=False):
        known.setdefault(byte, character)  # “0” also stands where the table has no character
    meant = bytes(
        ord(known[byte]) if byte in known and known[byte].isascii() else byte for byte in range(256)
    )
    return whole[_BODY:].translate(meant)


class _Content:
    """The records of a portable file, read one after another."""

    def __init__(self, text: bytes, progress: Progress) -> None:
        self._text = text
        self._at = 0
        self._progress = progress
        self._encoding = _encoding(text)
        self._labels = 0
        self.variables: list[_Variable] = []

    def read(self) -> None:
        self._skip(1)  # the version
        self._string()  # the day and the time it was written
        self._string()
        records: dict[bytes, Callable[[], object]] = {
            b"1": self._string,
            b"2": self._string,
            b"3": self._string,
            b"4": self._count,
            b"5": self._count,
            b"6": self._string,
            b"7": self._variable,
            b"8": lambda: self._miss(self._equal()),
            b"9": lambda: self._miss(self._within(-math.inf, self._number())),
            b"A": lambda: self._miss(self._within(self._number(), math.inf)),
            b"B": lambda: self._miss(self._within(self._number(), self._number())),
            b"C": self._label,
            b"D": self._value_labels,
            b"E": lambda: [self._string() for _ in range(self._count())],
        }
        while (tag := self._skip(1)) != b"F":
            if tag not in records:
                raise _Broken
            records[tag]()
        self._rows()

    def _rows(self) -> None:
        if not self.variables:
            raise _Broken
        done = 0
        while self._text[self._at : self._at + 1] != b"Z":
            for variable in self.variables:
                cell = self._value(variable)
                is_missing = any(is_it(cell) for is_it in variable.missing)
                variable.cells.append(None if is_missing else cell)
            done += 1
            if done % _ROWS_PER_REPORT == 0:
                self._progress(self._at / len(self._text))
                check_cells(done, len(self.variables))

    def _variable(self) -> None:
        width, name = self._count(), self._string()
        kind, *_ = [self._count() for _ in range(6)]
        if len(self.variables) >= limits.COLUMNS:
            raise _Broken
        written = _FORMATS.get(kind) or _FORMATS.get(kind - _FORMATS_SHIFTED, "")
        self.variables.append(_Variable(name, width, written))

    def _miss(self, is_missing: Callable[[_Value], bool]) -> None:
        self.variables[-1].missing.append(is_missing)

    def _equal(self) -> Callable[[_Value], bool]:
        missing = self._value(self.variables[-1])
        return lambda cell: cell == missing

    @staticmethod
    def _within(low: float, high: float) -> Callable[[_Value], bool]:
        return lambda cell: isinstance(cell, float) and low <= cell <= high

    def _label(self) -> None:
        self.variables[-1].label = self._string()

    def _value_labels(self) -> None:
        names = {self._string() for _ in range(self._count())}
        described = [variable for variable in self.variables if variable.name in names]
        if not described:
            raise _Broken
        count = self._count()
        self._labels += count * len(described)
        if self._labels > limits.VALUE_LABELS:
            raise too_many_labels()
        for _ in range(count):
            value, label = self._value(described[0]), self._string()
            for variable in described:
                variable.labels[spss_cells.value(value)] = clean(label)

    def _value(self, variable: _Variable) -> _Value:
        if variable.width:
            return self._string().rstrip()
        value = self._number()
        return None if math.isnan(value) else value

    def _skip(self, length: int) -> bytes:
        found = self._text[self._at : self._at + length]
        if len(found) < length:
            raise _Broken
        self._at += length
        return found

    def _string(self) -> str:
        length = self._count()
        if length > _LONGEST:
            raise _Broken
        return self._skip(length).decode(self._encoding, "replace")

    def _count(self) -> int:
        count = self._number()
        if not 0 <= count <= len(self._text):  # not a number is not within either
            raise _Broken
        return int(count)

    def _number(self) -> float:
        """A number in base 30 up to a slash, or the sign that there is none."""
        while self._text[self._at : self._at + 1] == b" ":
            self._at += 1
        if self._text[self._at : self._at + 1] == _MISSING.encode():
            self._skip(2)
            return math.nan
        end = self._text.index(b"/", self._at, self._at + 100)
        written = self._text[self._at : end].decode("ascii")
        self._at = end + 1
        return _from_base_30(written)


def _from_base_30(written: str) -> float:
    """A number as portable files write it: “-1A.F+2” is -(1A.F) times 30².

    Raises:
        ValueError: it is none.
    """
    digits = written.removeprefix("-")
    exponent = 0
    for sign in "+-":
        digits, _, power = digits.partition(sign)
        if power:
            exponent = int(f"{sign}1") * _whole(power)
    whole, _, decimals = digits.partition(".")
    value = _whole(whole + decimals) * float(_BASE) ** (exponent - len(decimals))
    return -value if written.startswith("-") else value


def _whole(digits: str) -> int:
    return int(digits, _BASE)


def _encoding(text: bytes) -> str:
    """Portable files do not say how letters beyond ASCII are written."""
    try:
        text.decode()
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"
