"""The preview: pages as they will be printed, to print or to save."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from klviewer.reports.drawing import Drawing
from klviewer.survey.errors import ExpectedError
from klviewer.ui.page_files import choose_place, file_name
from klviewer.ui.page_parts import hairline, words
from klviewer.ui.pages_view import PagesView
from klviewer.ui.printing import A4, PROGRAM, paint_pages, write_pdf
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme

_SIZE = QSize(900, 860)
_FRAME = QSize(24, 56)  # what the window system puts around it


class PrintPreview(QDialog):
    """Shows pages, and prints them or writes them as PDF.

    Args:
        pages: at least one.
        title: of the document; proposed as the file's name.
        theme: the colours of paper.
        parent: the window it belongs to.
    """

    def __init__(
        self, pages: Sequence[Drawing], title: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pages = tuple(pages)
        self._title = title
        self._theme = theme
        self.view = PagesView(pages, theme, self)
        self.view.setAccessibleName(self.tr("Siderne, som de bliver printet"))
        self.view.turned.connect(self._show_place)
        self.place = words("", "quiet")
        self.back, self.forth = self._turning("‹", -1), self._turning("›", 1)
        self.back.setAccessibleName(self.tr("Forrige side"))
        self.forth.setAccessibleName(self.tr("Næste side"))
        self.setWindowTitle(self.tr("Udskriv: {title}").format(title=title))
        self._lay_out()
        self._show_place(self.view.current)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))

    def _turning(self, sign: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.clicked.connect(lambda: self.turn(step))
        key = Qt.Key.Key_PageDown if step > 0 else Qt.Key.Key_PageUp
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.activated.connect(lambda: self.turn(step))
        return button

    def _lay_out(self) -> None:
        print_button = QPushButton(self.tr("&Udskriv…"))
        save_button = QPushButton(self.tr("&Gem som PDF…"))
        close_button = QPushButton(self.tr("&Luk"))
        save_button.setProperty("role", "primary")
        save_button.setDefault(True)
        print_button.clicked.connect(self.print_pages)
        save_button.clicked.connect(self.save)
        close_button.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 12)
        row.setSpacing(8)
        whole = QCheckBox(self.tr("&Hele siden"))
        whole.toggled.connect(self.view.show_whole)
        for part in (self.back, self.place, self.forth, whole):
            row.addWidget(part)
        row.addStretch(1)
        for button in (close_button, print_button, save_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(hairline())
        column.addLayout(row)

    def turn(self, step: int) -> None:
        """Show the next or the previous page."""
        self.view.go_to(self.view.current + step)

    def _show_place(self, current: int) -> None:
        count = len(self._pages)
        self.place.setText(self.tr("Side {place} af {count}").format(place=current, count=count))
        self.back.setEnabled(current > 1)
        self.forth.setEnabled(current < count)

    def print_pages(self) -> None:
        """Ask for a printer and print the pages it is asked to."""
        printer = _a4_printer(self._title)
        title = self.tr("Udskriv")
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(title)
        dialog.setMinMax(1, len(self._pages))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            asked = _asked_for(printer, self._pages)
            self._end(title, lambda: paint_pages(printer, asked, self._theme))

    def save(self) -> None:
        """Ask where to, and write the pages as PDF."""
        title = self.tr("Gem som PDF")
        path = choose_place(self, title, file_name(self._title), {"PDF": ".pdf"})
        if path is not None:
            self._end(title, lambda: write_pdf(self._pages, path, self._theme, self._title))

    def _end(self, title: str, act: Callable[[], None]) -> None:
        """Do what the preview was opened for; it stays where that goes wrong."""
        try:
            act()
        except ExpectedError as error:
            QMessageBox.warning(self, title, say(error.message))
        else:
            self.accept()


def _a4_printer(title: str) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(A4)
    printer.setFullPage(True)
    printer.setDocName(title)
    printer.setCreator(PROGRAM)
    return printer


def _asked_for(printer: QPrinter, pages: Sequence[Drawing]) -> Sequence[Drawing]:
    """The pages that were asked for, which need not follow each other."""
    ranges = printer.pageRanges()
    if printer.printRange() is not QPrinter.PrintRange.PageRange or ranges.isEmpty():
        return pages
    return [page for number, page in enumerate(pages, 1) if ranges.contains(number)]
