import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from klviewer.reports.grid import Grid, Head, Kind
from klviewer.reports.semicolon_text import write_semicolon_text

HEADS = (Head("Hvad"), Head("Andel", Kind.SHARE), Head("Dag", Kind.DAY))


def written(folder: Path, *texts: str) -> list[list[str]]:
    """Texts as they stand in the file's only column, below its head."""
    place = folder / "liste.csv"
    write_semicolon_text(Grid("Liste", (Head("Hvad"),), tuple((text,) for text in texts)), place)
    with place.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream, delimiter=";"))[1:]


def test_a_danish_excel_opens_it_right(tmp_path: Path) -> None:
    rows = (("Bostøtte; § 85", 0.329, date(2020, 6, 2)), (None, -2, None))
    place = tmp_path / "liste.csv"
    write_semicolon_text(Grid("Liste", HEADS, rows, ("EKSEMPEL",)), place)
    assert (
        place.read_bytes()
        == (
            '\ufeffEKSEMPEL\r\nHvad;Andel;Dag\r\n"Bostøtte; § 85";0,329;2020-06-02\r\n;-2;\r\n'
        ).encode()
    )


@pytest.mark.parametrize("text", ["=1+1", "+45 1", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])
def test_what_would_be_calculated_gets_an_apostrophe(text: str, tmp_path: Path) -> None:
    assert written(tmp_path, text) == [[f"'{text}"]]


@pytest.mark.parametrize("text", ["a=1", "0101", "<b>fed</b>", 'han sagde "nej"', "a\nb", "a;b"])
def test_other_text_is_as_it_was(text: str, tmp_path: Path) -> None:
    assert written(tmp_path, text) == [[text]]


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=30))
def test_no_text_begins_as_a_formula_or_breaks_its_row(tmp_path: Path, text: str) -> None:
    rows = written(tmp_path, text, "efter")
    assert [len(row) for row in rows] == [1, 1]
    assert rows[0][0].lstrip()[:1] not in {*"=+-@"}


def test_what_is_told_of_a_table_stands_around_it(tmp_path: Path) -> None:
    place = tmp_path / "tabel.csv"
    heads = (Head("Svar"), Head("Antal", Kind.COUNT))
    told = (("EKSEMPEL",), ("Udvalg: alle",), (("I alt", 76),), ("=Kilde",))
    write_semicolon_text(Grid("Status", heads, (("Som før", 25),), *told), place)
    with place.open(encoding="utf-8-sig", newline="") as stream:
        assert list(csv.reader(stream, delimiter=";")) == [
            ["EKSEMPEL"],
            ["Udvalg: alle"],
            ["Svar", "Antal"],
            ["Som før", "25"],
            ["I alt", "76"],
            [],
            ["'=Kilde"],
        ]
