"""Curves of expected dates: of one theme, and of several together."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from klviewer.survey.chart_findings import curve_finding, curves_finding
from klviewer.survey.chart_parts import DatedMark, Mark, asked_note
from klviewer.survey.cumulation import cumulated
from klviewer.survey.danish import number
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.questionnaire import Choice
from klviewer.survey.table import Table


@dataclass(frozen=True, slots=True)
class ExpectedCurve:
    """The share that expects to be back to normal by each date, added up.

    Args:
        title: the question.
        question: its id.
        marks: the cumulated count and share at each date, earliest first; a mark's choice is
            the one that ends there.
        rest: the answers without a date.
        subtitle: what it shows.
        footnotes: what stands under the graph.
        today: the day to mark, None for none.
    """

    title: Text
    question: str
    marks: tuple[DatedMark, ...]
    rest: tuple[Mark, ...]
    subtitle: Message | None = None
    footnotes: tuple[Message, ...] = ()
    today: date | None = None


@dataclass(frozen=True, slots=True)
class ThemeCurve:
    """A theme's curve among those of others.

    Args:
        area: the id of the theme's area.
        name: of the theme.
        curve: its expected dates.
    """

    area: str
    name: Text
    curve: ExpectedCurve


@dataclass(frozen=True, slots=True)
class ExpectedCurves:
    """The expected dates of several themes, each a curve on the same days."""

    title: Text
    themes: tuple[ThemeCurve, ...]
    subtitle: Message | None = None
    footnotes: tuple[Message, ...] = ()
    today: date | None = None


def expected_curve(table: Table, today: date | None = None) -> ExpectedCurve:
    """When normal is expected, added up date by date.

    Args:
        table: of a question whose choices have dates.
        today: the day to mark, None for none.
    """
    question = table.question
    base = int(table.base[0])
    found = cumulated(table)
    marks = tuple(
        _cumulated(question.choices[row], int(count), base)
        for row, count in zip(found.dated, found.counts[:, 0], strict=True)
    )
    rest = tuple(
        Mark(question.choices[row].id, question.choices[row].name, table.count(row), share or 0.0)
        for row, share in ((row, table.share(row)) for row in found.undated)
        if table.count(row)
    )
    finding, notes = curve_finding(marks), (_added_up(), asked_note(table))
    return ExpectedCurve(question.text, question.id, marks, rest, finding, notes, today)


def _added_up() -> Message:
    return translate("chart", "Andel af de adspurgte, lagt sammen.")


def _cumulated(choice: Choice, count: int, base: int) -> DatedMark:
    share = count / base if base else 0.0
    return DatedMark(choice.id, choice.name, count, share, day=date.fromisoformat(choice.by))


@dataclass(frozen=True, eq=False)
class ThemeDates:
    """What a theme's curve is made from.

    Args:
        area: the id of the theme's area.
        name: of the theme.
        table: of its question on expected dates.
    """

    area: str
    name: Text
    table: Table


def expected_curves(
    title: Text, themes: Sequence[ThemeDates], today: date | None = None
) -> ExpectedCurves:
    """When normal is expected in several themes.

    Args:
        title: above the graph.
        themes: in the questionnaire's order.
        today: the day to mark, None for none.
    """
    curves = tuple(
        ThemeCurve(theme.area, theme.name, expected_curve(theme.table)) for theme in themes
    )
    bases = sorted({int(theme.table.base[0]) for theme in themes})
    n = "–".join(number(base) for base in dict.fromkeys((bases[0], bases[-1]))) if bases else "0"
    notes = (_added_up(), translate("chart", "n = {n}.", n=n))
    asked = [curve for theme, curve in zip(themes, curves, strict=True) if theme.table.base[0]]
    finding = curves_finding([(theme.name, theme.curve.marks) for theme in asked])
    return ExpectedCurves(title, curves, finding, notes, today)
