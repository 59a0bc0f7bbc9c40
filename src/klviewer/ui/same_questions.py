"""Questions that may be the same, each with a tick."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from klviewer.ui.page_parts import words

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Pair(Generic[Key]):
    """Two wordings of what may be one question.

    Args:
        key: names the pair.
        text: the one.
        other: the other, with words for what it is.
        suggested: whether they are taken for the same.
    """

    key: Key
    text: str
    other: str
    suggested: bool


class SameQuestions(QWidget, Generic[Key]):
    """The pairs one under the other, the second wording under the first.

    Args:
        pairs: in the order they are asked about.

    Signals:
        changed: something else is ticked.
    """

    changed = Signal()

    def __init__(self, pairs: Sequence[Pair[Key]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[Key, QCheckBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for place, pair in enumerate(pairs):
            box = QCheckBox()
            box.setAccessibleName(f"{pair.text}. {pair.other}")
            box.setChecked(pair.suggested)
            box.toggled.connect(lambda _: self.changed.emit())
            self.boxes[pair.key] = box
            text = words(pair.text, "text")
            text.setWordWrap(True)
            other = words(pair.other, "small")
            other.setContentsMargins(0, 0, 0, 8)
            grid.addWidget(box, 2 * place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, 2 * place, 1)
            grid.addWidget(other, 2 * place + 1, 1)
        grid.setRowStretch(2 * len(pairs), 1)

    @property
    def same(self) -> Mapping[Key, bool]:
        """What is ticked, by the pair's key."""
        return {key: box.isChecked() for key, box in self.boxes.items()}
