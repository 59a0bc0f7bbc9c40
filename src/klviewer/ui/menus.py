"""The menus of the window, declared as tables."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from klviewer.ui.commands import Commands
from klviewer.ui.saying import say
from klviewer.ui.settings import APPEARANCE, LANGUAGE

if TYPE_CHECKING:
    from klviewer.ui.snapshot import Snapshot

_Keys = QKeySequence.StandardKey


class Need(Enum):
    """What must be there for an entry to do anything."""

    NOTHING = "nothing"
    PROJECT = "project"
    ANSWERS = "answers"
    MUNICIPALITIES = "municipalities"  # as those who answer


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a menu; without a text it is a line between entries.

    Args:
        text: with the mnemonic.
        act: what it does.
        keys: the shortcut.
        needs: grey while it is not there.
        name: finds the action again.
    """

    text: str = ""
    act: Callable[[], object] = lambda: None
    keys: QKeySequence.StandardKey | str = ""
    needs: Need = Need.NOTHING
    name: str = ""


class Menus(QObject):
    """Builds the menu bar and keeps it true.

    Args:
        commands: does what the menus say.
        window: gets the menus.
    """

    def __init__(self, commands: Commands, window: QMainWindow) -> None:
        super().__init__(window)
        self._commands = commands
        self._needing: dict[Need, list[QAction]] = {need: [] for need in Need}
        self.actions: dict[str, QAction] = {}
        for title, items in self._declared():
            self._fill(window.menuBar().addMenu(title), items)
            if title == self._look_title():
                self._add_choices(window.menuBar().actions()[-1].menu())
        self.show_state(None)

    def _declared(self) -> Sequence[tuple[str, Sequence[Item]]]:
        return (
            (self.tr("&Filer"), self._files()),
            (self.tr("&Rediger"), self._editing()),
            (self._look_title(), self._looking()),
            (self.tr("&Hjælp"), self._helping()),
        )

    def _look_title(self) -> str:
        return self.tr("&Vis")

    def _files(self) -> Sequence[Item]:
        act = self._commands
        return (
            Item(self.tr("&Åbn eller indlæs filer…"), act.choose_files, _Keys.Open),
            Item(self.tr("Åbn &eksempel"), act.open_example),
            Item(),
            Item(self.tr("Gem &kopi som…"), act.save_copy, _Keys.SaveAs, Need.PROJECT),
            Item(self.tr("Gem &spørgeskema som…"), act.save_questionnaire, needs=Need.ANSWERS),
            Item(self.tr("&Udskriv eller gem som PDF…"), act.print_page, _Keys.Print, Need.ANSWERS),
            Item(self.tr("Gem som &Word…"), act.save_as_word, "Ctrl+Shift+W", Need.ANSWERS),
            Item(
                self.tr("Udskriv alle kommu&ner…"),
                act.print_all_municipalities,
                needs=Need.MUNICIPALITIES,
            ),
            Item(),
            Item(self.tr("&Luk projekt"), act.close_project, "Ctrl+W", Need.PROJECT),
            Item(self.tr("&Afslut"), act.close, _Keys.Quit),
        )

    def _editing(self) -> Sequence[Item]:
        act = self._commands
        return (
            Item(self.tr("&Fortryd"), act.undo, _Keys.Undo, name="undo"),
            Item(self.tr("&Gentag"), act.redo, _Keys.Redo, name="redo"),
            Item(),
            Item(self.tr("&Søg"), act.search, _Keys.Find, Need.PROJECT),
            Item(),
            Item(self.tr("Små &tal…"), act.choose_small_counts, needs=Need.PROJECT),
        )

    def _looking(self) -> Sequence[Item]:
        act = self._commands
        return (
            Item(self.tr("&Næste fane"), partial(act.turn_page, 1), "Ctrl+PgDown", Need.PROJECT),
            Item(self.tr("&Forrige fane"), partial(act.turn_page, -1), "Ctrl+PgUp", Need.PROJECT),
            Item(self.tr("&Kommuneside"), act.show_municipality, "Ctrl+K", Need.MUNICIPALITIES),
            Item(),
        )

    def _helping(self) -> Sequence[Item]:
        act = self._commands
        return (
            Item(self.tr("&Sådan gør du"), act.show_help, _Keys.HelpContents),
            Item(self.tr("Gem &fejlrapport…"), act.save_report),
            Item(),
            Item(self.tr("&Om KL Viewer"), act.show_about),
        )

    def _fill(self, menu: QMenu, items: Sequence[Item]) -> None:
        for item in items:
            if not item.text:
                menu.addSeparator()
                continue
            action = menu.addAction(item.text)
            action.triggered.connect(partial(_call, item.act))
            action.setShortcut(QKeySequence(item.keys))
            if item.name:
                self.actions[item.name] = action
            self._needing[item.needs].append(action)

    def _add_choices(self, menu: QObject) -> None:
        if not isinstance(menu, QMenu):
            raise TypeError(menu)
        act, settings = self._commands, self._commands.settings
        views = (
            (self.tr("Usikkerhed: grænser for alle 98"), "bounds"),
            (self.tr("Interval, hvis de tavse ligner dem, der svarede"), "alike"),
        )
        looks = (
            (self.tr("Udseende som systemet"), "system"),
            (self.tr("Lyst udseende"), "light"),
            (self.tr("Mørkt udseende"), "dark"),
        )
        languages = (("Dansk", "da"), ("English", "en"))
        self._uncertainty = self._add_choice(menu, views, "bounds", act.tell_uncertainty)
        self._needing[Need.PROJECT] += self._uncertainty.values()
        menu.addSeparator()
        self._add_choice(menu, looks, settings.get(APPEARANCE), act.choose_appearance)
        menu.addSeparator()
        self._add_choice(menu, languages, settings.get(LANGUAGE), act.choose_language)

    def _add_choice(
        self,
        menu: QMenu,
        choices: Sequence[tuple[str, str]],
        chosen: str,
        choose: Callable[[str], None],
    ) -> dict[str, QAction]:
        """Offer values under their words; the actions by value."""
        group = QActionGroup(self)
        for text, value in choices:
            action = group.addAction(menu.addAction(text))
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(partial(_call, partial(choose, value)))
        return {value: action for action, (_, value) in zip(group.actions(), choices, strict=True)}

    def show_state(self, snapshot: "Snapshot | None") -> None:
        """Grey what cannot be done now, and say what undo and redo would do."""
        there = _there(snapshot)
        for need, actions in self._needing.items():
            for action in actions:
                action.setEnabled(need in there)
        told = snapshot.shown.uncertainty.value if snapshot else "bounds"
        self._uncertainty[told].setChecked(True)
        titles = (
            ("undo", self.tr("&Fortryd"), snapshot.undo_title if snapshot else None),
            ("redo", self.tr("&Gentag"), snapshot.redo_title if snapshot else None),
        )
        for name, verb, title in titles:
            action = self.actions[name]
            action.setText(f"{verb}: {say(title)}" if title else verb)
            action.setEnabled(title is not None and snapshot is not None and snapshot.writable)


def _there(snapshot: "Snapshot | None") -> frozenset[Need]:
    """What a project has of what entries need."""
    questionnaire = snapshot.questionnaire if snapshot else None
    found = {
        Need.NOTHING: True,
        Need.PROJECT: snapshot is not None,
        Need.ANSWERS: questionnaire is not None,
        Need.MUNICIPALITIES: questionnaire is not None and questionnaire.of_municipalities,
    }
    return frozenset(need for need, is_there in found.items() if is_there)


def _call(act: Callable[[], object], _checked: bool = False) -> None:
    act()
