"""Status as bars: of one theme, and of all themes together in an order of choice."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from klviewer.survey.chart_findings import status_finding
from klviewer.survey.chart_parts import Mark, base_note, tone
from klviewer.survey.danish import number
from klviewer.survey.disclosure import Disclosure
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.table import Table
from klviewer.survey.uncertainty import Uncertainty, uncertainty_note


@dataclass(frozen=True, slots=True)
class StatusBar:
    """One bar of the whole base, divided by status.

    Args:
        title: the question.
        question: its id.
        marks: the parts of the bar.
        footnotes: under it.
        subtitle: what it shows, in a sentence.
        tells_silent: whether the share of those who did not answer is written, too; where only
            who has answered is told, it is the rest.
    """

    title: Text
    question: str
    marks: tuple[Mark, ...]
    footnotes: tuple[Message, ...] = ()
    subtitle: Message | None = None
    tells_silent: bool = True


@dataclass(frozen=True, slots=True)
class ThemeBar:
    """A theme's bar among those of others.

    Args:
        area: the id of the theme's area.
        name: of the theme, as it is known among those of other areas.
        bar: its status.
        base: how many were asked.
    """

    area: str
    name: Text
    bar: StatusBar
    base: int


@dataclass(frozen=True, slots=True)
class StatusBars:
    """The themes' bars under each other."""

    title: Text
    themes: tuple[ThemeBar, ...]
    subtitle: Message | None = None
    footnotes: tuple[Message, ...] = ()


@dataclass(frozen=True, eq=False)
class ThemeStatus:
    """What a theme's bar is made from.

    Args:
        area: the id of the theme's area.
        name: of the theme.
        table: of its status.
    """

    area: str
    name: Text
    table: Table


class Order(StrEnum):
    """In which order the themes stand."""

    QUESTIONNAIRE = "questionnaire"
    SHARE = "share"  # the furthest first
    CHANGE = "change"  # the largest rise first; those without a change last


class HasStatus(Protocol):
    """What themes are put in order by."""

    @property
    def as_before(self) -> float:
        """The share at the best end of the scale."""
        ...

    @property
    def change(self) -> float | None:
        """Of that share since the earlier round, None where it is not known."""
        ...


_KEYS: Mapping[Order, Callable[[HasStatus], float]] = {
    Order.QUESTIONNAIRE: lambda theme: 0.0,
    Order.SHARE: lambda theme: -theme.as_before,
    Order.CHANGE: lambda theme: 2.0 if theme.change is None else -theme.change,
}

Themed = TypeVar("Themed", bound=HasStatus)


def in_order(themes: Iterable[Themed], order: Order) -> list[Themed]:
    """Themes in an order of choice; the questionnaire's where they are equal.

    Args:
        themes: in the questionnaire's order.
        order: in which they are wanted.
    """
    return sorted(themes, key=_KEYS[order])


def status_bar(
    table: Table,
    frame_size: int,
    disclosure: Disclosure | None = None,
    uncertainty: Uncertainty = Uncertainty.BOUNDS,
) -> StatusBar:
    """The status of a theme as one bar.

    Args:
        table: of a question with one choice each. With columns, the finding says which of them
            is behind.
        frame_size: how many municipalities there are in the selection, 0 for a survey without
            a frame.
        disclosure: what of the columns is hidden, None where nothing is.
        uncertainty: what is said of those who did not answer.
    """
    question = table.question
    marks = [
        Mark(choice.id, choice.name, table.count(row), table.share(row) or 0.0, tone(question, row))
        for row, choice in enumerate(question.choices)
    ]
    missing = table.not_answered()
    if missing:
        share = missing / int(table.base[0])
        marks.append(Mark("", translate("chart", "Ikke besvaret"), missing, share))
    footnotes = (
        base_note(table, frame_size),
        *uncertainty_note(table, frame_size, uncertainty),
    )
    finding = status_finding(table, disclosure)
    return StatusBar(question.text, question.id, tuple(marks), footnotes, finding)


def status_bars(
    title: Text,
    themes: Sequence[ThemeStatus],
    frame_size: int,
    subtitle: Message | None = None,
) -> StatusBars:
    """The status of several themes, each as a bar.

    Args:
        title: above the graph.
        themes: in the questionnaire's order; each with one choice each and at least one choice.
        frame_size: how many municipalities there are in the selection, 0 without a frame.
        subtitle: what they show together, in a sentence.
    """
    bars = tuple(
        ThemeBar(
            theme.area,
            theme.name,
            status_bar(theme.table, frame_size),
            int(theme.table.base[0]),
        )
        for theme in themes
    )
    return StatusBars(title, bars, subtitle, tuple(_notes(bars, frame_size)))


def _notes(bars: Sequence[ThemeBar], frame_size: int) -> list[Message]:
    bases = [bar.base for bar in bars]
    if not bases:
        return []
    low, high = number(min(bases)), number(max(bases))
    n = low if low == high else f"{low}–{high}"
    if not frame_size:
        return [translate("chart", "n = {n}.", n=n)]
    return [translate("chart", "n = {n} af {frame} kommuner.", n=n, frame=number(frame_size))]
