import gc
import time
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolTip,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from klviewer.reports.chart_layout import Size
from klviewer.reports.drawing import Link
from klviewer.survey.charts import Chart, Mark, RankedBars
from klviewer.survey.messages import translate
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.laid_chart import Picked
from klviewer.ui.theme import Theme, load_fonts, load_theme
from tests.reports.samples import CHARTS, CURVE, GRID, LONG_RANKED, RANKED, STATUS, tile_map
from tests.ui.mouse import wheel_turned

# What Qt's platform without windows says of things no window system is needed for.
pytestmark = pytest.mark.qt_log_ignore(
    "This plugin does not support", "Mouse event .* not accepted"
)

THEMES = Path(__file__).parents[2] / "resources" / "theme"

Making = Callable[..., ChartCanvas]


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    load_fonts()
    return load_theme(THEMES / "light.toml")


@pytest.fixture
def canvas_of(qtbot: QtBot, theme: Theme) -> Making:
    """Makes a shown canvas of a chart."""

    def make(chart: Chart, width: int = 600, chosen: frozenset[str] = frozenset()) -> ChartCanvas:
        canvas = ChartCanvas(theme, area="children")
        qtbot.addWidget(canvas)
        canvas.resize(width, canvas.heightForWidth(width))
        canvas.show_chart(chart, Picked(chosen))
        canvas.resize(width, canvas.heightForWidth(width))
        canvas.show()
        return canvas

    return make


def centre(canvas: ChartCanvas, choice: str) -> QPoint:
    region = next(region for region in canvas.regions if region.link.choice == choice)
    return QPointF(*region.centre).toPoint()


def key(canvas: QWidget, pressed: Qt.Key) -> None:
    QTest.keyClick(canvas, pressed)


def test_a_click_on_a_mark_opens_it(qtbot: QtBot, canvas_of: Making) -> None:
    canvas = canvas_of(STATUS)

    with qtbot.waitSignal(canvas.activated) as opened:
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=centre(canvas, "c1"))

    assert opened.args == [Link("children", "status", "c1", "", "Næsten i mål: 36 af 76, 47 pct.")]


def test_a_press_that_ends_on_another_mark_opens_nothing(qtbot: QtBot, canvas_of: Making) -> None:
    canvas = canvas_of(STATUS)
    left = Qt.MouseButton.LeftButton

    with qtbot.assertNotEmitted(canvas.activated):
        QTest.mousePress(canvas.viewport(), left, pos=centre(canvas, "c0"))
        QTest.mouseRelease(canvas.viewport(), left, pos=centre(canvas, "c2"))


def test_a_click_beside_every_mark_opens_nothing(qtbot: QtBot, canvas_of: Making) -> None:
    canvas = canvas_of(STATUS)

    with qtbot.assertNotEmitted(canvas.activated):
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 4))


def test_a_tile_opens_its_municipality_in_the_maps_own_area(
    qtbot: QtBot, canvas_of: Making
) -> None:
    canvas = canvas_of(tile_map(GRID))
    tile = QPointF(*canvas.regions[1].centre).toPoint()

    with qtbot.waitSignal(canvas.activated) as opened:
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=tile)

    assert opened.args[0].respondent == "101"
    assert opened.args[0].area == "children"


class Whispering(QTranslator):
    """A language whose words are Danish in small letters."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return text.lower()

    def isEmpty(self) -> bool:
        return False


def test_a_charts_own_words_are_in_the_language_of_the_window(
    qapp: QApplication, canvas_of: Making
) -> None:
    marks = (Mark("", translate("chart", "Ikke besvaret"), 20, 0.2),)
    language = Whispering()
    qapp.installTranslator(language)
    canvas = canvas_of(RankedBars(translate("chart", "HVORFOR?"), "why", marks))
    qapp.removeTranslator(language)

    assert canvas.accessibleName() == "hvorfor?"
    assert canvas.accessibleDescription() == "hvorfor? ikke besvaret: 20 af 100, 20 pct."


def test_height_follows_width(canvas_of: Making) -> None:
    canvas = canvas_of(LONG_RANKED)

    assert canvas.heightForWidth(300) > canvas.heightForWidth(1200)
    assert canvas.sizeHint().height() == canvas.heightForWidth(canvas.width())


def test_charts_in_a_scrolled_page_get_the_height_they_need(qtbot: QtBot, theme: Theme) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    page = QWidget()
    column = QVBoxLayout(page)
    canvases = [ChartCanvas(theme) for _ in CHARTS]
    for canvas, chart in zip(canvases, CHARTS.values(), strict=True):
        column.addWidget(canvas)
        canvas.show_chart(chart)
    column.addStretch()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(500, 400)
    area.show()

    for width in (500, 900, 320):
        area.resize(width, 400)
        QApplication.processEvents()
        for canvas in canvases:
            assert canvas.height() == canvas.heightForWidth(canvas.width())
            assert canvas.width() <= area.viewport().width()


def test_the_wheel_scrolls_the_page(canvas_of: Making) -> None:
    canvas = canvas_of(STATUS)
    turned = wheel_turned()
    canvas.wheelEvent(turned)

    assert not turned.isAccepted()


def test_a_tooltip_says_the_mark(canvas_of: Making) -> None:
    canvas = canvas_of(STATUS)
    place = centre(canvas, "c0")
    asked = QHelpEvent(QEvent.Type.ToolTip, place, canvas.viewport().mapToGlobal(place))
    QApplication.sendEvent(canvas.viewport(), asked)

    assert QToolTip.text() == "Som før: 25 af 76, 33 pct."
    QToolTip.hideText()


def moved_to(canvas: ChartCanvas, place: QPoint) -> QMouseEvent:
    """The mouse come to a place, wherever the screen's own pointer is."""
    nothing = Qt.MouseButton.NoButton
    return QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(canvas.viewport().mapToGlobal(place)),
        nothing,
        nothing,
        Qt.KeyboardModifier.NoModifier,
    )


def test_what_is_pointed_at_is_shaded(canvas_of: Making) -> None:
    canvas = canvas_of(STATUS)
    place = centre(canvas, "c2")
    before = canvas.grab().toImage().pixelColor(place)
    QApplication.sendEvent(canvas.viewport(), moved_to(canvas, place))

    assert canvas.grab().toImage().pixelColor(place) != before
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor

    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert canvas.grab().toImage().pixelColor(place) == before


def page_with(canvas: ChartCanvas, qtbot: QtBot) -> tuple[QWidget, QLineEdit, QPushButton]:
    """The canvas between two other stops of the tab key, the first with the focus."""
    page = QWidget()
    qtbot.addWidget(page)
    before, after = QLineEdit(), QPushButton("Efter")
    column = QVBoxLayout(page)
    for widget in (before, canvas, after):
        column.addWidget(widget)
    page.resize(600, 500)
    page.show()
    page.activateWindow()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    return page, before, after


def test_tab_goes_through_the_marks_and_on(qtbot: QtBot, canvas_of: Making) -> None:
    canvas = canvas_of(STATUS)
    _page, before, after = page_with(canvas, qtbot)
    passed = []

    key(before, Qt.Key.Key_Tab)
    while canvas.hasFocus():
        passed.append(canvas.current.choice if canvas.current else None)
        key(canvas, Qt.Key.Key_Tab)
    assert passed == ["c0", "c1", "c2"]
    assert after.hasFocus()

    key(after, Qt.Key.Key_Backtab)
    assert canvas.current is not None
    assert canvas.current.choice == "c2"


def test_a_map_is_one_stop_and_arrows_walk_in_it(qtbot: QtBot, canvas_of: Making) -> None:
    canvas = canvas_of(tile_map(GRID))
    _page, before, after = page_with(canvas, qtbot)

    key(before, Qt.Key.Key_Tab)
    key(canvas, Qt.Key.Key_Right)
    key(canvas, Qt.Key.Key_Down)
    assert canvas.current is not None
    assert canvas.current.respondent == "116"
    key(canvas, Qt.Key.Key_Tab)
    assert after.hasFocus()


@pytest.mark.parametrize("pressed", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_keyboard_opens_the_mark_with_the_focus(
    qtbot: QtBot, canvas_of: Making, pressed: Qt.Key
) -> None:
    canvas = canvas_of(RANKED)
    _page, before, _after = page_with(canvas, qtbot)
    key(before, Qt.Key.Key_Tab)
    key(canvas, Qt.Key.Key_Down)

    with qtbot.waitSignal(canvas.activated) as opened:
        key(canvas, pressed)
    assert opened.args[0].choice == "c1"


def test_the_focus_is_seen_when_it_came_by_the_keyboard(qtbot: QtBot, canvas_of: Making) -> None:
    canvas = canvas_of(STATUS)
    _page, before, _after = page_with(canvas, qtbot)
    plain = canvas.grab().toImage()
    key(before, Qt.Key.Key_Tab)
    ringed = canvas.grab().toImage()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=centre(canvas, "c0"))

    assert ringed != plain
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert canvas.grab().toImage() == plain


def test_keys_it_does_not_know_are_the_pages(qtbot: QtBot, canvas_of: Making) -> None:
    canvas = canvas_of(STATUS)

    with qtbot.assertNotEmitted(canvas.activated):
        key(canvas, Qt.Key.Key_Space)
        key(canvas, Qt.Key.Key_F5)


def test_a_screen_reader_gets_the_title_and_the_finding(canvas_of: Making) -> None:
    canvas = canvas_of(STATUS)

    assert canvas.accessibleName() == STATUS.title
    assert "Som før: 25 af 76, 33 pct." in canvas.accessibleDescription()


def test_the_page_shows_through(canvas_of: Making) -> None:
    canvas = canvas_of(STATUS)
    picture = QImage(canvas.size(), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    canvas.render(painter)
    painter.end()

    assert picture.pixelColor(picture.width() - 1, 0).alpha() == 0
    assert picture.pixelColor(centre(canvas, "c0")).alpha() == 255


def test_another_choice_is_shown_without_moving_the_focus(qtbot: QtBot, canvas_of: Making) -> None:
    canvas = canvas_of(CURVE)
    _page, before, _after = page_with(canvas, qtbot)
    key(before, Qt.Key.Key_Tab)
    key(canvas, Qt.Key.Key_Right)
    plain = canvas.grab().toImage()
    canvas.show_chart(CURVE, Picked(frozenset({"c1"})))

    assert canvas.current is not None
    assert canvas.current.choice == "c1"
    assert canvas.grab().toImage() != plain


def test_small_sizes_take_little_room(qtbot: QtBot, theme: Theme) -> None:
    heights = []
    for size in Size:
        canvas = ChartCanvas(theme, size=size)
        qtbot.addWidget(canvas)
        canvas.show_chart(STATUS)
        heights.append(canvas.heightForWidth(400))

    assert heights[1:] == [22, 6]


def test_canvases_go_away_with_their_page(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    gone = []
    for chart in CHARTS.values():
        canvas = ChartCanvas(theme)
        column.addWidget(canvas)
        canvas.show_chart(chart)
        gone.append(weakref.ref(canvas))
    del canvas
    page.show()
    page.close()
    page.deleteLater()
    del page, column
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()

    assert [reference() for reference in gone] == [None] * len(CHARTS)


def test_all_charts_of_a_page_are_laid_out_and_painted_in_no_time(canvas_of: Making) -> None:
    canvases = [canvas_of(chart) for chart in CHARTS.values()]
    for canvas in canvases:
        canvas.grab()
    start = time.process_time()
    for width in (500, 501):
        for canvas in canvases:
            canvas.resize(width, canvas.heightForWidth(width))
            canvas.grab()
    took = (time.process_time() - start) / (2 * len(canvases))

    assert took < 0.05
