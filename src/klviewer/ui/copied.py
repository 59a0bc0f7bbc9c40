"""What is put on the clipboard, in the kinds that other programs ask for."""

from PySide6.QtCore import QByteArray, QMimeData

from klviewer.reports.grid import Grid
from klviewer.reports.grid_html import grid_html, tabbed
from klviewer.ui.picture_formats import Picture, image, png, svg_bytes

SVG = "image/svg+xml"
PNG = "image/png"


def picture_data(picture: Picture) -> QMimeData:
    """A picture in points, twice as dense as the screen, and nothing that could be pasted instead.

    The PNG tells how dense it is, so that it is pasted in the size it has on the screen.
    """
    data = QMimeData()
    data.setData(PNG, QByteArray(png(picture)))
    data.setImageData(image(picture))
    return data


def vector_data(picture: Picture) -> QMimeData:
    """The drawing itself, with points for programs that take no vectors.

    Office from 2019 on takes SVG from the clipboard under this name, as does LibreOffice.
    """
    data = picture_data(picture)
    data.setData(SVG, QByteArray(svg_bytes(picture)))
    return data


def table_data(grid: Grid) -> QMimeData:
    """A table with its numbers and formats, and as lines with tabs."""
    data = QMimeData()
    data.setHtml(grid_html(grid))
    data.setText(tabbed(grid))
    return data


def text_data(text: str) -> QMimeData:
    """Words alone."""
    data = QMimeData()
    data.setText(text)
    return data
