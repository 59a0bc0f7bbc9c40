"""Groups compared: a line per row from 0 to 100 pct., a dot per group, and a stroke for all."""

from collections.abc import Iterator, Sequence

from klviewer.reports.chart_layout.dot_steps import (
    ALL_HEIGHT,
    CHOSEN_DOT,
    DOT,
    Named,
    Scale,
    add_steps,
    dot_mark,
    words_style,
)
from klviewer.reports.chart_layout.key import Entry, add_key
from klviewer.reports.chart_layout.marks import says
from klviewer.reports.chart_layout.setting import Setting
from klviewer.reports.chart_layout.sheet import Sheet
from klviewer.reports.chart_layout.spread import spread
from klviewer.reports.drawing import Drawing, Ink, Label, Line, Link, Shape, TextStyle
from klviewer.survey.charts import GroupDot, GroupDots, GroupRow
from klviewer.survey.danish import number, percent
from klviewer.survey.messages import Message, Say, translate

BESIDE_FROM = 560.0
NAMES_SHARE = 0.28
BETWEEN = 16.0
PADDING = 8.0
LEADER = 6.0
APART = 10.0
HALF = 0.5
MOST_SHIFT = 24.0

EVERYONE = translate("chart", "Stregen er alle.")
HIDDEN = translate("chart", "skjult")
NOBODY = translate("chart", "ingen spurgt")


def group_dots(chart: GroupDots, setting: Setting) -> Drawing:
    """Lay out a comparison of groups."""
    sheet = Sheet(setting)
    sheet.head(chart.title, chart.subtitle)
    if not chart.rows:
        sheet.nothing()
    beside = setting.width >= BESIDE_FROM
    names = _names_width(chart, setting) if beside else setting.width
    left = names + BETWEEN if beside else 0.0
    scale = Scale(left + CHOSEN_DOT, setting.width - CHOSEN_DOT)
    links = [tuple(_link(chart, row, dot, setting.say) for dot in _dots(row)) for row in chart.rows]
    for place, row in enumerate(chart.rows):
        if place:
            sheet.add(Line(((0.0, sheet.bottom), (setting.width, sheet.bottom))))
        _add_row(sheet, row, links[place], scale, names if beside else None)
    if chart.rows:
        _add_axis(sheet, scale)
    sheet.foot((*((EVERYONE,) if chart.rows else ()), *chart.footnotes))
    told = (link.says for of_row in links for link in of_row)
    return sheet.drawing(says(chart, told, setting.say))


def _dots(row: GroupRow) -> tuple[GroupDot, ...]:
    return row.everyone, *row.dots


def _names_width(chart: GroupDots, setting: Setting) -> float:
    fit = setting.fit(TextStyle.TEXT)
    widest = max((fit.width(setting.say(row.label)) for row in chart.rows), default=0.0)
    return min(widest + 1, setting.width * NAMES_SHARE)


def _link(chart: GroupDots, row: GroupRow, dot: GroupDot, say: Say) -> Link:
    group = "" if dot is row.everyone else dot.group
    told = say(translate("chart", "{row}, {dot}", row=row.label, dot=_told(dot)))
    return Link(row.area, row.question, row.choice, says=told, by=chart.by, group=group)


def _told(dot: GroupDot) -> Message:
    if not dot.shown or dot.share is None:
        state = HIDDEN if dot.hidden else NOBODY
        return translate("chart", "{group}: {state}", group=dot.label, state=state)
    return translate(
        "chart",
        "{label}: {count} af {base}, {percent}",
        label=dot.label,
        count=number(dot.count),
        base=number(dot.base),
        percent=percent(dot.share),
    )


def _add_row(
    sheet: Sheet, row: GroupRow, links: Sequence[Link], scale: Scale, names: float | None
) -> None:
    setting = sheet.setting
    top = sheet.down(PADDING) + PADDING
    words = setting.fit(TextStyle.TEXT).wrapped(setting.say(row.label), names or setting.width)
    line = setting.line(TextStyle.TEXT)
    for place, text in enumerate(words):
        sheet.add(Label(0.0, top + place * line, text, TextStyle.TEXT))
    if names is None:
        sheet.down(line * len(words))
    linked = zip(_dots(row), links, strict=True)
    found = [_named(dot, link, scale, setting) for dot, link in linked if dot.shown]
    lanes = _lanes(found, scale, setting)
    if lanes is None:
        add_steps(sheet, sorted(found, key=lambda named: named.x), scale)
    else:
        _add_line(sheet, found, lanes, scale)
    _add_without(sheet, row, scale)
    if names is not None:
        sheet.bottom = max(sheet.bottom, top + line * len(words))
    sheet.down(PADDING)


def _named(dot: GroupDot, link: Link, scale: Scale, setting: Setting) -> Named:
    share = dot.share or 0.0
    words = translate("chart", "{group} {share}", group=dot.label, share=number(share * 100))
    text = setting.say(words)
    size = setting.measure.width(text, TextStyle.SMALL_STRONG)
    return Named(dot, link, scale.x(share), text, size)


Lane = tuple[tuple[Named, ...], tuple[float, ...]]


def _lanes(found: Sequence[Named], scale: Scale, setting: Setting) -> tuple[Lane, Lane] | None:
    """The words over the line, or over and under it in turn; None without room.

    One lane is easier to read, while no word has to stand far from its dot.
    """
    ordered = tuple(sorted(found, key=lambda named: named.x))
    for most, lanes in (
        (MOST_SHIFT, (ordered, ())),
        (setting.width, (ordered[::2], ordered[1::2])),
    ):
        over, under = (_lane(lane, scale, setting) for lane in lanes)
        if over and under and max(_shift(over), _shift(under)) <= most:
            return over, under
    return None


def _shift(lane: Lane) -> float:
    """How far the word is moved that is moved most."""
    return max(
        (abs(x + named.size / 2 - named.x) for named, x in zip(*lane, strict=True)), default=0.0
    )


def _lane(lane: tuple[Named, ...], scale: Scale, setting: Setting) -> Lane | None:
    """Where the words begin; None where they have no room beside each other."""
    if not lane:
        return (), ()
    sizes = [named.size for named in lane]
    wanted = [named.x - named.size / 2 for named in lane]
    places = spread(wanted, sizes, scale.left - CHOSEN_DOT, setting.width, APART)
    return None if places is None else (lane, places)


def _add_line(sheet: Sheet, found: Sequence[Named], lanes: tuple[Lane, Lane], scale: Scale) -> None:
    setting = sheet.setting
    line = setting.line(TextStyle.SMALL)
    over, under = lanes
    if over[0]:
        sheet.down(line + LEADER)
    middle = sheet.bottom + ALL_HEIGHT / 2
    sheet.add(Line(((scale.left, middle), (scale.right, middle))))
    sheet.add(*_words(over, middle, -1.0, setting), *_words(under, middle, 1.0, setting))
    for named in sorted(found, key=lambda named: bool(named.link.group)):
        sheet.add(dot_mark(named, middle, setting))
    sheet.down(ALL_HEIGHT)
    if under[0]:
        sheet.down(line + LEADER)


def _words(
    lane: Lane,
    middle: float,
    side: float,
    setting: Setting,
) -> Iterator[Shape]:
    """The words over (-1) or under (1) the line, tied to their dots where they are moved."""
    line = setting.line(TextStyle.SMALL)
    edge = middle + side * (ALL_HEIGHT / 2 + LEADER)
    for named, x in zip(*lane, strict=True):
        style = words_style(named, setting)
        yield Line(((named.x, middle + side * DOT), (x + named.size / 2, edge)), Ink.LINE)
        top = edge - line if side < 0 else edge
        yield Label(x, top, named.text, style, Ink.INK, link=named.link)


def _add_without(sheet: Sheet, row: GroupRow, scale: Scale) -> None:
    """The groups without a dot, and why."""
    texts = [sheet.setting.say(_told(dot)) for dot in _dots(row) if not dot.shown]
    if texts:
        entries = (Entry(text, swatch=False) for text in texts)
        add_key(sheet, entries, left=scale.left - CHOSEN_DOT)


def _add_axis(sheet: Sheet, scale: Scale) -> None:
    """What the ends and the middle of the lines stand for."""
    setting = sheet.setting
    top = sheet.down(setting.line(TextStyle.SMALL))
    for share in (0.0, HALF, 1.0):
        text = percent(share)
        width = setting.measure.width(text, TextStyle.SMALL)
        x = min(max(scale.x(share) - width / 2, 0.0), setting.width - width)
        sheet.add(Label(x, top, text, TextStyle.SMALL, Ink.QUIET))
