"""Asks once what files are that hold answers the shown round already has."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from klviewer.survey.danish import number
from klviewer.ui.arrivals import Arrival
from klviewer.ui.calm_dialog import CalmDialog
from klviewer.ui.page_parts import Scrolled, words
from klviewer.ui.same_questions import Pair, SameQuestions
from klviewer.ui.saying import say

_WIDTH = 600
_INDENT = 24
_MOST_ROOM_FOR_DOUBTS = 220
_MOST_TOLD = 3


class ArrivalKind(StrEnum):
    """What the files are taken as."""

    NEW_ROUND = "new-round"
    CORRECTION = "correction"
    OTHER_SURVEY = "other-survey"


class _Choice(QWidget):
    """One of the answers, with what it means under it."""

    def __init__(self, title: str, meaning: str, *parts: QWidget) -> None:
        super().__init__()
        self.radio = QRadioButton(title.replace("&", "&&"))
        self.radio.setProperty("role", "strong")
        self.meaning = words(meaning, "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.radio)
        inner = QVBoxLayout()
        inner.setContentsMargins(_INDENT, 0, 0, 0)
        inner.setSpacing(6)
        for part in (self.meaning, *parts):
            inner.addWidget(part)
        column.addLayout(inner)


class ArrivalDialog(CalmDialog):
    """A new round, the shown round put right, or another survey.

    Args:
        arrival: the files and the shown round.
    """

    def __init__(self, arrival: Arrival, parent: QWidget) -> None:
        title = QCoreApplication.translate("ArrivalDialog", "Hvad er de nye filer?")
        super().__init__(title, parent)
        self._arrival = arrival
        self.title = QLineEdit(arrival.title)
        self.title.setAccessibleName(self.tr("Rundens navn"))
        self.doubts = self._asked_about()
        self.choices = self._offered()
        self._group = QButtonGroup(self)
        for choice in self.choices.values():
            self._group.addButton(choice.radio)
        self.changed_scales = words("", "quiet")
        self.add(words(self._told(), "quiet"), *self.choices.values())
        self.add(self._about_doubts, self.changed_scales)
        self.button = self.add_buttons(self.tr("Fortsæt"))
        self.doubts.changed.connect(self._say)
        self._group.buttonToggled.connect(lambda *_: self._follow())
        self.choices[self._suggested()].radio.setChecked(True)
        self.title.textChanged.connect(lambda _: self._follow())
        self._say()
        self.take_only_needed(_WIDTH)
        self.choices[self.kind].radio.setFocus()

    def _asked_about(self) -> SameQuestions[tuple[str, str]]:
        before = self.tr("Før: “{text}”")
        pairs = [
            Pair(d.key, d.later.text, before.format(text=d.earlier.text), d.suggested)
            for d in self._arrival.matching.doubts
        ]
        doubts = SameQuestions(pairs)
        scrolled = Scrolled(doubts, "paper")
        scrolled.setMaximumHeight(_MOST_ROOM_FOR_DOUBTS)
        self._about_doubts = QWidget()
        column = QVBoxLayout(self._about_doubts)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(words(self.tr("Er det de samme spørgsmål som før?"), "strong"))
        column.addWidget(scrolled)
        self._about_doubts.setVisible(bool(pairs))
        return doubts

    def _told(self) -> str:
        held = ", ".join(old.area.name for old, _ in self._arrival.pairs({}))
        title = self._arrival.info.title
        if not held:
            return self.tr("Runden “{title}” er åben.").format(title=title)
        says = self.tr("Runden “{title}” har allerede svar på {areas}.")
        return says.format(title=title, areas=held)

    def _offered(self) -> dict[ArrivalKind, _Choice]:
        new = _Choice(
            self.tr("En ny runde"),
            self.tr("Svarene lægges ved siden af. De tidligere runder bliver, som de er."),
            self.title,
        )
        offered = {ArrivalKind.NEW_ROUND: new}
        if self._arrival.pairs({}):
            right = self.tr("Rettede filer til “{title}”").format(title=self._arrival.info.title)
            offered[ArrivalKind.CORRECTION] = _Choice(right, "")
        if not self._arrival.matching.has_something:
            offered[ArrivalKind.OTHER_SURVEY] = _Choice(
                self.tr("En anden undersøgelse"),
                self.tr(
                    "Filerne har ingen spørgsmål til fælles med runden. De får et projekt for "
                    "sig, og dette lukkes; alt i det er gemt."
                ),
            )
        return offered

    def _suggested(self) -> ArrivalKind:
        if ArrivalKind.OTHER_SURVEY in self.choices:
            return ArrivalKind.OTHER_SURVEY
        is_correction = ArrivalKind.CORRECTION in self.choices and self._arrival.is_correction
        return ArrivalKind.CORRECTION if is_correction else ArrivalKind.NEW_ROUND

    @property
    def kind(self) -> ArrivalKind:
        """What is chosen."""
        return next(kind for kind, choice in self.choices.items() if choice.radio.isChecked())

    @property
    def same(self) -> Mapping[tuple[str, str], bool]:
        """Which questions are the same, where it was in doubt."""
        return self.doubts.same

    def _follow(self) -> None:
        is_new = self.kind is ArrivalKind.NEW_ROUND
        self.title.setEnabled(is_new)
        self.button.setEnabled(not is_new or bool(self.title.text().strip()))

    def _say(self) -> None:
        """What the files would change, as it is matched now."""
        changes = self._arrival.scale_changes(self.same)
        says = self.tr(
            "Spørgsmål, der er stillet anderledes end før: {count}. De står i problemlisten "
            "bagefter."
        )
        told = [f"{say(found.what)} {say(found.done)}" for found in changes[:_MOST_TOLD]]
        self.changed_scales.setText("\n".join((says.format(count=number(len(changes))), *told)))
        self.changed_scales.setVisible(bool(changes))
        if ArrivalKind.CORRECTION in self.choices:
            self.choices[ArrivalKind.CORRECTION].meaning.setText(self._corrected())

    def _corrected(self) -> str:
        found = self._arrival.correction(self.same)
        if not found:
            return self.tr("Svarene er de samme. Der ville ikke ske noget.")
        says = self.tr("Ændringer: {count}. De vises alle, før noget bliver rettet.")
        return says.format(count=number(len(found.cells)))
