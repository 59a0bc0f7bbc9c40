"""The user's help, in each language of the window."""

import re

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from klviewer.readers.resources import resource
from klviewer.ui.help_window import HelpWindow, show_help
from tools.translation_file import read
from tools.translation_texts import Text
from tools.translations import FILE

DANISH = "da.md"


class OneFile(QTranslator):
    """A language of which only the name of its help is known."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return self._name if (context, text) == ("Help", DANISH) else text

    def isEmpty(self) -> bool:
        return False


def english_file() -> str:
    return read(FILE)[Text("Help", DANISH)]


def outline(name: str) -> list[str]:
    """The kinds of lines of a help file in their order, without the words."""
    lines = resource("help", name).read_text("utf-8").splitlines()
    starts = (re.match(r"#+|\d\.|-|\|", line) for line in lines)
    return [start.group() for start in starts if start]


@pytest.mark.parametrize(
    ("name", "begins"), [(DANISH, "Sådan gør du"), (english_file(), "How to use KL Viewer")]
)
def test_help_is_read_in_the_language_of_the_window(qtbot: QtBot, name: str, begins: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    language = OneFile(name)
    QCoreApplication.installTranslator(language)
    show_help(window)
    QCoreApplication.removeTranslator(language)

    (dialog,) = window.findChildren(QDialog)
    (shown,) = dialog.findChildren(QTextBrowser)
    assert shown.toPlainText().startswith(begins)
    assert shown.accessibleName() == dialog.windowTitle()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_help_is_opened_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    show_help(window)
    show_help(window)
    (dialog,) = window.findChildren(HelpWindow)
    dialog.close()
    qtbot.waitUntil(lambda: not window.findChildren(HelpWindow))


def test_paragraphs_of_the_help_stand_apart(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    show_help(window)
    document = window.findChildren(HelpWindow)[0].text.document()
    second = document.begin().next()
    assert second.blockFormat().headingLevel() == 2
    assert second.blockFormat().topMargin() > second.next().blockFormat().topMargin() > 0


def test_both_languages_tell_the_same_in_the_same_order() -> None:
    assert outline(english_file()) == outline(DANISH)
