"""Tables as HTML for the clipboard: Excel takes over numbers and their formats, Word the look."""

from collections.abc import Iterator, Sequence
from datetime import date
from html import escape

from klviewer.reports.grid import Cell, Grid, Kind, harmless, kind_of, writable
from klviewer.survey.danish import number

# Excel's own property in HTML (Microsoft, “Office HTML and XML reference”): a number format, and
# “\@” for a cell that is text whatever it begins with. The value stands beside it in `x:num`,
# so that no comma is taken for a point in another language; LibreOffice reads `sdval` and `sdnum`.
_FORMATS = {
    Kind.TEXT: r"\@",
    Kind.COUNT: r"\#\,\#\#0",
    Kind.PLACE: "0",
    Kind.SHARE: r"0\.0%",
    Kind.DAY: r"dd\-mm\-yyyy",
}
_OTHER_FORMATS = {
    Kind.TEXT: "@",
    Kind.COUNT: "#,##0",
    Kind.PLACE: "0",
    Kind.SHARE: "0.00%",  # with one decimal LibreOffice shows none of the format
    Kind.DAY: "DD-MM-YYYY",
}
_ENGLISH = 1033  # the language the formats are written in, as Windows numbers it
_TEXT_FORMAT = _FORMATS[Kind.TEXT]
_EDGE = "border-bottom:0.5pt solid #b8c4cc"
_NUMBERS = frozenset({Kind.COUNT, Kind.SHARE})


def grid_html(grid: Grid) -> str:
    """A table as a page of HTML.

    Every text is escaped, formatted as text, and made harmless where a spreadsheet that does
    not know the format would calculate it.
    """
    return (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>'
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
        '</head><body><table style="border-collapse:collapse;font-family:Calibri,sans-serif">'
        f"{''.join(_rows(grid))}</table></body></html>"
    )


def _rows(grid: Grid) -> Iterator[str]:
    wide = len(grid.heads)
    yield from (_line(line, wide) for line in grid.marks)
    yield _line(grid.title, wide, ";font-weight:bold")
    yield from (_line(line, wide) for line in grid.lead)
    heads = (_head(head.title, head.kind) for head in grid.heads)
    yield f"<tr>{''.join(heads)}</tr>"
    kinds = [head.kind for head in grid.heads]
    yield from (_row(row, kinds) for row in (*grid.rows, *grid.foot))
    yield from (_line(note, wide) for note in grid.notes)


def _line(text: str, wide: int, look: str = "") -> str:
    """A line across the table."""
    return f'<tr><td colspan="{wide}" style="{_style(_TEXT_FORMAT)}{look}">{_text(text)}</td></tr>'


def _head(title: str, kind: Kind) -> str:
    side = "right" if kind in _NUMBERS else "left"
    style = f"{_style(_TEXT_FORMAT)};{_EDGE};text-align:{side}"
    return f'<th style="{style}">{_text(title)}</th>'


def _row(row: Sequence[Cell], kinds: Sequence[Kind]) -> str:
    cells = (_cell(cell, kind) for cell, kind in zip(row, kinds, strict=True))
    return f"<tr>{''.join(cells)}</tr>"


def _cell(cell: Cell, kind: Kind) -> str:
    if cell is None:
        return "<td></td>"
    if isinstance(cell, str):
        side = ";text-align:right" if kind in _NUMBERS else ""
        told = f'style="{_style(_TEXT_FORMAT)}{side}" {_other(Kind.TEXT)}'
        return f"<td {told}>{_text(cell)}</td>"
    kind = kind_of(cell, kind)
    look = f'style="{_style(_FORMATS[kind])};text-align:right" {_other(kind)}'
    if isinstance(cell, date):
        return f"<td {look}>{cell:%d-%m-%Y}</td>"
    # Counts without points, which a spreadsheet in another language would take for commas.
    text = shown(cell, kind) if kind is Kind.SHARE else str(cell).replace(".", ",")
    return f'<td {look} x:num="{cell}" sdval="{cell}">{text}</td>'


def _other(kind: Kind) -> str:
    return f'sdnum="{_ENGLISH};{_ENGLISH};{_OTHER_FORMATS[kind]}"'


def shown(cell: Cell, kind: Kind) -> str:
    """A cell as it is read: “1.234”, “32,9 %”, “02-06-2020”."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return f"{cell:%d-%m-%Y}"
    if isinstance(cell, str):
        return writable(cell)
    if kind_of(cell, kind) is Kind.SHARE:
        return f"{number(cell * 100, 1)} %"
    return str(cell) if kind is Kind.PLACE else number(cell)


def _style(form: str) -> str:
    # The marks of the format stand in double quotes of CSS, which stand in those of HTML.
    return f"mso-number-format:&quot;{form}&quot;;vertical-align:top"


def _text(text: str) -> str:
    return escape(harmless(text)).replace("\n", "<br>")


def tabbed(grid: Grid) -> str:
    """A table as lines with tabs, for where nothing better is taken; nothing in it calculates."""
    kinds = [head.kind for head in grid.heads]
    rows = (
        [_plain(cell, kind) for cell, kind in zip(row, kinds, strict=True)]
        for row in (*grid.rows, *grid.foot)
    )
    lines = [
        *([_on_one_line(line)] for line in (*grid.marks, grid.title, *grid.lead)),
        [_on_one_line(head.title) for head in grid.heads],
        *rows,
        *([_on_one_line(note)] for note in grid.notes),
    ]
    return "\n".join("\t".join(line) for line in lines)


def _plain(cell: Cell, kind: Kind) -> str:
    """A cell as a spreadsheet takes it for what it is; it reads “32,9%” as a share."""
    if isinstance(cell, str):
        return _on_one_line(cell)
    if kind_of(cell, kind) is Kind.SHARE:
        return shown(cell, kind).replace(" %", "%")
    return str(cell).replace(".", ",") if isinstance(cell, int | float) else shown(cell, kind)


def _on_one_line(text: str) -> str:
    """What is pasted into a spreadsheet must not break its rows and columns."""
    return harmless(" ".join(text.split()))
