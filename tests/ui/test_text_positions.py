"""A place in an answer means the same words in Qt's documents, whatever the answer holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from klviewer.ui.text_positions import TextPositions

ANSWERS = st.text(st.sampled_from("ab æ\r\n\u2028\u2029\t😀👩‍👧é\ufeff\ufffc\ufdd0"), max_size=30)


@given(ANSWERS, st.integers(0, 30))
def test_there_and_back_is_the_same_place(text: str, wanted: int) -> None:
    place = min(wanted, len(text))
    positions = TextPositions(text)
    assert positions.from_qt(positions.to_qt(place)) == place


@given(ANSWERS)
def test_every_character_has_its_place_in_the_document(text: str) -> None:
    positions = TextPositions(text)
    document = QTextDocument()
    document.setPlainText(positions.shown)
    assert document.characterCount() - 1 == positions.to_qt(len(text))


@given(ANSWERS, st.integers(0, 30), st.integers(0, 30))
def test_the_words_marked_in_the_document_are_the_words_of_the_answer(
    text: str, first: int, second: int
) -> None:
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    positions = TextPositions(text)
    document = QTextDocument()
    document.setPlainText(positions.shown)
    cursor = QTextCursor(document)
    cursor.setPosition(positions.to_qt(start))
    cursor.setPosition(positions.to_qt(end), QTextCursor.MoveMode.KeepAnchor)
    marked = cursor.selectedText()
    assert [letter for letter in marked if letter in "abæ😀é"] == [
        letter for letter in text[start:end] if letter in "abæ😀é"
    ]
