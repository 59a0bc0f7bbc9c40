"""The table behind a graph as it was chosen, with the graph that shows how its parts differ."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from klviewer.survey.chart_findings import battery_finding
from klviewer.survey.charts import (
    Flows,
    GroupDots,
    StatusBars,
    ThemeStatus,
    answers_compared,
    flows,
    group_dots,
    status_bars,
)
from klviewer.survey.counted_tables import By, Columns, Elsewhere, Rounds
from klviewer.survey.danish import number
from klviewer.survey.disclosed_tables import DisclosedTables
from klviewer.survey.disclosure import Disclosure
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.questionnaire import Question, QuestionType
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.table import Table
from klviewer.survey.table_choice import (
    Across,
    TableChoice,
    battery_of,
    dividing,
    settled,
)

DividedChart = GroupDots | Flows


@dataclass(frozen=True, eq=False)
class DividedTable:
    """A table as it is chosen.

    Args:
        area: the id of the question's area.
        question: the table is behind its graph.
        choice: what was chosen, as it can be had for the question.
        tables: one; of a battery one per question.
        title: of the table.
    """

    area: str
    question: Question
    choice: TableChoice
    tables: tuple[Table, ...]
    title: Text

    @property
    def is_battery(self) -> bool:
        """Whether its rows are questions."""
        return self.choice.across is Across.SCALE


def divided_table(
    tables: SelectedTables, responses: AreaResponses, question: Question, choice: TableChoice
) -> DividedTable:
    """Count a question as it was chosen.

    Args:
        tables: of the selection.
        responses: of the question's area.
        question: a closed one.
        choice: gives way to what suits the question where it cannot be had.
    """
    sources = tables.counted.sources
    found = settled(choice, sources, responses, question)
    if found.across is Across.SCALE:
        battery = battery_of(responses, question)
        counted = tuple(tables.table(responses, put) for put in battery)
        return DividedTable(responses.area.id, question, found, counted, battery_title(battery))
    other = dividing(found, sources, responses, question)
    by = _columns(found, responses.area.id, other)
    title = _title(found, question, other)
    table = tables.table(responses, question, by)
    return DividedTable(responses.area.id, question, found, (table,), title)


def disclosed_parts(
    divided: DividedTable, responses: AreaResponses, disclosed: DisclosedTables
) -> tuple[Disclosure, ...]:
    """What is hidden of each of its tables.

    Args:
        divided: counted for the same selection.
        responses: of the question's area.
        disclosed: of the selection.
    """
    questions = [table.question for table in divided.tables]
    if divided.is_battery:
        return tuple(disclosed.of(responses, question) for question in questions)
    choice = divided.choice
    other = dividing(choice, disclosed.tables.counted.sources, responses, divided.question)
    by = _columns(choice, divided.area, other)
    return (disclosed.of(responses, divided.question, by),)


def _columns(choice: TableChoice, area: str, other: Question | None) -> By:
    if choice.across is Across.QUESTION and other is not None:
        return other if choice.area == area else Elsewhere(choice.area, other)
    return _COLUMNS.get(choice.across)


_COLUMNS: Mapping[Across | None, By] = {
    Across.REGION: Columns.REGION,
    Across.GROUP: Columns.GROUP,
    Across.ROUNDS: Rounds.BOTH,
}
_TITLES: Mapping[Across | None, Callable[[Text], Message]] = {
    Across.REGION: lambda of: translate("chart", "{question} fordelt på regioner", question=of),
    Across.GROUP: lambda of: translate(
        "chart", "{question} fordelt på kommunegrupper", question=of
    ),
    Across.ROUNDS: lambda of: translate("chart", "{question} fordelt på runder", question=of),
}


def _title(choice: TableChoice, question: Question, other: Question | None) -> Text:
    name = question.short or question.text
    if choice.across is Across.QUESTION and other is not None:
        return translate("chart", "{question} fordelt på: {other}", question=name, other=other.text)
    titled = _TITLES.get(choice.across)
    return titled(name) if titled else name


def battery_title(battery: tuple[Question, ...]) -> Message:
    """What stands above questions with the same scale."""
    return translate("chart", "{count} spørgsmål med samme skala", count=number(len(battery)))


def battery_bars(
    tables: SelectedTables, responses: AreaResponses, battery: tuple[Question, ...]
) -> StatusBars:
    """Questions with the same scale as bars under each other.

    Args:
        tables: of the selection.
        responses: of their area.
        battery: the questions, at least two.
    """
    counted = [tables.table(responses, question) for question in battery]
    bars = [
        ThemeStatus(responses.area.id, question.short or question.text, table)
        for question, table in zip(battery, counted, strict=True)
    ]
    frame_size = min(map(tables.frame_size, counted))
    answer = battery[0].choices[0].name
    finding = battery_finding(answer, [(bar.name, bar.table) for bar in bars])
    return status_bars(battery_title(battery), bars, frame_size, finding)


def divided_chart(
    tables: SelectedTables, responses: AreaResponses, divided: DividedTable
) -> DividedChart | None:
    """The graph of how the parts differ: dots for groups, flows for rounds, else none."""
    across, question = divided.choice.across, divided.question
    (table, *_) = divided.tables
    if across in (Across.REGION, Across.GROUP):
        compared = answers_compared(divided.area, table)
        if not compared:
            return None
        return group_dots(_compared_title(across, question), _BY[across].value, compared)
    if across is Across.ROUNDS and question.type is QuestionType.SINGLE:
        moves = tables.moves(responses, question)
        earlier, later = (heading.label for heading in table.columns[1:])
        return flows(divided.area, moves, (earlier, later)) if moves.keys else None
    return None


_BY = {Across.REGION: Columns.REGION, Across.GROUP: Columns.GROUP}


def _compared_title(across: Across, question: Question) -> Message:
    if across is Across.REGION:
        return translate("chart", "{question} – efter region", question=question.text)
    return translate("chart", "{question} – efter kommunegruppe", question=question.text)
