"""An area on paper: each theme in a sentence, in graphs and a table, and in the answers' words."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from klviewer.reports.answer_blocks import MemoBlock
from klviewer.reports.document import Block, Document, Heading, Level, PageBreak, Paragraph, Small
from klviewer.reports.views.hiding import chart_block, hidden_sentence, is_told
from klviewer.reports.views.material import Material
from klviewer.reports.views.parts import answer, beginning, divided_block, document
from klviewer.survey.answers_in_words import AnswerInWords, answers_in_words
from klviewer.survey.codes import about_theme
from klviewer.survey.counted_tables import Columns
from klviewer.survey.danish import number, sort_key
from klviewer.survey.divided_tables import (
    battery_bars,
    disclosed_parts,
    divided_chart,
    divided_table,
)
from klviewer.survey.headlines import Sentence, headline, plain
from klviewer.survey.messages import translate
from klviewer.survey.picked_marks import path_marks
from klviewer.survey.picked_words import of_whom
from klviewer.survey.question_charts import chart_of
from klviewer.survey.questionnaire import Area, Question, Role, Theme
from klviewer.survey.responses import AreaResponses
from klviewer.survey.table import Table
from klviewer.survey.theme_charts import charted_questions, graphs_of


def area_document(material: Material, area: Area) -> Document:
    """All themes of an area, each on a page of its own."""
    responses = material.round.area(area.id)
    if responses is None:
        return document(material, area.name, _nothing(material, area))
    return document(material, area.name, _themes(material, responses))


def _nothing(material: Material, area: Area) -> Iterator[Block]:
    yield from beginning(material, area.title, "", ())
    yield Paragraph(translate("print", "Ingen af rundens filer har svar på området."))


def _themes(material: Material, responses: AreaResponses) -> Iterator[Block]:
    for place, theme in enumerate(responses.area.themes):
        if place:
            yield PageBreak()
        yield from _theme(material, responses, theme)


def _theme(material: Material, responses: AreaResponses, theme: Theme) -> Iterator[Block]:
    graphs = graphs_of(theme)
    questions = charted_questions(theme)
    tables = [_table(material, responses, question) for question in questions]
    told = _sentence(tables[0], material, len(graphs[0])) if tables else ()
    is_shown = is_told(told, responses, questions[0], material) if tables else True
    sentence = plain(told) if is_shown else ""
    yield from beginning(material, theme.title, sentence, (responses,))
    if not is_shown:
        yield hidden_sentence()
    elif not sentence:
        yield _without_sentence(theme, bool(tables))
    yield from _memo(material, responses.area, theme)
    leading = [graph for place, graph in enumerate(graphs) if not place or _leads(graph[0])]
    for place, graph in enumerate(leading):
        yield from _chart(material, responses, graph, is_told=not place and bool(sentence))
    yield from _divided(material, responses, questions)
    for graph in (graph for graph in graphs if graph not in leading):
        yield from _chart(material, responses, graph)
    yield from _plain_questions(material, responses, theme)
    yield from _in_words(material, responses, theme)


def _sentence(table: Table, material: Material, graphed: int) -> Sentence:
    """What a table says, which may be one of several in its graph."""
    sentence = headline(table, material.quantities, is_one_of_several=graphed > 1)
    return of_whom(sentence, table, material.tables)


def _leads(question: Question) -> bool:
    """Whether a graph stands before the table: how far, when and why not."""
    return question.role in (Role.STATUS, Role.EXPECTED, Role.REASONS)


def _chart(
    material: Material, responses: AreaResponses, graph: Sequence[Question], is_told: bool = False
) -> Iterator[Block]:
    """A graph of one question, or of several with the same scale.

    Args:
        material: what it is made from.
        responses: of the area.
        graph: its questions.
        is_told: whether the headline above it says what it shows.
    """
    area = responses.area
    if len(graph) > 1:
        bars = battery_bars(material.tables, responses, tuple(graph))
        yield from chart_block(bars, area.id, material, path_marks(material.selection))
        return
    table = _table(material, responses, graph[0])
    size, look = material.tables.frame_size(table), material.shown.uncertainty
    if chart := chart_of(table, size, material.today, look):
        told = replace(chart, subtitle=None) if is_told else chart
        marks = material.selection.marks(area.id, table.question.id)
        yield from chart_block(told, area.id, material, marks)


def _divided(
    material: Material, responses: AreaResponses, questions: Sequence[Question]
) -> Iterator[Block]:
    """The table of the question that is looked at, and the graph of how its parts differ."""
    selection, area = material.selection, responses.area.id
    question = material.shown.question(area, questions)
    if question is None:
        return
    divided = divided_table(material.tables, responses, question, material.shown.choice)
    marked = selection.marks(area, question.id)
    yield Heading(divided.title, Level.GROUP)
    yield divided_block(divided, marked, disclosed_parts(divided, responses, material.disclosed))
    if chart := divided_chart(material.tables, responses, divided):
        yield from chart_block(chart, area, material, marked | path_marks(selection))


def _table(material: Material, responses: AreaResponses, question: Question) -> Table:
    by = Columns.REGION if material.known_frame else None
    return material.table(responses, question, by)


def _without_sentence(theme: Theme, has_tables: bool) -> Block:
    if has_tables:
        return Paragraph(translate("print", "Ingen i udvalget har svaret på temaet."))
    return Paragraph(translate("print", "Temaet er besvaret i ord."))


def _memo(material: Material, area: Area, theme: Theme) -> Iterator[Block]:
    if memo := material.coding.memo(about_theme(area.id, theme.id)):
        yield MemoBlock(memo)


def _plain_questions(material: Material, responses: AreaResponses, theme: Theme) -> Iterator[Block]:
    """The questions on numbers and dates, which have neither graph nor words."""
    for question in theme.questions:
        if (
            not question.is_closed
            and question not in theme.texts
            and _is_open(question, responses, material)
        ):
            table = material.table(responses, question)
            yield Small(
                translate(
                    "print",
                    "{question}: {answered} svar af {base} spurgte.",
                    question=question.text,
                    answered=number(int(table.answered[0])),
                    base=number(int(table.base[0])),
                )
            )


def _is_open(question: Question, responses: AreaResponses, material: Material) -> bool:
    """Whether those asked are no sum of counts of which some are hidden."""
    condition = question.asked_of
    known = {asked.id: asked for asked in responses.area.questions}
    before = known.get(condition.question) if condition else None
    return before is None or not before.is_closed or material.disclosed.tells(responses, before)


def _in_words(material: Material, responses: AreaResponses, theme: Theme) -> Iterator[Block]:
    rows = material.selected(responses)
    found = answers_in_words(material.round.id, responses, (theme,), rows)
    if not found:
        return
    yield Heading(translate("print", "{count} svar i ord", count=number(len(found))))
    order = [question.id for question in theme.texts]
    answered = sorted(found, key=lambda written: _in_order(written, order, material))
    for question_id, written in groupby(answered, lambda written: written.place.question):
        yield Heading(responses.area.question(question_id).text, Level.GROUP)
        yield from (answer(each, material) for each in written)


def _in_order(
    written: AnswerInWords, order: list[str], material: Material
) -> tuple[int, tuple[str, str]]:
    # Without names, the order of the names would tell them.
    name = written.text if material.hides_answers else _name(written, material)
    return order.index(written.place.question), sort_key(name)


def _name(written: AnswerInWords, material: Material) -> str:
    return material.respondent_name(written.place.respondent)
