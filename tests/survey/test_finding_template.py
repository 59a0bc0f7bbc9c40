from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.finding_template import (
    Form,
    Paragraph,
    ParagraphKind,
    Reference,
    paragraph,
    parse,
    reference,
    write,
)

WORDS = st.text(st.characters(exclude_characters="\n"), min_size=1)
FIGURES = st.text(st.characters(exclude_characters="{}\n")).map(Reference)
KINDS = st.sampled_from([ParagraphKind.TEXT, ParagraphKind.BULLET, ParagraphKind.QUOTE])
PARAGRAPHS = st.builds(
    lambda pieces, kind: paragraph(*pieces, kind=kind), st.lists(WORDS | FIGURES), KINDS
)


@given(st.lists(PARAGRAPHS, min_size=1))
def test_what_is_written_reads_back(paragraphs: list[Paragraph]) -> None:
    assert parse(write(paragraphs)) == tuple(paragraphs)


@given(st.text())
def test_any_text_is_a_template_and_writing_settles(template: str) -> None:
    settled = write(parse(template))
    assert write(parse(settled)) == settled


@given(st.sampled_from(Form), st.lists(st.text(st.characters(exclude_characters="\n"), min_size=1)))
def test_a_reference_keeps_its_path_and_form(form: Form, path: list[str]) -> None:
    made = reference(form, *path)
    assert (made.form, made.path) == (form, tuple(path))
    assert parse(write([paragraph("a ", made)]))[0].pieces == ("a ", made)


def test_a_template_reads_as_its_lines_say() -> None:
    found = parse("{a.b.c|words} er her.\n- punkt\n> citat\n{a.b|bar}\n\\- ikke et punkt")
    assert found == (
        Paragraph(ParagraphKind.TEXT, (Reference("a.b.c|words"), " er her.")),
        Paragraph(ParagraphKind.BULLET, ("punkt",)),
        Paragraph(ParagraphKind.QUOTE, ("citat",)),
        Paragraph(ParagraphKind.CHART, (Reference("a.b|bar"),)),
        Paragraph(ParagraphKind.TEXT, ("- ikke et punkt",)),
    )


def test_lone_braces_are_words() -> None:
    assert parse("a } b { c")[0].pieces == ("a } b { c",)


def test_every_form_is_documented() -> None:
    formats = Path(__file__).parents[2] / "docs" / "formats.md"
    told = formats.read_text(encoding="utf-8").partition("### The text of a finding")[2]
    assert [form for form in Form if f"`{form}`" not in told] == []
