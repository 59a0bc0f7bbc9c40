"""The note on paper: its sections with every figure as it is now."""

from collections.abc import Iterator
from dataclasses import replace

from klviewer.reports.document import Block, ChartBlock, Document, Heading, Paragraph
from klviewer.reports.views.material import Material
from klviewer.reports.views.parts import beginning, document
from klviewer.survey.evidence import Evidence
from klviewer.survey.findings import NoteParagraph, note
from klviewer.survey.headlines import plain
from klviewer.survey.messages import translate
from klviewer.survey.selection import Selection

NAME = translate("print", "Notat")


def note_document(material: Material) -> Document:
    """The note; it is about everyone, whatever the header's filter."""
    return document(material, NAME, _blocks(material))


def _blocks(material: Material) -> Iterator[Block]:
    evidence = Evidence(material.round, material.quantities, material.coding, material.known_frame)
    everyone = replace(material, selection=Selection())
    yield from beginning(everyone, material.title, "", material.round.areas)
    for section in note(material.questionnaire, evidence, material.texts):
        yield Heading(section.heading)
        for paragraph in section.paragraphs:
            yield from _paragraph(paragraph)


def _paragraph(paragraph: NoteParagraph) -> Iterator[Block]:
    if paragraph.chart is not None:
        yield ChartBlock(paragraph.chart)
    elif words := plain(paragraph.sentence).strip():
        yield Paragraph(words, paragraph.kind)
