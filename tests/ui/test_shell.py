"""The window's shell: settings, first page, header, notices, progress."""

import errno
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from klviewer.survey.messages import translate
from klviewer.survey.selection import Clicked, Filter
from klviewer.ui.first_page import FirstPage
from klviewer.ui.header import Header
from klviewer.ui.notice_bar import NoticeBar, NoticeKind
from klviewer.ui.page import say
from klviewer.ui.progress_line import ProgressLine
from klviewer.ui.settings import APPEARANCE, GEOMETRY, LANGUAGE, RECENT_COUNT, Settings
from klviewer.ui.worker import CancelledError, Progress, Worker
from tests.ui.opened import light_theme, opened_document


def test_settings_are_kept_and_have_defaults(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    assert settings.get(LANGUAGE) == "da"
    settings.set(APPEARANCE, "dark")
    settings.set(GEOMETRY, QByteArray(b"\x01\x02"))
    again = Settings(tmp_path / "s.ini")
    assert again.get(APPEARANCE) == "dark"
    assert again.get(GEOMETRY) == QByteArray(b"\x01\x02")


def test_a_setting_of_the_wrong_kind_is_its_default(tmp_path: Path) -> None:
    (tmp_path / "s.ini").write_text("[window]\ngeometry=nonsense\n", "utf-8")
    assert Settings(tmp_path / "s.ini").get(GEOMETRY) == QByteArray()


def test_recent_projects_are_newest_first_without_those_that_are_gone(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "s.ini")
    paths = [tmp_path / f"Børn, æ;ø {number}.klv" for number in range(RECENT_COUNT + 2)]
    for path in paths:
        path.touch()
        settings.remember(path)
    settings.remember(paths[5])
    paths[6].unlink()
    found = Settings(tmp_path / "s.ini").recent
    assert found[0] == paths[5]
    assert paths[6] not in found
    assert len(found) == RECENT_COUNT - 1


def test_a_recent_project_on_a_drive_that_is_away_does_not_stop_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows says “the network location cannot be reached”, which is no missing file to Python."""
    settings = Settings(tmp_path / "s.ini")
    here, away = tmp_path / "her.klv", tmp_path / "drev" / "der.klv"
    away.parent.mkdir()
    for path in (here, away):
        path.touch()
        settings.remember(path)
    look = Path.stat

    def unreachable(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path == away:
            raise OSError(errno.EINVAL, "The network location cannot be reached")
        return look(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", unreachable)
    assert settings.recent == (here,)


def test_the_first_page_leads_to_files_example_and_recent_projects(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = FirstPage()
    qtbot.addWidget(page)
    page.show_recent([tmp_path / "Normalisering.klv"])
    buttons = {button.text(): button for button in page.findChildren(QPushButton)}
    with qtbot.waitSignal(page.example_wanted):
        buttons["Åbn eksempel"].click()
    with qtbot.waitSignal(page.files_wanted):
        buttons["Vælg filer…"].click()
    with qtbot.waitSignal(page.project_wanted) as wanted:
        buttons["Normalisering"].click()
    assert wanted.args == [tmp_path / "Normalisering.klv"]


def test_the_header_filters_and_says_what_was_clicked(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_document(qtbot, tmp_path / "p.klv") as document:
        header = Header(document, light_theme())
        qtbot.addWidget(header)
        header.region.setCurrentText("Region Nordjylland")
        with qtbot.waitSignal(document.selection_changed):
            header.region.activated.emit(header.region.currentIndex())
        assert document.selection.filter == Filter(region="Region Nordjylland")
        document.click(Clicked("children", "meetings-status", "as-before"))
        assert "kommuner: “Som før” i Møder og samtaler" in header.selection.chip.text()
        with qtbot.waitSignal(document.selection_changed):
            header.selection.chip.click()
        assert document.selection.picks == ()
        assert header.selection.chip.isHidden()
        assert document.selection.filter.region == "Region Nordjylland"


def test_the_round_that_is_shown_is_not_read_again(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_document(qtbot, tmp_path / "p.klv") as document:
        header = Header(document, light_theme())
        qtbot.addWidget(header)
        header._round.activated.emit(header._round.currentIndex())
        assert not document.worker.is_busy


def test_searching_waits_for_a_pause_in_typing(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_document(qtbot, tmp_path / "p.klv") as document:
        header = Header(document, light_theme())
        qtbot.addWidget(header)
        told: list[str] = []
        header.searched.connect(told.append)
        with qtbot.waitSignal(header.searched):
            QTest.keyClicks(header.search, "video")
        assert told == ["video"]


def test_a_notice_is_plain_text_and_its_link_acts(qtbot: QtBot) -> None:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    acted: list[bool] = []
    bar.show_notice(NoticeKind.WARNING, "<b>3</b> ting", "Vis dem", lambda: acted.append(True))
    assert bar.text == "<b>3</b> ting"
    link = next(button for button in bar.findChildren(QPushButton) if button.text() == "Vis dem")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert acted == [True]
    assert bar.text == ""


def test_a_worker_that_has_stopped_does_nothing_more(qtbot: QtBot) -> None:
    """A window closed while its pages were being built once ended in the fault dialog."""
    worker = Worker()
    worker.stop()
    done: list[str] = []
    worker.submit(lambda: "læst", done.append, lambda _: None)
    assert not worker.is_busy
    assert not done


def test_a_worker_that_settles_has_delivered_what_it_was_given(qtbot: QtBot) -> None:
    worker = Worker()
    given: list[str] = []
    for words in ("ét", "to", "tre"):
        worker.submit(words.upper, given.append, lambda _: None)
    worker.settle()
    assert given == ["ÉT", "TO", "TRE"]
    worker.stop()
    worker.settle()


def test_a_stopped_task_fails_with_a_message_and_the_worker_goes_on(qtbot: QtBot) -> None:
    worker = Worker()
    progress = Progress(translate("test", "Læser"))
    line = ProgressLine()
    qtbot.addWidget(line)
    line.follow(progress)
    failures: list[Exception] = []

    def endless() -> None:
        while True:
            progress(0.5)

    with qtbot.waitSignal(worker.idle):
        worker.submit(endless, lambda _: None, failures.append)
        line.stop_button.click()
    assert isinstance(failures[0], CancelledError)
    results: list[int] = []
    with qtbot.waitSignal(worker.idle):
        worker.submit(lambda: 7, results.append, failures.append)
    assert results == [7]
    line.finish()
    worker.stop()


def test_tasks_are_shown_and_stopped_in_the_order_of_the_worker(qtbot: QtBot) -> None:
    line = ProgressLine()
    qtbot.addWidget(line)
    first, second = (Progress(translate("test", title)) for title in ("Læser", "Skriver"))
    for progress in (first, second):
        line.follow(progress)
    bar = line.findChild(QProgressBar)
    assert bar is not None
    second(0.5)
    assert (bar.accessibleName(), bar.value()) == ("Læser", 0)
    line.finish()
    second(0.25)
    assert (bar.accessibleName(), bar.value()) == ("Skriver", 250)
    line.stop_button.click()
    with pytest.raises(CancelledError):
        second(0.75)
    first(1.0)
    line.finish()
    assert not line.followed


def test_messages_within_messages_are_put_into_words() -> None:
    inner = translate("test", "{n} kommuner", n=3)
    assert say(translate("test", "Udvalg: {who}", who=inner)) == "Udvalg: 3 kommuner"
