"""SPSS system files: variable and value labels, multiple response sets, dates."""

import warnings
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from io import BytesIO
from types import MappingProxyType

import numpy as np
import pyreadstat
from pyreadstat.pyclasses import MRSet, metadata_container

from klviewer.readers import limits, spss_dictionary
from klviewer.readers.cells import clean, code, folded, from_float
from klviewer.readers.errors import UnreadableError
from klviewer.readers.headings import check_cells, headed
from klviewer.readers.sheet import Column, ColumnChoice, Sheet, column_of_cells
from klviewer.readers.source import Progress, SourceFile
from klviewer.survey.messages import translate
from klviewer.survey.questionnaire import QuestionType

# SPSS counts seconds from the first day of the Gregorian calendar.
_EPOCH = datetime(1582, 10, 14)
_DATES = ("DATE", "ADATE", "EDATE", "JDATE", "SDATE")
_MOMENTS = ("DATETIME", "YMDHMS")

# All that the library has been seen to raise for damaged files.
_FAILURES = (
    pyreadstat.ReadstatError,
    pyreadstat.PyreadstatError,
    ArithmeticError,
    LookupError,
    MemoryError,
    TypeError,
    ValueError,
)


def is_spss(data: bytes) -> bool:
    """Whether the bytes are those of an SPSS system file."""
    return data.startswith(spss_dictionary.MARKS)


def sheets(number: int, file: SourceFile, progress: Progress) -> tuple[Sheet, ...]:
    """The table of an SPSS file. User-missing values are empty cells.

    Raises:
        UnreadableError: the file is damaged or too large.
    """
    spss_dictionary.check(file.data)
    progress(0.1)
    cells, described = _content(file.data)
    progress(0.7)
    columns = []
    for place, name in enumerate(described.column_names):
        columns.append(_column(name, cells[name], described))
        progress(0.7 + 0.3 * place / len(cells))
    rows = np.arange(1, len(columns[0].positions) + 1, dtype=np.int32)
    table = headed((number, file), _with_sets(columns, described.mr_sets), rows)
    return (replace(table, title=clean(described.file_label or "")),)


def _content(data: bytes) -> tuple[Mapping[str, list[object]], metadata_container]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of names that occur twice: `headed` says so too
            _, described = pyreadstat.read_sav(
                BytesIO(data), metadataonly=True, output_format="dict"
            )
            width = len(described.column_names)
            check_cells(described.number_rows or 0, width)
            return pyreadstat.read_sav(
                BytesIO(data),
                output_format="dict",
                disable_datetime_conversion=True,
                row_limit=limits.CELLS // max(width, 1),
            )
    except _FAILURES as error:
        raise UnreadableError(
            translate("reading", "SPSS-filen er beskadiget eller afbrudt. Hent eller gem den igen.")
        ) from error


def _column(name: str, cells: list[object], described: metadata_container) -> Column:
    given = described.variable_value_labels.get(name, {})
    labels = {_value(value): clean(str(label)) for value, label in given.items()}
    kind = (described.original_variable_types[name] or "").rstrip("0123456789.")
    found = column_of_cells(name or "", cells, _writer(kind))  # None in a damaged file
    return replace(
        found,
        label=clean(described.column_names_to_labels.get(name) or ""),
        labels=MappingProxyType(labels),
        type=_type(kind, labels),
    )


def _value(value: object) -> str:
    return from_float(float(value)) if isinstance(value, int | float) else clean(str(value))


def _type(kind: str, labels: Mapping[str, str]) -> QuestionType | None:
    if labels:
        return QuestionType.SINGLE
    if kind in _DATES + _MOMENTS:
        return QuestionType.DATE
    return None


def _writer(kind: str) -> Callable[[object], str]:
    if kind in _DATES:
        return lambda cell: _moment(cell)[:10]
    if kind in _MOMENTS:
        return _moment
    return lambda cell: "" if cell is None else _value(cell)


def _moment(cell: object) -> str:
    """Seconds since SPSS's first day, as ISO 8601 writes them; empty where no date can be."""
    if not isinstance(cell, int | float):
        return ""
    try:
        return (_EPOCH + timedelta(seconds=round(cell))).isoformat(sep=" ")
    except (OverflowError, ValueError):
        return ""


def _with_sets(columns: list[Column], sets: Mapping[str, MRSet]) -> list[Column]:
    """The columns, those of a multiple response set told which question they belong to."""
    of_variable = {
        folded(variable): (name, found)
        for name, found in sets.items()
        for variable in found["variable_list"]
        if variable  # None in a damaged file
    }
    return [
        _in_set(column, *of_variable[folded(column.name)])
        if folded(column.name) in of_variable
        else column
        for column in columns
    ]


def _in_set(column: Column, name: str, found: MRSet) -> Column:
    whole = replace(
        column, question=name, label=clean(found["label"] or ""), type=QuestionType.MULTIPLE
    )
    if not found["is_dichotomy"]:
        return whole
    counted = code(str(found["counted_value"]))
    return replace(whole, choice=ColumnChoice("", column.label), counted=counted)
