"""A table to be handed on: what each column holds, so that every format can write it right."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

Cell = str | int | float | date | None


class Kind(StrEnum):
    """What the cells of a column are."""

    TEXT = "text"
    COUNT = "count"  # how many there are of something
    PLACE = "place"  # a number that names something, such as a row; never summed
    SHARE = "share"  # between 0 and 1
    DAY = "day"


def kind_of(cell: Cell, kind: Kind) -> Kind:
    """What a cell is in a column: a whole number among shares is what they are shares of."""
    is_count = isinstance(cell, int) and kind is Kind.SHARE
    return Kind.COUNT if is_count else kind


@dataclass(frozen=True, slots=True)
class Head:
    """A column's head.

    Args:
        title: as the reader sees it.
        kind: of the cells below; a text in a column of numbers is written as text.
    """

    title: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Grid:
    """A table to be handed on.

    Args:
        title: names it.
        heads: one per column.
        rows: as long as the heads; None where nothing stands.
        marks: lines that must be seen above the table, such as that the answers are invented.
        lead: lines between the marks and the heads: what is counted, and among whom.
        foot: rows that stay under the others however these are sorted, such as totals.
        notes: what a reader must know of the numbers; on a sheet of their own where there is one.
    """

    title: str
    heads: tuple[Head, ...]
    rows: tuple[Sequence[Cell], ...]
    marks: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    foot: tuple[Sequence[Cell], ...] = ()
    notes: tuple[str, ...] = ()


# What XML 1.0 (section 2.2) has no way to write; half a character of UTF-16 among them.
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# What makes a spreadsheet calculate; the wide forms are those of East Asian keyboards (OWASP,
# “CSV Injection”).
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")


def writable(text: str) -> str:
    """The text with “�” for every character that a file cannot hold."""
    return _UNWRITABLE.sub("\ufffd", text)


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet could take the text for something to calculate."""
    return _FORMULA.match(text) is not None


def harmless(text: str) -> str:
    """The text as it may stand where a spreadsheet guesses what it is: never calculated.

    A text that looks like a formula gets an apostrophe in front (OWASP, “CSV Injection”).
    """
    clean = writable(text)
    return f"'{clean}" if looks_like_formula(clean) else clean
