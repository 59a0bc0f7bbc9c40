"""One's own answers beside those of others in a Word file: a table an area, words under it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from klviewer.reports.compared_blocks import (
    ComparedArea,
    ComparedRow,
    ComparedTable,
    ComparedTheme,
    ComparedWords,
)
from klviewer.reports.drawing import Align
from klviewer.reports.pages.compared import marked_bar
from klviewer.reports.word.answers import coded_paragraph, memo_elements, tag_elements
from klviewer.reports.word.bars import bar_paragraph
from klviewer.reports.word.markup import Element
from klviewer.reports.word.measures import BODY_WIDTH, twips
from klviewer.reports.word.styles import Style
from klviewer.reports.word.tables import (
    cell_element,
    cell_text,
    head_row,
    row_element,
    table_element,
)
from klviewer.reports.word.texts import SMALL, Letters, paragraph, run, said, spacer
from klviewer.reports.word.writing import Writing
from klviewer.survey.charts import StatusBar
from klviewer.survey.messages import Text

_QUESTIONS, _SHARE = 0.2, 0.145
_BESIDE = 8.0
_ABOVE = 20


@dataclass(frozen=True, slots=True)
class _Columns:
    """The table's columns.

    Args:
        widths: questions, answers, and one per column of shares, in the units of drawings.
        writing: what the cells are written with.
    """

    widths: tuple[float, ...]
    writing: Writing

    @property
    def twips(self) -> list[int]:
        """The widths as Word has them."""
        return [twips(width) for width in self.widths]


def compared_elements(block: ComparedTable, writing: Writing) -> Iterator[Element]:
    """The areas one after the other, each under its title."""
    count = len(block.head) - 3
    answers = 1.0 - _QUESTIONS - count * _SHARE
    parts = (_QUESTIONS, answers, *(_SHARE for _ in range(count)))
    columns = _Columns(tuple(BODY_WIDTH * part for part in parts), writing)
    for area in block.areas:
        yield said(Style.HEADING_1, writing.say(area.title))
        yield said(Style.SMALL, writing.say(area.note), keeps=True)
        if area.themes:
            yield _table(block.head[:-1], area, columns)
            yield spacer()
        if area.words:
            yield said(Style.CAPTION, writing.say(block.head[-1]))
        for words in area.words:
            yield from _words(words, writing)


def _table(head: Sequence[Text], area: ComparedArea, columns: _Columns) -> Element:
    say = columns.writing.say
    aligned = [Align.LEFT if place <= 1 else Align.RIGHT for place in range(len(head))]
    top = head_row([say(text) for text in head], aligned, columns.twips)
    rows = [row for theme in area.themes for row in _theme(theme, columns)]
    return table_element(columns.twips, [top, *rows], above=_ABOVE)


def _theme(theme: ComparedTheme, columns: _Columns) -> Iterator[Element]:
    """The title with the status beside it, the bar, and the other choices."""
    title = columns.writing.say(theme.title)
    first, *others = theme.status or (ComparedRow("", ""),)
    yield _row(replace(first, question=title), columns, is_title=True)
    for row in others:
        yield _row(row, columns)
    if theme.bar is not None:
        yield _bar(theme.bar, theme, columns)
    for row in theme.rows:
        yield _row(row, columns)


def _row(row: ComparedRow, columns: _Columns, *, is_title: bool = False) -> Element:
    """A row; that of a theme's title stands on the page of what follows."""
    say, widths = columns.writing.say, columns.twips
    quiet = columns.writing.quiet
    strong = Letters(bold=is_title)
    under = (_text(say(row.quiet), quiet),) if row.quiet else ()
    shares = [say(text) for text in row.shares]
    shares += [""] * (len(widths) - 2 - len(shares))
    first = _text(say(row.question), strong if is_title else quiet, keeps=is_title)
    return row_element(
        [
            cell_element([first], widths[0]),
            cell_element([_text(say(row.answer), strong, keeps=is_title), *under], widths[1]),
            *(
                cell_element([_share(text, keeps=is_title)], width)
                for text, width in zip(shares, widths[2:], strict=True)
            ),
        ]
    )


def _text(words: str, letters: Letters, *, keeps: bool = False) -> Element:
    return paragraph(Style.CELL, run(words, letters), keeps=keeps)


def _share(words: str, *, keeps: bool) -> Element:
    return paragraph(Style.CELL, run(words, Letters(size=SMALL)), keeps=keeps, align=Align.RIGHT)


def _bar(bar: StatusBar, theme: ComparedTheme, columns: _Columns) -> Element:
    """How the others stand, with a stroke under one's own answer."""
    widths, room = columns.twips, sum(columns.widths[1:]) - 2 * _BESIDE
    drawing = marked_bar(bar, theme.own, room, columns.writing.column)
    return row_element(
        [
            cell_element([cell_text("")], widths[0]),
            cell_element(
                [bar_paragraph(drawing, theme.title, columns.writing)],
                sum(widths[1:]),
                span=len(widths) - 1,
            ),
        ]
    )


def _words(words: ComparedWords, writing: Writing) -> Iterator[Element]:
    yield paragraph(Style.RESPONDENT, run(writing.say(words.question), writing.quiet))
    yield coded_paragraph(words.text, words.stretches, writing)
    yield from tag_elements(words.tags, writing)
    yield from memo_elements(words.memo, writing)
