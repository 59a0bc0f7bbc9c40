"""The program's icon in the sizes and formats that systems want, painted from the drawing."""

from __future__ import annotations

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
SIDE_PANEL = (328, 628)
"""What the installer shows at its left, at 200 %; NSIS asks for this shape."""

PANEL_COLOUR = "#0b5c6b"  # the program's accent


def picture(drawing: Path, size: int) -> bytes:
    """The drawing as PNG, a square of so many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(written.data())


def write_ico(drawing: Path, target: Path) -> None:
    """Write an .ico with all sizes that Windows shows; each is a PNG, as since Windows Vista."""
    pictures = [picture(drawing, size) for size in WINDOWS_SIZES]
    head = struct.pack("<HHH", 0, 1, len(pictures))
    place = len(head) + 16 * len(pictures)
    for size, image in zip(WINDOWS_SIZES, pictures, strict=True):
        side = size % 256  # 256 is written as 0
        head += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(image), place)
        place += len(image)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(head + b"".join(pictures))


def write_side_panel(drawing: Path, target: Path) -> None:
    """Write the picture at the left of the installer's first and last page, as BMP."""
    width, height = SIDE_PANEL
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(PANEL_COLOUR))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = width / 2
    QSvgRenderer(str(drawing)).render(painter, QRectF((width - side) / 2, side / 2, side, side))
    painter.end()
    target.parent.mkdir(parents=True, exist_ok=True)
    QImageWriter(str(target), QByteArray(b"bmp")).write(image)
