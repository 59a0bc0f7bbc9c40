"""What every model of the window must stand up to."""

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester


def assert_sound(model: QAbstractItemModel) -> None:
    """Qt's own tests of a model, at once; a fault is logged, and a logged warning fails."""
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    QAbstractItemModelTester(model, mode)
