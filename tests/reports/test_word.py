"""Word files say what the print says, in Word's own styles."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.reports.answer_blocks import Answer, MemoBlock, Stretch, Tag, Tags
from klviewer.reports.document import (
    ChartBlock,
    Document,
    Heading,
    Lead,
    Level,
    Paragraph,
    Small,
    TableBlock,
)
from klviewer.reports.drawing import Align
from klviewer.reports.grid import writable
from klviewer.reports.views import document_of
from klviewer.reports.word import word_file
from klviewer.survey.finding_template import ParagraphKind
from klviewer.survey.messages import translate
from tests.reports.english import english
from tests.reports.samples import STATUS
from tests.reports.test_hidden_prints import HIDING, flat
from tests.reports.test_views import MATERIAL
from tests.reports.word_files import (
    EVERY_VIEW,
    PlainPictures,
    W,
    WordFile,
    made,
    paragraphs,
    silent,
    style_of,
    text_of,
    view_of,
    word,
    words_of,
)


@pytest.mark.parametrize("view", EVERY_VIEW)
def test_every_word_of_the_print_stands_in_the_file(view: str) -> None:
    """Texts, cells and answers are text; what a graph says stands beside it, too."""
    document = document_of(MATERIAL, view)
    told = WordFile(made(document))
    texts = "\n".join(text for _, text in told.paragraphs)
    cells = {cell for table in told.tables for row in table for cell in row}
    for block in flat(document.blocks):
        match block:
            case Heading() | Lead() | Paragraph() | Small():
                assert str(block.text) in texts
            case ChartBlock():
                for text in (block.chart.title, *block.chart.footnotes):
                    assert str(text) in texts
                assert any(said.startswith(str(block.chart.title)) for said in told.alternatives)
            case TableBlock():
                assert {str(cell) for row in (block.head, *block.rows) for cell in row} <= cells
            case Answer():
                assert block.text.replace("\r\n", "\n") in texts
                assert str(block.respondent) in texts


def test_the_figures_of_the_note_stand_in_its_sentences() -> None:
    told = dict.fromkeys(text for _, text in view_of("note").paragraphs)
    printed = [b for b in document_of(MATERIAL, "note").blocks if isinstance(b, Paragraph)]
    assert [str(b.text) for b in printed if str(b.text) not in told] == []
    assert any("pct. af de" in text for text in told)


def test_a_table_has_the_cells_of_the_print() -> None:
    for view in ("children", "responses", "coding"):
        blocks = flat(document_of(MATERIAL, view).blocks)
        printed = [
            [list(map(str, row)) for row in (block.head, *block.rows)]
            for block in blocks
            if isinstance(block, TableBlock)
        ]
        assert printed and view_of(view).tables == printed


def test_what_is_hidden_is_no_number_and_says_so() -> None:
    (table,) = (b for b in flat(document_of(HIDING, "s104").blocks) if isinstance(b, TableBlock))
    (found,) = view_of("s104", HIDING).tables
    assert found == [list(map(str, row)) for row in (table.head, *table.rows)]
    assert "skjult" in {cell for row in found for cell in row}


def test_headings_are_words_own() -> None:
    found = [(style, text) for style, text in view_of("note").paragraphs if "Head" in style]
    assert view_of("note").paragraphs[0] == ("Title", "Normalisering 2020")
    assert found[:2] == [("Heading1", "Formål"), ("Heading1", "Metode")]
    place = found.index(("Heading1", "Myndighed på det sociale børneområde"))
    assert found[place + 1] == ("Heading2", "Fysiske møder og samtaler")


def test_several_titles_are_chapters_under_the_documents_own() -> None:
    found = [each for each in view_of("children").paragraphs if each[0] in ("Title", "Heading1")]
    assert found[0] == ("Title", "Normalisering 2020 · Børn og unge")
    (area,) = (area for area in MATERIAL.questionnaire if area.id == "children")
    assert [text for _, text in found[1:]] == [theme.title for theme in area.themes]


def test_no_level_of_headings_is_left_out() -> None:
    styles = {style for style, _ in view_of("overview").paragraphs}
    assert {"Title", "Heading1"} <= styles
    assert "Heading2" not in styles


def test_every_style_that_is_used_is_declared() -> None:
    for view in EVERY_VIEW:
        told = view_of(view)
        known = {each.get(f"{W}styleId") for each in told.root("word/styles.xml").iter(f"{W}style")}
        used = {
            each.get(f"{W}val")
            for each in told.body.iter(
                f"{W}pStyle",
            )
        }
        used |= {each.get(f"{W}val") for each in told.body.iter(f"{W}tblStyle")}
        assert used <= known


def test_points_quotations_and_memos_have_styles() -> None:
    found = paragraphs(
        Paragraph("først", ParagraphKind.BULLET),
        Paragraph("“går ture”", ParagraphKind.QUOTE, "Aarhus"),
        MemoBlock("Nævn video."),
    )
    assert found == [
        ("ListBullet", "først"),
        ("Quote", "“går ture” – Aarhus"),
        ("NoteTilKodning", "Note: Nævn video."),
    ]


def test_the_language_is_danish() -> None:
    (language,) = view_of("note").root("word/styles.xml").iter(f"{W}lang")
    assert language.get(f"{W}val") == "da-DK"


def test_codes_stand_behind_their_words_and_under_the_answer() -> None:
    answer = Answer(
        "Aarhus", "Som før", "Vi går ture.", (Stretch(3, 11, "violet"),), (Tag("Gåture", "violet"),)
    )
    told = word(Heading("T", Level.TITLE), answer)
    name, text, tags = told.body.findall(f"{W}p")[1:]
    assert (style_of(name), text_of(name)) == ("Respondent", "Aarhus  Som før")
    runs = text.findall(f"{W}r")
    shaded = [words_of(run) for run in runs if run.find(f"{W}rPr/{W}shd") is not None]
    assert (text_of(text), shaded) == ("Vi går ture.", ["går ture"])
    assert "Gåture" in text_of(tags)
    assert word(Tags(())).paragraphs == [("Title", "Titel")]


HOSTILE = (
    "<w:p>&amp; ]]> <!-- \"'",
    "a\x00b\x0bc\x1f",
    "\ud800 halv",
    "linje\r\nny\ttab\rigen",
    "  blanke  ",
    "=1+1 {PAGE} \ufffe",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_stays_text(text: str) -> None:
    shown = re.sub(r"\r\n?", "\n", writable(text))
    told = word(
        Heading(text, Level.TITLE),
        Answer(text, text, text, tags=(Tag(text, "amber"),), memo=text),
        TableBlock((text,), ((text,),), (Align.LEFT,)),
        ChartBlock(replace(STATUS, title=text)),
        is_example=True,
    )
    assert told.paragraphs[0] == ("Title", shown)
    assert told.paragraphs[2] == ("Normal", shown)
    assert told.tables == [[[shown], [shown]]]
    assert told.root("word/document.xml") is not None


@given(st.text(st.characters(), max_size=60))
def test_any_text_is_read_back_as_it_can_be_written(text: str) -> None:
    told = word(Heading("T", Level.TITLE), Answer("A", "", text))
    assert told.paragraphs[2] == ("Normal", re.sub(r"\r\n?", "\n", writable(text)))


def test_messages_are_said_in_the_readers_language() -> None:
    document = Document("T", "KL", (Heading(translate("print", "Overblik"), Level.TITLE),))
    told = WordFile(word_file(document, PlainPictures(), english, silent))
    assert told.paragraphs[0] == ("Title", "Overview")
