"""The tile map by how many areas each municipality has answered: all, some, or none."""

from collections.abc import Sequence

from klviewer.survey.chart_parts import Mark
from klviewer.survey.comparison_findings import RESPONSE_MAP
from klviewer.survey.map_charts import Tile, TileMap, counted_map, response_map
from klviewer.survey.messages import Text, translate
from klviewer.survey.municipalities import Frame, Municipality
from klviewer.survey.nonresponse import MISSING, NO_RESPONSE, response_states
from klviewer.survey.responses import AreaResponses

_EVERY = Mark("every", translate("chart", "har svaret på alle områder"), 0, 0.0, 0.0)
_SOME = Mark("some", translate("chart", "har svaret på nogle områder"), 0, 0.0, 1.0)


def reach_map(areas: Sequence[AreaResponses], frame: Frame, title: Text) -> TileMap:
    """Which municipalities have answered every area, some, or none.

    Args:
        areas: of the round; how a single one was answered, as `response_map` has it.
        frame: the municipalities to show.
        title: above the map.
    """
    if len(areas) == 1:
        return response_map(areas[0], frame, title)
    states = [response_states(responses) for responses in areas]

    def tile(municipality: Municipality) -> Tile:
        key = str(municipality.code)
        standings = [found.get(key, NO_RESPONSE).standing for found in states]
        count = sum(standing not in MISSING for standing in standings)
        if not count:
            return Tile(municipality, None, "")
        mark = _EVERY if count == len(areas) else _SOME
        return Tile(municipality, mark.tone, mark.label, mark.choice)

    tiles = tuple(tile(municipality) for municipality in frame)
    return counted_map(TileMap(title, "", "", tiles, (_EVERY, _SOME)), RESPONSE_MAP)
