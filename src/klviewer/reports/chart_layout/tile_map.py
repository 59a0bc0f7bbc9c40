"""The tile map: every municipality as a square in its neighbours' company."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import floor

from klviewer.reports.chart_layout.key import Entry, add_key
from klviewer.reports.chart_layout.marks import field, on_field, ring, says
from klviewer.reports.chart_layout.setting import Setting
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.drawing import Align, Box, Drawing, Label, Link, TextStyle
from klviewer.reports.text_fit import TextFit
from klviewer.survey.answer_map import OTHERWISE, TOGETHER
from klviewer.survey.charts import Mark, Tile, TileMap
from klviewer.survey.counted import MUNICIPALITIES
from klviewer.survey.messages import Say, Text, translate

LARGEST = 36.0
BETWEEN = 2.0
UNDER_MAP = 10.0
STYLES = (TextStyle.TILE, TextStyle.TILE_SMALL)
LETTERS = (4, 3)

NOT_ANSWERED = translate("chart", "ikke svaret")


@dataclass(frozen=True, slots=True)
class Grid:
    """Where tiles stand.

    Args:
        pitch: from one tile to the next.
        top: of the first row.
        row: the first row's number.
        column: the first column's number.
        style: of the names, None where they could not be read.
    """

    pitch: float
    top: float
    row: int
    column: int
    style: TextStyle | None

    @property
    def side(self) -> float:
        """The side of a tile."""
        return self.pitch - BETWEEN

    def corner(self, tile: Tile) -> tuple[float, float]:
        """The left and top of a tile."""
        row, column = tile.municipality.tile
        return (column - self.column) * self.pitch, self.top + (row - self.row) * self.pitch


def tile_map(chart: TileMap, setting: Setting) -> Drawing:
    """Lay out a tile map."""
    sheet = Sheet(setting)
    sheet.head(chart.title, chart.subtitle)
    if chart.tiles:
        _add_tiles(sheet, chart)
        sheet.down(UNDER_MAP)
        add_key(sheet, _entries(chart, setting))
    else:
        sheet.nothing()
    sheet.foot(chart.footnotes)
    return sheet.drawing(_says(chart, setting.say))


def _add_tiles(sheet: Sheet, chart: TileMap) -> None:
    grid = _grid(chart, sheet.setting, sheet.bottom)
    setting = sheet.setting
    ringed = {mark.tone for mark in chart.scale if mark.choice in setting.chosen}
    for tile in chart.tiles:
        leads = _link(tile, chart, setting.say)
        sheet.add(_square(tile, leads, grid))
        picked = str(tile.municipality.code) in setting.municipalities
        if picked or (tile.tone is not None and tile.tone in ringed):
            sheet.add(*ring(*grid.corner(tile), grid.side, grid.side))
        if grid.style:
            sheet.add(_name(tile, leads, grid, setting.fit(grid.style)))
    sheet.bottom = max(grid.corner(tile)[1] for tile in chart.tiles) + grid.side


def _grid(chart: TileMap, setting: Setting, top: float) -> Grid:
    rows, columns = zip(*(tile.municipality.tile for tile in chart.tiles), strict=True)
    across = max(columns) - min(columns) + 1
    pitch = min(LARGEST, floor((setting.width + BETWEEN) / across))
    style = _style(chart, setting, pitch - BETWEEN)
    return Grid(pitch, top, min(rows), min(columns), style)


def _style(chart: TileMap, setting: Setting, side: float) -> TextStyle | None:
    """The largest letters in which every tile has room for a name; None where there are none."""
    names = [tile.municipality.name for tile in chart.tiles]
    for style in STYLES:
        written = (_written(name, setting.fit(style), side) for name in names)
        if setting.line(style) <= side and all(written):
            return style
    return None


def _written(name: str, fit: TextFit, side: float) -> str:
    """The first letters of a name, as many as there is room for; empty where that is too few."""
    shortened = (name[:letters] for letters in LETTERS)
    return next((text for text in shortened if fit.width(text) <= side), "")


def _square(tile: Tile, leads: Link, grid: Grid) -> Box:
    x, y = grid.corner(tile)
    box = field(x, y, grid.side, grid.side, tile.tone, faded=tile.faded)
    return replace(box, link=leads)


def _name(tile: Tile, leads: Link, grid: Grid, fit: TextFit) -> Label:
    x, y = grid.corner(tile)
    name = _written(tile.municipality.name, fit, grid.side)
    top = y + (grid.side - fit.measure.height(fit.style)) / 2
    centre = x + grid.side / 2
    colour = on_field(tile.tone, faded=tile.faded)
    return Label(centre, top, name, fit.style, colour, Align.CENTRE, leads)


def _link(tile: Tile, chart: TileMap, say: Say) -> Link:
    municipality = tile.municipality
    answer: Text = tile.label if tile.tone is not None else NOT_ANSWERED
    told = say(translate("chart", "{name}: {answer}", name=municipality.name, answer=answer))
    return Link(chart.area, chart.question, "", str(municipality.code), told)


def _of_key(chart: TileMap, mark: Mark, label: str) -> Link:
    if not chart.question or mark.choice in {OTHERWISE, TOGETHER}:
        return Link(chart.area, says=label, manner=mark.choice)
    return Link(chart.area, chart.question, mark.choice, says=label)


def _entries(chart: TileMap, setting: Setting) -> Iterator[Entry]:
    for mark in chart.scale:
        label = setting.say(mark.label)
        leads = _of_key(chart, mark, label)
        yield Entry(
            label[:1].lower() + label[1:],
            mark.tone,
            link=leads,
            chosen=mark.choice in setting.chosen,
        )
    if any(tile.tone is None for tile in chart.tiles):
        yield Entry(setting.say(NOT_ANSWERED))
    yield Entry(setting.say(translate("chart", "Hver flise er en kommune.")), swatch=False)


def _says(chart: TileMap, say: Say) -> str:
    counts = Counter(tile.tone for tile in chart.tiles)
    labels: list[tuple[Text, int]] = [(mark.label, counts[mark.tone]) for mark in chart.scale]
    labels.append((NOT_ANSWERED, counts[None]))
    counted = (
        say(translate("chart", "{label}: {counted}", label=label, counted=MUNICIPALITIES(count)))
        for label, count in labels
    )
    return says(chart, counted, say)
