"""Carries out what the user wishes to do with answers: code them, write about them."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QMenu, QWidget

from klviewer.survey.codes import Code, MemoTarget, about_answer, about_code
from klviewer.ui.annotating import NewCode, give, retract
from klviewer.ui.answer_card import CodeWish, MenuWish, NoteWish, QuotationWish, Wish
from klviewer.ui.answer_item import AnswerItem, Marked, Stretch
from klviewer.ui.code_form import swatch
from klviewer.ui.code_picker import CodePicker
from klviewer.ui.document import Document
from klviewer.ui.icons import icon
from klviewer.ui.memo_editor import MemoPopup
from klviewer.ui.theme import Theme

_LONGEST = 60  # letters of a title in a menu


class Annotation(QObject):
    """The windows and menus in which answers are annotated, and the operations they end in.

    Args:
        document: the open project.
        theme: the look.
        page: the page the answers stand on.

    Signals:
        code_followed: the user wants to see everything under a code; carries its number.
    """

    code_followed = Signal(int)

    def __init__(self, document: Document, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._document = document
        self._theme = theme
        self._page = page
        self._marked: tuple[Marked, ...] = ()
        self.picker = CodePicker(theme, page)
        self.picker.chosen.connect(self._give)
        self.memo = MemoPopup(document, page)
        self.menu: QMenu | None = None

    @property
    def _is_writable(self) -> bool:
        snapshot = self._document.snapshot
        return snapshot is not None and snapshot.writable

    def carry_out(self, wish: Wish) -> None:
        """Open what the wish asks for."""
        match wish:
            case CodeWish(marked, at):
                self.give_code((marked,), at)
            case NoteWish(item, at):
                self._write_about(item, at)
            case QuotationWish():
                self._show(self._quotation_menu(wish), wish.at)
            case MenuWish():
                self._show(self._answer_menu(wish), wish.at)

    def give_code(self, marked: Sequence[Marked], at: QRect) -> None:
        """Ask for the code that words shall have.

        Args:
            marked: the words, in one answer or in several.
            at: where on the screen they stand.
        """
        snapshot = self._document.snapshot
        if snapshot is not None and snapshot.writable and marked:
            self._marked = tuple(marked)
            self.picker.ask(snapshot.coding, at, self._suggested(marked[0]))

    def _suggested(self, marked: Marked) -> frozenset[str]:
        """The codes the questionnaire suggests for the theme of some words."""
        snapshot = self._document.snapshot
        questionnaire = snapshot.questionnaire if snapshot else None
        theme = (marked.answer.place.area, marked.answer.theme)
        suggested = questionnaire.suggested_codes if questionnaire else ()
        return frozenset(code.title for code in suggested if (code.area, code.theme) == theme)

    def _give(self, chosen: Code | NewCode) -> None:
        if self._marked:
            self._document.perform(give(chosen, self._marked))

    def write_memo(self, target: MemoTarget, title: str, at: QRect) -> None:
        """Open the memo about something."""
        if self._is_writable:
            self.memo.write(target, title, at)

    def _write_about(self, item: AnswerItem, at: QRect) -> None:
        title = self.tr("Note til svaret fra {name}").format(name=item.name)
        self.write_memo(about_answer(item.place), title, at)

    def flush(self) -> None:
        """Write the memo that is being typed."""
        self.memo.editor.flush()

    # Menus

    def _show(self, menu: QMenu, at: QPoint) -> None:
        if self.menu is not None:
            self.menu.deleteLater()
        self.menu = menu
        menu.popup(at)

    def _quotation_menu(self, wish: QuotationWish) -> QMenu:
        menu = QMenu(self._page)
        self._add_quotations(menu, wish)
        return menu

    def _answer_menu(self, wish: MenuWish) -> QMenu:
        menu = QMenu(self._page)
        marked, item, at = wish.marked, wish.item, _place(wish)
        has_words = marked.end > marked.start
        words = self.tr("Kod det markerede…") if has_words else self.tr("Kod hele svaret…")
        coding = menu.addAction(icon("code", self._theme), f"{words}\tK")
        coding.triggered.connect(lambda: self.give_code((marked,), at))
        note = menu.addAction(icon("note", self._theme), self.tr("Note til svaret…") + "\tN")
        note.triggered.connect(lambda: self._write_about(item, at))
        for action in (coding, note):
            action.setEnabled(self._is_writable)
        self._add_municipality(menu, item.place.respondent)
        if wish.stretches:
            menu.addSeparator()
            self._add_quotations(menu, wish)
        return menu

    def _add_municipality(self, menu: QMenu, key: str) -> None:
        """The way to the page of the municipality that answered."""
        if self._document.has_frame:
            title = self.tr("Åbn kommunesiden: {name}")
            words = title.format(name=self._document.respondent_name(key))
            page = menu.addAction(icon("go-to", self._theme), words)
            page.triggered.connect(lambda: self._document.municipality_wanted.emit(int(key)))

    def _add_quotations(self, menu: QMenu, wish: QuotationWish | MenuWish) -> None:
        """The entries for each code, in a menu of its own where there are several."""
        codes = tuple(dict.fromkeys(stretch.code for stretch in wish.stretches))
        for code in codes:
            colour = swatch(self._theme, code.colour)
            part = menu if len(codes) == 1 else menu.addMenu(colour, _in_menu(code.title))
            own = [stretch for stretch in wish.stretches if stretch.code == code]
            self._add_code(part, code, own, _place(wish))

    def _add_code(self, menu: QMenu, code: Code, stretches: Sequence[Stretch], at: QRect) -> None:
        title = self.tr("Gå til koden “{title}”").format(title=_in_menu(code.title))
        follow = menu.addAction(icon("go-to", self._theme), title)
        follow.triggered.connect(lambda: self.code_followed.emit(code.id))
        taking = self.tr("Fjern koden fra svaret")
        if len(stretches) == 1:
            taking = self.tr("Fjern koden fra ordene")
        remove = menu.addAction(icon("remove", self._theme), taking)
        remove.triggered.connect(lambda: self._document.perform(retract(stretches)))
        note = menu.addAction(icon("note", self._theme), self.tr("Note til koden…"))
        about = self.tr("Note til koden “{title}”").format(title=code.title)
        note.triggered.connect(lambda: self.write_memo(about_code(code), about, at))
        for action in (remove, note):
            action.setEnabled(self._is_writable)


def _place(wish: QuotationWish | MenuWish) -> QRect:
    """Where the menu stands, and then what is chosen in it: not where the mouse may be."""
    return QRect(wish.at, QSize(1, 1))


def _in_menu(title: str) -> str:
    """A title as a menu shows it: no wider than a menu may be, with its ampersands."""
    shown = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1].rstrip()}…"
    return shown.replace("&", "&&")
