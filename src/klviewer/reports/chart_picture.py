"""A graph as it leaves the program: with who is counted and where the numbers come from."""

from klviewer.reports.caption import EXAMPLE, Caption
from klviewer.reports.chart_layout import Setting, lay_out
from klviewer.reports.drawing import Box, Drawing, Ink, Label, Line, Shape, TextStyle
from klviewer.reports.text_fit import unbroken
from klviewer.survey.charts import Chart
from klviewer.survey.messages import Say, translate

MARGIN = 16.0
_BETWEEN = 10.0
_UNDER_MARK = 8.0
_MARK_SIDE, _MARK_ABOVE = 6.0, 2.0
_CORNER = 3.0
_DIVIDER = " · "
_SHORT = 32  # characters


def chart_picture(chart: Chart, caption: Caption, setting: Setting) -> Drawing:
    """Lay a graph out on white, with its caption under it.

    Args:
        chart: what the graph says.
        caption: who is counted, and where the numbers come from.
        setting: what the whole picture is laid out for; nothing is shown as clicked.
    """
    inner = Setting(setting.width - 2 * MARGIN, setting.measure, setting.say)
    drawn = lay_out(chart, inner)
    mark, top = _mark(caption, inner)
    foot, bottom = _foot(caption, inner, top + drawn.height + _BETWEEN)
    ground = Box(0.0, 0.0, setting.width, bottom + MARGIN, Ink.PAPER)
    shapes = (ground, *mark, *drawn.moved(MARGIN, top), *foot)
    says = described(drawn.says, caption, inner.say)
    return Drawing(setting.width, bottom + MARGIN, shapes, says)


def described(says: str, caption: Caption, say: Say) -> str:
    """What a graph shows, in words that stand alone: for a screen reader, and for Word.

    Args:
        says: what the graph itself says.
        caption: who is counted; said with it.
        say: puts messages into the reader's language.
    """
    parts = [says, f"{say(caption.selection)}.", f"{say(caption.source)}."]
    if caption.is_example:
        parts.append(say(translate("print", "Svarene er opdigtede.")))
    return " ".join(parts)


def _mark(caption: Caption, setting: Setting) -> tuple[tuple[Shape, ...], float]:
    """The example's mark over the graph, and where the graph begins."""
    if not caption.is_example:
        return (), MARGIN
    text = setting.say(EXAMPLE)
    height = setting.line(TextStyle.SMALL_STRONG) + 2 * _MARK_ABOVE
    width = setting.measure.width(text, TextStyle.SMALL_STRONG) + 2 * _MARK_SIDE
    box = Box(MARGIN, MARGIN, width, height, Ink.EXAMPLE_SOFT, None, _CORNER)
    place = (MARGIN + _MARK_SIDE, MARGIN + _MARK_ABOVE)
    words = Label(*place, text, TextStyle.SMALL_STRONG, Ink.EXAMPLE)
    return (box, words), MARGIN + height + _UNDER_MARK


def _foot(caption: Caption, setting: Setting, top: float) -> tuple[tuple[Shape, ...], float]:
    """A hairline, the caption under it, and where that ends."""
    ends = ((MARGIN, top), (MARGIN + setting.width, top))
    shapes: list[Shape] = [Line(ends)]
    y = top + _BETWEEN / 2
    for text in (caption.selection, caption.source):
        whole = _kept_together(setting.say(text))
        for line in setting.fit(TextStyle.SMALL).wrapped(whole, setting.width):
            shapes.append(Label(MARGIN, y, line, TextStyle.SMALL, Ink.QUIET))
            y += setting.line(TextStyle.SMALL)
    return tuple(shapes), y


def _kept_together(text: str) -> str:
    """The text with its short parts, such as a date, unbroken."""
    parts = text.split(_DIVIDER)
    return _DIVIDER.join(unbroken(part) if len(part) <= _SHORT else part for part in parts)
