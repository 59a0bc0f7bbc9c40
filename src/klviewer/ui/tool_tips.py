"""Words for tool tips."""

from html import escape

from PySide6.QtCore import Qt


def tip(text: str) -> str:
    """Plain words as a tool tip that is broken into lines.

    Qt takes words that look like HTML for HTML, and leaves others on one line, however long.
    """
    return f'<p style="white-space: pre-wrap">{escape(text)}</p>' if text else ""


def words_or_tip(text: str, role: int) -> str | None:
    """Words as a model shows them, or as the tool tip over them; nothing in any other role."""
    if role == Qt.ItemDataRole.ToolTipRole:
        return tip(text)
    return text if role == Qt.ItemDataRole.DisplayRole else None
