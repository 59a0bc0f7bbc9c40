"""The status bar: the example's mark, when the last change was written, who has answered."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from klviewer.survey.danish import clock, number
from klviewer.ui.elided_label import ElidedLabel
from klviewer.ui.progress_line import ProgressLine
from klviewer.ui.tool_tips import tip

if TYPE_CHECKING:
    from klviewer.ui.snapshot import Snapshot


class StatusLine(QStatusBar):
    """What is always in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(14, 0, 14, 0)
        self._example = QLabel(self.tr("EKSEMPEL – opdigtede svar"))
        self._example.setProperty("role", "example")
        self._saved = QLabel()
        self._saved.setProperty("role", "quiet")
        self._answered = ElidedLabel("quiet")
        self.progress = ProgressLine()
        for part in (self._example, self._saved, self._answered):
            self.addWidget(part)
        for part in (self._saved, self._answered):
            part.setContentsMargins(12, 0, 0, 0)
        self.addPermanentWidget(self.progress)
        self.show_snapshot(None)

    def show_snapshot(self, snapshot: "Snapshot | None") -> None:
        """Say how things stand; nothing without a project."""
        self._example.setVisible(snapshot is not None and snapshot.is_example)
        self._saved.setText(self._saved_words(snapshot))
        self._saved.setToolTip(tip(str(snapshot.path)) if snapshot else "")
        self._answered.setText(self._answered_words(snapshot))

    def _saved_words(self, snapshot: "Snapshot | None") -> str:
        if snapshot is None:
            return ""
        if not snapshot.writable:
            return self.tr("Skrivebeskyttet")
        return self.tr("Alt er gemt · {time}").format(time=clock(snapshot.saved_at))

    def _answered_words(self, snapshot: "Snapshot | None") -> str:
        if snapshot is None or snapshot.round is None:
            return ""
        counts = "  ·  ".join(
            f"{responses.area.name}: {number(responses.size)}" for responses in snapshot.round.areas
        )
        return self.tr("Besvarelser: {counts}").format(counts=counts)
