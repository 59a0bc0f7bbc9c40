"""When the answers came, and from where, on paper."""

from dataclasses import replace

from klviewer.reports.document import ChartBlock, SideBySide
from klviewer.reports.views import Material, document_of
from klviewer.survey.charts import Chart, DayColumns, TileMap
from klviewer.survey.selection import Filter, Municipalities, Selection
from tests.reports.test_views import MATERIAL


def graphs(material: Material) -> list[Chart]:
    """The graphs beside each other, or the one there is."""
    found: list[Chart] = []
    for block in document_of(material, "responses").blocks:
        parts = (*block.left, *block.right) if isinstance(block, SideBySide) else (block,)
        found += [part.chart for part in parts if isinstance(part, ChartBlock)]
    return found


def test_days_and_map_stand_beside_each_other() -> None:
    days, tiles = graphs(MATERIAL)
    assert isinstance(days, DayColumns)
    assert isinstance(tiles, TileMap)
    assert len(tiles.tiles) == 98


def test_the_map_follows_the_filter_and_what_is_picked() -> None:
    narrowed = Selection(Filter(region="Region Sjælland"), (Municipalities(frozenset({"316"})),))
    _, tiles = graphs(replace(MATERIAL, selection=narrowed))
    assert isinstance(tiles, TileMap)
    assert len(tiles.tiles) == 17
    assert [tile.municipality.code for tile in tiles.tiles if not tile.faded] == [316]


def test_a_survey_of_others_has_no_map() -> None:
    others = replace(MATERIAL.questionnaire, of_municipalities=False)
    (days,) = graphs(replace(MATERIAL, questionnaire=others))
    assert isinstance(days, DayColumns)
