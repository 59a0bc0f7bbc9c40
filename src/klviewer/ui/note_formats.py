"""How the note's text looks, and what its formats carry: references, kinds of paragraphs."""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextListFormat,
)

from klviewer.reports.drawing import TextStyle
from klviewer.survey.finding_template import ParagraphKind
from klviewer.ui.theme import Theme

REFERENCE = QTextFormat.Property.UserProperty + 1
"""A figure's reference as text."""

WORDS = QTextFormat.Property.UserProperty + 2
"""A figure's words as they were put in; other words in its place are typed ones."""

SERIAL = QTextFormat.Property.UserProperty + 3
"""A number that keeps two neighbouring figures apart."""

KIND = QTextFormat.Property.UserProperty + 4
"""A paragraph's kind."""

CHART = QTextFormat.ObjectTypes.UserObject + 1
"""The type of the object that stands for a graph."""

OBJECT = "\ufffc"
"""The character an object takes the place of."""

_LINE = 122  # per cent of the letters' own height
_OVER = {
    ParagraphKind.TEXT: 10,
    ParagraphKind.BULLET: 4,
    ParagraphKind.QUOTE: 10,
    ParagraphKind.CHART: 12,
}
_QUOTE_INDENT = 16
_LARGER = 15 / 14  # than the text of the window


@dataclass(frozen=True, eq=False)
class NoteFormats:
    """The formats of the note in a theme."""

    theme: Theme

    @cached_property
    def font(self) -> QFont:
        """Of the running text."""
        font = self.theme.font(TextStyle.TEXT)
        font.setPixelSize(round(font.pixelSize() * _LARGER))
        return font

    def plain(self, kind: ParagraphKind = ParagraphKind.TEXT) -> QTextCharFormat:
        """Of typed words."""
        return QTextCharFormat(self._quiet if kind is ParagraphKind.QUOTE else self._typed)

    @cached_property
    def _typed(self) -> QTextCharFormat:
        return self._letters("ink")

    @cached_property
    def _quiet(self) -> QTextCharFormat:
        return self._letters("quiet")

    def _letters(self, ink: str) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(self.font)
        letters.setForeground(self.theme.ink(ink))
        return letters

    def figure(self, reference: str, words: str, serial: int, known: bool) -> QTextCharFormat:
        """Of a live figure.

        Args:
            reference: what it shows.
            words: how it reads.
            serial: unlike any other figure's in the section.
            known: whether the reference points at something.
        """
        live = self.plain()
        live.setBackground(self.theme.ink("accent-soft" if known else "warning-soft"))
        live.setUnderlineColor(self.theme.ink("accent-line" if known else "warning"))
        styles = QTextCharFormat.UnderlineStyle
        live.setUnderlineStyle(styles.SingleUnderline if known else styles.DashUnderline)
        live.setProperty(REFERENCE, reference)
        live.setProperty(WORDS, words)
        live.setProperty(SERIAL, serial)
        return live

    def found(self) -> QTextCharFormat:
        """Of words that were searched for."""
        mark = QTextCharFormat()
        mark.setBackground(self.theme.ink("example-soft"))
        return mark

    def chart(self, reference: str) -> QTextCharFormat:
        """Of a graph."""
        graph = QTextCharFormat()
        graph.setObjectType(CHART)
        graph.setProperty(REFERENCE, reference)
        return graph

    def block(self, kind: ParagraphKind) -> QTextBlockFormat:
        """Of a paragraph."""
        block = QTextBlockFormat()
        block.setProperty(KIND, kind.value)
        block.setTopMargin(round(_OVER[kind] * self.theme.scale))
        if kind is not ParagraphKind.CHART:
            block.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if kind is ParagraphKind.QUOTE:
            block.setLeftMargin(round(_QUOTE_INDENT * self.theme.scale))
        return block

    def list(self) -> QTextListFormat:
        """Of the points of a list."""
        points = QTextListFormat()
        points.setStyle(QTextListFormat.Style.ListDisc)
        points.setIndent(1)
        return points
