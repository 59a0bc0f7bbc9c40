"""Safe start begins with the defaults and leaves the user's own alone until told otherwise."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from klviewer.ui.notice_bar import NoticeBar
from klviewer.ui.safe_start import is_shift_held, tell_safe_start
from klviewer.ui.settings import APPEARANCE, LANGUAGE, Settings, settings_file

SOURCE = Path(__file__).parents[2] / "src"


@pytest.fixture
def own_settings() -> Path:
    path = settings_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("[window]\nlanguage=en\nappearance=dark\n", "utf-8")
    return path


@pytest.fixture
def notices(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    tell_safe_start(QWidget(bar), bar)
    return bar


def test_safe_settings_are_the_defaults_and_are_forgotten(own_settings: Path) -> None:
    before = own_settings.read_bytes()
    safe = Settings(safe=True)
    assert (safe.get(LANGUAGE), safe.get(APPEARANCE)) == ("da", "system")
    safe.set(APPEARANCE, "light")
    safe.remember(own_settings)
    assert safe.get(APPEARANCE) == "light"
    assert safe.recent == (own_settings,)
    del safe
    assert own_settings.read_bytes() == before
    assert Settings().get(LANGUAGE) == "en"


def test_it_is_told_and_settings_are_put_aside_only_when_asked(
    own_settings: Path, notices: NoticeBar
) -> None:
    assert "Sikker start" in notices.text
    before = own_settings.read_bytes()
    notices.action.click()
    aside = own_settings.with_name("klviewer.ini.old")
    assert str(aside) in notices.text
    assert aside.read_bytes() == before
    assert not own_settings.exists()


def test_resetting_what_is_not_there_says_so(notices: NoticeBar) -> None:
    settings_file().unlink(missing_ok=True)
    notices.action.click()
    assert "ingen indstillinger" in notices.text


def test_settings_that_cannot_be_moved_are_told_of(
    own_settings: Path, notices: NoticeBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Adgang nægtet")

    monkeypatch.setattr(Path, "replace", refuse)
    notices.action.click()
    assert "Adgang nægtet" in notices.text
    assert own_settings.exists()


def test_nobody_holds_shift_where_there_are_no_keys(qtbot: QtBot) -> None:
    assert not is_shift_held()


@pytest.mark.window
def test_shift_is_seen_before_there_is_any_window() -> None:
    command = ["xdotool", "keydown", "Shift_L"]
    program = (
        "from PySide6.QtWidgets import QApplication; QApplication([]); "
        "from klviewer.ui.safe_start import is_shift_held; print(is_shift_held())"
    )
    seen = []
    for keys in (command, ["xdotool", "keyup", "Shift_L"]):
        subprocess.run(keys, check=True)
        done = subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONPATH": str(SOURCE)},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        seen.append(done.stdout.strip())
    assert seen == ["True", "False"]
