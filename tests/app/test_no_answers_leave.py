"""What the program writes down about itself names no answer, municipality, file or folder."""

import getpass
import platform
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType
from pytestqt.qtbot import QtBot

from klviewer.app.faults import write_report
from klviewer.app.listening import Listener
from klviewer.app.log import Log
from klviewer.project.operations import AddCode
from klviewer.readers import shipped
from klviewer.survey.codes import CodeKind
from klviewer.ui import opening
from klviewer.ui.fault_report import report_text
from klviewer.ui.main_window import MainWindow
from klviewer.ui.settings import Settings, data_folder, faults_folder, log_file

READING = 30_000  # milliseconds
MARK = "Zorglub"  # in every name and answer of the run, and nowhere in the program
ANSWER = f"{MARK} skriver, at borgerne savner deres {MARK}-klub"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(opening, "projects_folder", lambda: tmp_path / f"Projekter {MARK}")
    for left in (log_file(), *faults_folder().glob("*")):
        left.unlink(missing_ok=True)
    yield tmp_path
    for left in (log_file(), *faults_folder().glob("*")):
        left.unlink(missing_ok=True)


def _survey(folder: Path) -> Path:
    """A survey of every municipality, with answers that would be known again."""
    file = folder / f"Svar fra {MARK}.csv"
    names = [municipality.name for municipality in shipped.frame()]
    rows = (f"{name};{'Ja' if n % 3 else 'Nej'};{ANSWER} {n}" for n, name in enumerate(names))
    file.write_text("Kommune;tilfreds;hvorfor\n" + "\n".join(rows) + "\n", "utf-8")
    return file


def _work(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    """Read, change, fail and be warned, each time with the mark in what it is about."""
    with qtbot.waitSignal(window.opening.doubted, timeout=READING) as doubted:
        window.begin([_survey(folder)])
    with qtbot.waitSignal(window.ready, timeout=READING):
        doubted.args[0].decide(doubted.args[0].reading.decisions)
    assert window.document is not None
    with qtbot.waitSignal(window.document.changed):
        window.document.perform(AddCode(MARK, CodeKind.LEARNING, "teal"))
    with qtbot.waitSignal(window.opening.failed, timeout=READING):
        window.opening.open_paths([folder / f"{MARK} findes ikke.csv"])


def _fail_by_a_fault() -> None:
    try:
        dict[str, str]()[ANSWER]
    except KeyError as error:
        write_report(faults_folder(), error, error.__traceback__)


def test_a_report_of_a_whole_run_holds_none_of_it(
    qtbot: QtBot, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = Settings(folder / f"{MARK}.ini")
    window = MainWindow(settings)
    qtbot.addWidget(window)
    listener = Listener(Log(log_file()), window)
    window.show()
    _work(qtbot, window, folder)
    _fail_by_a_fault()
    warnings = (f'QImage::load: cannot open "/home/{MARK}/x.png"', f"{MARK} said something")
    for text in warnings:
        listener.hear_system(QtMsgType.QtWarningMsg, QMessageLogContext(), text)
    assert MARK in capsys.readouterr().err
    window.close()
    told = report_text(settings)
    _assert_it_tells(told)
    _assert_it_keeps_silent(told, folder)


def _assert_it_tells(told: str) -> None:
    for words in (
        "KL Viewer 0.",
        " shown rounds=1 areas=1 responses=98",
        " changed codes",
        " failed ",
        " QImage::load",
        "_fail_by_a_fault",
        "KeyError",
        "screen ",
    ):
        assert words in told


def _assert_it_keeps_silent(told: str, folder: Path) -> None:
    said = told.split("# PROGRAM", 1)[1]
    assert MARK.casefold() not in said.casefold()
    words = set(re.findall(r"\w+", said))
    assert not words & {municipality.name for municipality in shipped.frame()}
    for place in (folder, data_folder(), Path.home(), Path(sys.executable).parent):
        assert str(place) not in said
    names = {platform.node(), getpass.getuser()} - {""}
    assert not words & names


def test_a_copy_among_the_reports_that_somebody_has_named_is_not_taken(folder: Path) -> None:
    faults_folder().mkdir(parents=True, exist_ok=True)
    copy = faults_folder() / f"2026-11-22 10.00.00.000001 om {MARK}.txt"
    copy.write_text(ANSWER, "utf-8")
    assert MARK not in report_text(Settings(folder / "s.ini"))
