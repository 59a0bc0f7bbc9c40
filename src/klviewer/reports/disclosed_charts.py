"""Any graph without the small counts that are to be hidden where it goes."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from klviewer.reports.chart_grids import disclosure_behind
from klviewer.reports.views.material import Material
from klviewer.survey.charts import (
    Chart,
    ComparedAnswer,
    DayColumns,
    ExpectedCurve,
    ExpectedCurves,
    Flows,
    GroupDots,
    GroupRow,
    RankedBars,
    StatusBar,
    StatusBars,
    ThemeBar,
    TileMap,
    group_dots,
)
from klviewer.survey.counted_tables import Columns
from klviewer.survey.disclosed_charts import (
    disclosed_bar,
    disclosed_bars,
    disclosed_curve,
    hidden_note,
    without_small,
)
from klviewer.survey.disclosed_flows import disclosed_flows
from klviewer.survey.disclosure import Disclosure
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.questionnaire import Question, Role
from klviewer.survey.responses import AreaResponses

OneQuestion = StatusBar | RankedBars | ExpectedCurve


_OF_GRAPH = translate(
    "print",
    "Grafen viser, hvad hver kommune selv har svaret, og det må den ikke, når små tal skal "
    "skjules. Intet er kopieret eller gemt. Vælg under Rediger › Små tal, at kommunernes egne "
    "svar må stå ved deres navn, eller at vise alle tal.",
)
OF_LIST = translate(
    "print",
    "Listen viser, hvad hver kommune selv har svaret, og det må den ikke, når små tal skal "
    "skjules. Intet er kopieret. Vælg under Rediger › Små tal, at kommunernes egne svar må stå "
    "ved deres navn, eller at vise alle tal.",
)


class OwnAnswersError(ExpectedError):
    """Something shows what each municipality has answered, and that may not be told.

    Args:
        message: what happened, what is safe, and what to do.
    """

    def __init__(self, message: Message = _OF_GRAPH) -> None:
        super().__init__(message)


class NothingLeftError(ExpectedError):
    """Everything a graph shows is hidden."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "print",
                "Når små tal skal skjules, er der intet tilbage af grafen. Intet er kopieret eller "
                "gemt. Udvid udvalget, eller vælg under Rediger › Små tal at vise alle tal.",
            )
        )


def disclosed_chart(chart: Chart, area: str, material: Material) -> Chart:
    """The graph as it may leave the program.

    Args:
        chart: what the graph says.
        area: the id of the area it is about, empty where it is about several.
        material: what it was made from; its threshold says what is hidden.

    Raises:
        OwnAnswersError: it shows everyone's own answer, and that may not be told.
        NothingLeftError: all of it is hidden.
    """
    if material.threshold <= 1:
        return chart
    found: Chart
    match chart:
        case StatusBar():
            found = _left(disclosed_bar(chart, _behind(chart, area, material)), chart)
        case ExpectedCurve():
            found = _left(disclosed_curve(chart, _behind(chart, area, material)), chart)
        case RankedBars():
            found = _left(_ranked(chart, area, material), chart)
        case StatusBars():
            found = _bars(chart, material)
        case ExpectedCurves():
            found = _curves(chart, material)
        case TileMap(question="") | DayColumns():
            found = chart  # who answered, and when, is nobody's answer
        case GroupDots():
            found = _dots(chart, material)
        case TileMap():
            found = _map(chart, material)
        case Flows():
            found = _flows(chart, material)
        case _:
            assert_never(chart)
    return found


def _map(chart: TileMap, material: Material) -> TileMap:
    """Everyone's own answer is no count, but whoever counts the tiles has them all.

    Who has answered is told in any case.
    """
    if material.hides_answers and chart.question:
        raise OwnAnswersError
    return chart


def _flows(chart: Flows, material: Material) -> Flows:
    shown = material.round.area(chart.area)
    if shown is None or material.earlier is None:
        raise NothingLeftError
    question = shown.area.question(chart.question)
    found = material.disclosed.of_moves(shown, question)
    left = disclosed_flows(chart, material.tables.moves(shown, question), found)
    if not left.flows:
        raise NothingLeftError
    return left


def _left(found: OneQuestion, whole: OneQuestion) -> OneQuestion:
    """The graph that is left, where anything is; an empty one would say that nobody answered."""
    if found != whole and not any(mark.count for mark in found.marks):
        raise NothingLeftError
    return found


def _behind(chart: StatusBar | ExpectedCurve, area: str, material: Material) -> Disclosure:
    found = disclosure_behind(chart, area, material)
    if found is None:
        raise NothingLeftError
    return found


def _ranked(chart: RankedBars, area: str, material: Material) -> RankedBars:
    found = disclosure_behind(chart, area, material)
    if found is not None:
        return disclosed_bars(chart, found)
    if area:
        return without_small(chart, material.threshold)
    left = without_small(chart, material.threshold, _hidden_in_themes(material))
    return replace(left, footnotes=_notes(left.footnotes, [_hides_asked(material)]))


def _hides_asked(material: Material) -> bool:
    """Whether how many were asked why in some theme is hidden: the sum of all would tell it."""
    return any(
        material.disclosed.of(responses, question).hides_base()
        for responses, question in _asking_why(material)
    )


def _hidden_in_themes(material: Material) -> frozenset[str]:
    """The reasons of which a theme's count is hidden, also where it is none: the sum tells it."""
    return frozenset(
        choice.id
        for responses, question in _asking_why(material)
        for choice in question.choices
        if not material.disclosed.tells(responses, question, choice.id)
    )


def _asking_why(material: Material) -> Iterator[tuple[AreaResponses, Question]]:
    for responses in material.round.areas:
        for question in responses.area.questions:
            if question.role is Role.REASONS and question.is_closed:
                yield responses, question


def _bars(chart: StatusBars, material: Material) -> StatusBars:
    """The bars, without those of which not even how many were asked may be told."""
    behind = [_behind(theme.bar, theme.area, material) for theme in chart.themes]
    themes = tuple(
        _theme_bar(theme, found)
        for theme, found in zip(chart.themes, behind, strict=True)
        if not found.hides_base()
    )
    if themes == chart.themes:
        return chart
    if not themes:
        raise NothingLeftError
    notes = _notes(chart.footnotes, [found.hides_base() for found in behind])
    return replace(chart, themes=themes, subtitle=None, footnotes=notes)


def _notes(footnotes: tuple[Message, ...], hidden: Sequence[bool]) -> tuple[Message, ...]:
    """What stands under several themes: their numbers of asked, unless one of them is hidden."""
    return () if any(hidden) else footnotes


def _theme_bar(theme: ThemeBar, found: Disclosure) -> ThemeBar:
    return replace(theme, bar=disclosed_bar(theme.bar, found))


def _dots(chart: GroupDots, material: Material) -> GroupDots:
    """The groups compared anew, without those whose numbers are hidden.

    An answer that nobody gave has no row. So none has one whose count of everyone is hidden, or
    it would show which of the hidden are none.
    """
    compared = tuple(_compared(row, Columns(chart.by), material) for row in chart.rows)
    told = [each for each in compared if not _is_hidden(each)]
    found = group_dots(chart.title, chart.by, told)
    if len(told) < len(compared):
        note = hidden_note(_hidden_names(compared), material.threshold)
        found = replace(found, subtitle=None, footnotes=(*found.footnotes, note))
    if not any(dot.shown for row in found.rows for dot in (row.everyone, *row.dots)):
        raise NothingLeftError
    return found


def _is_hidden(answer: ComparedAnswer) -> bool:
    found = answer.disclosure
    return found is not None and bool(found.reason(answer.row) or found.hides_base())


def _hidden_names(compared: Sequence[ComparedAnswer]) -> list[Text]:
    """What is hidden of everyone in the questions compared, each answer once."""
    names: dict[Text, None] = {}
    for answer in compared:
        found, choices = answer.disclosure, answer.table.question.choices
        hidden = [row for row in range(len(choices)) if found and found.reason(row)]
        names |= dict.fromkeys(choices[row].name for row in hidden)
    return list(names)


def _compared(row: GroupRow, by: Columns, material: Material) -> ComparedAnswer:
    responses = material.round.area(row.area)
    if responses is None:
        raise NothingLeftError
    found = material.disclosed.of(responses, responses.area.question(row.question), by)
    table = found.table
    return ComparedAnswer(row.area, row.label, table, table.row_of(row.choice), found)


def _curves(chart: ExpectedCurves, material: Material) -> ExpectedCurves:
    behind = [_behind(theme.curve, theme.area, material) for theme in chart.themes]
    themes = tuple(
        replace(theme, curve=disclosed_curve(theme.curve, found))
        for theme, found in zip(chart.themes, behind, strict=True)
    )
    if themes == chart.themes:
        return chart
    if not any(theme.curve.marks for theme in themes):
        raise NothingLeftError
    notes = _notes(chart.footnotes, [found.hides_base() for found in behind])
    return replace(chart, themes=themes, subtitle=None, footnotes=notes)
