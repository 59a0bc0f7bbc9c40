"""A list to choose one thing from, which may be offered anew."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from klviewer.ui.pill import Pill


class ChoiceList(Pill):
    """Offers values under their words.

    Args:
        name: said by a screen reader.

    Signals:
        chosen: the user chose; carries the value.
    """

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.activated.connect(lambda _: self.chosen.emit(str(self.currentData())))

    def offer(self, offered: Sequence[tuple[str, str]], chosen: str) -> None:
        """Offer other values, or the same.

        Args:
            offered: values and their words; at least one.
            chosen: the value that is shown, the first where it is not among them.
        """
        before = [(self.itemData(place), self.itemText(place)) for place in range(self.count())]
        if before != list(offered):
            self.clear()
            for value, text in offered:
                self.addItem(text, value)
        self.setCurrentIndex(max(self.findData(chosen), 0))
