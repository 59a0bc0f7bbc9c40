from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from klviewer.reports.document import Block, ChartBlock, Document, Heading, Level, TableBlock
from klviewer.reports.drawing import Align, Drawing
from klviewer.reports.pages import lay_out_pages
from klviewer.reports.written_file import NotWrittenError
from klviewer.ui.painting import FontMeasure
from klviewer.ui.print_preview import PrintPreview
from klviewer.ui.printing import write_pdf
from klviewer.ui.theme import Theme, load_fonts, load_theme
from tests.reports.samples import CHARTS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LIGHT = Path(__file__).parents[2] / "resources" / "theme" / "light.toml"
TITLE = "Normalisering 2020 · Børn og unge"
ROWS = tuple((f"Kommune {number}", str(number)) for number in range(60))
BLOCKS: tuple[Block, ...] = (
    Heading("Fysiske møder og samtaler", Level.TITLE),
    *(ChartBlock(chart) for chart in CHARTS.values()),
    TableBlock(("Hvem", "Hvor mange"), ROWS, (Align.LEFT, Align.RIGHT)),
)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    load_fonts()
    return load_theme(LIGHT)


@pytest.fixture
def pages(theme: Theme) -> tuple[Drawing, ...]:
    document = Document(TITLE, f"KL · {TITLE}", BLOCKS, is_example=True)
    return lay_out_pages(document, FontMeasure(theme))


def read(program: str, pdf: Path, *words: str) -> str:
    return subprocess.run(
        [program, *words, str(pdf), *(["-"] if program == "pdftotext" else [])],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout


def printed(pdf: Path) -> list[str]:
    """The text of each page."""
    return read("pdftotext", pdf, "-layout").split("\f")[:-1]


def test_a_pdf_has_every_page_and_its_text(
    pages: Sequence[Drawing], theme: Theme, tmp_path: Path
) -> None:
    write_pdf(pages, tmp_path / "ud.pdf", theme, TITLE)
    texts = printed(tmp_path / "ud.pdf")

    assert len(texts) == len(pages) > 3
    assert "Fysiske møder og samtaler" in texts[0]
    assert "n = 76 af 98 kommuner." in texts[0]
    for number, text in enumerate(texts, start=1):
        assert f"Side {number} af {len(pages)}" in text
        assert "EKSEMPEL – opdigtede svar" in text


def test_heads_follow_the_table_over_pages(
    pages: Sequence[Drawing], theme: Theme, tmp_path: Path
) -> None:
    write_pdf(pages, tmp_path / "ud.pdf", theme, TITLE)
    with_rows = [text for text in printed(tmp_path / "ud.pdf") if "Kommune " in text]

    assert len(with_rows) > 1
    assert all("Hvor mange" in text for text in with_rows)


def test_a_pdf_is_a4_with_title_and_embedded_letters(
    pages: Sequence[Drawing], theme: Theme, tmp_path: Path
) -> None:
    write_pdf(pages, tmp_path / "ud.pdf", theme, TITLE)
    facts = read("pdfinfo", tmp_path / "ud.pdf")
    fonts = read("pdffonts", tmp_path / "ud.pdf").splitlines()[2:]

    assert TITLE in facts
    assert "(A4)" in facts
    assert {font.split()[0].split("-")[0] for font in fonts} == {"SourceSansPro"}
    assert all(" yes no  yes " in font for font in fonts)


def test_graphs_are_vectors(pages: Sequence[Drawing], theme: Theme, tmp_path: Path) -> None:
    write_pdf(pages, tmp_path / "ud.pdf", theme, TITLE)

    assert read("pdfimages", tmp_path / "ud.pdf", "-list").splitlines()[2:] == []


def test_the_file_is_called_by_its_name_where_there_is_no_title(
    pages: Sequence[Drawing], theme: Theme, tmp_path: Path
) -> None:
    write_pdf(pages, tmp_path / "oversigt.pdf", theme)

    assert "oversigt" in read("pdfinfo", tmp_path / "oversigt.pdf")


def test_a_file_in_place_is_replaced_and_nothing_else_is_left(
    pages: Sequence[Drawing], theme: Theme, tmp_path: Path
) -> None:
    place = tmp_path / "ud.pdf"
    place.write_text("før")
    write_pdf(pages, place, theme, TITLE)

    assert place.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.iterdir()] == ["ud.pdf"]


def test_a_place_that_cannot_be_written_is_told_and_left_as_it_was(
    pages: Sequence[Drawing], theme: Theme, tmp_path: Path
) -> None:
    taken = tmp_path / "ud.pdf"
    taken.mkdir()

    with pytest.raises(NotWrittenError, match=r"“ud\.pdf” kunne ikke skrives"):
        write_pdf(pages, taken, theme, TITLE)
    with pytest.raises(NotWrittenError):
        write_pdf(pages, tmp_path / "findes ikke" / "ud.pdf", theme, TITLE)
    assert [path.name for path in tmp_path.iterdir()] == ["ud.pdf"]
    assert taken.is_dir()


@pytest.fixture
def preview(qtbot: QtBot, pages: Sequence[Drawing], theme: Theme) -> PrintPreview:
    dialog = PrintPreview(pages, TITLE, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_preview_shows_every_page_and_where_one_is(
    preview: PrintPreview, pages: Sequence[Drawing]
) -> None:
    assert preview.place.text() == f"Side 1 af {len(pages)}"
    assert not preview.back.isEnabled()

    for number in range(2, len(pages) + 1):
        preview.turn(1)
        assert preview.place.text() == f"Side {number} af {len(pages)}"
    assert preview.back.isEnabled()
    assert not preview.forth.isEnabled()


@pytest.mark.parametrize("width", [500, 1400])
def test_pages_are_as_wide_as_the_view_or_whole(preview: PrintPreview, width: int) -> None:
    preview.resize(width, 700)
    preview.view.go_to(2)
    sheets, room = preview.view.widget(), preview.view.viewport()
    assert sheets is not None
    assert sheets.width() <= room.width()
    assert preview.view.current == 2

    preview.view.show_whole(True)
    assert sheets.height() / len(preview.view.pages) <= room.height()
    assert preview.view.current == 2


def test_the_pages_themselves_are_seen(preview: PrintPreview) -> None:
    colours = preview.view.grab().toImage()
    seen = {
        colours.pixelColor(x, y).name()
        for x in range(0, colours.width(), 3)
        for y in range(0, colours.height(), 3)
    }

    assert {"#ffffff", "#0b4f5c"} <= seen


def choose(monkeypatch: pytest.MonkeyPatch, chosen: str) -> list[str]:
    """Answer the file dialog.

    Returns:
        The names it proposes.
    """
    proposed: list[str] = []

    def answer(_parent: object, _title: str, name: str, *_kinds: str) -> tuple[str, str]:
        proposed.append(name)
        return chosen, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return proposed


def test_the_preview_saves_a_pdf(
    preview: PrintPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = choose(monkeypatch, str(tmp_path / "min fil"))
    preview.save()

    assert proposed == ["Normalisering 2020 – Børn og unge.pdf"]
    assert (tmp_path / "min fil.pdf").read_bytes().startswith(b"%PDF")
    assert preview.result() == QDialog.DialogCode.Accepted


def test_the_preview_stays_when_nothing_is_chosen_or_written(
    preview: PrintPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: told.append(text))

    choose(monkeypatch, "")
    preview.save()
    assert told == []

    choose(monkeypatch, str(tmp_path / "findes ikke" / "ud.pdf"))
    preview.save()
    assert "kunne ikke skrives" in told[0]
    assert preview.isVisible()


@pytest.mark.parametrize(("asked", "numbers"), [("", None), ("2-3", [2, 3]), ("1,3", [1, 3])])
def test_the_pages_asked_for_are_printed(
    preview: PrintPreview,
    pages: Sequence[Drawing],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    asked: str,
    numbers: list[int] | None,
) -> None:
    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(os.fspath(tmp_path / "printet.pdf"))
        if asked:
            dialog.printer().setPrintRange(QPrinter.PrintRange.PageRange)
            dialog.printer().setPageRanges(QPageRanges.fromString(asked))
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    preview.print_pages()

    count = len(pages)
    texts = printed(tmp_path / "printet.pdf")
    for number, text in zip(numbers or range(1, count + 1), texts, strict=True):
        assert f"Side {number} af {count}" in text


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_and_the_preview_stays(
    preview: PrintPreview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: told.append(text))

    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(os.fspath(tmp_path / "findes ikke" / "ud.pdf"))
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    preview.print_pages()
    assert "ikke printet" in told[0]
    assert preview.isVisible()
