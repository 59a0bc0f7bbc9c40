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
        self._followed: list[Progress] = []  # in the order in which the worker takes them
        self.stop_button.clicked.connect(self.cancel)
        self.hide()

    @property
    def followed(self) -> tuple[Progress, ...]:
        """The tasks that have not ended; the first is shown."""
        return tuple(self._followed)

    def follow(self, progress: Progress) -> None:
        """Show a task from its first report to `finish`, after those followed before it."""
        self._followed.append(progress)
        progress.moved.connect(self._move)  # a method of its own, let go of when the line goes
        if len(self._followed) == 1:
            self._show(progress)

    def _show(self, progress: Progress) -> None:
        self._title.setText(say(progress.title))
        self._bar.setAccessibleName(say(progress.title))
        self._bar.setValue(0)
        self._patience.start()

    def finish(self) -> None:
        """The task that is shown has ended."""
        self._patience.stop()
        self.hide()
        del self._followed[:1]
        if self._followed:
            self._show(self._followed[0])

    def _move(self, part: float) -> None:
        if self._followed and self.sender() is self._followed[0]:
            self._bar.setValue(round(part * _STEPS))

    def cancel(self) -> None:
        """Stop the task that is shown, if there is one."""
        if self._followed:
            self._followed[0].cancel()
