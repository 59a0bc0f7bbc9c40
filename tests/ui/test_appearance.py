"""The look is the program's own, whatever faces the system has for parts of a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QListView,
    QMainWindow,
    QMenu,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from klviewer.ui.appearance import apply_look
from klviewer.ui.settings import Settings
from klviewer.ui.theme import FAMILY


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    font, sheet = qapp.font(), qapp.styleSheet()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)


def test_the_systems_own_faces_for_menus_and_tables_do_not_come_through(
    application: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    apply_look(application, Settings(tmp_path / "s.ini"))
    window = QMainWindow()
    qtbot.addWidget(window)
    table = QTableView(window)
    parts: tuple[QWidget, ...] = (
        window.menuBar(),
        QMenu(window),
        QListView(window),
        table,
        QHeaderView(table.horizontalHeader().orientation(), window),
    )
    for part in parts:
        part.setFont(QFont("Courier New", 30))  # as Windows would; Qt lets no one else try
        part.ensurePolished()
    assert {part.font().family() for part in parts} == {FAMILY}
    assert {part.font().pixelSize() for part in parts} == {application.font().pixelSize()}
