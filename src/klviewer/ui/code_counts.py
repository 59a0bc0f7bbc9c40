"""The codes of the answers above, with how many answers have each."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from klviewer.survey.code_use import CodeUse
from klviewer.ui.code_tag import CodeTag
from klviewer.ui.flow_layout import FlowLayout
from klviewer.ui.page_parts import Scrolled, hairline, words
from klviewer.ui.theme import Theme

_MARGIN = 16
_HIGHEST = 124


class CodeCounts(QWidget):
    """Tags with counts, the most used code first; a press narrows the answers to one.

    Args:
        theme: the look.

    Signals:
        chosen: a tag was pressed; carries the code's number.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.tags: list[CodeTag] = []
        self.room = QWidget()
        self._flow = FlowLayout(4, self.room)
        self._scroll = Scrolled(self.room, "paper")
        self._scroll.viewport().installEventFilter(self)
        title = words(self.tr("Koder i temaet"), "section-title")
        inner = QVBoxLayout()
        inner.setContentsMargins(_MARGIN, 8, _MARGIN, 10)
        inner.setSpacing(6)
        inner.addWidget(title)
        inner.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hairline())
        column.addLayout(inner)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def show_uses(self, uses: Sequence[CodeUse], chosen: int | None) -> None:
        """Show the codes in use; those without answers are left out.

        Args:
            uses: in the order they are shown.
            chosen: the number of the code the answers are narrowed to.
        """
        used = [use for use in uses if use.answers]
        while len(self.tags) < len(used):
            self._add_tag()
        for tag in self.tags[len(used) :]:
            tag.hide()
        for tag, use in zip(self.tags, used, strict=False):
            tag.show_code(use.code, use.answers)
            tag.setChecked(use.code.id == chosen)
            tag.show()
        self._flow.invalidate()
        self._fit()
        self.setVisible(bool(used))

    def _add_tag(self) -> None:
        tag = CodeTag(self._theme, self.room)
        tag.setCheckable(True)
        tag.clicked.connect(lambda _=False: self._choose(tag))
        self._flow.addWidget(tag)
        self.tags.append(tag)

    def _choose(self, tag: CodeTag) -> None:
        if tag.code is not None:
            self.chosen.emit(tag.code.id)

    def _fit(self) -> None:
        """As high as the rows of tags, up to a point."""
        wanted = self._flow.heightForWidth(self._scroll.viewport().width())
        self._scroll.setFixedHeight(min(max(wanted, 1), _HIGHEST))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Break the rows anew when the panel becomes wider or narrower."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """No wider than it must be."""
        return QSize(0, super().sizeHint().height())
