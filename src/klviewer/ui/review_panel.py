"""What to do with a quotation whose words are no longer in its answer."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from klviewer.project.operations import Operation, ReplaceQuotation, RetractQuotation
from klviewer.survey.codes import Quotation
from klviewer.ui.answer_list import AnswerList
from klviewer.ui.coding_rows import CodingRow
from klviewer.ui.document import Document
from klviewer.ui.flow_layout import FlowLayout
from klviewer.ui.page_parts import words


class ReviewPanel(QWidget):
    """Says what the words were, and offers the three ways out.

    Args:
        document: the open project.
        answers: shows the answer as it is now; words are marked there.
    """

    def __init__(
        self, document: Document, answers: AnswerList, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._answers = answers
        self._quotation: Quotation | None = None
        self.told = words("", "quiet")
        self.old = words("", "memo")
        self.old.setWordWrap(True)
        self.hint = words("", "small")
        self.keep = QPushButton(self.tr("Hele svaret"))
        self.mark = QPushButton(self.tr("De markerede ord"))
        self.remove = QPushButton(self.tr("Fjern"))
        self.keep.setToolTip(self.tr("Behold koden på hele svaret"))
        self.mark.setToolTip(self.tr("Flyt koden til de ord, der er markeret i svaret"))
        self.remove.setToolTip(self.tr("Tag koden fra svaret"))
        self._lay_out()
        self.keep.clicked.connect(lambda _=False: self._keep())
        self.mark.clicked.connect(lambda _=False: self._take_marked())
        self.remove.clicked.connect(lambda _=False: self._remove())
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 16, 12)
        column.setSpacing(8)
        for part in (self.told, self.old, self.hint):
            column.addWidget(part)
        buttons = FlowLayout(6)
        for button in (self.keep, self.mark, self.remove):
            buttons.addWidget(button)
        column.addLayout(buttons)

    def show_rows(self, rows: Sequence[CodingRow]) -> None:
        """Offer what can be done, when one quotation to be looked at is selected.

        Args:
            rows: those selected in the list.
        """
        snapshot = self._document.snapshot
        to_review = snapshot.coding.to_review if snapshot and snapshot.writable else ()
        chosen = {row.quotation: row for row in rows}
        found = [quotation for quotation in to_review if quotation.id in chosen]
        self._quotation = found[0] if len(found) == 1 else None
        self.setVisible(self._quotation is not None)
        if self._quotation is not None:
            self._show(self._quotation, chosen[self._quotation.id])

    def _show(self, quotation: Quotation, row: CodingRow) -> None:
        says = self.tr("“{code}” stod på ord, der ikke er i svaret længere:")
        self.told.setText(says.format(code=row.codes[0].title))
        self.old.setText(quotation.text)
        there = bool(row.answer.text.strip())
        self.hint.setText(
            self.tr("Hvor hører koden til nu? Markér eventuelt andre ord i svaret herunder.")
            if there
            else self.tr("Der er ikke noget svar her mere.")
        )
        self.keep.setEnabled(there)
        self.mark.setEnabled(there)

    def _keep(self) -> None:
        if self._quotation is not None:
            self._perform(ReplaceQuotation(self._quotation.id))

    def _remove(self) -> None:
        if self._quotation is not None:
            self._perform(RetractQuotation(self._quotation.id))

    def _take_marked(self) -> None:
        """Put the quotation on the words that are marked in its answer."""
        if self._quotation is None:
            return
        marked = [card.marking for card in self._answers.cards]
        found = [m for m in marked if m and m.answer.place == self._quotation.place]
        if not found or found[0].end <= found[0].start:
            self.hint.setText(self.tr("Markér først ordene i svaret herunder."))
            return
        start, end = found[0].stretch
        self._perform(ReplaceQuotation(self._quotation.id, start, end))

    def _perform(self, operation: Operation) -> None:
        self._document.perform(operation)
