"""Which answer, reason or code was given most often, in one sentence above its graph."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from klviewer.survey.chart_parts import Mark
from klviewer.survey.danish import number, percent
from klviewer.survey.finding_rules import SHORT
from klviewer.survey.messages import Message, translate


@dataclass(frozen=True, slots=True)
class _Sentences:
    """How it is said of one kind of graph.

    Args:
        nobody: where nothing was given.
        first: what was given most often.
        first_and_next: with what came next.
        two: where two were given equally often.
        several: where more were.
    """

    nobody: Message
    first: Message
    first_and_next: Message
    two: Message
    several: Message


_NOBODY = translate("chart", "Ingen har svaret.")
_ANSWERS = _Sentences(
    _NOBODY,
    translate("chart", "Flest, {share}, svarer “{label}”."),
    translate("chart", "Flest, {share}, svarer “{label}”; dernæst “{other}” med {next}"),
    translate("chart", "Lige mange, {share}, svarer “{label}” og “{other}”."),
    translate("chart", "{count} svar er givet lige ofte: {share}"),
)
_REASONS_OF_THEMES = _Sentences(
    _NOBODY,
    translate("chart", "På tværs af temaer nævnes “{label}” oftest: {share}"),
    translate(
        "chart", "På tværs af temaer nævnes “{label}” oftest, {share}, dernæst “{other}”, {next}"
    ),
    translate("chart", "På tværs af temaer nævnes “{label}” og “{other}” lige ofte: {share}"),
    translate("chart", "På tværs af temaer nævnes {count} svar lige ofte: {share}"),
)
_REASONS_OF_ONE = _Sentences(
    _NOBODY,
    translate("chart", "“{label}” nævnes oftest: {share}"),
    translate("chart", "“{label}” nævnes oftest, {share}, dernæst “{other}”, {next}"),
    translate("chart", "“{label}” og “{other}” nævnes lige ofte: {share}"),
    translate("chart", "{count} svar nævnes lige ofte: {share}"),
)
_CODES = _Sentences(
    _NOBODY,
    translate("chart", "Flest, {share}, nævner “{label}”."),
    translate("chart", "Flest, {share}, nævner “{label}”."),
    translate("chart", "Lige mange, {share}, nævner “{label}” og “{other}”."),
    translate("chart", "{count} koder er nævnt lige ofte: {share}"),
)


def ranked_finding(marks: Sequence[Mark]) -> Message:
    """Which answer was given most often, and which came next.

    Args:
        marks: by falling count.
    """
    return _worded(_ANSWERS, marks)


def shared_finding(marks: Sequence[Mark], themes: int) -> Message:
    """Which reason was given most often over all themes, and which came next.

    Args:
        marks: by falling count, without what remains when no other reason fits.
        themes: in how many of them it was asked why.
    """
    return _worded(_REASONS_OF_THEMES if themes > 1 else _REASONS_OF_ONE, marks)


def coded_finding(marks: Sequence[Mark]) -> Message:
    """Which code most have.

    Args:
        marks: by falling count.
    """
    return _worded(_CODES, marks)


def _worded(sentences: _Sentences, marks: Sequence[Mark]) -> Message:
    if not marks:
        return sentences.nobody
    first, second = marks[0], marks[1] if len(marks) > 1 else None
    alike = sum(mark.count == first.count for mark in marks)
    is_named = second is not None and len(str(second.label)) <= SHORT
    said = sentences.first_and_next if is_named else sentences.first
    if alike > 1:
        said = sentences.two if alike == 2 and is_named else sentences.several  # noqa: PLR2004
    values = {"label": first.label, "share": percent(first.share), "count": number(alike)}
    if second is not None:
        values |= {"other": second.label, "next": percent(second.share)}
    return replace(said, values=tuple(values.items()))
