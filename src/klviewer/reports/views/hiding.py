"""What a printed view leaves out where small counts are hidden, and how it says so."""

from collections.abc import Iterator
from dataclasses import replace

from klviewer.reports.chart_rows import HIDDEN
from klviewer.reports.document import Block, ChartBlock, Paragraph, Small
from klviewer.reports.views.material import Material
from klviewer.survey.charts import Chart
from klviewer.survey.danish import number
from klviewer.survey.errors import ExpectedError
from klviewer.survey.headlines import Sentence
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.picks import Clicked, Municipalities
from klviewer.survey.picks_in_time import Days, Move
from klviewer.survey.questionnaire import Question
from klviewer.survey.responses import AreaResponses

SENTENCE_HIDDEN = translate(
    "print", "Overskriftens sætning er udeladt, fordi den bygger på tal, der er skjult."
)
_LEFT_OUT = translate("print", "{title}: Grafen er udeladt, fordi alle dens tal er skjult.")
_OWN = translate("print", "{title}: Udeladt, fordi det viser, hvad hver kommune selv har svaret.")


class SmallSelectionError(ExpectedError):
    """Who is selected tells a count that is hidden."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "print",
                "Udvalget er valgt ved et svar, som er skjult, fordi få har givet det, eller fordi "
                "et lille tal kunne regnes ud fra det. Der er ikke skrevet noget. Ryd det, der er "
                "valgt, eller vælg under Rediger › Små tal at vise alle tal.",
            )
        )


def check_selection(material: Material) -> None:
    """Refuse a selection that itself is a small count.

    Raises:
        SmallSelectionError: it was picked by an answer that is hidden, or by answers of few.
    """
    picks = material.selection.picks
    by_answers = [pick for pick in picks if not isinstance(pick, Municipalities | Days)]
    if not material.disclosed.hides or not by_answers:
        return
    if material.tables.respondents < material.threshold:
        raise SmallSelectionError
    for pick in by_answers:
        if isinstance(pick, Move) and not _tells_move(material, pick):
            raise SmallSelectionError
        responses = material.round.area(pick.area) if isinstance(pick, Clicked) else None
        if isinstance(pick, Clicked) and responses is not None:
            known = {question.id: question for question in responses.area.questions}
            question = known.get(pick.question)
            if question is not None and not _tells(material, responses, question, pick.choice):
                raise SmallSelectionError


def _tells(material: Material, responses: AreaResponses, question: Question, choice: str) -> bool:
    if choice in {found.id for found in question.choices}:
        return material.disclosed.tells(responses, question, choice)
    return material.disclosed.tells(responses, question)


def _tells_move(material: Material, pick: Move) -> bool:
    """Whether the moves that are shown tell how many moved so."""
    responses = material.round.area(pick.area)
    if responses is None or not pick.stands(material.tables.counted.sources):
        return True  # it stands for nobody
    question = responses.area.question(pick.question)
    moves = material.tables.moves(responses, question)
    found = material.disclosed.of_moves(responses, question)
    rows = [found.one.place(heading) for heading in moves.rows if heading.id == pick.origin]
    ends = [
        found.other.place(heading) for heading in moves.columns if heading.id == pick.destination
    ]
    hidden = found.one.hidden[rows].any() or found.other.hidden[ends].any()
    return not hidden and not found.hidden[rows][:, ends].any()


def hiding_words(material: Material) -> Message:
    """What is hidden in all of a view, and under which count."""
    least = number(material.threshold)
    if material.hides_answers:
        return translate(
            "print",
            "Skjult: svar givet af færre end {threshold}, tal, de kunne regnes ud fra, og "
            "kommunernes navne ved deres svar.",
            threshold=least,
        )
    return translate(
        "print",
        "Skjult: svar givet af færre end {threshold}, og tal, de kunne regnes ud fra. "
        "Kommunernes egne svar vises ved deres navn.",
        threshold=least,
    )


def hiding_line(material: Material) -> Iterator[Block]:
    """The same under a view's title; nothing where all is shown."""
    if material.disclosed.hides:
        yield Small(hiding_words(material))


def chart_block(
    chart: Chart,
    area: str,
    material: Material,
    chosen: frozenset[str] = frozenset(),
    municipalities: frozenset[str] = frozenset(),
) -> Iterator[Block]:
    """A graph as it may be printed, or why it is not.

    Args:
        chart: what it says.
        area: the id of the area it is about, empty where it is about several.
        material: what the view is made from.
        chosen: the ids of the marks that were picked.
        municipalities: the keys of those that were picked themselves, on a map.
    """
    # The graphs' own modules are made from the same material as the views.
    from klviewer.reports.disclosed_charts import (
        NothingLeftError,
        OwnAnswersError,
        disclosed_chart,
    )

    title = chart.title
    try:
        yield ChartBlock(disclosed_chart(chart, area, material), chosen, municipalities)
    except NothingLeftError:
        yield Small(replace(_LEFT_OUT, values=(("title", title),)))
    except OwnAnswersError:
        yield Small(replace(_OWN, values=(("title", title),)))


def is_told(
    sentence: Sentence, responses: AreaResponses, question: Question, material: Material
) -> bool:
    """Whether a headline stands on nothing that is hidden."""
    choices = {choice.id for choice in question.choices}
    figures = [phrase.choice for phrase in sentence if phrase.choice in choices]
    return all(material.disclosed.tells(responses, question, choice) for choice in figures)


def counted_or_hidden(count: int, material: Material) -> Text:
    """A count that is in no table, as of codes."""
    return HIDDEN if 0 < count < material.threshold else number(count)


def name_of(respondent: str, material: Material) -> Text:
    """Who has answered, or only that it is one of them."""
    if not material.hides_answers:
        return material.respondent_name(respondent)
    if material.known_frame is None:
        return translate("print", "En besvarelse")
    return translate("print", "En kommune")


def hidden_sentence() -> Block:
    """In the place of a headline."""
    return Paragraph(SENTENCE_HIDDEN)
