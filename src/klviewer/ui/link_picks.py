"""What the marks of a chart stand for, when they are picked."""

from collections.abc import Iterable, Iterator

from klviewer.reports.drawing import Link
from klviewer.survey.charts import Chart, ExpectedCurve, ExpectedCurves, TileMap
from klviewer.survey.counted_tables import Columns
from klviewer.survey.filters import EVERYWHERE, Filter
from klviewer.survey.selection import Clicked, Days, Move, Municipalities, Pick

_PARTS = {
    Columns.REGION: lambda part: Filter(region=part),
    Columns.GROUP: lambda part: Filter(group=part),
}


def picks_of(links: Iterable[Link], chart: Chart) -> tuple[Pick, ...]:
    """The picks that marks stand for, in their order; marks that only open something have none.

    Args:
        links: of the marks, each with its area.
        chart: they belong to.
    """
    return tuple(pick for link in links for pick in _picks(link, chart))


def _picks(link: Link, chart: Chart) -> Iterator[Pick]:
    if link.respondent:
        yield Municipalities(frozenset({link.respondent}))
    elif link.manner:
        yield Municipalities(_answering(link.manner, chart))
    elif link.days is not None:
        yield Days(*link.days, link.area)
    elif link.move is not None:
        yield Move(link.area, link.question, *link.move)
    elif link.question:
        part = _PARTS[Columns(link.by)](link.group) if link.group else EVERYWHERE
        yield Clicked(link.area, link.question, link.choice, _adds_up(link, chart), part)


def _answering(manner: str, chart: Chart) -> frozenset[str]:
    """The municipalities on a map that have answered in a manner."""
    tiles = chart.tiles if isinstance(chart, TileMap) else ()
    return frozenset(str(tile.municipality.code) for tile in tiles if tile.choice == manner)


def _adds_up(link: Link, chart: Chart) -> bool:
    """A point of a curve stands for everyone up to its date."""
    return any(
        curve.question == link.question and mark.choice == link.choice
        for curve in _curves(link, chart)
        for mark in curve.marks
    )


def _curves(link: Link, chart: Chart) -> tuple[ExpectedCurve, ...]:
    """The curves a link can be on."""
    if isinstance(chart, ExpectedCurves):
        return tuple(theme.curve for theme in chart.themes if theme.area == link.area)
    return (chart,) if isinstance(chart, ExpectedCurve) else ()
