"""Answers per day while the survey was open."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from klviewer.survey import dates
from klviewer.survey.chart_parts import DatedMark
from klviewer.survey.comparison_findings import DayFacts, days_finding
from klviewer.survey.danish import number
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.responses import AreaResponses, Mask

MOST_COLUMNS = 92
SPANS = (1, 7, 28, 91, 364, 3640, 36400, 364000, 3640000)
"""How many days a column may stand for: the first that gives few enough columns is taken."""

_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class DayColumns:
    """Answers by the day they came.

    Args:
        title: above the graph.
        area: the area's id, empty for all areas together.
        span: how many days a column stands for.
        marks: one per column, also those on which none came; a mark's day is its first, its
            choice the same as an ISO date.
        frame_size: how many could have answered, 0 where nobody knows.
        deadline: the last day answers were asked for, None where there was none.
        undated: how many answers have no date.
        subtitle: what it shows.
        footnotes: what stands under the graph.
    """

    title: Text
    area: str
    span: int
    marks: tuple[DatedMark, ...]
    frame_size: int
    deadline: date | None = None
    undated: int = 0
    subtitle: Message | None = None
    footnotes: tuple[Message, ...] = ()

    @property
    def total(self) -> int:
        """How many answers there are, with and without a date."""
        return sum(mark.count for mark in self.marks) + self.undated

    def days(self, mark: DatedMark) -> tuple[date, date]:
        """The first and the last day of a column."""
        left = date.max.toordinal() - mark.day.toordinal()
        return mark.day, mark.day + timedelta(days=min(self.span - 1, left))

    def is_weekend(self, mark: DatedMark) -> bool:
        """Whether a column is a Saturday or Sunday."""
        return self.span == 1 and mark.day.weekday() >= _SATURDAY


def answers_per_day(
    areas: Sequence[AreaResponses],
    title: Text,
    frame_size: int,
    among: Sequence[Mask] | None = None,
) -> DayColumns:
    """Count the answers by the day they came.

    Args:
        areas: one, or several together; then each area's answer counts.
        title: above the graph.
        frame_size: how many could have answered each, 0 for a survey without a frame.
        among: for each area the rows to count, shape (rows,); all that count when None.
    """
    days, undated = _days(areas, among)
    deadline = _deadline(areas)
    area = areas[0].area.id if len(areas) == 1 else ""
    chart = DayColumns(title, area, 1, (), frame_size * len(areas), deadline, undated)
    if len(days):
        first, last = _ends(days, deadline)
        span = _span(first, last)
        marks = _marks(days, first, last, span, undated)
        chart = replace(chart, span=span, marks=marks)
    finding = days_finding(_facts(days, deadline))
    return replace(chart, subtitle=finding, footnotes=_notes(chart))


def _days(
    areas: Sequence[AreaResponses], among: Sequence[Mask] | None
) -> tuple[NDArray[np.datetime64], int]:
    chosen = among or [responses.counted for responses in areas]
    times = [
        responses.respondents.answered_at[rows & responses.counted]
        for responses, rows in zip(areas, chosen, strict=True)
    ]
    every = np.concatenate(times) if times else np.array([], "datetime64[s]")
    known = every[~np.isnat(every)].astype("datetime64[D]")
    return known, len(every) - len(known)


def _deadline(areas: Sequence[AreaResponses]) -> date | None:
    """The last day answers were asked for in any of the areas."""
    found = [responses.rule.deadline for responses in areas if responses.rule.deadline]
    return max(found, default=None)


def _ends(days: NDArray[np.datetime64], deadline: date | None) -> tuple[date, date]:
    """The days to show: those with answers, and as far as the deadline."""
    first, last = days.min().item(), days.max().item()
    return min(first, deadline or first), max(last, deadline or last)


def _span(first: date, last: date) -> int:
    length = (last - first).days + 1
    return next(span for span in SPANS if length / span < MOST_COLUMNS)


def _marks(
    days: NDArray[np.datetime64], first: date, last: date, span: int, undated: int
) -> tuple[DatedMark, ...]:
    start = _monday(first) if span > 1 else first
    places = (days - np.datetime64(start, "D")).astype(np.int64) // span
    counts = np.bincount(places, minlength=(last - start).days // span + 1)
    total = len(days) + undated
    return tuple(
        _mark(start + timedelta(days=place * span), span, count, total)
        for place, count in enumerate(counts.tolist())
    )


def _monday(day: date) -> date:
    return day - timedelta(days=min(day.weekday(), day.toordinal() - 1))


def _mark(day: date, span: int, count: int, total: int) -> DatedMark:
    label = dates.day(day)
    if span > 1:
        left = date.max.toordinal() - day.toordinal()
        last = dates.day(day + timedelta(days=min(span - 1, left)))
        label = translate("chart", "{first} til {last}", first=label, last=last)
    return DatedMark(day.isoformat(), label, count, count / total, day=day)


def _facts(days: NDArray[np.datetime64], deadline: date | None) -> DayFacts:
    if not len(days):
        return DayFacts(0)
    each, counts = np.unique(days, return_counts=True)
    busiest = int(np.argmax(counts))
    late = int(np.count_nonzero(days > np.datetime64(deadline, "D"))) if deadline else None
    most = int(counts[busiest])
    is_tied = int(np.count_nonzero(counts == most)) > 1
    return DayFacts(len(days), each[busiest].item(), most, late, is_tied)


def _notes(chart: DayColumns) -> tuple[Message, ...]:
    n, frame = number(chart.total), number(chart.frame_size)
    notes = [
        translate("chart", "n = {n} af {frame} svar.", n=n, frame=frame)
        if chart.frame_size
        else translate("chart", "n = {n}.", n=n)
    ]
    if chart.undated:
        notes.append(translate("chart", "{n} svar har ingen dato.", n=number(chart.undated)))
    return tuple(notes)
