"""The themes of an area at the left of its page, each with its status in small."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from klviewer.reports.chart_layout import Setting, Size, lay_out
from klviewer.reports.drawing import Drawing, TextStyle
from klviewer.survey.charts import StatusBar
from klviewer.ui.page import say
from klviewer.ui.page_parts import words
from klviewer.ui.painting import FontMeasure, paint
from klviewer.ui.theme import Theme

ENTRY = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex

_OUTSIDE = 12  # from the list's edge to a theme's box
_INSIDE = 10  # from the box to the words
_GAP = 4
_REMEMBERED = 32


@dataclass(frozen=True, slots=True)
class ThemeEntry:
    """A theme in the list.

    Args:
        id: of the theme.
        title: its name.
        bar: its status; None where it does not ask.
        figure: what stands under the bar: “33 pct. som før”, or “41 svar i ord”.
    """

    id: str
    title: str
    bar: StatusBar | None
    figure: str


class ThemeEntries(QAbstractListModel):
    """The themes of an area as a model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[ThemeEntry, ...] = ()

    def show_entries(self, entries: tuple[ThemeEntry, ...]) -> None:
        """Show themes; where they are the same as before only their figures change."""
        if [entry.id for entry in entries] == [entry.id for entry in self.entries]:
            self.entries = entries
            if entries:
                self.dataChanged.emit(self.index(0, 0), self.index(len(entries) - 1, 0))
            return
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """One row per theme."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A theme's title, the same with its figure for a screen reader, and the entry itself."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        entry = self.entries[index.row()]
        spoken = f"{entry.title}: {entry.figure}" if entry.figure else entry.title
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken
        return entry if role == ENTRY else None


class _EntryDelegate(QStyledItemDelegate):
    """Paints a theme: its title on as many lines as it needs, its bar, its figure."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letters = FontMeasure(theme)
        self._title = theme.font(TextStyle.TEXT)
        self._small = theme.font(TextStyle.SMALL)
        # A list that is laid out and painted asks for every row several times.
        self._title_height = lru_cache(_REMEMBERED)(self._wrapped_height)
        self._drawing = lru_cache(_REMEMBERED)(self._laid_out)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the title and the rest need at the list's width."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        entry: ThemeEntry = index.data(ENTRY)
        inner = width - 2 * (_OUTSIDE + _INSIDE)
        high = self._title_height(entry.title, inner) + QFontMetrics(self._small).height()
        if entry.bar is not None:
            high += round(self._drawing(entry.bar, inner).height)
        return QSize(width, high + 2 * _INSIDE + _GAP - 2)

    def _wrapped_height(self, title: str, width: int) -> int:
        room = QRect(0, 0, width, 1 << 16)
        return QFontMetrics(self._title).boundingRect(room, _WRAPPED, title).height()

    def _laid_out(self, bar: StatusBar, width: int) -> Drawing:
        return lay_out(bar, Setting(width, self._letters, say, size=Size.MINI))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The box of the theme that is shown, and its parts."""
        entry: ThemeEntry = index.data(ENTRY)
        box = option.rect.adjusted(_OUTSIDE, 0, -_OUTSIDE, -_GAP)
        painter.save()
        self._paint_box(painter, box, option.state)
        inner = box.adjusted(_INSIDE, _INSIDE - 2, -_INSIDE, -_INSIDE + 2)
        title = QRect(inner.topLeft(), QSize(inner.width(), 0))
        title.setHeight(self._title_height(entry.title, inner.width()))
        painter.setFont(self._title)
        painter.setPen(self._theme.ink("ink"))
        painter.drawText(title, _WRAPPED, entry.title)
        below = title.bottom() + 1 + _GAP
        if entry.bar is not None:
            drawing = self._drawing(entry.bar, inner.width())
            painter.save()
            painter.translate(inner.left(), below)
            paint(painter, drawing, self._theme, self._letters)
            painter.restore()
            below += round(drawing.height)
        painter.setFont(self._small)
        painter.setPen(self._theme.ink("quiet"))
        figure = QRect(inner.left(), below, inner.width(), QFontMetrics(self._small).height())
        cut = QFontMetrics(self._small).elidedText(
            entry.figure, Qt.TextElideMode.ElideRight, figure.width()
        )
        painter.drawText(figure, Qt.TextFlag.TextSingleLine.value, cut)
        painter.restore()

    def _paint_box(self, painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
        is_shown = bool(state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if not is_shown and not is_hovered:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        has_focus = is_shown and bool(state & QStyle.StateFlag.State_HasFocus)
        edge = "accent" if has_focus else "line"
        painter.setPen(self._theme.ink(edge))
        painter.setBrush(self._theme.ink("paper" if is_shown else "panel"))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


_WRAPPED = Qt.TextFlag.TextWordWrap.value


class ThemeList(QWidget):
    """The themes; one of them is shown.

    Args:
        theme: the look.

    Signals:
        chosen: another theme shall be shown; carries its id.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ThemeEntries(self)
        self.view = _ThemeView(theme)
        self.view.setModel(self.model)
        self.view.setAccessibleName(self.tr("Temaer"))
        self.view.selectionModel().currentChanged.connect(self._choose)
        title = words(self.tr("Temaer"), "section-title")
        title.setContentsMargins(_OUTSIDE + 1, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(8)
        column.addWidget(title)
        column.addWidget(self.view, 1)

    def _choose(self, current: QModelIndex, _before: QModelIndex) -> None:
        entry: ThemeEntry | None = current.data(ENTRY)
        if entry is not None:
            self.chosen.emit(entry.id)

    def show_entries(self, entries: tuple[ThemeEntry, ...], shown: str) -> None:
        """Show the themes.

        Args:
            entries: in order.
            shown: the id of the one that is shown.
        """
        self.model.show_entries(entries)
        row = next((row for row, entry in enumerate(entries) if entry.id == shown), 0)
        if self.view.currentIndex().row() != row:
            self.view.setCurrentIndex(self.model.index(row, 0))


class _ThemeView(QListView):
    """The list itself; titles wrap anew when it becomes wider or narrower."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "themes")
        self.setItemDelegate(_EntryDelegate(theme, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure every row again."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
