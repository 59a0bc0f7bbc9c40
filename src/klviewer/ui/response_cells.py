"""How the cells of the list of responses come to be painted: each asks the model once."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from klviewer.ui.response_marks import SIZE
from klviewer.ui.responses_model import ResponsesModel
from klviewer.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex

_WITH_MARK = QStyleOptionViewItem.ViewItemFeature.HasDecoration
_WITH_WORDS = QStyleOptionViewItem.ViewItemFeature.HasDisplay


class ResponseCells(QStyledItemDelegate):
    """Takes words, mark and colour of a cell together.

    Qt asks for seven things of every cell it paints, one by one; a list in sight has hundreds.

    Args:
        model: what is listed.
        theme: the look.
        parent: the table.
    """

    def __init__(self, model: ResponsesModel, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._quiet = theme.ink("quiet")

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell as the style paints it."""
        look = self._model.look(index.row(), index.column())
        option.features |= _WITH_WORDS
        option.text = look.words
        if look.mark is not None:
            option.features |= _WITH_MARK
            option.icon = look.mark
            option.decorationSize = QSize(SIZE, SIZE)
        if look.is_quiet:
            palette = QPalette(option.palette)
            palette.setColor(QPalette.ColorRole.Text, self._quiet)
            option.palette = palette
