"""Saving a graph: which kind of file, how wide, and where."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from klviewer.reports.written_file import write_bytes
from klviewer.survey.danish import number
from klviewer.ui.calm_dialog import CalmDialog
from klviewer.ui.chart_export import ChartExport
from klviewer.ui.page_files import choose_place
from klviewer.ui.page_parts import words
from klviewer.ui.picture_formats import (
    PRINT_DPI,
    SCREEN_DPI,
    SUFFIXES,
    UNITS_PER_INCH,
    WRITING,
    Format,
    image,
)

_CENTIMETRES_PER_INCH = 2.54
_PREVIEW = QSize(460, 240)
_WIDTH = 520

HALF, TEXT, SLIDE, POSTER = 8.0, 16.0, 30.0, 80.0
"""Widths in centimetres: beside text, across a page of A4, across a slide, on a wall."""


def units(centimetres: float) -> float:
    """A width in the units of drawings."""
    return centimetres / _CENTIMETRES_PER_INCH * UNITS_PER_INCH


class ChartSaving(CalmDialog):
    """Asks how a graph is to be saved, and shows what it will look like.

    Args:
        export: the graph.
        parent: the window it belongs to.
    """

    def __init__(self, export: ChartExport, parent: QWidget) -> None:
        super().__init__(self.tr("Gem graf"), parent)
        self._export = export
        self.format = QComboBox()
        self.width_choice = QComboBox()
        self._preview = QLabel()
        self._preview.setFixedSize(_PREVIEW)
        self._preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._preview.setAccessibleName(self.tr("Sådan kommer grafen til at se ud"))
        self.size_words = words("", "small")
        self._fill()
        self._lay_out()
        self.format.currentIndexChanged.connect(self._say_size)
        self.width_choice.currentIndexChanged.connect(self._show)
        self._show()

    def _fill(self) -> None:
        for title, form in (
            (self.tr("PNG til skærm og Word (dobbelt opløsning)"), Format.SCREEN),
            (self.tr("PNG til tryk (300 punkter pr. tomme)"), Format.PRINT),
            (self.tr("SVG (vektorer, kan rettes)"), Format.SVG),
            (self.tr("PDF (vektorer)"), Format.PDF),
        ):
            self.format.addItem(title, form)
        for title, width in (
            (self.tr("Ved siden af tekst · 8 cm"), HALF),
            (self.tr("Tekstens bredde · 16 cm"), TEXT),
            (self.tr("Et dias · 30 cm"), SLIDE),
            (self.tr("En plakat · 80 cm"), POSTER),
        ):
            self.width_choice.addItem(title, width)
        self.width_choice.setCurrentIndex(1)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self.tr("&Filtype"), self.format)
        form.addRow(self.tr("&Bredde"), self.width_choice)
        self.add(form, self._preview, self.size_words)
        self.add_buttons(self.tr("Gem…"))
        self.take_only_needed(_WIDTH)

    @property
    def chosen_format(self) -> Format:
        """The kind of file."""
        return Format(self.format.currentData())

    @property
    def chosen_width(self) -> float:
        """How wide, in the units of drawings."""
        return units(float(self.width_choice.currentData()))

    def _show(self) -> None:
        picture = self._export.picture(self.chosen_width)
        self._size = QSize(round(picture.drawing.width), round(picture.drawing.height))
        ratio = self.devicePixelRatioF()
        room = (self._preview.size() * ratio).boundedTo(self._size * (SCREEN_DPI / UNITS_PER_INCH))
        seen = QPixmap.fromImage(image(picture)).scaled(
            room,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        seen.setDevicePixelRatio(ratio)
        self._preview.setPixmap(seen)
        self._say_size()

    def _say_size(self) -> None:
        width, height = (
            number(side / UNITS_PER_INCH * _CENTIMETRES_PER_INCH, 1)
            for side in (self._size.width(), self._size.height())
        )
        size = self.tr("{width} × {height} cm").format(width=width, height=height)
        dpi = {Format.SCREEN: SCREEN_DPI, Format.PRINT: PRINT_DPI}.get(self.chosen_format)
        if dpi:
            dots = self._size * (dpi / UNITS_PER_INCH)
            points = self.tr("{width} × {height} punkter")
            size += " · " + points.format(width=number(dots.width()), height=number(dots.height()))
        self.size_words.setText(size)

    def place(self) -> Path | None:
        """Ask where to; None when the user thinks better of it."""
        suffix = SUFFIXES[self.chosen_format]
        kinds = {suffix[1:].upper(): suffix}
        return choose_place(self, self.tr("Gem graf"), self._export.name, kinds)


def write_chart(export: ChartExport, form: Format, width: float, path: Path) -> None:
    """Write a graph to a file; complete, or not there at all.

    Args:
        export: the graph.
        form: the kind of file.
        width: in the units of drawings.
        path: where to; a file that is there is replaced.

    Raises:
        NotWrittenError: the place cannot be written to.
    """
    write_bytes(path, WRITING[form](export.picture(width)))
