import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from klviewer.readers import shipped
from klviewer.survey.codes import Coding
from klviewer.survey.evidence import Evidence
from klviewer.survey.finding_template import (
    Paragraph,
    ParagraphKind,
    Reference,
    paragraph,
    parse,
    write,
)
from klviewer.survey.responses import Round
from klviewer.ui.note_formats import NoteFormats
from klviewer.ui.note_text import figure_at, figures_of, read_text, release_typed, write_text
from tests.survey.small_survey import small_survey
from tests.ui.opened import light_theme

EVIDENCE = Evidence(
    Round("r1", "Juni 2020", (small_survey(),)), shipped.quantities(), Coding(), shipped.frame()
)
FIGURE = "children.status.as-before|words"
CHART = "children.status|bar"

# What a text document keeps as a character of a paragraph: no line ends, no control characters
# of its own, no half characters.
OTHERS = "\n\r\u2029\ufdd0\ufdd1\ufffc\0"
WORDS = st.text(
    st.characters(exclude_characters=OTHERS, exclude_categories=["Cs"]), min_size=1, max_size=12
)
KNOWN = st.sampled_from([FIGURE, CHART, "children|responses", "|frame", "children.why|n"])
UNKNOWN = st.text(
    st.characters(exclude_characters=OTHERS + "{}", exclude_categories=["Cs"]), max_size=12
)
FIGURES = (KNOWN | UNKNOWN).map(Reference)
KINDS = st.sampled_from([ParagraphKind.TEXT, ParagraphKind.BULLET, ParagraphKind.QUOTE])
PARAGRAPHS = st.builds(
    lambda pieces, kind: paragraph(*pieces, kind=kind),
    st.lists(WORDS | FIGURES, max_size=5),
    KINDS,
)


@pytest.fixture(scope="module")
def formats(qapp: object) -> NoteFormats:
    return NoteFormats(light_theme())


def document_of(template: str, formats: NoteFormats) -> QTextDocument:
    document = QTextDocument()
    write_text(document, parse(template), EVIDENCE, formats)
    return document


def template_of(document: QTextDocument) -> str:
    return write(read_text(document))


def type_at(document: QTextDocument, position: int, words: str, remove: int = 0) -> None:
    """Type like the user: the words look like what stands before them."""
    cursor = QTextCursor(document)
    cursor.setPosition(position)
    cursor.setPosition(position + remove, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(words)


@settings(deadline=None)
@given(st.lists(PARAGRAPHS, min_size=1, max_size=6))
def test_what_is_put_in_a_document_reads_back(
    formats: NoteFormats, paragraphs: list[Paragraph]
) -> None:
    document = QTextDocument()
    write_text(document, paragraphs, EVIDENCE, formats)
    assert read_text(document) == tuple(paragraphs)


@settings(deadline=None)
@given(st.lists(PARAGRAPHS, min_size=1, max_size=3), st.lists(PARAGRAPHS, min_size=1, max_size=3))
def test_nothing_is_left_of_what_stood_there(
    formats: NoteFormats, before: list[Paragraph], after: list[Paragraph]
) -> None:
    document = QTextDocument()
    write_text(document, before, EVIDENCE, formats)
    write_text(document, after, EVIDENCE, formats)
    assert read_text(document) == tuple(after)


def test_figures_read_as_the_round_counts_them(formats: NoteFormats) -> None:
    document = document_of(f"{{{FIGURE}}} af {{children|responses}}.\n- {{{FIGURE}}}", formats)
    assert document.toPlainText() == "En tredjedel af 6.\nen tredjedel"


def test_a_chart_is_an_object_in_a_paragraph_of_its_own(formats: NoteFormats) -> None:
    document = document_of(f"før\n{{{CHART}}}\nefter", formats)
    assert document.begin().next().length() == 2
    assert template_of(document) == f"før\n{{{CHART}}}\nefter"


def test_words_typed_beside_a_chart_become_paragraphs(formats: NoteFormats) -> None:
    document = document_of(f"{{{CHART}}}", formats)
    cursor = QTextCursor(document)
    cursor.insertText("før", formats.plain())
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText("efter", formats.plain())
    assert template_of(document) == f"før\n{{{CHART}}}\nefter"


def test_a_figure_that_is_typed_over_becomes_words(formats: NoteFormats) -> None:
    document = document_of(f"{{{FIGURE}}} er her.", formats)
    type_at(document, 3, "få", remove=9)
    release_typed(document, formats)
    assert template_of(document) == "En få er her."
    assert list(figures_of(document)) == []


@pytest.mark.parametrize(
    ("position", "expected"), [(4, "Nu nok {F} er her."), (16, "Nu {F} nok er her.")]
)
def test_words_typed_at_a_figures_end_are_words(
    formats: NoteFormats, position: int, expected: str
) -> None:
    document = document_of(f"Nu {{{FIGURE}}} er her.", formats)
    run = next(figures_of(document))
    cursor = QTextCursor(document)
    cursor.setPosition(run.start)
    at = run.start if position == 4 else run.end
    cursor.setPosition(at)
    look = QTextCursor(document)
    look.setPosition(run.end)
    cursor.insertText("nok " if position == 4 else " nok", look.charFormat())
    assert template_of(document) == expected.replace("{F}", f"{{{FIGURE}}}")
    release_typed(document, formats)
    assert template_of(document) == expected.replace("{F}", f"{{{FIGURE}}}")
    assert [run.is_whole for run in figures_of(document)] == [True]


def test_neighbouring_figures_stay_apart(formats: NoteFormats) -> None:
    document = document_of("{children|responses}{children|responses}", formats)
    assert document.toPlainText() == "66"
    assert [run.words for run in figures_of(document)] == ["6", "6"]


def test_a_figure_is_found_by_its_place(formats: NoteFormats) -> None:
    document = document_of(f"Nu {{{FIGURE}}} er her.", formats)
    found = figure_at(document, 7)
    assert found is not None
    assert (found.reference, found.words) == (FIGURE, "en tredjedel")
    assert figure_at(document, 1) is None


def test_a_figure_without_an_answer_is_marked(formats: NoteFormats) -> None:
    document = document_of("Se {children.gone.x|words} her.", formats)
    assert "[ukendt tal: children.gone.x|words]" in document.toPlainText()
    run = next(figures_of(document))
    cursor = QTextCursor(document)
    cursor.setPosition(run.start + 1)
    assert cursor.charFormat().background().color() == formats.theme.ink("warning-soft")


def test_points_stand_in_one_list(formats: NoteFormats) -> None:
    document = document_of("før\n- en\n- to\nefter\n- tre", formats)
    blocks = [document.findBlockByNumber(number) for number in range(5)]
    lists = [block.textList() for block in blocks]
    assert [found is None for found in lists] == [True, False, False, True, False]
    assert lists[1].count() == 2
