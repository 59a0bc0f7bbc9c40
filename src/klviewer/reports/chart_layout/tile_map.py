"""The tile map: every municipality as a square in its neighbours' company."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from math import floor

from klviewer.reports.chart_layout.key import Entry, add_key
from klviewer.reports.chart_layout.marks import CORNER, on_field, ring, says, tinted
from klviewer.reports.chart_layout.setting import Setting
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.drawing import Align, Box, Drawing, Label, Link, TextStyle
from klviewer.reports.text_fit import TextFit
from klviewer.survey.answer_map import OTHERWISE, TOGETHER
from klviewer.survey.charts import Mark, Tile, TileMap
from klviewer.survey.counted import MUNICIPALITIES
from klviewer.survey.danish import uncapitalised
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
    """

    pitch: float
    top: float
    row: int
    column: int

    @property
    def side(self) -> float:
        """The side of a tile."""
        return self.pitch - BETWEEN

    def corner(self, tile: Tile) -> tuple[float, float]:
        """The left and top of a tile."""
        row, column = tile.municipality.tile
        return (column - self.column) * self.pitch, self.top + (row - self.row) * self.pitch


@dataclass(frozen=True, slots=True)
class Lettering:
    """How the tiles are named.

    Args:
        style: of the letters.
        down: from a tile's top to the letters.
        names: as many letters as there is room for, by the municipality's code.
    """

    style: TextStyle
    down: float
    names: Mapping[int, str]

    def name(self, tile: Tile, centre: float, top: float, leads: Link) -> Label:
        """The name in a tile."""
        colour = on_field(tile.tone, faded=tile.faded)
        text = self.names[tile.municipality.code]
        return Label(centre, top + self.down, text, self.style, colour, Align.CENTRE, leads)


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
    setting = sheet.setting
    grid = _grid(chart, setting.width, sheet.bottom)
    side = grid.side
    lettering = _lettering(chart, setting, side)
    ringed = {mark.tone for mark in chart.scale if mark.choice in setting.chosen}
    answers = _answers(chart, setting.say)
    for tile in chart.tiles:
        x, y = grid.corner(tile)
        key = str(tile.municipality.code)
        leads = Link(chart.area, chart.question, "", key, answers(tile))
        tint = tinted(tile.tone, faded=tile.faded)
        sheet.add(Box(x, y, side, side, *tint, CORNER, leads))
        if key in setting.municipalities or (tile.tone is not None and tile.tone in ringed):
            sheet.add(*ring(x, y, side, side))
        if lettering is not None:
            sheet.add(lettering.name(tile, x + side / 2, y, leads))
    sheet.bottom = max(grid.corner(tile)[1] for tile in chart.tiles) + side


def _grid(chart: TileMap, width: float, top: float) -> Grid:
    rows, columns = zip(*(tile.municipality.tile for tile in chart.tiles), strict=True)
    across = max(columns) - min(columns) + 1
    pitch = min(LARGEST, floor((width + BETWEEN) / across))
    return Grid(pitch, top, min(rows), min(columns))


def _lettering(chart: TileMap, setting: Setting, side: float) -> Lettering | None:
    """The largest letters in which every tile has room for a name; None where there are none."""
    for style in STYLES:
        fit, line = setting.fit(style), setting.line(style)
        names = {
            tile.municipality.code: _written(tile.municipality.name, fit, side)
            for tile in chart.tiles
        }
        if line <= side and all(names.values()):
            return Lettering(style, (side - line) / 2, names)
    return None


def _written(name: str, fit: TextFit, side: float) -> str:
    """The first letters of a name, as many as there is room for; empty where that is too few."""
    shortened = (name[:letters] for letters in LETTERS)
    return next((text for text in shortened if fit.width(text) <= side), "")


def _answers(chart: TileMap, say: Say) -> Callable[[Tile], str]:
    """What is said of a tile; its sentence and the answers are looked up once for all tiles."""
    sentence = say(translate("chart", "{name}: {answer}", name="{name}", answer="{answer}"))
    labels = {label: say(label) for label in {tile.label for tile in chart.tiles}}
    silent = say(NOT_ANSWERED)

    def told(tile: Tile) -> str:
        answer = silent if tile.tone is None else labels[tile.label]
        return sentence.format(name=tile.municipality.name, answer=answer)

    return told


def _of_key(chart: TileMap, mark: Mark, label: str) -> Link:
    if not chart.question or mark.choice in {OTHERWISE, TOGETHER}:
        return Link(chart.area, says=label, manner=mark.choice)
    return Link(chart.area, chart.question, mark.choice, says=label)


def _entries(chart: TileMap, setting: Setting) -> Iterator[Entry]:
    for mark in chart.scale:
        label = setting.say(mark.label)
        leads = _of_key(chart, mark, label)
        yield Entry(
            uncapitalised(label),
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
