"""Asks once what files are that hold answers the shown round already has."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QLineEdit,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from klviewer.survey.danish import number
from klviewer.survey.round_matching import Doubt
from klviewer.ui.arrivals import Arrival
from klviewer.ui.calm_dialog import CalmDialog
from klviewer.ui.page_parts import Scrolled, words

_WIDTH = 600
_INDENT = 24
_MOST_ROOM_FOR_DOUBTS = 220


class ArrivalKind(StrEnum):
    """What the files are taken as."""

    NEW_ROUND = "new-round"
    CORRECTION = "correction"
    OTHER_SURVEY = "other-survey"


class _Choice(QWidget):
    """One of the answers, with what it means under it."""

    def __init__(self, title: str, meaning: str, *parts: QWidget) -> None:
        super().__init__()
        self.radio = QRadioButton(title)
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


class DoubtsList(QWidget):
    """Questions that may be the same, each with a tick.

    Signals:
        changed: something else is ticked.
    """

    changed = Signal()

    def __init__(self, doubts: tuple[Doubt, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {doubt.key: self._box(doubt) for doubt in doubts}
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        before = self.tr("Før: “{text}”")
        for doubt in doubts:
            column.addWidget(self.boxes[doubt.key])
            earlier = words(before.format(text=doubt.earlier.text), "small")
            earlier.setContentsMargins(_INDENT, 0, 0, 0)
            column.addWidget(earlier)
        scrolled: QScrollArea = Scrolled(inner, "paper")
        scrolled.setMaximumHeight(_MOST_ROOM_FOR_DOUBTS)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 4, 0, 0)
        outer.setSpacing(6)
        outer.addWidget(words(self.tr("Er det de samme spørgsmål som før?"), "strong"))
        outer.addWidget(scrolled)

    def _box(self, doubt: Doubt) -> QCheckBox:
        box = QCheckBox(doubt.later.text.replace("&", "&&"))
        box.setChecked(doubt.suggested)
        box.toggled.connect(lambda _: self.changed.emit())
        return box

    @property
    def same(self) -> Mapping[tuple[str, str], bool]:
        """What is ticked, by the doubt's key."""
        return {key: box.isChecked() for key, box in self.boxes.items()}


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
        self.doubts = DoubtsList(arrival.matching.doubts)
        self.doubts.setVisible(bool(arrival.matching.doubts))
        self.choices = self._offered()
        self._group = QButtonGroup(self)
        for choice in self.choices.values():
            self._group.addButton(choice.radio)
        self.changed_scales = words("", "quiet")
        self.add(words(self._told(), "quiet"), *self.choices.values())
        self.add(self.doubts, self.changed_scales)
        self.button = self.add_buttons(self.tr("Fortsæt"))
        self.doubts.changed.connect(self._say)
        self._group.buttonToggled.connect(lambda *_: self._follow())
        self.choices[self._suggested()].radio.setChecked(True)
        self.title.textChanged.connect(lambda _: self._follow())
        self._say()
        self.take_only_needed(_WIDTH)
        self.choices[self.kind].radio.setFocus()

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

    def choose(self, kind: ArrivalKind) -> None:
        """Choose as the user would."""
        self.choices[kind].radio.click()

    def _follow(self) -> None:
        is_new = self.kind is ArrivalKind.NEW_ROUND
        self.title.setEnabled(is_new)
        self.button.setEnabled(not is_new or bool(self.title.text().strip()))

    def _say(self) -> None:
        """What the files would change, as it is matched now."""
        scales = len(self._arrival.scale_changes(self.same))
        says = self.tr(
            "Spørgsmål, der er stillet anderledes end før: {count}. De står i problemlisten "
            "bagefter."
        )
        self.changed_scales.setText(says.format(count=number(scales)))
        self.changed_scales.setVisible(bool(scales))
        if ArrivalKind.CORRECTION in self.choices:
            self.choices[ArrivalKind.CORRECTION].meaning.setText(self._corrected())

    def _corrected(self) -> str:
        found = self._arrival.correction(self.same)
        if not found:
            return self.tr("Svarene er de samme. Der ville ikke ske noget.")
        says = self.tr("Ændringer: {count}. De vises alle, før noget bliver rettet.")
        return says.format(count=number(len(found.cells)))
