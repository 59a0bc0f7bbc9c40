"""A table as Danish Excel saves it: semicolons and Windows-1252."""

import csv
import io
from collections.abc import Iterator, Sequence

from klviewer.survey.questionnaire import Area
from tools.example.columns import Column, chosen, columns_of, has_answered, has_chosen, written
from tools.example.replies import Reply
from tools.example.surveyxact import COMPLETIONS


def semicolon_table(area: Area, replies: Sequence[Reply]) -> bytes:
    """The file, with codes for choices."""
    columns = columns_of(area)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(["kommune", "besvaret", "status", *(column.name for column in columns)])
    for reply in replies:
        writer.writerow([*_who(reply), *(_value(reply, column) for column in columns)])
    return text.getvalue().encode("cp1252")


def _who(reply: Reply) -> Iterator[str]:
    yield reply.municipality.name
    yield f"{reply.at:%d-%m-%Y %H:%M}"
    yield COMPLETIONS[reply.completion]


def _value(reply: Reply, column: Column) -> object:
    if not column.question.is_closed:
        return written(reply, column)
    if not has_answered(reply, column):
        return ""
    if column.choice:
        return int(has_chosen(reply, column))
    choice = chosen(reply, column)
    return choice.code if choice else ""
