"""The open project: header, tabs and pages."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from klviewer.ui.area_page import AreaPage
from klviewer.ui.coding_page import CodingPage
from klviewer.ui.document import Document
from klviewer.ui.header import Header
from klviewer.ui.municipality_door import MunicipalityDoor
from klviewer.ui.municipality_page import MunicipalityPage
from klviewer.ui.note_page import NotePage
from klviewer.ui.overview_page import OverviewPage
from klviewer.ui.page import Page
from klviewer.ui.page_tabs import PageTabs
from klviewer.ui.responses_page import ResponsesPage
from klviewer.ui.settings import PAGE, Settings
from klviewer.ui.theme import Theme
from klviewer.ui.whereabouts import Whereabouts

Making = Callable[[], Page]

_DONE = object()


class Workbench(QWidget):
    """Everything about one open project.

    Args:
        document: a project is open.
        theme: the look.
        settings: remembers the tab and the splitters.
        at: where to begin, if that is in the same project.

    Signals:
        ready: every page has been built.
        print_wanted: the page that is shown shall be printed.
        print_all_wanted: the pages of all municipalities shall be printed.
        word_wanted: the page that is shown shall become a Word file.
    """

    ready = Signal()
    print_wanted = Signal()
    print_all_wanted = Signal()
    word_wanted = Signal()

    def __init__(
        self, document: Document, theme: Theme, settings: Settings, at: Whereabouts | None = None
    ) -> None:
        super().__init__()
        self._document = document
        self._theme = theme
        self._settings = settings
        path = document.snapshot.path if document.snapshot else Path()
        self._at = at if at and at.path == path else Whereabouts(path)
        self.header = Header(document, theme, self)
        self.tabs = PageTabs()
        self._stack = QStackedWidget()
        self._views: list[str] = []
        self._making: dict[str, Making] = {}
        self.pages: dict[str, Page] = {}
        self.municipality: MunicipalityPage | None = None
        self.door = MunicipalityDoor(document, self)
        self._add_tabs()
        self._lay_out()
        self.header.search.setText(self._at.search)
        self.header.searched.connect(self._search)
        self.tabs.currentChanged.connect(self._show)
        self.tabs.tabBarClicked.connect(lambda _: self.leave_municipality())
        self.door.wanted.connect(self.choose_municipality)
        document.municipality_wanted.connect(self.show_municipality)
        self.show_view(settings.get(PAGE))
        self._show(self.tabs.currentIndex())
        if self._at.municipality:
            self.show_municipality(self._at.municipality)
        self._building = QTimer(self)
        self._building.timeout.connect(self._build_next)
        self._building.start(0)

    def _lay_out(self) -> None:
        tab_row = QHBoxLayout()
        tab_row.setContentsMargins(16, 0, 16, 0)
        tab_row.addWidget(self.tabs, 1)
        tab_row.addWidget(self.door)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(tab_row)
        column.addWidget(self._stack, 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The buttons at the side of a mouse go back and forward in what is selected."""
        if not self.header.selection.turn(event):
            super().mousePressEvent(event)

    def _add_tabs(self) -> None:
        snapshot = self._document.snapshot
        areas = snapshot.round.areas if snapshot and snapshot.round else ()
        self._add("overview", self.tr("Overblik"), self._overview)
        for responses in areas:
            area = responses.area
            self._add(area.id, area.name, partial(self._area, area.id))
        self._add("responses", self.tr("Besvarelser"), partial(self._make, ResponsesPage))
        self._add("coding", self.tr("Kodning"), partial(self._make, CodingPage))
        self._add("note", self.tr("Notat"), self._note)

    def _add(self, view: str, title: str, making: Making) -> None:
        self._views.append(view)
        self._making[view] = making
        self.tabs.add(title)
        self._stack.addWidget(QWidget())

    def _make(self, kind: Callable[[Document, Theme], Page]) -> Page:
        return kind(self._document, self._theme)

    def _overview(self) -> Page:
        page = OverviewPage(self._document, self._theme)
        page.open_theme.connect(self.show_theme)
        page.open_moves.connect(self.show_moves)
        page.open_code.connect(self.show_code)
        return page

    def _note(self) -> Page:
        page = NotePage(self._document, self._theme)
        page.open_theme.connect(self.show_theme)
        page.open_view.connect(self.show_view)
        page.word_wanted.connect(self.word_wanted)
        return page

    def _area(self, area_id: str) -> Page:
        page = AreaPage(self._document, self._theme, area_id)
        page.show_theme(self._at.themes.get(area_id, ""))
        page.code_followed.connect(self.show_code)
        return page

    @property
    def whereabouts(self) -> Whereabouts:
        """What is shown, to begin with when the pages are built anew."""
        areas = (page for page in self.pages.values() if isinstance(page, AreaPage))
        themes = {**self._at.themes, **{page.view: page.shown for page in areas if page.shown}}
        code = 0 if self._above is None else self._above.municipality
        return Whereabouts(self._at.path, themes, code, self.header.search.text())

    @property
    def views(self) -> tuple[str, ...]:
        """The names of all tabs, from the left."""
        return tuple(self._views)

    @property
    def view(self) -> str:
        """The name of the page that is shown."""
        above = self._above
        return self._views[self.tabs.currentIndex()] if above is None else above.view

    @property
    def page(self) -> Page:
        """The page that is shown."""
        above = self._above
        return self._built(self.view) if above is None else above

    @property
    def _above(self) -> MunicipalityPage | None:
        """The municipality's page where it lies over the tab."""
        return self.municipality if self._stack.currentWidget() is self.municipality else None

    def show_view(self, view: str) -> None:
        """Show a page by its name; nothing happens when there is none of that name."""
        if view in self._views:
            self.leave_municipality()
            self.tabs.setCurrentIndex(self._views.index(view))

    # --- a municipality over the tab -------------------------------------------

    def show_municipality(self, code: int) -> None:
        """Show a municipality's page over the tab that is shown."""
        if not self._document.has_frame:
            return
        if self.municipality is None:
            self.municipality = self._new_municipality()
        self.municipality.show_municipality(code)
        self._stack.setCurrentWidget(self.municipality)
        self._search(self.header.search.text())

    def choose_municipality(self) -> None:
        """Show the page of the selected municipality, or let the user choose one."""
        selected = self._document.tables.municipalities
        shown = self.municipality.municipality if self.municipality else 0
        first = selected[0].code if selected else 0
        self.show_municipality(first if len(selected) == 1 or not shown else shown)
        if self.municipality is not None and len(selected) != 1:
            self.municipality.choose()

    def leave_municipality(self) -> None:
        """Back to the tab that lies below."""
        if self._above is not None:
            self._show(self.tabs.currentIndex())

    def _new_municipality(self) -> MunicipalityPage:
        page = MunicipalityPage(self._document, self._theme)
        page.left.connect(self.leave_municipality)
        page.print_wanted.connect(self.print_wanted)
        page.print_all_wanted.connect(self.print_all_wanted)
        page.code_followed.connect(self.show_code)
        self._stack.addWidget(page)  # after the tabs, whose places stay what they are
        self._restore_splitters(page)
        return page

    def show_theme(self, area_id: str, theme_id: str) -> None:
        """Show a theme of an area."""
        self.show_view(area_id)
        page = self.page
        if isinstance(page, AreaPage):
            page.show_theme(theme_id)

    def show_moves(self, area_id: str, theme_id: str) -> None:
        """Show a theme where it says who has moved since the round before."""
        self.show_view(area_id)
        page = self.page
        if isinstance(page, AreaPage):
            page.show_moves(theme_id)

    def show_problems(self) -> None:
        """Show what was wrong in the files."""
        self.show_view(ResponsesPage.view)
        page = self.page
        if isinstance(page, ResponsesPage):
            page.show_problems()

    def show_code(self, code: int) -> None:
        """Show what carries a code."""
        self.show_view("coding")
        page = self.page
        if isinstance(page, CodingPage):
            page.show_code(code)

    def _built(self, view: str) -> Page:
        if view not in self.pages:
            page = self.pages[view] = self._making[view]()
            place = self._views.index(view)
            if (empty := self._stack.widget(place)) is not None:
                self._stack.removeWidget(empty)
                empty.deleteLater()
            self._stack.insertWidget(place, page)
            self._restore_splitters(page)
        return self.pages[view]

    def _search(self, text: str) -> None:
        self.page.search(text)

    def flush(self) -> None:
        """Write what is still in an editor of any page."""
        for page in self.pages.values():
            page.flush()
        if self.municipality is not None:
            self.municipality.flush()

    def _show(self, place: int) -> None:
        view = self._views[place]
        page = self._built(view)
        self._stack.setCurrentWidget(page)
        self._search(self.header.search.text())
        self._settings.set(PAGE, view)

    def _build_next(self) -> None:
        """Build one page at a time, so that the window stays alive meanwhile."""
        missing = next((view for view in self._views if view not in self.pages), None)
        if missing is not None:
            self._built(missing)
            return
        self._building.timeout.disconnect(self._build_next)
        self._building.timeout.connect(partial(self._prepare_next, self._preparing()))
        self.ready.emit()

    def _prepare_next(self, steps: Iterator[None]) -> None:
        """Let the pages that have not been seen get ready, one part at a time."""
        if next(steps, _DONE) is _DONE:
            self._building.stop()

    def _preparing(self) -> Iterator[None]:
        for page in tuple(self.pages.values()):
            if not page.isVisible():
                page.resize(self._stack.size())
                yield from page.prepare()

    def _restore_splitters(self, page: Page) -> None:
        for splitter in page.findChildren(QSplitter):
            setting = self._settings.splitter(splitter.objectName())
            splitter.restoreState(self._settings.get(setting))
            splitter.splitterMoved.connect(partial(self._keep_splitter, splitter))

    def _keep_splitter(self, splitter: QSplitter, _position: int, _index: int) -> None:
        self._settings.set(self._settings.splitter(splitter.objectName()), splitter.saveState())
