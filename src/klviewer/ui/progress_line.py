"""Progress of a long task in the status bar, with a button to stop it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from klviewer.ui.saying import say
from klviewer.ui.worker import Progress

_PATIENCE = 300  # milliseconds before a task is worth mentioning
_STEPS = 1000


class ProgressLine(QWidget):
    """Shows what takes time; comes only when it has taken some."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(160, 6)
        self.stop_button = QPushButton(self.tr("Annullér"))
        self.stop_button.setProperty("role", "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for part in (self._title, self._bar, self.stop_button):
            layout.addWidget(part)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self.show)
        self.progress: Progress | None = None  # of the task that is followed
        self.stop_button.clicked.connect(self.cancel)
        self.hide()

    def follow(self, progress: Progress) -> None:
        """Show a task from its first report to `finish`."""
        self.progress = progress
        self._title.setText(say(progress.title))
        self._bar.setAccessibleName(say(progress.title))
        self._bar.setValue(0)
        progress.moved.connect(self._move)
        self._patience.start()

    def finish(self) -> None:
        """The task has ended."""
        self._patience.stop()
        self.progress = None
        self.hide()

    def _move(self, part: float) -> None:
        self._bar.setValue(round(part * _STEPS))

    def cancel(self) -> None:
        """Stop the task that is followed, if there is one."""
        if self.progress is not None:
            self.progress.cancel()
