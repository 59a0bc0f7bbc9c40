"""What a chart is laid out for: room, letters, language and what was clicked."""

from dataclasses import dataclass
from enum import StrEnum

from klviewer.reports.drawing import TextMeasure, TextStyle
from klviewer.reports.text_fit import TextFit
from klviewer.survey.messages import Say, translate

NO_ANSWERS = translate("chart", "Ingen svar endnu.")


class Size(StrEnum):
    """How much of a chart there is room for. Only status bars know the small ones."""

    FULL = "full"
    COMPACT = "compact"  # the bar with its shares, in a table's row
    MINI = "mini"  # the bar alone, in a list


@dataclass(frozen=True, slots=True)
class Setting:
    """What a chart is laid out for.

    Args:
        width: of the whole drawing.
        measure: how much room text takes.
        say: puts messages into the reader's language.
        chosen: the ids of the marks that were picked.
        size: how much of the chart to show.
        municipalities: the keys of those that were picked themselves, on a map.
    """

    width: float
    measure: TextMeasure
    say: Say = str
    chosen: frozenset[str] = frozenset()
    size: Size = Size.FULL
    municipalities: frozenset[str] = frozenset()

    def fit(self, style: TextStyle) -> TextFit:
        """Fits text of a style."""
        return TextFit(self.measure, style)

    def line(self, style: TextStyle) -> float:
        """The height of a line."""
        return self.measure.height(style)
