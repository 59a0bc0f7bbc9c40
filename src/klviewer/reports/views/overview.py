"""The overview on one sheet: all themes side by side, what has changed, why, where, and who."""

from collections.abc import Iterator
from dataclasses import replace

from klviewer.reports.answer_blocks import Tag, Tags
from klviewer.reports.chart_rows import HIDDEN
from klviewer.reports.document import (
    ONE_PAGE,
    BarRow,
    BarTable,
    Block,
    Document,
    Heading,
    Level,
    Paragraph,
    SideBySide,
)
from klviewer.reports.views.disclosed_rows import (
    hidden_change,
    shown_bar,
    tells_asked,
    tells_headline,
    tells_normal,
)
from klviewer.reports.views.hiding import chart_block, counted_or_hidden, hidden_sentence
from klviewer.reports.views.material import Material
from klviewer.reports.views.parts import beginning, document
from klviewer.survey.charts import Mark, StatusBar, TileMap
from klviewer.survey.codes import CodeKind
from klviewer.survey.counted import RESPONSES
from klviewer.survey.danish import number, percent
from klviewer.survey.dates import month
from klviewer.survey.headlines import plain
from klviewer.survey.map_colouring import answered_map, coloured_map, name_of
from klviewer.survey.messages import Text, translate
from klviewer.survey.overview import Overview, Received, ThemeRow, overview
from klviewer.survey.overview_dates import date_marks, overview_dates
from klviewer.survey.ranking import QuotedCode, most_quoted, reasons_of
from klviewer.survey.since_last_round import ThemeChange

NAME = translate("print", "Overblik")
MOST_REASONS = 6
MOST_LEARNINGS = 10
LEFT = 0.44


def overview_document(material: Material) -> Document:
    """The first tab on paper."""
    made = document(material, NAME, _blocks(material), sizes=ONE_PAGE)
    return replace(made, filling=tuple(_dates(material)))


def _blocks(material: Material) -> Iterator[Block]:
    areas = material.round.areas
    found = overview(material.tables, material.quantities, material.look.order)
    title = translate("print", "Hvor langt er kommunerne?")
    is_shown = all(tells_headline(row, material) for row in found.rows)
    yield from beginning(material, title, plain(found.headline) if is_shown else "", areas)
    if not is_shown:
        yield hidden_sentence()
    if found.rows:
        yield _rows(material, found)
    else:
        yield Paragraph(translate("print", "Ingen af rundens spørgsmål handler om status."))
    left = (*_reasons(material), *_received(found))
    right = (*_map(material), *_learnings(material))
    if left and right:
        yield SideBySide(left, right, LEFT)
    else:
        yield from (*left, *right)


def _rows(material: Material, found: Overview) -> BarTable:
    last: Text = translate("print", "Antal")
    if found.milestone:
        last = translate("print", "Normalt inden {month}", month=month(found.milestone))
    head: tuple[Text, ...] = (
        translate("print", "Område og tema"),
        translate("print", "Status"),
        last,
    )
    if not found.earlier:
        return BarTable(head, tuple(_row(material, found, row, ()) for row in found.rows))
    since = translate("print", "Siden {round}", round=found.earlier)
    compared = (
        _row(material, found, row, (hidden_change(row, material) or _changed(row.since),))
        for row in found.rows
    )
    return BarTable((*head, since), tuple(compared))


def _row(material: Material, found: Overview, row: ThemeRow, notes: tuple[Text, ...]) -> BarRow:
    is_told = tells_normal(row, found.milestone, material)
    marks = material.selection.marks(row.area.id, row.table.question.id)
    return BarRow(
        row.name, shown_bar(row, material), (_note(row, found, is_told, material), *notes), marks
    )


def _note(row: ThemeRow, found: Overview, is_told: bool, material: Material) -> Text:
    n: Text = number(int(row.table.base[0])) if tells_asked(row, material) else HIDDEN
    if not found.milestone:
        return translate("print", "n {n}", n=n)
    if row.normal is None:
        return translate("print", "ikke spurgt · n {n}", n=n)
    share: Text = percent(row.normal.share) if is_told else HIDDEN
    return translate("print", "{share} · n {n}", share=share, n=n)


def _changed(change: ThemeChange | None) -> Text:
    """“33 pct. → 45 pct.” over “12 frem · 3 tilbage”."""
    if change is None:
        return translate("print", "ikke spurgt dengang")
    if change.moves is None:
        return change.movement
    return translate(
        "print", "{shares}\n{movement}", shares=change.shares, movement=change.movement
    )


def _reasons(material: Material) -> Iterator[Block]:
    shared = reasons_of(material.tables)
    if shared.reasons:
        title = translate("print", "Hvorfor er man ikke i mål?")
        marks = shared.marks(material.selection)
        yield from chart_block(shared.chart(title, MOST_REASONS), "", material, marks)


def _learnings(material: Material) -> Iterator[Block]:
    quoted = most_quoted(material.coding, CodeKind.LEARNING, material.quotations())
    if quoted:
        yield Heading(translate("print", "Hvad tager man med?"), Level.GROUP)
        yield Tags(
            tuple(
                Tag(_counted_code(found, material), found.code.colour)
                for found in quoted[:MOST_LEARNINGS]
            )
        )


def _counted_code(found: QuotedCode, material: Material) -> Text:
    counted = counted_or_hidden(found.quotations, material)
    return translate("print", "{whole} · {part}", whole=found.code.title, part=counted)


def _map(material: Material) -> Iterator[Block]:
    """Where they are, coloured as on the screen."""
    tables = material.tables
    shown = material.look.on_map(tables)
    if shown is None:
        return
    title = translate("print", "Kort: {theme}", theme=name_of(shown, tables))
    tiles = coloured_map(shown, tables, title)
    if tiles is None:
        return
    yield from _tiles(tiles, material)
    if tiles.question and material.hides_answers:
        answered = answered_map("", tables, translate("print", "Hvem har svaret?"))
        yield from _tiles(answered, material) if answered else ()


def _tiles(tiles: TileMap, material: Material) -> Iterator[Block]:
    """A map as it may be printed, or why it is not."""
    selection = material.selection
    marks = selection.marks(tiles.area, tiles.question)
    yield from chart_block(tiles, tiles.area, material, marks, selection.municipalities)


def _dates(material: Material) -> Iterator[Block]:
    """When the themes are expected to be normal; the areas' own pages tell it too."""
    title = translate("print", "Hvornår regner man med, at det er normalt?")
    chart = overview_dates(material.tables, title, material.today)
    if chart is not None:
        yield from chart_block(chart, "", material, date_marks(material.selection))


def _received(found: Overview) -> Iterator[Block]:
    """How many have answered, area by area."""
    yield Heading(translate("print", "Modtagne besvarelser"), Level.GROUP)
    if not found.frame_size:
        yield from (Paragraph(_counted(received)) for received in found.received)
        return
    head = translate("print", "Område"), translate("print", "Har svaret"), translate("print", "Af")
    rows = (_received_row(received, found.frame_size) for received in found.received)
    yield BarTable(head, tuple(rows))


def _counted(received: Received) -> Text:
    counted = RESPONSES(received.count)
    return translate("print", "{area}: {counted}", area=received.area.name, counted=counted)


def _received_row(received: Received, frame: int) -> BarRow:
    silent = frame - received.count
    answered = translate("chart", "har svaret")
    marks = (
        Mark("answered", answered, received.count, received.count / frame, 0.0),
        Mark("", translate("chart", "ikke svaret"), silent, silent / frame),
    )
    of_frame = translate(
        "print", "{count} af {frame}", count=number(received.count), frame=number(frame)
    )
    bar = StatusBar(received.area.name, "", marks, tells_silent=False)
    return BarRow(received.area.name, bar, (of_frame,))
