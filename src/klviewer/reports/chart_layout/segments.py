"""The segments of a status bar, and the shares that have no room inside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from klviewer.reports.chart_layout.key import Entry, add_key
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.chart_layout.spread import spread
from klviewer.reports.drawing import Ink, Label, Line, Link, TextStyle
from klviewer.reports.text_fit import unbroken
from klviewer.survey.charts import Mark
from klviewer.survey.danish import number

LEADER = 6.0
APART = 6.0


@dataclass(frozen=True, slots=True)
class Segment:
    """One status on the bar.

    Args:
        mark: what it counts.
        answer: the status in words.
        link: where it leads.
        x: where it begins.
        width: how wide it is.
        share: its share in words.
        shows_share: whether there is room for them inside.
    """

    mark: Mark
    answer: str
    link: Link
    x: float
    width: float
    share: str
    shows_share: bool

    @property
    def label(self) -> str:
        """What stands under the bar: all that is not said inside it."""
        figures = unbroken(f"· {number(self.mark.count)}")
        share = "" if self.shows_share else unbroken(f" · {self.share}")
        return f"{self.answer} {figures}{share}"


def add_outside(sheet: Sheet, segments: Sequence[Segment]) -> None:
    """Add the shares of narrow segments under the bar, each tied to its segment by a line.

    Where they cannot stand beside each other they become a key.
    """
    if not segments:
        return
    setting, top = sheet.setting, sheet.bottom
    sizes = [setting.measure.width(part.share, TextStyle.SMALL) for part in segments]
    middles = [part.x + part.width / 2 for part in segments]
    wanted = [middle - size / 2 for middle, size in zip(middles, sizes, strict=True)]
    places = spread(wanted, sizes, 0.0, setting.width, APART)
    sheet.down(LEADER)
    if places is None:
        add_key(sheet, (Entry(part.share, part.mark.tone, link=part.link) for part in segments))
        return
    line = sheet.down(setting.line(TextStyle.SMALL))
    for part, middle, size, x in zip(segments, middles, sizes, places, strict=True):
        ends = ((middle, top), (x + size / 2, line))
        sheet.add(Line(ends, Ink.QUIET))
        sheet.add(Label(x, line, part.share, TextStyle.SMALL, Ink.QUIET, link=part.link))
