"""SPSS system files, packed ones too: variable and value labels, multiple response sets, dates."""

import warnings
from collections.abc import Mapping
from dataclasses import replace
from io import BytesIO
from types import MappingProxyType

import numpy as np
import pyreadstat
from pyreadstat.pyclasses import MRSet, metadata_container

from klviewer.readers import limits, spss_cells, spss_dictionary
from klviewer.readers.cells import clean, code, folded
from klviewer.readers.errors import UnreadableError
from klviewer.readers.headings import check_cells, headed
from klviewer.readers.sheet import Column, ColumnChoice, Sheet, column_of_cells
from klviewer.readers.source import Progress, SourceFile
from klviewer.survey.messages import translate
from klviewer.survey.questionnaire import QuestionType

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
    labels = {spss_cells.value(value): clean(str(label)) for value, label in given.items()}
    kind = (described.original_variable_types[name] or "").rstrip("0123456789.")
    found = column_of_cells(name or "", cells, spss_cells.writer(kind))  # None in a damaged file
    return replace(
        found,
        label=clean(described.column_names_to_labels.get(name) or ""),
        labels=MappingProxyType(labels),
        type=spss_cells.type_of_format(kind, labels),
    )


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
