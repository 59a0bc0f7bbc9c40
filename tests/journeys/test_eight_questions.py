"""The eight questions a consultant asks, each answered by at most two clicks on the example."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from klviewer.project.operations import ImportRound
from klviewer.survey.responses import AreaResponses, SingleAnswers
from klviewer.ui import opening
from klviewer.ui.area_page import AreaPage
from klviewer.ui.main_window import MainWindow
from klviewer.ui.note_page import NotePage
from klviewer.ui.responses_page import ResponsesPage
from klviewer.ui.settings import Settings
from tests.journeys.on_screen import Hand, seen

pytestmark = pytest.mark.window

READING = 30_000  # milliseconds
MOST_CLICKS = 2


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    """The program right after the example was opened the first time."""
    monkeypatch.setattr(opening, "data_folder", lambda: tmp_path / "data")
    opened = MainWindow(Settings(tmp_path / "settings.ini"))
    qtbot.addWidget(opened)
    opened.resize(1366, 768)
    opened.show()
    qtbot.waitExposed(opened)
    with qtbot.waitSignal(opened.ready, timeout=READING):
        opened.begin([], example=True)
    yield opened
    opened.close()


@pytest.fixture
def hand(window: MainWindow) -> Iterator[Hand]:
    """A hand that may click twice."""
    counting = Hand(window)
    yield counting
    assert counting.clicks <= MOST_CLICKS


def assert_seen(qtbot: QtBot, window: MainWindow, *words: str) -> None:
    """All of the words can be read, when what was clicked for has been painted."""

    def all_are_seen() -> None:
        found = seen(window)
        assert not [word for word in words if word not in found], found

    qtbot.waitUntil(all_are_seen)


def test_how_far_are_we(qtbot: QtBot, window: MainWindow, hand: Hand) -> None:
    assert_seen(
        qtbot,
        window,
        "§ 104 Aktivitet er længst: to tredjedele er som før",
        "Møder og samtaler\n33 pct.\n47 pct.\n20 pct.\n76 pct. · n 76\n",
        "76 af 98 · 78 pct.",
    )
    hand.button("Møder og samtaler")
    assert_seen(
        qtbot,
        window,
        "En tredjedel af kommunerne holder nu møderne som før, og knap halvdelen er næsten i mål.",
        "Som før · 25",
        "n = 76 af 98 kommuner.",
    )


def test_who_is_not_there_yet_and_where_are_they(
    qtbot: QtBot, window: MainWindow, hand: Hand
) -> None:
    hand.mark("Hvor langt er I med at holde møderne", "well-under-way")
    assert_seen(qtbot, window, "15 kommuner: “Godt på vej”", "Følger det valgte: Møder og samtaler")
    hand.tab("Besvarelser")
    assert window.document is not None
    chosen = window.document.tables.municipalities
    assert len(chosen) == 15
    assert_seen(qtbot, window, *(found.name for found in chosen))
    assert_seen(qtbot, window, *(found.region.removeprefix("Region ") for found in chosen))


def test_why_not(qtbot: QtBot, window: MainWindow, hand: Hand) -> None:
    assert_seen(qtbot, window, "Hvorfor er man ikke i mål?", "Åbner i etaper\n28 pct.", "n = 196")
    hand.button("Møder og samtaler")
    assert_seen(
        qtbot,
        window,
        "Hvorfor er I ikke i mål med møderne?",
        "Forældre ønsker det ikke\n57 pct.",
        "Stillet til de 51, der ikke er i mål.",
    )


def test_when(qtbot: QtBot, window: MainWindow, hand: Hand) -> None:
    assert_seen(qtbot, window, "Normalt inden august", "76 pct. · n 76", "88 pct. · n 83")
    hand.button("Møder og samtaler")
    assert_seen(
        qtbot,
        window,
        "Hvornår regner I med at holde møderne som før?",
        "76 pct. regner med “juni” eller før, 95 pct. med “august” eller før.",
        "august",
    )


def test_what_did_they_learn_in_whose_words(qtbot: QtBot, window: MainWindow, hand: Hand) -> None:
    hand.button("Møder og samtaler")
    assert_seen(
        qtbot,
        window,
        "92 pct.",
        "Albertslund",
        "Læring i ord",
        "Det er den løbende kontakt, der skaber forandring",
    )


def test_can_i_trust_it(qtbot: QtBot, window: MainWindow, hand: Hand) -> None:
    hand.tab("Besvarelser")
    assert_seen(
        qtbot,
        window,
        "48 af 98 kommuner har svaret på alle områder, 48 på nogle og 2 slet ikke.",
        "§ 104 Aktivitet: 74 svar fra 72 kommuner.",
        "Ballerup\nHovedstaden\nHovedstad\nFuldt · 4. juni\nMangler",
        "Hovedstaden (29)\n20 · 69 pct.",
        "2 advarsler · 1 bemærkning",
        "Varde har svaret mere end én gang",
    )
    page = window.workbench.page if window.workbench else None
    assert isinstance(page, ResponsesPage)
    hand.click(page.facts.map_view.button)
    assert_seen(qtbot, window, "96 af 98 har svaret; 2 mangler.", "Hals")


def test_what_has_changed_since_the_last_round(
    qtbot: QtBot, window: MainWindow, hand: Hand
) -> None:
    _take_in_a_later_round(qtbot, window)
    assert_seen(
        qtbot,
        window,
        "Siden 27. maj – 4. juni 2020",
        "33 pct. → 53 pct.\n15 frem · 0 tilbage",
    )
    hand.button("33 pct. → 53 pct.\n15 frem · 0 tilbage")
    earlier = "27. maj – 4. juni 2020"
    assert_seen(qtbot, window, "15 er rykket frem", "Hvem har rykket sig?")
    page = window.workbench.page if window.workbench else None
    assert isinstance(page, AreaPage)
    moved = page.middle.divided.moved
    assert moved is not None
    assert list(moved.model.heads()) == ["Kommune", earlier, "September", "Flyttet"]
    assert len(moved.model.rows) == 15
    name = str(moved.model.index(0, 0).data())
    hand.row(moved.table, name)
    assert_seen(qtbot, window, name)
    assert window.document is not None
    assert [found.name for found in window.document.tables.municipalities] == [name]


def test_can_i_put_it_in_the_note_now(qtbot: QtBot, window: MainWindow, hand: Hand) -> None:
    hand.tab("Notat")
    assert_seen(
        qtbot,
        window,
        "Undersøgelsen er sendt til alle 98 kommuner. Der er svar fra 76 kommuner på Børn og unge",
        "Alle mængdeord er bundet til et tal.",
        "Nogle har svaret to gange",
    )
    page = window.workbench.page if window.workbench else None
    assert isinstance(page, NotePage)
    hand.row(page.contents.findChildren(QListView)[0], "Møder og samtaler")
    assert_seen(qtbot, window, "En tredjedel af kommunerne holder nu møderne som før")


def _take_in_a_later_round(qtbot: QtBot, window: MainWindow) -> None:
    """The same survey in the autumn: some have arrived."""
    document = window.document
    assert document is not None
    snapshot = document.snapshot
    assert snapshot is not None
    assert snapshot.round is not None
    assert snapshot.questionnaire is not None
    areas = tuple(map(_further, snapshot.round.areas))
    days = (date(2020, 9, 1), date(2020, 9, 9))
    files = tuple((f"{number}.csv", b"svar") for number in range(8))
    later = ImportRound("r2", "September", *days, snapshot.questionnaire, areas, (), files)
    with qtbot.waitSignal(document.changed):
        document.perform(later)
    with qtbot.waitSignal(window.ready, timeout=READING):
        document.show_round("r2")


def _further(responses: AreaResponses) -> AreaResponses:
    """Every third municipality that was not as before has come to be so."""
    answers = dict(responses.answers)
    for theme in responses.area.themes:
        given = answers[theme.status.id] if theme.status else None
        if theme.status and isinstance(given, SingleAnswers):
            moved = (given.positions > 0) & (np.arange(len(given.positions)) % 3 == 0)
            answers[theme.status.id] = SingleAnswers(
                np.where(moved, 0, given.positions).astype(np.int16)
            )
    return replace(responses, answers=answers)
