"""Chart descriptions: what a graph says, before anyone draws it.

The screen, the paper and every export draw the same description, so a graph never says one
thing on the screen and another in print. Each kind stands in the module of its subject; here
they are together.
"""

from klviewer.survey.chart_parts import DatedMark, Mark, asked_note, base_note, tone
from klviewer.survey.curves import (
    ExpectedCurve,
    ExpectedCurves,
    ThemeCurve,
    ThemeDates,
    expected_curve,
    expected_curves,
)
from klviewer.survey.day_charts import DayColumns, answers_per_day
from klviewer.survey.flow_charts import Flow, Flows, flows
from klviewer.survey.group_charts import (
    ComparedAnswer,
    GroupDot,
    GroupDots,
    GroupRow,
    answers_compared,
    group_dots,
)
from klviewer.survey.map_charts import Tile, TileMap, response_map, tile_map
from klviewer.survey.ranked_charts import RankedBars, ranked_bars
from klviewer.survey.status_charts import (
    Order,
    StatusBar,
    StatusBars,
    ThemeBar,
    ThemeStatus,
    status_bar,
    status_bars,
)

__all__ = [
    "Chart",
    "ComparedAnswer",
    "DatedMark",
    "DayColumns",
    "ExpectedCurve",
    "ExpectedCurves",
    "Flow",
    "Flows",
    "GroupDot",
    "GroupDots",
    "GroupRow",
    "Mark",
    "Order",
    "RankedBars",
    "StatusBar",
    "StatusBars",
    "ThemeBar",
    "ThemeCurve",
    "ThemeDates",
    "ThemeStatus",
    "Tile",
    "TileMap",
    "answers_compared",
    "answers_per_day",
    "asked_note",
    "base_note",
    "expected_curve",
    "expected_curves",
    "flows",
    "group_dots",
    "ranked_bars",
    "response_map",
    "status_bar",
    "status_bars",
    "tile_map",
    "tone",
]

Chart = (
    StatusBar
    | StatusBars
    | RankedBars
    | ExpectedCurve
    | ExpectedCurves
    | GroupDots
    | TileMap
    | Flows
    | DayColumns
)
