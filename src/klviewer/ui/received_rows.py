"""How many responses have been received, area by area."""

from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QWidget

from klviewer.survey.counted import RESPONSES
from klviewer.survey.danish import number, percent
from klviewer.survey.overview import Overview, Received
from klviewer.ui.elided_label import ElidedLabel
from klviewer.ui.page_parts import words
from klviewer.ui.saying import say


class ReceivedRows(QWidget):
    """How many have answered, area by area."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._labels: dict[str, QLabel] = {}
        self._bars: dict[str, QProgressBar] = {}

    def show_received(self, overview: Overview) -> None:
        """Show the counts; areas are added as they come."""
        self.setUpdatesEnabled(False)  # each bar would paint itself at once
        for received in overview.received:
            if received.area.id not in self._labels:
                self._add(received)
            text = self._words(received.count, overview.frame_size)
            self._labels[received.area.id].setText(text)
            bar = self._bars[received.area.id]
            bar.setVisible(bool(overview.frame_size))
            bar.setRange(0, max(1, overview.frame_size))
            bar.setValue(received.count)
        self.setUpdatesEnabled(True)

    def _add(self, received: Received) -> None:
        row = self._grid.rowCount()
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setAccessibleName(received.area.name)
        figures = words("", "quiet")
        figures.setWordWrap(False)
        name = ElidedLabel("text")
        name.setText(received.area.name)
        for column, part in enumerate((name, bar, figures)):
            self._grid.addWidget(part, row, column)
        self._labels[received.area.id], self._bars[received.area.id] = figures, bar

    def _words(self, count: int, frame_size: int) -> str:
        if not frame_size:
            return say(RESPONSES(count))
        text = self.tr("{count} af {frame} · {share}")
        share = percent(count / frame_size)
        return text.format(count=number(count), frame=number(frame_size), share=share)
