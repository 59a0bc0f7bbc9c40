"""What was decided about a round beside its files: title, dates, and what counts."""

import sqlite3
from dataclasses import dataclass, replace
from datetime import date

from klviewer.project.checked import day, parsed, text, written
from klviewer.project.tables import ROUND, Row, rows
from klviewer.project.values import document_of, value_of
from klviewer.survey.counting import DEFAULT_RULE, CountingRule
from klviewer.survey.responses import AreaResponses


@dataclass(frozen=True, slots=True)
class RoundInfo:
    """What a list of rounds shows, read without the answers.

    Args:
        id: of the round.
        title: as it was decided, else as the latest import gave it.
        opened: likewise, else the first day of any import, None where none says.
        closed: likewise, else the last day of any import, None where none says.
        areas: the ids of the areas with responses, in the order they were imported.
        rule: what counts.
    """

    id: str
    title: str
    opened: date | None
    closed: date | None
    areas: tuple[str, ...]
    rule: CountingRule = DEFAULT_RULE


def decided(connection: sqlite3.Connection, info: RoundInfo) -> RoundInfo:
    """The round with what was decided about it in place of what its files say."""
    row = next(iter(rows(connection, ROUND, id=info.id)), None)
    if row is None:
        return info
    return replace(
        info,
        title=text(row["title"]) or info.title,
        opened=day(row["opened"]) or info.opened,
        closed=day(row["closed"]) or info.closed,
        rule=value_of(CountingRule, parsed(row["counting"])),
    )


def round_row(round_id: str, present: Row | None) -> dict[str, str]:
    """The columns of the table round, as they are before anything more is decided."""
    if present is not None:
        return {column: text(cell) for column, cell in present.items()}
    row = dict.fromkeys(ROUND.columns, "")
    return {**row, "id": round_id, "counting": rule_document(DEFAULT_RULE)}


def rule_document(rule: CountingRule) -> str:
    """A rule as the table holds it."""
    return written(document_of(rule))


def counting(responses: AreaResponses, rule: CountingRule) -> AreaResponses:
    """The responses with what counts by a rule."""
    return responses if responses.rule == rule else replace(responses, rule=rule)
