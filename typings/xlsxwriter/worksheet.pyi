from datetime import date
from typing import Literal

from xlsxwriter.format import Format

class Worksheet:
    def write_string(
        self, row: int, col: int, string: str, cell_format: Format | None = None
    ) -> Literal[0, -1, -2]: ...
    def write_number(
        self, row: int, col: int, number: float, cell_format: Format | None = None
    ) -> Literal[0, -1]: ...
    def write_datetime(
        self, row: int, col: int, date: date, cell_format: Format | None = None
    ) -> Literal[0, -1]: ...
    def set_column_pixels(self, first_col: int, last_col: int, width: float) -> Literal[0, -1]: ...
    def freeze_panes(self, row: int, col: int) -> None: ...
    def autofilter(
        self, first_row: int, first_col: int, last_row: int, last_col: int
    ) -> Literal[0, -1]: ...
