"""How what a column is read as is shown and chosen."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from klviewer.ui.import_columns_model import CHOICES, DOUBTFUL, FREE, QUIET
from klviewer.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_PAD = 10
_ARROW = 4


class ColumnDelegate(QStyledItemDelegate):
    """Cells that can be chosen carry an arrow; those in doubt have a ground of their own."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The words, and an arrow where there is something to choose."""
        area = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        ground = "accent-soft" if selected else "example-soft" if index.data(DOUBTFUL) else "panel"
        painter.fillRect(area, self._theme.ink(ground))
        painter.setPen(self._theme.ink("line"))
        painter.drawLine(area.topRight(), area.bottomRight())
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if focused:
            painter.setPen(self._theme.ink("accent"))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        chosen = bool(index.data(CHOICES))
        words = area.adjusted(_PAD, 0, -_PAD - (3 * _ARROW if chosen else 0), 0)
        painter.setPen(self._theme.ink("quiet" if index.data(QUIET) else "ink"))
        text = option.fontMetrics.elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if chosen:
            self._paint_arrow(painter, area)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, area: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.ink("quiet"), 1.4))
        right, middle = area.right() - _PAD, area.center().y()
        tip = QPointF(right - _ARROW, middle + _ARROW / 2)
        sides = (
            QPointF(right - 2 * _ARROW, middle - _ARROW / 2),
            QPointF(right, middle - _ARROW / 2),
        )
        painter.drawPolyline(QPolygonF([sides[0], tip, sides[1]]))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A list to choose from, or a line to write on."""
        choices = index.data(CHOICES)
        if not choices:
            return QLineEdit(parent)
        box = QComboBox(parent)
        box.setEditable(bool(index.data(FREE)))
        for value, words in choices:
            box.addItem(words, str(value))
        box.activated.connect(lambda _: self._finish(box))
        return box

    def _finish(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what is so now, the list open."""
        now = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QComboBox):
            place = editor.findData(now)
            editor.setCurrentIndex(place)
            if editor.isEditable():
                editor.setEditText(now)
            editor.showPopup()
        elif isinstance(editor, QLineEdit):
            editor.setText(now)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Keep what was chosen or written."""
        if isinstance(editor, QComboBox):
            written = editor.currentText() if editor.isEditable() else editor.currentData()
            model.setData(index, written)
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())
