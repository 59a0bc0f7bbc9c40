"""The sheets of all municipalities: whole or not at all."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from klviewer.reports.written_file import NotWrittenError
from klviewer.survey.municipalities import Frame
from klviewer.survey.responses import Round
from klviewer.ui.sheets import NoSheetsError, answering, write_each, write_together
from klviewer.ui.theme import Theme
from klviewer.ui.worker import CancelledError
from tests.reports.test_views import MATERIAL
from tests.ui.opened import light_theme

MANY = answering(MATERIAL)
# Fewer, so that the tests are quick; who has answered nothing is among them.
SILENT = next(m for m in MATERIAL.frame if m not in MANY)
FEW = Frame((*MANY[:4], SILENT))
MATERIAL_OF_FEW = replace(MATERIAL, frame=FEW)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return light_theme()


class Counted:
    """Counts reports, and stops at one of them."""

    def __init__(self, stops_at: int = 1000) -> None:
        self.parts: list[float] = []
        self._stops_at = stops_at

    def __call__(self, part: float) -> None:
        if len(self.parts) == self._stops_at:
            raise CancelledError
        self.parts.append(part)


def texts(pdf: Path) -> list[str]:
    """The text of each page."""
    words = ["pdftotext", "-layout", str(pdf), "-"]
    found = subprocess.run(words, capture_output=True, encoding="utf-8", check=True).stdout
    return found.split("\f")[:-1]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_one_pdf_holds_a_page_for_each_that_has_answered(theme: Theme, tmp_path: Path) -> None:
    report = Counted()
    written = write_together(MATERIAL_OF_FEW, tmp_path / "alle.pdf", theme, report)
    pages = texts(tmp_path / "alle.pdf")
    assert (written.count, written.silent) == (4, 1)
    assert str(written.message) == (
        "Kommunesider er skrevet til “alle.pdf”: 4. Kommuner uden svar, som ingen side har: 1."
    )
    assert len(pages) == 4
    for page, municipality in zip(pages, FEW, strict=False):
        assert municipality.name in page
        assert "Side 1 af 1" in page
        assert "EKSEMPEL – opdigtede svar" in page
    assert report.parts == [0.0, 0.25, 0.5, 0.75, 1.0]


def test_each_gets_a_pdf_called_by_its_name(theme: Theme, tmp_path: Path) -> None:
    written = write_each(MATERIAL_OF_FEW, tmp_path / "kommuner", theme, Counted())
    assert names(tmp_path / "kommuner") == sorted(f"{m.name}.pdf" for m in MANY[:4])
    assert names(tmp_path) == ["kommuner"]
    assert written.path == tmp_path / "kommuner"
    assert len(texts(tmp_path / "kommuner" / f"{MANY[0].name}.pdf")) == 1


@pytest.mark.parametrize("stops_at", [0, 1, 3, 4])
def test_stopping_leaves_nothing_half(theme: Theme, tmp_path: Path, stops_at: int) -> None:
    before = tmp_path / "alle.pdf"
    before.write_bytes(b"before")
    with pytest.raises(CancelledError):
        write_together(MATERIAL_OF_FEW, before, theme, Counted(stops_at))
    with pytest.raises(CancelledError):
        write_each(MATERIAL_OF_FEW, tmp_path / "kommuner", theme, Counted(stops_at))
    assert names(tmp_path) == ["alle.pdf"]
    assert before.read_bytes() == b"before"


def test_stopping_leaves_a_folder_as_it_was(theme: Theme, tmp_path: Path) -> None:
    kept = tmp_path / "kommuner" / f"{MANY[0].name}.pdf"
    kept.parent.mkdir()
    kept.write_bytes(b"before")
    with pytest.raises(CancelledError):
        write_each(MATERIAL_OF_FEW, kept.parent, theme, Counted(2))
    assert names(kept.parent) == [kept.name]
    assert kept.read_bytes() == b"before"
    assert names(tmp_path) == ["kommuner"]


def test_a_place_that_cannot_be_written_is_told(theme: Theme, tmp_path: Path) -> None:
    taken = tmp_path / "optaget"
    taken.write_bytes(b"a file")
    with pytest.raises(NotWrittenError, match="optaget"):
        write_each(MATERIAL_OF_FEW, taken, theme, Counted())
    with pytest.raises(NotWrittenError):
        write_together(MATERIAL_OF_FEW, tmp_path / "findes" / "ikke.pdf", theme, Counted())
    assert names(tmp_path) == ["optaget"]


def test_a_round_nobody_has_answered_has_no_sheets(theme: Theme, tmp_path: Path) -> None:
    empty = replace(MATERIAL, round=Round("r1", "Runde", ()))
    with pytest.raises(NoSheetsError):
        write_together(empty, tmp_path / "alle.pdf", theme, Counted())
    with pytest.raises(NoSheetsError):
        write_each(empty, tmp_path / "kommuner", theme, Counted())
    assert names(tmp_path) == []
