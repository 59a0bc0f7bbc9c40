"""The columns that are not questions: who answered, when, and how far they came."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from klviewer.readers.background_names import (
    COMPLETION_NAMES,
    MOMENT_NAMES,
    TECHNICAL_NAMES,
)
from klviewer.readers.cells import code, folded
from klviewer.readers.moments import NEVER, Moments, moments
from klviewer.readers.municipalities import UNKNOWN, MunicipalityNames, is_address
from klviewer.readers.names import named
from klviewer.readers.sheet import Column, Sheet
from klviewer.readers.source import Progress, with_progress
from klviewer.survey.responses import Completion, Mask

# A field of LimeSurvey's own, headed by its name and by its text: “submitdate. Date submitted”.
_FIELD_AND_TEXT = re.compile(
    r"(id|submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token)"
    r"(?:\. | - |: ).+"
)
# How long an answer took, as LimeSurvey heads it.
_TIMING = re.compile(r"(?:group|question)_time(?::_.*)?|grouptime\d+")
# LimeSurvey says when an answer was sent; one that was begun and never sent is in the file too.
_SENT_NAMES = frozenset(["submitdate", "date_submitted", "dato_for_indsendelse"])
# What LimeSurvey writes for an answer that was sent, in a survey that keeps no dates.
_NO_DATE_KEPT = np.datetime64("1980-01-01T00:00:00", "s")
_STATUS_COLUMN = re.compile(
    r"stat(?:o|c|d|s|overall|internal|creation|distribution|source|collect)?_\d+"
)
_COMPLETION_COLUMN = re.compile(r"(?:stato|statoverall)_([1-5])")
_COMPLETION_WORDS = {
    "ny": Completion.NEW,
    "new": Completion.NEW,
    "distribueret": Completion.DISTRIBUTED,
    "distributed": Completion.DISTRIBUTED,
    "ikke besvaret": Completion.DISTRIBUTED,
    "nogen svar": Completion.PARTIAL,
    "nogle svar": Completion.PARTIAL,
    "delvist besvaret": Completion.PARTIAL,
    "delvis": Completion.PARTIAL,
    "delvist": Completion.PARTIAL,
    "some answers": Completion.PARTIAL,
    "partial": Completion.PARTIAL,
    "gennemført": Completion.COMPLETED,
    "besvaret": Completion.COMPLETED,
    "afsluttet": Completion.COMPLETED,
    "fuldført": Completion.COMPLETED,
    "completed": Completion.COMPLETED,
    "frafaldet": Completion.DROPPED_OUT,
    "dropped out": Completion.DROPPED_OUT,
}
# Where more than one status column is marked, the one that says most.
_SAYS_MOST = (
    Completion.COMPLETED,
    Completion.PARTIAL,
    Completion.DROPPED_OUT,
    Completion.DISTRIBUTED,
    Completion.NEW,
)
_MUNICIPALITY_WORD = "kommun"
_MUNICIPALITY_NAMES = frozenset(
    ["organization", "organisation", "municipality", "komnr", "komkode"]
)
_MOSTLY = 0.5
_NEARLY_ALL = 0.9
_LEAST_NAMES = 3
_MOST_SPELLINGS = 1_000

MunicipalityColumn = tuple[Column, NDArray[np.int16]]
"""A column, and the number of the municipality per row, UNKNOWN where the cell names none."""


def municipality_column(
    sheet: Sheet, free: Sequence[Column], names: MunicipalityNames
) -> MunicipalityColumn | None:
    """The column that says which municipality each row is from.

    It is known by its name and by most of its cells naming municipalities; failing that, by
    nearly all of its cells being names of municipalities, or addresses with their domains.

    Args:
        sheet: the table.
        free: its columns that are no questions.
        names: accepted spellings.

    Returns:
        The column, and a municipality's number per row, UNKNOWN where it names none.
    """
    by_name = (column for column in sheet.columns if _names_municipality(column))
    candidates = [(column, _MOSTLY) for column in by_name]
    words = [column for column in free if _could_be_names(column)]
    candidates += [(column, _NEARLY_ALL) for column in words if not _holds_addresses(column)]
    addresses = [(column, _NEARLY_ALL) for column in words if _holds_addresses(column)]
    return _best(candidates, names) or _best(addresses, names)


def _best(
    candidates: Sequence[tuple[Column, float]], names: MunicipalityNames
) -> MunicipalityColumn | None:
    """The column with the largest share of cells that name municipalities, if it is enough."""
    best: tuple[float, Column, NDArray[np.int16]] | None = None
    for column, least in candidates:
        if len(column.texts) > _MOST_SPELLINGS or not column.texts:
            continue
        codes = municipality_codes(column, names)
        share = int(np.count_nonzero(codes)) / max(int(np.count_nonzero(column.filled)), 1)
        if share > least and (best is None or share > best[0]):
            best = share, column, codes
    return None if best is None else best[1:]


def chosen_municipality_column(
    sheet: Sheet, place: int, names: MunicipalityNames
) -> MunicipalityColumn | None:
    """The column somebody has chosen, however few of its cells name municipalities.

    Args:
        sheet: the table.
        place: the column's; one that the table does not have stands for none.
        names: accepted spellings.
    """
    if not 0 <= place < len(sheet.columns):
        return None
    column = sheet.columns[place]
    return column, municipality_codes(column, names)


def municipality_codes(column: Column, names: MunicipalityNames) -> NDArray[np.int16]:
    """The number of the municipality each cell names, UNKNOWN where it names none."""
    codes = [names.code(text, column.labels.get(text, "")) for text in column.texts]
    return column.spread(codes, UNKNOWN)


def holds_municipalities(column: Column, names: MunicipalityNames) -> bool:
    """Whether a column says whose answers the rows are: by its head, and by most of its cells.

    Questions may be about the municipality too.
    """
    says = _names_municipality(column)
    return says and (not column.texts or _best([(column, _MOSTLY)], names) is not None)


def _names_municipality(column: Column) -> bool:
    """Whether a column's head says that it holds municipalities."""
    known = named(column.name, _MUNICIPALITY_NAMES)
    return known or any(_MUNICIPALITY_WORD in folded(text) for text in (column.name, column.label))


def _could_be_names(column: Column) -> bool:
    if not _LEAST_NAMES <= len(column.texts) <= _MOST_SPELLINGS:
        return False
    return not any(code(text).isdecimal() for text in column.texts)


def _holds_addresses(column: Column) -> bool:
    return any(map(is_address, column.texts))


def answered_at(free: Sequence[Column], rows: int) -> Moments:
    """When each row was answered; shape (rows,), NaT where no column says."""
    found = np.full(rows, NEVER)
    for names in MOMENT_NAMES:
        for column in free:
            if named(_underscored(column), names):
                found = np.where(np.isnat(found), moments(column), found)
                found[found == _NO_DATE_KEPT] = NEVER
    return found


def read_moments(columns: Sequence[Column], progress: Progress) -> None:
    """Read the columns that by their heads say when, before they are asked for again and again.

    Args:
        columns: of a table.
        progress: told while there are many different texts; raises to cancel.
    """
    said = [column for column in columns if _may_say_when(column)]
    for column, told in with_progress(said, progress):
        moments(column, told)


def completion(free: Sequence[Column], answered: Mask) -> NDArray[np.int8]:
    """How far each row came.

    From SurveyXact's five status columns, or a column of words for the same. Rows of which
    nothing is said are completed if anything is answered, and otherwise only distributed.

    Args:
        free: the columns that are no questions.
        answered: shape (rows,); the rows with any answer.
    """
    found = np.where(answered, Completion.COMPLETED, Completion.DISTRIBUTED).astype(np.int8)
    for column in free:
        if _underscored(column) in _SENT_NAMES and column.texts:
            found[answered & ~column.filled] = Completion.PARTIAL
        if named(_underscored(column), COMPLETION_NAMES) and _is_completion(column):
            said = column.spread([_completion_word(column, text) for text in column.texts], 0)
            found = np.where(said > 0, said, found).astype(np.int8)
    for state in reversed(_SAYS_MOST):
        for column in free:
            if _status_of(column) == state:
                marked = column.spread([code(text) == "1" for text in column.texts], 0)
                found[marked > 0] = state
    return found


def _status_of(column: Column) -> int:
    found = _COMPLETION_COLUMN.fullmatch(folded(column.name))
    return int(found[1]) if found else 0


def _is_completion(column: Column) -> bool:
    return bool(column.texts) and all(_completion_word(column, text) for text in column.texts)


def _completion_word(column: Column, text: str) -> int:
    return _COMPLETION_WORDS.get(folded(column.labels.get(text, text)), 0)


def is_technical(column: Column) -> bool:
    """Whether a column of an unknown survey is no question: numbers, mail, times, status."""
    name = _underscored(column)
    if _STATUS_COLUMN.fullmatch(name) or _TIMING.fullmatch(name) or named(name, TECHNICAL_NAMES):
        return True
    if named(name, COMPLETION_NAMES) and _is_completion(column):
        return True
    return _may_say_when(column) and not np.isnat(moments(column)[column.filled]).any()


def _may_say_when(column: Column) -> bool:
    return any(named(_underscored(column), names) for names in MOMENT_NAMES)


def _underscored(column: Column) -> str:
    """The column's name as the sets of names have it."""
    name = _FIELD_AND_TEXT.sub(r"\1", folded(column.name))
    return name.replace(" ", "_")
