"""An SPSS file with variable and value labels."""

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas
import pyreadstat

from klviewer.survey.questionnaire import Area
from tools.example.columns import Column, chosen, columns_of, has_answered, has_chosen, written
from tools.example.marking import MARK
from tools.example.replies import Reply
from tools.example.surveyxact import COMPLETIONS

# The header of a .sav file: 92 bytes, then day and time of making in 9 and 8 bytes of ASCII.
_CLOCK = slice(92, 109)
_MADE = b"05 Jun 2008:00:00"

Values = Mapping[str, object]
Labels = dict[int | float, str]


def spss_file(area: Area, replies: Sequence[Reply]) -> bytes:
    """The file, the same bytes every time."""
    columns = columns_of(area)
    frame = pandas.DataFrame({**_who(replies), **_answers(columns, replies)})
    frame["besvaret"] = pandas.to_datetime(frame["besvaret"])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "example.sav"
        pyreadstat.write_sav(
            frame,
            path,
            file_label=MARK,
            column_labels=[
                "Kommune",
                "Besvaret",
                "Samlet status",
                *(column.title for column in columns),
            ],
            variable_value_labels=_value_labels(columns, replies),
        )
        made = bytearray(path.read_bytes())
    made[_CLOCK] = _MADE
    return bytes(made)


def _who(replies: Sequence[Reply]) -> Values:
    return {
        "kommune": [reply.municipality.code for reply in replies],
        "besvaret": [reply.at for reply in replies],
        "status": [int(reply.completion) for reply in replies],
    }


def _answers(columns: Sequence[Column], replies: Sequence[Reply]) -> Values:
    return {column.name: [_value(reply, column) for reply in replies] for column in columns}


def _value(reply: Reply, column: Column) -> object:
    if not column.question.is_closed:
        return written(reply, column)
    if not has_answered(reply, column):
        return None
    if column.choice:
        return int(has_chosen(reply, column))
    choice = chosen(reply, column)
    return int(choice.code) if choice else None


def _value_labels(columns: Sequence[Column], replies: Sequence[Reply]) -> dict[str, Labels]:
    closed = {column.name: _labels(column) for column in columns if column.question.is_closed}
    return {
        "kommune": {reply.municipality.code: reply.municipality.name for reply in replies},
        "status": {int(completion): label for completion, label in COMPLETIONS.items()},
        **closed,
    }


def _labels(column: Column) -> Labels:
    if column.choice:
        return {0: "Ikke valgt", 1: "Valgt"}
    return {int(choice.code): choice.label for choice in column.question.choices}
