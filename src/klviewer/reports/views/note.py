"""The note on paper: its sections with every figure as it is now."""

from collections.abc import Iterator
from dataclasses import replace

from klviewer.reports.document import Block, Document, Heading, Level, Paragraph, Small
from klviewer.reports.views.hiding import chart_block
from klviewer.reports.views.material import Material
from klviewer.reports.views.parts import beginning, document
from klviewer.survey.evidence import Evidence
from klviewer.survey.findings import NoteParagraph, note
from klviewer.survey.headlines import plain
from klviewer.survey.messages import translate
from klviewer.survey.selection import Selection

NAME = translate("print", "Notat")
_TEXT_STAYS = translate("print", "Tal er skjult i notatets grafer. Teksten er, som den er skrevet.")


def note_document(material: Material) -> Document:
    """The note; it is about everyone, whatever the header's filter."""
    return document(material, NAME, _blocks(material))


def _blocks(material: Material) -> Iterator[Block]:
    evidence = Evidence(material.round, material.quantities, material.coding, material.known_frame)
    everyone = replace(material, selection=Selection())
    yield from beginning(everyone, material.title, "", material.round.areas)
    if material.disclosed.hides:
        yield Small(_TEXT_STAYS)
    above = None
    for section in note(material.questionnaire, evidence, material.texts):
        area = section.plan.area
        is_of_several = area is not None and len(area.themes) > 1
        if area is not None and is_of_several and area != above:
            yield Heading(area.title)
        yield Heading(section.heading, Level.GROUP if is_of_several else Level.SECTION)
        above = area
        for paragraph in section.paragraphs:
            yield from _paragraph(paragraph, everyone)


def _paragraph(paragraph: NoteParagraph, material: Material) -> Iterator[Block]:
    if paragraph.chart is not None:
        yield from chart_block(paragraph.chart, paragraph.area, material)
    elif words := plain(paragraph.sentence).strip():
        yield Paragraph(words, paragraph.kind)
