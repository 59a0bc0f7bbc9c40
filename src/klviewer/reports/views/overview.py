"""The overview on paper: all themes side by side, the reasons, the learnings and the map."""

from collections.abc import Iterator

from klviewer.reports.document import (
    BarRow,
    BarTable,
    Block,
    ChartBlock,
    Document,
    Heading,
    Level,
    Paragraph,
    Tag,
    Tags,
)
from klviewer.reports.views.material import Material
from klviewer.reports.views.parts import beginning, document
from klviewer.survey.charts import tile_map
from klviewer.survey.codes import CodeKind
from klviewer.survey.danish import number, percent
from klviewer.survey.dates import month
from klviewer.survey.headlines import plain
from klviewer.survey.messages import Text, translate
from klviewer.survey.municipalities import Frame
from klviewer.survey.overview import Overview, ThemeRow, overview
from klviewer.survey.ranking import most_quoted, shared_reasons

NAME = translate("print", "Overblik")
MOST_REASONS = 6


def overview_document(material: Material) -> Document:
    """The first tab on paper."""
    return document(material, NAME, _blocks(material))


def _blocks(material: Material) -> Iterator[Block]:
    areas = material.round.areas
    found = overview(areas, material.table, len(material.municipalities), material.quantities)
    title = translate("print", "Hvor langt er kommunerne?")
    yield from beginning(material, title, plain(found.headline), areas)
    if found.rows:
        yield _rows(found)
    else:
        yield Paragraph(translate("print", "Ingen af rundens spørgsmål handler om status."))
    yield from _reasons(material)
    yield from _learnings(material)
    yield from _map(material, found)


def _rows(found: Overview) -> BarTable:
    last: Text = translate("print", "Antal")
    if found.milestone:
        last = translate("print", "Normalt inden {month}", month=month(found.milestone))
    head = (translate("print", "Område og tema"), translate("print", "Status"), last)
    return BarTable(head, tuple(BarRow(row.name, row.bar, _note(row)) for row in found.rows))


def _note(row: ThemeRow) -> Text:
    n = number(int(row.table.base[0]))
    if row.normal is None:
        return translate("print", "ikke spurgt · n {n}", n=n)
    share = percent(row.normal.share)
    return translate("print", "{share} · n {n}", share=share, n=n)


def _reasons(material: Material) -> Iterator[Block]:
    shared = shared_reasons(material.round.areas, material.table)
    if shared.reasons:
        title = translate("print", "Hvorfor er man ikke i mål?")
        yield ChartBlock(shared.chart(title, MOST_REASONS))


def _learnings(material: Material) -> Iterator[Block]:
    quoted = most_quoted(material.coding, CodeKind.LEARNING, material.quotations())
    if quoted:
        yield Heading(translate("print", "Hvad tager man med?"), Level.GROUP)
        yield Tags(
            tuple(
                Tag(f"{found.code.title} · {number(found.quotations)}", found.code.colour)
                for found in quoted
            )
        )


def _map(material: Material, found: Overview) -> Iterator[Block]:
    """Where they are, by the first theme that asks about one status each."""
    for row in found.rows[:1]:
        responses = material.round.area(row.area.id)
        if responses is not None and material.municipalities:
            title = translate("print", "Kort: {theme}", theme=row.name)
            frame = Frame(material.municipalities)
            yield ChartBlock(tile_map(responses, row.table.question, frame, title))
