"""The table behind a graph: sorted by value, with all who were asked at its foot, copied whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from klviewer.readers import shipped
from klviewer.survey.groups import regions
from klviewer.survey.table import Table, tabulate
from klviewer.ui.copying_table import CopyingTable
from klviewer.ui.table_model import CHOICE, SortedTable, TableModel
from tests.survey.small_survey import small_survey
from tests.ui.models import assert_sound


@pytest.fixture
def table() -> Table:
    """A status question: as before 2, nearly 2, under way 1, no answer 1."""
    responses = small_survey()
    question = responses.area.question("status")
    return tabulate(responses, question, groups=regions(responses, shipped.frame()))


def rows(model: SortedTable) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def model(table: Table) -> TableModel:
    found = TableModel()
    found.show_table(table)
    return found


@pytest.fixture
def ordered(model: TableModel) -> SortedTable:
    found = SortedTable()  # a child of its own source would be a cycle that shiboken frees twice
    found.setSourceModel(model)
    return found


def test_it_is_a_sound_model(model: TableModel, ordered: SortedTable) -> None:
    assert_sound(model)
    ordered.sort(1, Qt.SortOrder.DescendingOrder)
    assert_sound(ordered)
    model.show_table(None)
    assert_sound(model)


def test_counts_shares_and_groups_stand_in_columns(model: TableModel) -> None:
    heads = [
        model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())
    ]
    assert heads[1:4] == ["Antal", "Pct.", "Hovedstaden"]
    cells = [
        [model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())
    ]
    assert cells == [
        ["Som før", "2", "33,3", "1"],
        ["Næsten i mål", "2", "33,3", "2"],
        ["Godt på vej", "1", "16,7", "0"],
        ["Ikke besvaret", "1", "16,7", "0"],
        ["Spurgt i alt", "6", "100,0", "3"],
    ]


def test_the_rows_add_up_in_every_column(model: TableModel) -> None:
    for column in [1, *range(3, model.columnCount())]:
        counts = [int(model.index(row, column).data()) for row in range(model.rowCount())]
        assert sum(counts[:-1]) == counts[-1]


@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
@pytest.mark.parametrize("column", [0, 1, 2, 3])
def test_all_who_were_asked_stay_at_the_foot(
    ordered: SortedTable, column: int, order: Qt.SortOrder
) -> None:
    ordered.sort(column, order)
    assert rows(ordered)[-1] == "Spurgt i alt"
    assert ordered.index(4, 0).data(CHOICE) is None


def test_numbers_are_sorted_as_numbers(ordered: SortedTable) -> None:
    ordered.sort(3, Qt.SortOrder.DescendingOrder)
    assert rows(ordered)[:2] == ["Næsten i mål", "Som før"]
    ordered.sort(0, Qt.SortOrder.DescendingOrder)
    assert rows(ordered)[:2] == ["Ikke besvaret", "Godt på vej"]


def test_a_cell_is_read_aloud_with_its_row_and_column(model: TableModel) -> None:
    spoken = model.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Som før, Hovedstaden: 1"


@pytest.fixture
def view(qtbot: QtBot, ordered: SortedTable) -> CopyingTable:
    found = CopyingTable()
    qtbot.addWidget(found)
    found.setModel(ordered)
    found.resize(700, 200)
    found.show()
    return found


def test_the_selected_rows_are_copied_with_heads(view: CopyingTable) -> None:
    view.selectRow(1)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[:4] for line in lines] == [
        ["Svar", "Antal", "Pct.", "Hovedstaden"],
        ["Næsten i mål", "2", "33,3", "2"],
    ]


def test_without_a_selection_everything_is_copied(view: CopyingTable) -> None:
    view.copy()
    assert len(QGuiApplication.clipboard().text().split("\n")) == 6


def test_a_row_is_opened_by_mouse_and_by_keyboard(qtbot: QtBot, view: CopyingTable) -> None:
    place = view.visualRect(view.model().index(2, 1)).center()
    with qtbot.waitSignal(view.chosen) as clicked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert isinstance(clicked.args[0], QModelIndex)
    assert clicked.args[0].data(CHOICE) == "under-way"
    with qtbot.waitSignal(view.chosen) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args[0].data(CHOICE) == "under-way"
