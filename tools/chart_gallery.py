"""Pictures of every kind of graph: at three widths, by day, by night and in grey.

Started by `tools.pictures` with the folder to write into.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPainter

from klviewer.app.start import make_application
from klviewer.readers.resources import resource
from klviewer.reports.chart_layout import Setting, Size, lay_out
from klviewer.reports.drawing import Drawing
from klviewer.survey.charts import StatusBar, StatusBars
from klviewer.ui.painting import FontMeasure, paint
from klviewer.ui.theme import Theme, load_fonts, load_theme
from tools.example_charts import ExampleCharts

WIDTHS = (320, 640, 1600)
MARGIN = 16
LOOKS: Mapping[str, tuple[str, QImage.Format]] = {
    "light": ("light", QImage.Format.Format_RGB32),
    "dark": ("dark", QImage.Format.Format_RGB32),
    "grey": ("light", QImage.Format.Format_Grayscale8),
}


def main(words: list[str]) -> int:
    """Write the pictures, or only those whose names hold one of the further words."""
    folder, *wanted = words
    application = make_application()
    load_fonts()
    for name, chart in ExampleCharts().charts():
        for size in Size:
            knows_size = isinstance(chart, StatusBar | StatusBars)
            if (size is not Size.FULL and not knows_size) or not _is_wanted(name, wanted):
                continue
            for width in WIDTHS:
                for look, (theme_name, colours) in LOOKS.items():
                    theme = load_theme(resource("theme", f"{theme_name}.toml"))
                    letters = FontMeasure(theme)
                    drawing = lay_out(chart, Setting(width, letters, size=size))
                    path = Path(folder) / f"{name}-{size.value}-{width}-{look}.png"
                    _paint(drawing, theme, letters).convertToFormat(colours).save(str(path))
    application.processEvents()
    return 0


def _is_wanted(name: str, wanted: list[str]) -> bool:
    return not wanted or any(word in name for word in wanted)


def _paint(drawing: Drawing, theme: Theme, letters: FontMeasure) -> QImage:
    size = round(drawing.width) + 2 * MARGIN, round(drawing.height) + 2 * MARGIN
    picture = QImage(*size, QImage.Format.Format_RGB32)
    picture.fill(QColor(theme.inks["paper"]))
    painter = QPainter(picture)
    painter.translate(MARGIN, MARGIN)
    paint(painter, drawing, theme, letters)
    painter.end()
    return picture


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
