"""The parts that several views have: the beginning, a table of counts, an answer in words."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from klviewer.reports.answer_blocks import Answer, Stretch, Tag
from klviewer.reports.divided_cells import divided_cells
from klviewer.reports.document import Block, Document, Heading, Lead, Level, Small, TableBlock
from klviewer.reports.drawing import Align
from klviewer.reports.grid_html import shown
from klviewer.reports.views.hiding import hiding_line, name_of
from klviewer.reports.views.material import Material
from klviewer.survey.answers_in_words import AnswerInWords
from klviewer.survey.code_use import codes_of
from klviewer.survey.codes import Code, Quotation, about_answer
from klviewer.survey.danish import number
from klviewer.survey.dates import day
from klviewer.survey.disclosure import Disclosure
from klviewer.survey.divided_tables import DividedTable
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.picked_words import selected_words
from klviewer.survey.responses import AreaResponses

OWNER = "KL"


def document(
    material: Material, name: Text, blocks: Iterable[Block], *, sizes: tuple[float, ...] = (1.0,)
) -> Document:
    """A view as a document.

    Args:
        material: what it is made from.
        name: of the view, as its tab has it.
        blocks: what it says.
        sizes: as in `Document`, where it is to stand on one page.
    """
    title = _joined(material.title, name) if material.title else name
    running_head = _joined(OWNER, title)
    return Document(
        title, running_head, tuple(blocks), material.is_example, sizes, day=material.today
    )


def _joined(whole: Text, part: Text) -> Message:
    return translate("print", "{whole} · {part}", whole=whole, part=part)


def beginning(
    material: Material, title: Text, sentence: Text, areas: Sequence[AreaResponses]
) -> Iterator[Block]:
    """Title, headline and selection.

    Args:
        material: what the view is made from.
        title: of the view or theme.
        sentence: its headline, empty for none.
        areas: what it tells about.
    """
    yield Heading(title, Level.TITLE)
    if sentence:
        yield Lead(sentence)
    yield Small(selection_line(material, areas))
    yield from hiding_line(material)


def selection_line(material: Material, areas: Sequence[AreaResponses]) -> Message:
    """Who is looked at, in which round, how many of them have answered, and when it is printed."""
    return translate(
        "print",
        "Udvalg: {who} · runde {round} · {answered} · trykt {today}",
        who=who_words(material),
        round=material.round.title,
        answered=answered_words(material, areas),
        today=day(material.today),
    )


def who_words(material: Material) -> Message:
    """What is picked, with how many that is, and what the header narrows everything to."""
    within = material.selection.filter
    filtered = within.words(material.known_frame)
    picked = selected_words(material.tables)
    if picked is None:
        return filtered
    if not within:
        return picked
    return translate("print", "{picked}; kun {filtered}", picked=picked, filtered=filtered)


def answered_words(material: Material, areas: Sequence[AreaResponses]) -> Message:
    """“76 af 98 har svaret”, or “64–83 af 98” where areas differ."""
    sizes = {int(np.count_nonzero(material.selected(responses))) for responses in areas} or {0}
    found = "–".join(number(size) for size in sorted({min(sizes), max(sizes)}))
    if material.known_frame is None:
        return translate("print", "{count} har svaret", count=found)
    frame = number(len(material.municipalities))
    return translate("print", "{count} af {frame} har svaret", count=found, frame=frame)


def divided_block(
    divided: DividedTable, marked: frozenset[str], found: Sequence[Disclosure]
) -> TableBlock:
    """The table of a question as it was chosen.

    Args:
        divided: what was chosen and counted.
        marked: the ids of the choices that were picked.
        found: what of its tables is hidden.
    """
    cells = divided_cells(divided, found)
    head = tuple(title for title, _ in cells.heads)
    rows = tuple(
        tuple(
            cell if isinstance(cell, Message) else shown(cell, kind)
            for cell, (_, kind) in zip(row, cells.heads, strict=True)
        )
        for row in (*cells.rows, *cells.foot)
    )
    aligned = (Align.LEFT, *(Align.RIGHT for _ in head[1:]))
    ids = [] if divided.is_battery else [choice.id for choice in divided.question.choices]
    places = frozenset(place for place, choice in enumerate((*ids, "")) if choice in marked)
    return TableBlock(head, rows, aligned, places, len(cells.foot))


def answer(found: AnswerInWords, material: Material) -> Answer:
    """An answer in words with its coding."""
    coding = material.coding
    quotations = coding.of_answer(found.place)
    return Answer(
        name_of(found.place.respondent, material),
        "" if material.hides_answers else found.status,
        found.text,
        tuple(_stretch(quotation, coding.code(quotation.code)) for quotation in quotations),
        tuple(Tag(code.title, code.colour) for code in codes_of(quotations, coding)),
        coding.memo(about_answer(found.place)),
    )


def _stretch(quotation: Quotation, code: Code) -> Stretch:
    return Stretch(quotation.start, quotation.end, code.colour)
