"""Days along a line: each at its true distance, with words under some and today marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from klviewer.reports.chart_layout.setting import Setting
from klviewer.reports.drawing import Align, Ink, Label, Line, Link, TextStyle
from klviewer.survey.messages import translate

TODAY = translate("chart", "i dag")
BETWEEN_DATES = 8.0
DATE_LINES = 3
DATE_WIDTH = 96.0
_NEAR = timedelta(days=31)
_PART = 4


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """Where days stand.

    Args:
        first: the earliest day.
        last: the latest.
        left: where the first stands.
        right: where the last stands.
    """

    first: date
    last: date
    left: float
    right: float

    def x(self, day: date) -> float:
        """The place of a day."""
        span = (self.last - self.first).days
        part = (day - self.first).days / span if span else 0.0
        return self.left + part * (self.right - self.left)


def shown_today(days: Sequence[date], today: date | None) -> date | None:
    """Today where it is among the days or not far from them.

    Not far is a month, or a quarter of the time between the days where that is more.
    """
    if today is None or not days:
        return None
    first, last = min(days), max(days)
    near = max(_NEAR, (last - first) / _PART)
    is_near = first - today <= near and today - last <= near
    return today if is_near else None


def today_mark(x: float, top: float, bottom: float, setting: Setting) -> Iterator[Label | Line]:
    """The upright line of today, and the words over it."""
    words = setting.say(TODAY)
    width = setting.measure.width(words, TextStyle.SMALL)
    left = min(max(x - width / 2, 0.0), setting.width - width)
    line = setting.line(TextStyle.SMALL)
    yield Label(left, top, words, TextStyle.SMALL, Ink.QUIET)
    yield Line(((x, top + line), (x, bottom)), Ink.QUIET, 1.0, dashed=True)


@dataclass(frozen=True, slots=True)
class DateWords:
    """A day's place and the words under it."""

    x: float
    text: str
    link: Link | None = None


def date_labels(dates: Sequence[DateWords], top: float, setting: Setting) -> list[Label]:
    """Words under the days: of the last and the first, and of those between that have room.

    Args:
        dates: from left to right.
        top: of the words.
        setting: what they are laid out for.
    """
    taken: list[tuple[float, float]] = []
    found: list[Label] = []
    for place in _by_weight(len(dates)):
        words = dates[place]
        lines, width = _broken(words.text, setting)
        left = min(max(words.x - width / 2, 0.0), setting.width - width)
        right = left + width
        if any(
            left - BETWEEN_DATES < end and start < right + BETWEEN_DATES for start, end in taken
        ):
            continue
        taken.append((left, right))
        found += _label(words, lines, left + width / 2, top, setting)
    return found


def _label(
    words: DateWords, lines: Sequence[str], x: float, top: float, setting: Setting
) -> Iterator[Label]:
    line = setting.line(TextStyle.SMALL)
    for row, text in enumerate(lines):
        y = top + row * line
        yield Label(x, y, text, TextStyle.SMALL, Ink.QUIET, Align.CENTRE, words.link)


def _by_weight(count: int) -> list[int]:
    """The order in which days get their words: the last, the first, and from behind."""
    return sorted(range(count), key=lambda place: (place != count - 1, place != 0, -place))


def _broken(text: str, setting: Setting) -> tuple[tuple[str, ...], float]:
    """The words in few lines, none of them broken where it can be helped, and how wide they are."""
    fit = setting.fit(TextStyle.SMALL)
    word = max((fit.width(word) for word in text.split()), default=0.0)
    room = min(max(word, DATE_WIDTH), setting.width)
    lines = fit.wrapped(text, room)
    while len(lines) > DATE_LINES and room < setting.width:
        room = min(room * 1.25, setting.width)
        lines = fit.wrapped(text, room)
    return lines, max((fit.width(line) for line in lines), default=0.0)


def height_of(labels: Sequence[Label], setting: Setting) -> float:
    """How high the words are together."""
    if not labels:
        return 0.0
    tops = [label.y for label in labels]
    return max(tops) - min(tops) + setting.line(TextStyle.SMALL)
