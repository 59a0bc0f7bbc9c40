"""A table that is worked by keyboard: rows are copied, opened and picked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from klviewer.reports.grid import Grid, Head, Kind
from klviewer.ui.copying_table import CopyingTable
from klviewer.ui.grid_model import GridModel

GRID = Grid(
    "Status",
    (Head("Svar"), Head("Antal", Kind.COUNT)),
    (("Som før", 2), ("Næsten i mål", 2), ("Godt på vej", 1)),
    foot=(("Spurgt i alt", 5),),
)


@pytest.fixture
def view(qtbot: QtBot) -> CopyingTable:
    found = CopyingTable()
    qtbot.addWidget(found)
    found.setModel(GridModel(GRID, found))
    found.resize(700, 200)
    found.show()
    return found


def test_the_selected_rows_are_copied_with_heads(view: CopyingTable) -> None:
    view.selectRow(1)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t") for line in lines] == [["Svar", "Antal"], ["Næsten i mål", "2"]]


def test_without_a_selection_everything_is_copied(view: CopyingTable) -> None:
    view.copy()
    assert len(QGuiApplication.clipboard().text().split("\n")) == 5


def test_a_row_is_opened_by_mouse_and_by_keyboard(qtbot: QtBot, view: CopyingTable) -> None:
    place = view.visualRect(view.model().index(2, 1)).center()
    with qtbot.waitSignal(view.chosen) as clicked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert isinstance(clicked.args[0], QModelIndex)
    assert clicked.args[0].siblingAtColumn(0).data() == "Godt på vej"
    with qtbot.waitSignal(view.chosen) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args[0].siblingAtColumn(0).data() == "Godt på vej"
