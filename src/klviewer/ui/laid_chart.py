"""A chart laid out at the widths it is asked for."""

from dataclasses import dataclass, replace
from functools import cached_property

from klviewer.reports.chart_layout import Setting, Size, lay_out
from klviewer.reports.drawing import Drawing
from klviewer.reports.link_regions import Region, regions
from klviewer.survey.charts import Chart, TileMap
from klviewer.ui.painting import FontMeasure
from klviewer.ui.saying import say

LEAST_WIDTH = {Size.FULL: 240, Size.COMPACT: 96, Size.MINI: 48}
_REMEMBERED = 4


@dataclass(frozen=True, slots=True)
class Picked:
    """What of a chart was picked.

    Args:
        marks: the ids of its marks.
        municipalities: the keys of its tiles.
    """

    marks: frozenset[str] = frozenset()
    municipalities: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Laid:
    """A chart at one width.

    Args:
        drawing: what is painted.
        letters: how much room text takes.
    """

    drawing: Drawing
    letters: FontMeasure

    @cached_property
    def regions(self) -> tuple[Region, ...]:
        """What can be opened, and where it lies; found when somebody points at the chart."""
        return regions(self.drawing, self.letters)


class LaidChart:
    """Lays a chart out, and remembers the few widths that layouts ask for again and again.

    Args:
        chart: None for an empty drawing.
        picked: what of it was picked.
        size: how much of the chart to show.
        letters: how much room text takes.
    """

    def __init__(
        self, chart: Chart | None, picked: Picked, size: Size, letters: FontMeasure
    ) -> None:
        self.chart = chart
        self.picked = picked
        self._size = size
        self._letters = letters
        self._laid: dict[int, Laid] = {}
        self._heights: dict[int, int] = {}

    def height(self, width: int) -> int:
        """How high it is at a width; layouts ask for many widths it never gets."""
        if width not in self._heights:
            self._heights[width] = round(self.at(width).drawing.height + 0.5)
        return self._heights[width]

    def keep_heights_of(self, before: "LaidChart") -> None:
        """Know the heights of another chart, where this one takes the same room at any width."""
        # A map has room for every mark that can be picked.
        same_marks = self.picked.marks == before.picked.marks or isinstance(self.chart, TileMap)
        if same_marks and _takes_room(self.chart) == _takes_room(before.chart):
            self._heights = before._heights

    def at(self, width: int) -> Laid:
        """The chart at a width."""
        if width not in self._laid:
            while len(self._laid) >= _REMEMBERED:
                self._laid.pop(next(iter(self._laid)))
            self._laid[width] = self._lay_out(width)
        return self._laid[width]

    def _lay_out(self, width: int) -> Laid:
        if self.chart is None:
            return Laid(Drawing(width, 0.0, ()), self._letters)
        room = max(width, LEAST_WIDTH[self._size])
        picked = self.picked
        setting = Setting(room, self._letters, say, picked.marks, self._size, picked.municipalities)
        return Laid(lay_out(self.chart, setting), self._letters)


def _takes_room(chart: Chart | None) -> tuple[object, ...]:
    """What decides how high a chart is: of a map's tiles, whose they are and which are empty."""
    if not isinstance(chart, TileMap):
        return (chart,)
    tiles = tuple((tile.municipality, tile.tone is None) for tile in chart.tiles)
    return replace(chart, tiles=()), tiles
