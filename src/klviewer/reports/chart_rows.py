"""What a graph draws as rows: one kind of head and row per kind of graph."""

from collections.abc import Iterable
from typing import assert_never

from klviewer.reports.grid import Cell, Head, Kind
from klviewer.survey.charts import (
    Chart,
    DayColumns,
    ExpectedCurve,
    ExpectedCurves,
    Flows,
    GroupDot,
    GroupDots,
    GroupRow,
    Mark,
    RankedBars,
    StatusBar,
    StatusBars,
    Tile,
    TileMap,
)
from klviewer.survey.disclosure import Disclosure
from klviewer.survey.messages import Message, Say, Text, translate

HIDDEN = translate("print", "skjult")
NO_ANSWER = translate("chart", "Ikke besvaret")

_ANSWER = translate("print", "Svar")
_THEME = translate("print", "Tema")
_COUNT = translate("print", "Antal")
_SHARE = translate("print", "Andel")

Row = tuple[Cell, ...]
Columns = tuple[tuple[Text, Kind], ...]

_MARKS: Columns = ((_ANSWER, Kind.TEXT), (_COUNT, Kind.COUNT), (_SHARE, Kind.SHARE))
_TILES: Columns = (
    (translate("print", "Kommune"), Kind.TEXT),
    (translate("print", "Kode"), Kind.PLACE),
    (translate("print", "Region"), Kind.TEXT),
    (translate("print", "Kommunegruppe"), Kind.TEXT),
    (_ANSWER, Kind.TEXT),
)
_GROUPS: Columns = (
    (_ANSWER, Kind.TEXT),
    (translate("print", "Gruppe"), Kind.TEXT),
    (_COUNT, Kind.COUNT),
    (translate("print", "Spurgt i alt"), Kind.COUNT),
    (_SHARE, Kind.SHARE),
)

_ADDED: Columns = (
    (_THEME, Kind.TEXT),
    (translate("print", "Senest"), Kind.TEXT),
    (translate("print", "Antal, lagt sammen"), Kind.COUNT),
    (translate("print", "Andel, lagt sammen"), Kind.SHARE),
)
_DAYS: Columns = ((translate("print", "Dag"), Kind.DAY), (_COUNT, Kind.COUNT))


def chart_rows(chart: Chart, say: Say) -> tuple[tuple[Head, ...], tuple[Row, ...]]:
    """The heads and rows of a graph's numbers, in the order it draws them.

    Args:
        chart: what the graph says.
        say: puts messages into the reader's language.
    """
    columns, rows = _read(chart, say)
    heads = tuple(Head(say(title), kind) for title, kind in columns)
    return heads, tuple(rows)


def _read(chart: Chart, say: Say) -> tuple[Columns, Iterable[Row]]:
    found: tuple[Columns, Iterable[Row]]
    match chart:
        case StatusBar() | RankedBars():
            found = _MARKS, _marks(chart.marks, say)
        case ExpectedCurve():
            found = _MARKS, _marks((*chart.marks, *chart.rest), say)
        case StatusBars():
            found = _status_bars(chart, say)
        case ExpectedCurves():
            found = _ADDED, _curves(chart, say)
        case GroupDots():
            found = _GROUPS, (row for shown in chart.rows for row in _group_rows(shown, say))
        case TileMap():
            found = _TILES, (_tile(tile, say) for tile in chart.tiles)
        case Flows():
            found = _flows(chart, say)
        case DayColumns():
            found = _DAYS, ((mark.day, mark.count) for mark in chart.marks)
        case _:
            assert_never(chart)
    return found


def _marks(marks: Iterable[Mark], say: Say) -> Iterable[Row]:
    return ((say(mark.label), mark.count, mark.share) for mark in marks)


def _status_bars(chart: StatusBars, say: Say) -> tuple[Columns, Iterable[Row]]:
    rows = (
        (say(theme.name), *row) for theme in chart.themes for row in _marks(theme.bar.marks, say)
    )
    return ((_THEME, Kind.TEXT), *_MARKS), rows


def _curves(chart: ExpectedCurves, say: Say) -> Iterable[Row]:
    return (
        (say(theme.name), *row) for theme in chart.themes for row in _marks(theme.curve.marks, say)
    )


def _group_rows(row: GroupRow, say: Say) -> Iterable[Row]:
    return ((say(row.label), *_dot(dot, say)) for dot in (row.everyone, *row.dots))


def _dot(dot: GroupDot, say: Say) -> Row:
    if dot.hidden:
        return (say(dot.label), *(say(HIDDEN) for _ in range(3)))
    return say(dot.label), dot.count, dot.base, dot.share


def _tile(tile: Tile, say: Say) -> Row:
    municipality = tile.municipality
    place = (municipality.region, municipality.group)
    return municipality.name, municipality.code, *place, say(tile.label or NO_ANSWER)


def _flows(chart: Flows, say: Say) -> tuple[Columns, Iterable[Row]]:
    origins = {mark.choice: say(mark.label) for mark in chart.origins}
    destinations = {mark.choice: say(mark.label) for mark in chart.destinations}
    earlier, later = chart.rounds
    columns = (earlier, Kind.TEXT), (later, Kind.TEXT), (_COUNT, Kind.COUNT)
    rows = (
        (origins[flow.origin], destinations[flow.destination], flow.count) for flow in chart.flows
    )
    return columns, rows


def hidden_note(found: Disclosure) -> Message:
    """What “hidden” means."""
    return translate(
        "print",
        "“Skjult”: svar givet af færre end {threshold}, og tal, de kunne regnes ud fra.",
        threshold=found.threshold,
    )
