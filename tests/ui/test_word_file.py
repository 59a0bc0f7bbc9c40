"""Word files with the pictures of paper: drawn letters, dense points, the same bytes each time."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from klviewer.reports.document import ChartBlock, Document, Heading, Level
from klviewer.reports.written_file import NotWrittenError
from klviewer.ui.word_file import write_word
from tests.reports.samples import CHARTS, STATUS
from tests.reports.word_files import DRAWN, WordFile, silent
from tests.ui.opened import light_theme

_EMUS = 9525
DOCUMENT = Document(
    "Titel", "KL", (Heading("Titel", Level.TITLE), *(ChartBlock(c) for c in CHARTS.values()))
)


def written(path: Path, document: Document = DOCUMENT) -> bytes:
    write_word(document, path, light_theme(), silent)
    return path.read_bytes()


def test_every_graph_is_there_in_points_and_in_vectors_without_letters(
    qapp: QApplication, tmp_path: Path
) -> None:
    told = WordFile(written(tmp_path / "a.docx"))
    vectors = [part for name, part in told.parts.items() if name.endswith(".svg")]
    points = [part for name, part in told.parts.items() if name.endswith(".png")]
    assert len(vectors) == len(points) == len(CHARTS)
    assert not any(b"<text" in part for part in vectors)
    assert all(b"<path" in part for part in vectors)


def test_points_are_twice_as_dense_as_the_place_they_have(
    qapp: QApplication, tmp_path: Path
) -> None:
    told = WordFile(written(tmp_path / "a.docx", Document("T", "KL", (ChartBlock(STATUS),))))
    image = QImage.fromData(told.parts["word/media/graf1.png"])
    (size,) = told.body.iter(f"{DRAWN}extent")
    assert image.width() == 2 * int(size.get("cx", "0")) // _EMUS
    assert abs(image.height() - 2 * int(size.get("cy", "0")) / _EMUS) <= 1


def test_the_same_document_gives_the_same_bytes(qapp: QApplication, tmp_path: Path) -> None:
    assert written(tmp_path / "a.docx") == written(tmp_path / "b.docx")
    assert tmp_path.name.encode() not in (tmp_path / "a.docx").read_bytes()


def test_a_place_that_cannot_be_written_to_keeps_what_was_there(
    qapp: QApplication, tmp_path: Path
) -> None:
    with pytest.raises(NotWrittenError):
        written(tmp_path / "findes ikke" / "a.docx")
    assert list(tmp_path.iterdir()) == []
