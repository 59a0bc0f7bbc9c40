"""Kind and colour of a code, chosen with mouse or keyboard."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from klviewer.reports.drawing import CodeColour
from klviewer.survey.code_use import next_colour
from klviewer.survey.codes import CODE_COLOURS, CodeKind, Coding
from klviewer.ui.theme import Theme

_SWATCH = 14


def kind_name(kind: CodeKind) -> str:
    """What a kind of code is called."""
    names = {
        CodeKind.REASON: QCoreApplication.translate("Code", "Årsag"),
        CodeKind.LEARNING: QCoreApplication.translate("Code", "Læring"),
    }
    return names[kind]


def colour_name(colour: str) -> str:
    """What a code colour is called."""
    names: Mapping[str, str] = {
        "amber": QCoreApplication.translate("Code", "rav"),
        "green": QCoreApplication.translate("Code", "grøn"),
        "violet": QCoreApplication.translate("Code", "violet"),
        "blue": QCoreApplication.translate("Code", "blå"),
        "rose": QCoreApplication.translate("Code", "rosa"),
        "olive": QCoreApplication.translate("Code", "oliven"),
        "slate": QCoreApplication.translate("Code", "skifer"),
    }
    return names.get(colour, colour)


def swatch(theme: Theme, colour: str, chosen: bool = False) -> QIcon:
    """A code colour as a round patch, with a ring when it is chosen."""
    pixmap = QPixmap(2 * _SWATCH, 2 * _SWATCH)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.colour(CodeColour(colour)))
    painter.setPen(QPen(theme.colour(CodeColour(colour, firm=True)), 3 if chosen else 1.2))
    inset = 2 if chosen else 1.5
    side = _SWATCH - 2 * inset
    painter.drawEllipse(QRectF(inset, inset, side, side))
    painter.end()
    return QIcon(pixmap)


class CodeForm(QWidget):
    """Chooses a kind and a colour; the colour follows the kind until it is chosen.

    Args:
        theme: the look.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._coding = Coding()
        self._colour_is_chosen = False
        self._kinds: dict[CodeKind, QPushButton] = {}
        self._colours: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._kind_group = self._add_kinds(row)
        row.addSpacing(8)
        row.addStretch(1)
        self._colour_group = self._add_colours(row)

    def _add_kinds(self, row: QHBoxLayout) -> QButtonGroup:
        group = QButtonGroup(self)
        for place, kind in enumerate(CodeKind):
            button = QPushButton(kind_name(kind))
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("role", "segment")
            button.setProperty("place", "first" if place == 0 else "last")
            group.addButton(button)
            self._kinds[kind] = button
            row.addWidget(button)
        group.buttonClicked.connect(self._follow_kind)
        return group

    def _add_colours(self, row: QHBoxLayout) -> QButtonGroup:
        group = QButtonGroup(self)
        for colour in CODE_COLOURS:
            button = QToolButton()
            button.setCheckable(True)
            button.setIconSize(QSize(_SWATCH, _SWATCH))
            button.setProperty("role", "swatch")
            button.setToolTip(colour_name(colour))
            button.setAccessibleName(self.tr("Farve: {name}").format(name=colour_name(colour)))
            button.toggled.connect(lambda _, colour=colour: self._paint(colour))
            group.addButton(button)
            self._colours[colour] = button
            self._paint(colour)
            row.addWidget(button)
        group.buttonClicked.connect(self._choose_colour)
        return group

    def _paint(self, colour: str) -> None:
        button = self._colours[colour]
        button.setIcon(swatch(self._theme, colour, button.isChecked()))

    def begin(self, coding: Coding, kind: CodeKind, colour: str = "") -> None:
        """Show a kind and a colour to start from.

        Args:
            coding: the codes there are.
            kind: shown as chosen.
            colour: likewise; one that suits the kind when empty.
        """
        self._coding = coding
        self._colour_is_chosen = bool(colour)
        self._kinds[kind].setChecked(True)
        self._colours[colour or next_colour(coding, kind)].setChecked(True)

    @property
    def kind(self) -> CodeKind:
        """The kind that is chosen."""
        return next(kind for kind, button in self._kinds.items() if button.isChecked())

    @property
    def colour(self) -> str:
        """The colour that is chosen."""
        return next(colour for colour, button in self._colours.items() if button.isChecked())

    def choose(self, kind: CodeKind) -> None:
        """Choose a kind as the user would."""
        self._kinds[kind].click()

    def _follow_kind(self, _button: QAbstractButton) -> None:
        if not self._colour_is_chosen:
            self._colours[next_colour(self._coding, self.kind)].setChecked(True)

    def _choose_colour(self, _button: QAbstractButton) -> None:
        self._colour_is_chosen = True
