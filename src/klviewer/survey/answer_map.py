"""The municipalities behind a figure, on the tile map."""

import numpy as np

from klviewer.survey.charts import Mark, Tile, TileMap
from klviewer.survey.evidence import Share
from klviewer.survey.messages import Text, translate
from klviewer.survey.municipalities import Frame, Municipality

_GAVE = 0.0
_OTHERWISE = 1.0


def answer_map(share: Share, frame: Frame, title: Text) -> TileMap:
    """Those that gave an answer dark, those that answered otherwise light.

    Args:
        share: what the figure stands on.
        frame: the municipalities to show.
        title: above the map.
    """
    responses, question = share.responses, share.table.question
    answers = responses.closed(question)
    answered = responses.counted & answers.asked & answers.answered
    members = share.members
    name = " · ".join(question.choices[row].name for row in share.rows)

    def tile(municipality: Municipality) -> Tile:
        row = responses.row_of.get(str(municipality.code))
        if row is None or not answered[row]:
            return Tile(municipality, None, "")
        gave = bool(members[row])
        return Tile(municipality, _GAVE if gave else _OTHERWISE, name if gave else "")

    others = int(np.count_nonzero(answered & ~members))
    scale = (
        Mark("", name, share.count, share.share or 0.0, _GAVE),
        Mark(
            "",
            translate("chart", "andet svar"),
            others,
            others / share.base if share.base else 0.0,
            _OTHERWISE,
        ),
    )
    tiles = tuple(tile(municipality) for municipality in frame)
    return TileMap(title, responses.area.id, question.id, tiles, scale)
