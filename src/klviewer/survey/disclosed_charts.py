"""Graphs of one question without the numbers that disclosure control hides."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from klviewer.survey.charts import ExpectedCurve, Mark, RankedBars, StatusBar
from klviewer.survey.cumulation import cumulated
from klviewer.survey.danish import number
from klviewer.survey.disclosure import Disclosure
from klviewer.survey.messages import Message, Text, translate

_HIDDEN = translate("chart", "Skjult")
_NO_ANSWER = translate("chart", "Ikke besvaret")


def disclosed_bar(chart: StatusBar, found: Disclosure) -> StatusBar:
    """The bar with one mark for all that is hidden, the bar itself where nothing is.

    What is found and told under a graph stands on the numbers, those of groups too, so it goes;
    how many were asked stays, and which answers are hidden. So it is for every kind of graph.

    Args:
        chart: of the table.
        found: what of the table is hidden.
    """
    hidden = _hidden_rows(found)
    if not _hides(found, hidden):
        return replace(chart, subtitle=None) if found.hides_anything else chart
    marks: tuple[Mark, ...] = ()
    if not found.hides_base():
        marks = (*_without(chart.marks, found, hidden), *_rest_of_bar(chart, found, hidden))
    return replace(chart, marks=marks, subtitle=None, footnotes=_notes(found, hidden))


def disclosed_bars(chart: RankedBars, found: Disclosure) -> RankedBars:
    """The bars that are not hidden."""
    hidden = _hidden_rows(found)
    if not _hides(found, hidden):
        return replace(chart, subtitle=None) if found.hides_anything else chart
    marks = () if found.hides_base() else _without(chart.marks, found, hidden)
    return replace(chart, marks=marks, subtitle=None, footnotes=_notes(found, hidden))


def disclosed_curve(chart: ExpectedCurve, found: Disclosure) -> ExpectedCurve:
    """The curve through the dates whose sum gives nothing away."""
    hidden = _hidden_rows(found)
    if not _hides(found, hidden):
        return replace(chart, subtitle=None) if found.hides_anything else chart
    told = replace(chart, subtitle=None, footnotes=_notes(found, hidden))
    if found.hides_base():
        return replace(told, marks=(), rest=())
    dated = cumulated(found.table).dated
    ids = [found.table.question.choices[row].id for row in dated]
    shown = {choice for end, choice in enumerate(ids, 1) if found.shows_sum(dated[:end])}
    marks = tuple(mark for mark in chart.marks if mark.choice in shown)
    hidden_ids = {_id(found, row) for row in hidden}
    gone = [m.label for m in chart.marks if m.choice not in shown | hidden_ids]
    notes = (*told.footnotes, *_sums_note(gone))
    return replace(told, marks=marks, rest=_without(chart.rest, found, hidden), footnotes=notes)


def without_small(chart: RankedBars, threshold: int, also: Collection[str] = ()) -> RankedBars:
    """Bars that are no table's, such as codes, without those of fewer than the threshold.

    Each respondent may stand in several, so they add up to nothing a small one could be worked
    out from.

    Args:
        chart: of codes, or of reasons across themes.
        threshold: the least count that is shown.
        also: the ids of further bars to leave out.
    """
    hidden = [m for m in chart.marks if 0 < m.count < threshold or m.choice in also]
    if not hidden:
        return chart
    marks = tuple(mark for mark in chart.marks if mark not in hidden)
    notes = (*chart.footnotes, hidden_note([mark.label for mark in hidden], threshold))
    return replace(chart, marks=marks, subtitle=None, footnotes=notes)


def _sums_note(names: Sequence[Text]) -> Iterator[Message]:
    """Why a date is not on the curve though its own answers could be told."""
    if names:
        yield translate(
            "chart",
            "Udeladt, fordi summen ville røbe dem: {names}.",
            names=_listed(names),
        )


def hidden_note(names: list[Text], threshold: int) -> Message:
    """“Skjult, fordi svar givet af færre end 5 ikke vises: A, B.”."""
    return translate(
        "chart",
        "Skjult, fordi svar givet af færre end {threshold} ikke vises: {names}.",
        threshold=number(threshold),
        names=_listed(names),
    )


def _listed(names: Sequence[Text]) -> Text:
    listed: Text = ""
    for name in names:
        listed = (
            translate("chart", "{before}, {next}", before=listed, next=name) if listed else name
        )
    return listed


def _hidden_rows(found: Disclosure) -> frozenset[int]:
    """The choices among everyone that are hidden, and the line after them."""
    last = len(found.table.rows)
    return frozenset(row for row in range(last + 1) if found.reasons[row, 0])


def _hides(found: Disclosure, hidden: frozenset[int]) -> bool:
    return bool(hidden) or found.hides_base()


def _notes(found: Disclosure, hidden: frozenset[int]) -> tuple[Message, ...]:
    return (*_base_note(found), hidden_note(_names(found, hidden), found.threshold))


def _without(
    marks: tuple[Mark, ...], found: Disclosure, hidden: frozenset[int]
) -> tuple[Mark, ...]:
    ids = {_id(found, row) for row in hidden}
    return tuple(mark for mark in marks if mark.choice not in ids)


def _rest_of_bar(chart: StatusBar, found: Disclosure, hidden: frozenset[int]) -> tuple[Mark, ...]:
    """One mark for all that is hidden: what anyone can work out, and no more."""
    ids = {_id(found, row) for row in hidden}
    hidden_marks = [mark for mark in chart.marks if mark.choice in ids]
    count, share = (
        sum(mark.count for mark in hidden_marks),
        sum(mark.share for mark in hidden_marks),
    )
    return (Mark("", _HIDDEN, count, share),) if count else ()


def _id(found: Disclosure, row: int) -> str:
    choices = found.table.question.choices
    return choices[row].id if row < len(choices) else ""


def _names(found: Disclosure, hidden: frozenset[int]) -> list[Text]:
    choices = found.table.question.choices
    return [choices[row].name if row < len(choices) else _NO_ANSWER for row in sorted(hidden)]


def _base_note(found: Disclosure) -> tuple[Message, ...]:
    if found.hides_base():
        return ()
    return (translate("chart", "n = {n}.", n=number(int(found.table.base[0]))),)
