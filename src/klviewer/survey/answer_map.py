"""The municipalities that gave an answer, on the tile map: behind a figure, or of any question."""

from klviewer.survey.chart_parts import Mark
from klviewer.survey.comparison_findings import ANSWER_MAP
from klviewer.survey.evidence import Share
from klviewer.survey.map_charts import Tile, TileMap, counted_map
from klviewer.survey.messages import Text, translate
from klviewer.survey.municipalities import Frame, Municipality

OTHERWISE = "otherwise"
TOGETHER = "together"


def answer_map(share: Share, frame: Frame, title: Text) -> TileMap:
    """Those that gave an answer dark, those that answered otherwise light.

    Args:
        share: what the figure stands on: one answer, or several together.
        frame: the municipalities to show.
        title: above the map.
    """
    responses, question = share.responses, share.table.question
    answers = responses.closed(question)
    answered = responses.counted & answers.asked & answers.answered
    members = share.members
    given = [question.choices[row] for row in share.rows]
    # Only one answer by itself can be opened from the key.
    gave = given[0].id if len(given) == 1 else TOGETHER
    scale = (
        Mark(gave, " · ".join(choice.name for choice in given), 0, 0.0, 0.0),
        Mark(OTHERWISE, translate("chart", "andet svar"), 0, 0.0, 1.0),
    )

    def tile(municipality: Municipality) -> Tile:
        row = responses.row_of.get(str(municipality.code))
        if row is None or not answered[row]:
            return Tile(municipality, None, "")
        mark = scale[0 if members[row] else 1]
        return Tile(municipality, mark.tone, mark.label, mark.choice)

    tiles = tuple(tile(municipality) for municipality in frame)
    return counted_map(TileMap(title, responses.area.id, question.id, tiles, scale), ANSWER_MAP)
