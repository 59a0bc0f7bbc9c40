"""What can be done with the graphs of a page besides reading them: copying, saving, the table."""

from collections.abc import Callable
from weakref import WeakKeyDictionary

from PySide6.QtCore import QMimeData, QObject, QPoint, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QMenu, QToolButton, QToolTip, QWidget
from shiboken6 import isValid

from klviewer.survey.errors import ExpectedError
from klviewer.survey.selection import Selection
from klviewer.ui.chart_canvas import ChartCanvas
from klviewer.ui.chart_export import ChartExport, counted_in
from klviewer.ui.chart_saving import ChartSaving, write_chart
from klviewer.ui.chart_tools import ChartTools
from klviewer.ui.copied import picture_data, table_data, text_data, vector_data
from klviewer.ui.document import Document
from klviewer.ui.kept_small_counts import SmallCounts
from klviewer.ui.paper import material_of, with_hidden
from klviewer.ui.small_counts import with_small_counts
from klviewer.ui.table_window import TableWindow
from klviewer.ui.theme import Theme


class ChartExports(QObject):
    """Gives graphs a menu.

    Args:
        document: a project is open.
        theme: the look.
        parent: the page the graphs stand on.
        counts: whom its graphs count, where not those who are selected.

    Signals:
        done: something was copied or saved; carries the words that say so.
    """

    done = Signal(str)

    def __init__(
        self, document: Document, theme: Theme, parent: QWidget, counts: Selection | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._counts = counts
        self._scale = theme.scale
        # The tools belong to their graph; held here they would hold it here, too.
        self._buttons: WeakKeyDictionary[ChartCanvas, QToolButton] = WeakKeyDictionary()

    def attach(self, canvas: ChartCanvas, *, button: bool = True) -> None:
        """Give a graph its menu.

        Args:
            canvas: the graph.
            button: whether it also gets a button, next after it in the order of the tab key; a
                bar in a table's row has no room for one.
        """
        if canvas not in self._buttons:
            tools = ChartTools(canvas, self.menu, button=button)
            tools.copy_wanted.connect(self.copy_picture)
            self._buttons[canvas] = tools.button
        if button:
            QWidget.setTabOrder(canvas, self._buttons[canvas])

    def menu(self, canvas: ChartCanvas) -> QMenu:
        """What can be done with a graph."""
        menu = QMenu(canvas)
        self._offer(menu, self.tr("&Kopiér som billede"), self.copy_picture, canvas)
        self._offer(menu, self.tr("Kopiér som &vektorer (SVG)"), self.copy_vectors, canvas)
        words = self.tr("Kopiér &beskrivelse (til Words alternative tekst)")
        self._offer(menu, words, self.copy_words, canvas)
        menu.addSeparator()
        self._offer(menu, self.tr("&Gem grafen…"), self.save, canvas)
        menu.addSeparator()
        self._offer(menu, self.tr("Vis &tabellen bag"), self.show_table, canvas)
        self._offer(menu, self.tr("Kopiér tabellen til &Excel"), self.copy_table, canvas)
        return menu

    def _offer(
        self, menu: QMenu, title: str, act: Callable[[ChartCanvas], None], canvas: ChartCanvas
    ) -> None:
        menu.addAction(title).triggered.connect(lambda: act(canvas))

    # What is done

    def copy_picture(self, canvas: ChartCanvas) -> None:
        """Put the graph on the clipboard as points."""
        self._copy(canvas, lambda export: picture_data(export.picture_as_seen(canvas.width())))

    def copy_vectors(self, canvas: ChartCanvas) -> None:
        """Put the graph on the clipboard as SVG."""
        self._copy(canvas, lambda export: vector_data(export.picture_as_seen(canvas.width())))

    def copy_words(self, canvas: ChartCanvas) -> None:
        """Put what the graph shows on the clipboard, in words."""
        self._copy(canvas, lambda export: text_data(export.words))

    def copy_table(self, canvas: ChartCanvas) -> None:
        """Put the table behind the graph on the clipboard."""
        self._copy(canvas, lambda export: table_data(export.grid))

    def _copy(self, canvas: ChartCanvas, made: Callable[[ChartExport], QMimeData]) -> None:
        def put(export: ChartExport) -> None:
            QGuiApplication.clipboard().setMimeData(made(export))
            self._tell(canvas, self.tr("Kopieret"))

        self._with_export(canvas, put)

    def show_table(self, canvas: ChartCanvas) -> None:
        """Show the table behind the graph."""

        def show(export: ChartExport) -> None:
            TableWindow(export.grid, self._document, export.name, self._scale, canvas).open()

        self._with_export(canvas, show)

    def save(self, canvas: ChartCanvas) -> None:
        """Ask how and where to, and write the graph to a file."""

        def ask(export: ChartExport) -> None:
            dialog = ChartSaving(export, canvas)
            dialog.accepted.connect(lambda: self._write(dialog, export, canvas))
            dialog.open()

        self._with_export(canvas, ask)

    def _write(self, dialog: ChartSaving, export: ChartExport, canvas: ChartCanvas) -> None:
        path = dialog.place()
        if path is None:
            return
        form, width = dialog.chosen_format, dialog.chosen_width
        said = self.tr("Gemt som “{name}”").format(name=path.name)
        self._document.worker.submit(
            lambda: write_chart(export, form, width, path),
            lambda _: self._tell(canvas, said),
            self._document.failed.emit,
        )

    def _with_export(self, canvas: ChartCanvas, act: Callable[[ChartExport], None]) -> None:
        """Do something with a graph as it stands now; what can go wrong is told."""
        chart, snapshot = canvas.chart, self._document.snapshot
        if chart is None or snapshot is None:
            return
        area = getattr(chart, "area", "") or canvas.area
        selection = counted_in(chart, area, self._counts or self._document.selection)

        def go_on(chosen: SmallCounts) -> None:
            made = material_of(snapshot, selection, self._document.today())
            material = with_hidden(made, chosen)
            try:
                act(ChartExport(chart, area, material))
            except ExpectedError as error:
                self._document.failed.emit(error)

        with_small_counts(canvas, self._document, go_on)

    def _tell(self, canvas: ChartCanvas, said: str) -> None:
        """Say what was done where it was asked for, and to a screen reader."""
        if isValid(self):  # its page may be gone by the time a file is written
            self.done.emit(said)
        if not isValid(canvas) or not canvas.isVisible():
            return
        corner = canvas.mapToGlobal(QPoint(canvas.width() - canvas.fontMetrics().height() * 8, 0))
        QToolTip.showText(corner, said, canvas)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(canvas, said))
