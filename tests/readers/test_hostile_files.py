"""The files that a reader must fear, one by one: what is said of each, in what time and memory."""

import io
import sys
import zipfile
from collections.abc import Callable

import pytest

from klviewer.readers.source import SourceFile
from tests.readers import written_files
from tests.readers.measured import measured
from tests.readers.test_old_workbook import Container, cell, dimensions, record
from tests.readers.test_open_xml import sharing

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a process's limits are Linux's")

MEGABYTE = 2**20


def _zipped(**parts: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return data.getvalue()


def _bomb() -> bytes:
    return _zipped(xl__workbook_xml=b"<workbook/>", xl__sheet_xml=bytes(600 * MEGABYTE))


def _laughs() -> bytes:
    entities = b"".join(
        b'<!ENTITY l%d "%s">' % (depth, b"&l%d;" % (depth - 1) * 10) for depth in range(1, 12)
    )
    sheet = b'<!DOCTYPE x [<!ENTITY l0 "ha">' + entities + b"]><worksheet>&l11;</worksheet>"
    with zipfile.ZipFile(io.BytesIO(written_files.workbook().data)) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (parts | {"xl/worksheets/sheet1.xml": sheet}).items():
            archive.writestr(name, content)
    return data.getvalue()


def _million_columns() -> bytes:
    return ";".join(f"q{number}" for number in range(10**6)).encode() + b"\n" + b"1;" * 10**6


def _scattered() -> bytes:
    return Container(dimensions() + cell(0, 0) + cell(65_535, 244)).data()


def _locked() -> bytes:
    return Container(record(0x002F, bytes(54))).data()


def _one_text_in_many_cells() -> bytes:
    return sharing(10**6, 32_000, b'<c r="A1" t="s"><v>0</v></c>', b'<row r="1">')


def _leaving() -> bytes:
    table = b"a;b\n1;2\n2;3\n"
    return _zipped(**{"../../svar.csv": table, "/etc/andet.csv": b"\n" + table})


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "Filen er tom"),
    "nothing but NUL": (lambda: bytes(MEGABYTE), "Filen er tom"),
    "binary": (lambda: bytes(range(256)) * 40_000, "ikke en tekstfil"),
    "locked": (_locked, "låst med en adgangskode"),
    "a zip bomb": (_bomb, "når den pakkes ud"),
    "a billion laughs": (_laughs, "ingen ark med indhold|beskadiget"),
    "one long text in a million cells": (_one_text_in_many_cells, "celler fylder mere end"),
    "cells in opposite corners": (_scattered, "celler"),
    "a million columns": (_million_columns, "for lang til overskrifter|kolonner"),
    "one endless line": (
        lambda: b"a;b\n" + b"x" * (20 * MEGABYTE),
        "for lang til at være en række",
    ),
    "nothing but quotation marks": (lambda: b'a;b\n"' + b'"\n"' * 500_000, ""),
    "nothing but separators": (lambda: b";" * (8 * MEGABYTE), ""),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_with_a_reason(what: str) -> None:
    made, why = REFUSED[what]
    outcome = measured(("svar.csv", made()))
    assert outcome.refused
    assert any(part in message for part in why.split("|") for message in outcome.messages)


READ: dict[str, tuple[Callable[[], bytes], str]] = {
    "NUL bytes": (lambda: b"a;b\n1;\0x\n2;y\n", "tomme tegn (NUL)"),
    "control characters": (lambda: b"a;b\n1;bell\x07\n" + b"2;many more words\n" * 9, ""),
    "mixed encodings": (
        lambda: ("a;b\n" + "1;æøå\n" * 50).encode() + "2;æ\n".encode("cp1252"),
        "hører ikke til filens tegnsæt",
    ),
    "ten megabytes in one cell": (
        lambda: b'a;b\n1;"' + b"x" * (10 * MEGABYTE) + b'"\n2;y\n',
        "Cellen har mere end",
    ),
    "the same heads": (lambda: b"a;a;a\n1;2;3\n4;5;6\n", "samme overskrift"),
    "empty heads": (lambda: b"a;;b\n1;2;3\n4;5;6\n", "ingen overskrift"),
    "formulas": (lambda: b"a;b\n1;=cmd|' /C calc'!A0\n2;@SUM(1)\n", ""),
    "markup": (lambda: b"a;b\n1;<img src=x onerror=alert(1)>\n2;<b>fed</b>\n", ""),
    "many emoji": (lambda: b"a;b\n" + "1;\N{GRINNING FACE}\n".encode() * 2_000_000, ""),
    "paths that leave their folder": (_leaving, ""),
    "a cut last row": (lambda: b"a;b;c\n1;2;3\n4;5", "holder op midt i en række"),
}


@pytest.mark.parametrize("what", READ)
def test_it_is_read_and_what_was_wrong_is_said(what: str) -> None:
    made, said = READ[what]
    outcome = measured(("svar.xlsx", made()))
    assert not outcome.refused
    assert any(said in message for message in outcome.messages) or not said


@pytest.mark.parametrize("part", [0.1, 0.9])
@pytest.mark.parametrize(
    "file",
    [written_files.workbook(), written_files.spss(), written_files.delimited()],
    ids=lambda file: file.name,
)
def test_a_file_cut_anywhere_ends_in_a_message(file: SourceFile, part: float) -> None:
    kept = file.data[: int(len(file.data) * part)]
    outcome = measured((file.name, kept))
    assert outcome.messages
