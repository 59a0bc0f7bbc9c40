"""Pages on paper: painted as vectors to a printer or into a PDF."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from klviewer.reports.drawing import Drawing
from klviewer.reports.written_file import write_bytes
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate
from klviewer.ui.painting import FontMeasure, paint
from klviewer.ui.theme import Theme

A4 = QPageLayout(
    QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
)
RESOLUTION = 1200
PROGRAM = "KL Viewer"


class NotPrintedError(ExpectedError):
    """A printer did not take the pages."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "print",
                "Printeren tog ikke imod siderne, så de er ikke printet. Projektet er ikke rørt. "
                "Se efter, om printeren er tændt, eller gem siderne som PDF.",
            )
        )


def write_pdf(pages: Sequence[Drawing], path: Path, theme: Theme, title: str = "") -> None:
    """Write pages as PDF, with vectors and embedded letters.

    The file is complete or not there: it is written beside its place and moved into it. Needs a
    QGuiApplication, no display.

    Args:
        pages: at least one.
        path: where to; a file that is there is replaced.
        theme: the colours of paper.
        title: of the document; the file's name when empty.

    Raises:
        NotWrittenError: the place cannot be written to.
    """
    write_bytes(path, pdf(pages, theme, title or path.stem))


def pdf(pages: Iterable[Drawing], theme: Theme, title: str, layout: QPageLayout = A4) -> bytes:
    """Pages as the bytes of a PDF.

    Args:
        pages: at least one.
        theme: the colours of paper.
        title: of the document.
        layout: of every page, without margins.
    """
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(layout)
    writer.setResolution(RESOLUTION)
    writer.setTitle(title)
    writer.setCreator(PROGRAM)
    paint_pages(writer, pages, theme)
    buffer.close()
    return bytes(written.data())


def paint_pages(device: QPagedPaintDevice, pages: Iterable[Drawing], theme: Theme) -> None:
    """Paint pages one after the other, as large as the device's paper lets them.

    Args:
        device: with margins of 0; a PDF, a printer or a preview.
        pages: at least one; may be made as they are asked for, and may raise to stop.
        theme: the colours of paper.

    Raises:
        NotPrintedError: the device does not take them, or the user has stopped it.
    """
    letters = FontMeasure(theme)
    painter = QPainter()
    if not painter.begin(device):
        raise NotPrintedError
    width, height = float(device.width()), float(device.height())
    try:
        for number, page in enumerate(pages):
            if number and not device.newPage():
                raise NotPrintedError
            scale = min(width / page.width, height / page.height)
            painter.save()
            painter.scale(scale, scale)
            paint(painter, page, theme, letters)
            painter.restore()
    finally:
        painter.end()
