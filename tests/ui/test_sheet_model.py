import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from klviewer.readers.sheet import EMPTY, Column, Sheet
from klviewer.readers.spots import Spot
from klviewer.ui.sheet_model import WHOLE, SheetModel
from tests.ui.models import assert_sound
from tests.ui.opened import light_theme

LONG = "<b>fed</b>\n" + "ord " * 500
NAMES = Column("Kommune", np.array([0, 1, EMPTY], np.int8), ("Odense", LONG))
STATUS = Column("Status", np.array([0, 0, 1], np.int8), ("1", "9"), labels={"1": "Næsten i mål"})
SHEET = Sheet(0, "svar.csv", (NAMES, STATUS), np.array([2, 3, 5], np.int32))


@pytest.fixture
def model(qapp: QApplication) -> SheetModel:
    model = SheetModel(light_theme())
    model.show_sheet(SHEET, Spot(0, (2,), 2, 1))
    return model


def test_it_keeps_qts_rules(model: SheetModel) -> None:
    assert_sound(model)
    model.show_sheet(None)
    assert_sound(model)
    assert model.rowCount() == model.columnCount() == 0


def test_rows_have_the_numbers_a_spreadsheet_shows(model: SheetModel) -> None:
    rows = [model.headerData(row, Qt.Orientation.Vertical) for row in range(4)]
    assert rows == ["2", "3", "5", None]
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Status"


def test_cells_are_plain_text_on_one_line_with_the_whole_at_hand(model: SheetModel) -> None:
    long = model.index(1, 0)
    shown = str(long.data())
    assert shown.startswith("<b>fed</b> ¶ ord")
    assert shown.endswith("…")
    assert len(shown) < 210
    assert long.data(WHOLE) == LONG
    assert model.index(2, 0).data() == ""
    assert long.data(Qt.ItemDataRole.ToolTipRole) is None  # Qt would take it for HTML


def test_what_a_value_means_is_told_where_the_file_tells_it(model: SheetModel) -> None:
    assert model.meaning(model.index(0, 1)) == "Næsten i mål"
    assert model.meaning(model.index(2, 1)) == ""


def test_row_and_column_are_marked_and_most_where_they_cross(model: SheetModel) -> None:
    def ground(row: int, column: int) -> QColor | None:
        found = model.index(row, column).data(Qt.ItemDataRole.BackgroundRole)
        assert found is None or isinstance(found, QColor)
        return found

    grounds = [ground(2, 1), ground(2, 0), ground(0, 1)]
    assert None not in grounds
    assert len({colour.name() for colour in grounds if colour}) == 3
    assert ground(0, 0) is None
