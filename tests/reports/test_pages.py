from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klviewer.reports.answer_blocks import Answer, MemoBlock, Stretch, Tag, Tags
from klviewer.reports.document import (
    BarRow,
    BarTable,
    Block,
    ChartBlock,
    Document,
    Heading,
    Lead,
    Level,
    PageBreak,
    Paragraph,
    Small,
    TableBlock,
)
from klviewer.reports.drawing import Align, Box, Drawing, Ink, Label, TextStyle
from klviewer.reports.pages import (
    BODY_BOTTOM,
    BODY_TOP,
    FOOT,
    HEAD_LINE,
    HEIGHT,
    MARGIN,
    WIDTH,
    lay_out_pages,
)
from klviewer.survey.charts import RankedBars
from klviewer.survey.finding_template import ParagraphKind
from tests.reports.geometry import EDGE, MEASURE, area, extent, labels, overlap, words
from tests.reports.samples import CHARTS, LONG, RANKED, STATUS, marks

TEXTS = st.text(alphabet="abcdefæøåmwi .,\n", min_size=1, max_size=300)
LONG_TEXTS = st.integers(1, 900).map(lambda count: "ord og vand " * count)
LABELS = st.text(alphabet="abcdefæøåmwi ", max_size=40)


@st.composite
def answers(draw: st.DrawFn) -> Answer:
    text = draw(TEXTS | LONG_TEXTS)
    places = st.integers(0, len(text))
    found = draw(st.lists(st.tuples(places, places), max_size=3))
    stretches = tuple(Stretch(min(pair), max(pair), "amber") for pair in found)
    tags = tuple(Tag(title, "green") for title in draw(st.lists(LABELS, max_size=4)))
    return Answer(draw(LABELS), draw(LABELS), text, stretches, tags, draw(st.just("") | TEXTS))


@st.composite
def tables(draw: st.DrawFn) -> TableBlock:
    columns = draw(st.integers(1, 8))
    row = st.tuples(*[LABELS] * columns)
    rows = tuple(draw(st.lists(row, max_size=60)))
    aligned = (Align.LEFT, *[Align.RIGHT] * (columns - 1))
    return TableBlock(draw(row), rows, aligned, draw(st.frozensets(st.integers(0, 5))))


BLOCKS: st.SearchStrategy[Block] = st.one_of(
    st.builds(Heading, TEXTS, st.sampled_from(Level)),
    st.builds(Lead, TEXTS),
    st.builds(Paragraph, TEXTS | LONG_TEXTS, st.sampled_from(ParagraphKind), LABELS),
    st.builds(Small, TEXTS),
    st.builds(ChartBlock, st.sampled_from(list(CHARTS.values()))),
    st.builds(
        BarTable,
        st.tuples(LABELS, LABELS, LABELS),
        st.lists(st.builds(BarRow, LABELS, st.just(STATUS), st.tuples(LABELS)), max_size=50).map(
            tuple
        ),
    ),
    tables(),
    st.builds(Tags, st.lists(st.builds(Tag, LABELS, st.just("blue")), max_size=30).map(tuple)),
    answers(),
    st.builds(MemoBlock, TEXTS),
    st.just(PageBreak()),
)
DOCUMENTS = st.builds(
    Document, LABELS, TEXTS, st.lists(BLOCKS, max_size=8).map(tuple), st.booleans()
)


def pages(*blocks: Block, is_example: bool = False) -> tuple[Drawing, ...]:
    return lay_out_pages(Document("Titel", "KL · Prøve", blocks, is_example), MEASURE)


def body(page: Drawing) -> list[Label]:
    return [label for label in labels(page) if HEAD_LINE < label.y < FOOT]


def letters(text: str) -> str:
    return "".join(text.split())


@given(DOCUMENTS)
@settings(max_examples=60, deadline=None)
def test_nothing_stands_outside_the_margins(document: Document) -> None:
    for page in lay_out_pages(document, MEASURE):
        assert (page.width, page.height) == (WIDTH, HEIGHT)
        for shape in page.shapes:
            left, top, right, bottom = extent(shape)
            assert left >= MARGIN - EDGE, shape
            assert right <= WIDTH - MARGIN + EDGE, shape
            assert top >= MARGIN - EDGE, shape
            assert bottom <= HEIGHT - 24, shape
        for label in body(page):
            assert label.y >= BODY_TOP - EDGE
            assert area(label)[3] <= BODY_BOTTOM + EDGE


@given(DOCUMENTS)
@settings(max_examples=60, deadline=None)
def test_no_two_texts_stand_on_each_other(document: Document) -> None:
    for page in lay_out_pages(document, MEASURE):
        for first, second in combinations(labels(page), 2):
            assert not overlap(area(first), area(second)), (first, second)


def said(block: Block) -> list[str]:
    """The texts of a block that must all be read on paper."""
    match block:
        case Heading() | Lead() | Small() | Paragraph() | MemoBlock():
            return [str(block.text)]
        case TableBlock():
            return [str(text) for row in (block.head, *block.rows) for text in row]
        case BarTable():
            return [str(text) for row in block.rows for text in (row.name, *row.notes)]
        case Answer():
            return [str(block.respondent), str(block.status), block.memo]
        case _:
            return []


@given(st.lists(BLOCKS, min_size=1, max_size=5))
@settings(max_examples=60, deadline=None)
def test_every_blocks_text_is_on_some_page(blocks: list[Block]) -> None:
    printed = "".join(sorted(letters(words(page)) for page in pages(*blocks)))
    whole = {letter: printed.count(letter) for letter in set(printed)}
    needed = letters("".join(text for block in blocks for text in said(block)))

    assert all(whole.get(letter, 0) >= needed.count(letter) for letter in set(needed))


@given(LONG_TEXTS)
@settings(max_examples=20, deadline=None)
def test_a_long_answer_is_printed_in_order(text: str) -> None:
    found = pages(Answer("Kolding", "Godt på vej", text))
    column = [label.text for page in found for label in body(page) if label.style is TextStyle.TEXT]

    assert letters("".join(column)) == letters(text)


def test_an_answer_that_goes_on_names_its_respondent_again() -> None:
    _, second = pages(Answer("Kolding", "", "ord " * 3000))[:2]

    assert body(second)[0].text == "Kolding, fortsat"


def test_heads_are_repeated_over_pages() -> None:
    rows = tuple((f"Kommune {number}", str(number)) for number in range(80))
    found = pages(TableBlock(("Kommune", "Svar"), rows, (Align.LEFT, Align.RIGHT)))

    assert len(found) > 1
    for page in found:
        assert [label.text for label in body(page)[:2]] == ["Kommune", "Svar"]


@pytest.mark.parametrize("lines", range(30, 44))
def test_a_low_table_is_never_divided(lines: int) -> None:
    rows = tuple((f"Kommune {number}", str(number)) for number in range(6))
    filling = (Paragraph(f"linje {number}") for number in range(lines))
    block = TableBlock(("Kommune", "Svar"), rows, (Align.LEFT, Align.RIGHT))
    found = pages(*filling, Heading("Svarprocenter"), block)
    counts = [sum("Kommune " in label.text for label in body(page)) for page in found]

    assert [count for count in counts if count] == [6]


@pytest.mark.parametrize("lines", range(30, 44))
def test_words_that_lead_on_stand_with_what_they_lead_to(lines: int) -> None:
    filling = (Paragraph(f"linje {number}") for number in range(lines))
    found = pages(*filling, Paragraph("De nævner:"), Paragraph("video", ParagraphKind.BULLET))

    for page in found:
        assert body(page)[-1].text != "De nævner:"


@pytest.mark.parametrize("lines", range(40, 56))
def test_a_heading_stands_with_what_follows(lines: int) -> None:
    filling = (Paragraph(f"linje {number}") for number in range(lines))
    found = pages(*filling, Heading("Årsager"), Paragraph("Først " * 60), Paragraph("Mere"))

    for page in found:
        assert body(page)[-1].text != "Årsager"


@pytest.mark.parametrize("lines", range(30, 40))
def test_no_line_of_a_paragraph_stands_alone(lines: int) -> None:
    filling = (Paragraph(f"linje {number}") for number in range(lines))
    found = pages(*filling, Paragraph("ord " * 130))
    counts = [sum("ord" in label.text for label in body(page)) for page in found]

    assert 1 not in counts


@pytest.mark.parametrize("lines", range(20, 44, 3))
def test_a_graph_is_never_divided(lines: int) -> None:
    filling = (Paragraph(f"linje {number}") for number in range(lines))
    found = pages(*filling, ChartBlock(RANKED))
    bars = [
        sum(isinstance(shape, Box) and shape.fill is Ink.ACCENT for shape in page.shapes)
        for page in found
    ]

    assert [count for count in bars if count] == [len(RANKED.marks)]


def test_a_graph_higher_than_any_page_is_divided_between_bars() -> None:
    many = RankedBars("Hvor?", "q", marks([f"Svar {n}" for n in range(120)], [9] * 120, 9, False))
    found = pages(ChartBlock(many))
    texts = [label.text for page in found for label in body(page)]

    assert len(found) > 2
    assert [text for text in texts if text.startswith("Svar")] == [f"Svar {n}" for n in range(120)]


def test_a_row_higher_than_any_page_goes_on() -> None:
    found = pages(TableBlock(("Hvad",), (("ord " * 6000,),), (Align.LEFT,)))

    assert len(found) > 2
    assert sum(words(page).count("ord") for page in found) == 6000


def test_every_page_says_which_it_is_and_that_answers_are_invented() -> None:
    found = pages(Paragraph("ord " * 4000), is_example=True)

    for number, page in enumerate(found, start=1):
        text = words(page)
        assert f"Side {number} af {len(found)}" in text
        assert "EKSEMPEL – opdigtede svar" in text
        assert "KL · Prøve" in text
        assert page.says == f"Titel. Side {number} af {len(found)}"


def test_only_the_example_is_marked() -> None:
    (page,) = pages(Paragraph("ord"))

    assert "EKSEMPEL" not in words(page)


def test_a_page_break_begins_a_page() -> None:
    first, second = pages(Paragraph("før"), PageBreak(), Paragraph("efter"))

    assert [label.text for label in body(first)] == ["før"]
    assert [label.text for label in body(second)] == ["efter"]


def test_the_marked_row_stands_out() -> None:
    table = TableBlock(
        ("Status",), (("Som før",), ("Godt på vej",)), (Align.LEFT,), marked=frozenset({1})
    )
    (page,) = pages(table)
    (mark,) = (s for s in page.shapes if isinstance(s, Box) and s.fill is Ink.ACCENT_SOFT)
    (row,) = (label for label in body(page) if label.text == "Godt på vej")

    assert mark.y <= row.y <= mark.y + mark.height


def test_coded_words_have_their_colour_and_their_tag() -> None:
    answer = Answer(
        "Kolding", "", "Vi går ture udenfor", (Stretch(3, 11, "green"),), (Tag("Ude", "green"),)
    )
    (page,) = pages(answer)
    (word,) = (label for label in body(page) if label.text == "går ture")
    soft = [s for s in page.shapes if isinstance(s, Box) and (s.x, s.y) == (word.x, word.y)]

    assert len(soft) == 1
    assert "Ude" in [label.text for label in body(page)]


def test_an_empty_document_is_one_empty_page() -> None:
    (page,) = pages()

    assert "Side 1 af 1" in words(page)


def test_the_title_of_a_long_label_does_not_reach_the_mark() -> None:
    document = Document("T", LONG * 3, (), True)
    (page,) = lay_out_pages(document, MEASURE)
    head = min(labels(page), key=lambda label: label.x)

    assert head.text.endswith("…")
