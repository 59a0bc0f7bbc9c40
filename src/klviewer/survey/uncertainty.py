"""What a share can be among all, in the footnote of a graph: two views, each named."""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

from klviewer.survey.bounds import Bounds, bounds
from klviewer.survey.counted import Noun
from klviewer.survey.danish import number, percent, uncapitalised
from klviewer.survey.finite_population import interval_if_silent_are_alike
from klviewer.survey.messages import Message, translate
from klviewer.survey.table import Table


class Uncertainty(StrEnum):
    """What is said of those who did not answer.

    Members:
        BOUNDS: whatever they would have said.
        ALIKE: that they are like those who answered, which is assumed.
    """

    BOUNDS = "bounds"
    ALIKE = "alike"


def _whatever(count: int, answered: int, frame: int) -> Bounds:
    return bounds(count, frame - answered, frame)


_INTERVALS: dict[Uncertainty, Callable[[int, int, int], Bounds]] = {
    Uncertainty.BOUNDS: _whatever,
    Uncertainty.ALIKE: interval_if_silent_are_alike,
}
_SILENT = Noun(translate("one", "den ene"), translate("several", "de {count}"))
_CHOSEN_SILENT = Noun(translate("one", "den ene valgte"), translate("several", "de {count} valgte"))
_WORDS = {
    (Uncertainty.BOUNDS, False): translate(
        "chart",
        "Uanset {silent}, der ikke svarede, er “{label}” {range} af alle.",
    ),
    (Uncertainty.BOUNDS, True): translate(
        "chart",
        "Uanset {silent}, der ikke svarede, er “{label}” {range} af de valgte.",
    ),
    (Uncertainty.ALIKE, False): translate(
        "chart",
        "Hvis {silent}, der ikke svarede, ligner dem, der svarede, er “{label}” med 95 pct. "
        "sikkerhed {range} af alle.",
    ),
    (Uncertainty.ALIKE, True): translate(
        "chart",
        "Hvis {silent}, der ikke svarede, ligner de valgte, der svarede, er “{label}” "
        "med 95 pct. sikkerhed {range} af de valgte.",
    ),
}


def uncertainty_note(
    table: Table, frame_size: int, uncertainty: Uncertainty
) -> tuple[Message, ...]:
    """What the share at the best end of the scale can be among all; nothing where all answered.

    Args:
        table: of a question that was put to everyone.
        frame_size: how many municipalities there are in the selection, 0 without a frame.
        uncertainty: what is said of those who did not answer.
    """
    answered = int(table.answered[0])
    silent = frame_size - answered
    if silent <= 0 or not table.rows or table.not_asked():
        return ()
    if uncertainty is Uncertainty.ALIKE and not answered:
        return ()
    interval = _INTERVALS[uncertainty](table.count(0), answered, frame_size)
    values = {
        "silent": (_CHOSEN_SILENT if table.of_chosen else _SILENT)(silent),
        "label": uncapitalised(table.question.choices[0].name),
        "range": _range(interval),
    }
    words = _WORDS[uncertainty, table.of_chosen]
    return (replace(words, values=tuple(values.items())),)


def _range(interval: Bounds) -> Message:
    """“mellem 39 og 61 pct.”, or the one share where both ends are the same."""
    low, high = number(interval.low * 100), percent(interval.high)
    if low == number(interval.high * 100):
        return translate("chart", "{share}", share=high)
    return translate("chart", "mellem {low} og {high}", low=low, high=high)
