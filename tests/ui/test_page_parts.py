from collections.abc import Callable

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from klviewer.ui.flow_layout import FlowLayout
from klviewer.ui.page_column import PageColumn
from klviewer.ui.page_parts import Scrolled
from klviewer.ui.page_splitter import REST, PageSplitter, Part


def splitter(qtbot: QtBot) -> PageSplitter:
    made = PageSplitter("page", Part(0.2, 100, 200), REST)
    qtbot.addWidget(made)
    for _ in range(2):
        made.addWidget(QWidget())
    made.resize(800, 100)
    made.show()
    return made


def test_panels_take_their_part_within_bounds(qtbot: QtBot) -> None:
    page = splitter(qtbot)
    assert page.sizes()[0] == 160
    page.resize(300, 100)
    assert page.sizes()[0] == 100
    page.resize(2000, 100)
    assert page.sizes()[0] == 200


def test_panels_stay_where_they_were_moved_to(qtbot: QtBot) -> None:
    page = splitter(qtbot)
    page.setSizes([300, 499])
    page.splitterMoved.emit(300, 1)
    page.resize(801, 100)
    moved = page.saveState()
    again = splitter(qtbot)
    assert again.restoreState(moved)
    again.resize(900, 100)
    assert again.sizes()[0] > 200


def test_a_scrolled_part_is_never_narrower_than_its_content(qtbot: QtBot) -> None:
    content = QWidget()
    area = Scrolled(content, "paper")
    qtbot.addWidget(area)
    layout = FlowLayout(4, content)
    label = QLabel()
    label.setFixedSize(500, 20)
    layout.addWidget(label)
    layout.activate()
    assert area.minimumSizeHint().width() >= 500


class Risen(QWidget):
    """As high as its width makes it, and a witness of the widths it is asked about."""

    def __init__(self, heights: Callable[[int], int]) -> None:
        super().__init__()
        self._heights = heights
        self.asked: list[int] = []
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.asked.append(width)
        return self._heights(width)


def scrolled(qtbot: QtBot, heights: Callable[[int], int]) -> tuple[Scrolled, Risen]:
    content, part = PageColumn(), Risen(heights)
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(part)
    area = Scrolled(content, "paper")
    qtbot.addWidget(area)
    area.resize(400, 300)
    with qtbot.waitExposed(area):
        area.show()
    return area, part


def change(area: Scrolled, part: Risen) -> None:
    part.asked.clear()
    part.updateGeometry()
    QApplication.processEvents()


def test_the_bar_comes_and_goes_with_the_height_of_what_is_scrolled(qtbot: QtBot) -> None:
    high = [200]
    area, part = scrolled(qtbot, lambda _: high[0])
    seen = []
    for high[0] in (200, 500, 300, 301):
        change(area, part)
        seen.append((area.verticalScrollBar().isVisible(), area.verticalScrollBar().maximum()))
    assert seen == [(False, 0), (True, 200), (False, 0), (True, 1)]
    area.resize(400, 400)
    assert not area.verticalScrollBar().isVisible()


def test_what_is_higher_the_wider_it_is_keeps_its_bar(qtbot: QtBot) -> None:
    area, part = scrolled(qtbot, lambda width: 310 if width > 395 else 290)
    for _ in range(3):
        change(area, part)
        assert area.verticalScrollBar().isVisible()


def test_what_is_scrolled_is_asked_at_the_width_it_gets_only(qtbot: QtBot) -> None:
    area, part = scrolled(qtbot, lambda _: 500)
    change(area, part)
    assert set(part.asked) == {area.viewport().width()}


def test_widgets_flow_onto_the_next_row(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    flow = FlowLayout(4, ground)
    parts = [QLabel() for _ in range(3)]
    for part in parts:
        part.setFixedSize(QSize(40, 10))
        flow.addWidget(part)
    assert [flow.heightForWidth(width) for width in (200, 84, 40)] == [10, 24, 38]
    ground.show()
    flow.setGeometry(QRect(0, 0, 84, 24))
    assert [(part.x(), part.y()) for part in parts] == [(0, 0), (44, 0), (0, 14)]
    parts[0].hide()
    assert flow.heightForWidth(84) == 10


def test_widgets_can_be_taken_out_of_the_flow(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    flow = FlowLayout(4, ground)
    label = QLabel()
    flow.addWidget(label)
    taken = flow.takeAt(0)
    assert taken is not None
    assert taken.widget() is label
    assert flow.takeAt(0) is None
    assert flow.itemAt(0) is None
