"""Tables on the clipboard: what Excel and Word are given, and that nothing in it calculates."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.reports.grid import Cell, Grid, Head, Kind, looks_like_formula
from klviewer.reports.grid_html import grid_html, tabbed
from tests.reports.test_workbooks import HOSTILE

HEADS = (
    Head("Svar"),
    Head("Antal", Kind.COUNT),
    Head("Andel", Kind.SHARE),
    Head("Dag", Kind.DAY),
)
ROW: tuple[Cell, ...] = ("Som før", 1234, 25 / 76, date(2020, 6, 2))
FOOT: tuple[Cell, ...] = ("Spurgt i alt", "skjult", None, None)
GRID = Grid("Hvor langt?", HEADS, (ROW,), ("EKSEMPEL",), ("Udvalg: alle",), (FOOT,), ("Kilde: X",))


class Cells(HTMLParser):
    """The cells of a table as (text, attributes), row by row."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[tuple[str, dict[str, str | None]]]] = []
        self.tags: set[str] = set()
        self._in_cell = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append(("", dict(attrs)))
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        self._in_cell = self._in_cell and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._in_cell:
            text, attrs = self.rows[-1][-1]
            self.rows[-1][-1] = (text + data, attrs)


def test_numbers_carry_their_value_and_their_format() -> None:
    rows = Cells(grid_html(GRID)).rows
    assert [row[0][0] for row in rows] == [
        *("EKSEMPEL", "Hvor langt?", "Udvalg: alle", "Svar", "Som før", "Spurgt i alt", "Kilde: X")
    ]
    label, count, share, day = rows[4]
    assert [cell[0] for cell in rows[4]] == ["Som før", "1234", "32,9 %", "02-06-2020"]
    assert (count[1]["x:num"], share[1]["x:num"]) == ("1234", str(25 / 76))
    assert (count[1]["sdval"], count[1]["sdnum"]) == ("1234", "1033;1033;#,##0")
    assert label[1]["sdnum"] == "1033;1033;@"
    assert r'mso-number-format:"\@"' in str(label[1]["style"])
    assert r'mso-number-format:"\#\,\#\#0"' in str(count[1]["style"])
    assert r'mso-number-format:"0\.0%"' in str(share[1]["style"])
    assert r'mso-number-format:"dd\-mm\-yyyy"' in str(day[1]["style"])


def test_what_is_hidden_is_text_in_a_column_of_numbers() -> None:
    hidden, empty = Cells(grid_html(GRID)).rows[5][1:3]
    assert (hidden[0], empty[0]) == ("skjult", "")
    assert r"\@" in str(hidden[1]["style"])
    assert "x:num" not in hidden[1]


def test_as_text_a_table_is_lines_with_tabs() -> None:
    assert tabbed(GRID).split("\n") == [
        "EKSEMPEL",
        "Hvor langt?",
        "Udvalg: alle",
        "Svar\tAntal\tAndel\tDag",
        "Som før\t1234\t32,9%\t02-06-2020",
        "Spurgt i alt\tskjult\t\t",
        "Kilde: X",
    ]


def test_a_fall_stays_a_number() -> None:
    fall = Grid("Fald", (Head("Ændring", Kind.COUNT),), ((-3,),))
    assert tabbed(fall).endswith("\n-3")
    assert 'x:num="-3"' in grid_html(fall)


def everywhere(text: str) -> Grid:
    """A table with a text in every place a text can stand."""
    return Grid(text, (Head(text),), ((text,),), (text,), (text,), ((text,),), (text,))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_calculates_or_becomes_markup(text: str) -> None:
    read = Cells(grid_html(everywhere(text)))
    assert read.tags <= {"html", "head", "meta", "body", "table", "tr", "td", "th", "br"}
    assert [len(row) for row in read.rows] == [1] * 7
    for (cell, attrs), *_ in read.rows:
        assert not re.match(r"\s*[=+\-@＝＋－＠]", cell)
        assert r"\@" in str(attrs["style"])


@given(st.text(min_size=1, max_size=30))
def test_lines_with_tabs_neither_calculate_nor_break(text: str) -> None:
    lines = tabbed(everywhere(text)).split("\n")
    assert len(lines) == 7
    assert not any(looks_like_formula(line) for line in lines)
    assert not any("\t" in line for line in lines)
