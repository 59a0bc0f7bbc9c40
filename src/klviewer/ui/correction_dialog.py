"""Shows what corrected files would change, before they do."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from klviewer.survey.corrections import CellChange, Correction, Kind, QuotationEffect
from klviewer.survey.danish import number
from klviewer.ui.calm_dialog import CalmDialog
from klviewer.ui.copying_table import CopyingTable
from klviewer.ui.correction_model import CellsModel, FiguresModel, kind_words
from klviewer.ui.page_parts import words
from klviewer.ui.saying import say
from klviewer.ui.search_field import SearchField
from klviewer.ui.theme import Theme

_SIZE = (1060, 640)
_MOST_ROWS = 5000
_WIDTHS = (120, 120, 220)
_ROW = 46


class CorrectionDialog(CalmDialog):
    """Every change, to be looked through; nothing has happened yet.

    Args:
        theme: the look.
        title: of the round.
        found: what would change.
        effect: what would happen to the quotations.
        name_of: what a respondent is called, by its key.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        found: Correction,
        effect: QuotationEffect,
        name_of: Callable[[str], str],
        parent: QWidget,
    ) -> None:
        says = QCoreApplication.translate("CorrectionDialog", "Ret svarene i “{title}”?")
        super().__init__(says.format(title=title), parent)
        self._theme = theme
        self._found = found
        self._name_of = name_of
        self.kind = QComboBox()
        self.area = QComboBox()
        self.search = SearchField(self.tr("Søg i ændringerne"))
        self.count = words("", "small")
        self.cells = CellsModel(name_of, self)
        self.figures = FiguresModel(self)
        self._fill()
        self.add(words(self._told(), "headline"), words(self._quotations(effect), "quiet"))
        self.column.addWidget(self._tabs(), 1)
        self.button = self.add_buttons(self.tr("Ret"))
        self.button.setEnabled(bool(found))
        self._show()
        self.figures.show_rows(found.figures)
        self.take_room(*_SIZE)

    def _told(self) -> str:
        if not self._found:
            return self.tr("Filerne har de samme svar som runden. Der er intet at rette.")
        changed = sum(cell.kind is Kind.CHANGED for cell in self._found.cells)
        parts = (
            (self.tr("Ændrede svar: {count}"), changed),
            (self.tr("Nye besvarelser: {count}"), self._found.respondents(Kind.NEW)),
            (self.tr("Besvarelser, der falder væk: {count}"), self._found.respondents(Kind.GONE)),
            (self.tr("Tal, der bliver andre: {count}"), len(self._found.figures)),
        )
        return " · ".join(says.format(count=number(count)) for says, count in parts if count)

    def _quotations(self, effect: QuotationEffect) -> str:
        if not effect.moved + effect.review:
            return self.tr("Alle citater og koder bliver stående, hvor de er.")
        parts = (
            (self.tr("Citater, der flytter med deres ord: {count}."), effect.moved),
            (
                self.tr(
                    "Citater, hvis ord forsvinder: {count}. De beholdes og kan ses efter på siden "
                    "Kodning."
                ),
                effect.review,
            ),
        )
        return " ".join(says.format(count=number(count)) for says, count in parts if count)

    def _fill(self) -> None:
        self.kind.addItem(self.tr("Alle ændringer"), "")
        for kind in Kind:
            if any(cell.kind is kind for cell in self._found.cells):
                self.kind.addItem(kind_words(kind), kind.value)
        self.area.addItem(self.tr("Alle områder"), "")
        for area, name in {cell.area: cell.area_name for cell in self._found.cells}.items():
            self.area.addItem(name, area)
        self.kind.setAccessibleName(self.tr("Vis hvilke ændringer"))
        self.area.setAccessibleName(self.tr("Område"))
        self.kind.activated.connect(lambda _: self._show())
        self.area.activated.connect(lambda _: self._show())
        self.search.textChanged.connect(lambda _: self._show())

    def _tabs(self) -> QTabWidget:
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in (self.kind, self.area, self.search, self.count):
            row.addWidget(part)
        row.addStretch(1)
        answers = QWidget()
        column = QVBoxLayout(answers)
        column.setContentsMargins(0, 10, 0, 0)
        column.addLayout(row)
        column.addWidget(_table(self.cells, self.tr("Svar, der ændres"), self._theme), 1)
        tabs = QTabWidget()
        title = self.tr("Svar ({count})")
        tabs.addTab(answers, title.format(count=number(len(self._found.cells))))
        title = self.tr("Tal ({count})")
        counted = number(len(self._found.figures))
        figures = _table(self.figures, self.tr("Tal, der bliver andre"), self._theme)
        tabs.addTab(figures, title.format(count=counted))
        return tabs

    def _show(self) -> None:
        found = [cell for cell in self._found.cells if self._is_wanted(cell)]
        self.cells.show_rows(found[:_MOST_ROWS])
        self.count.setText(self._how_many(len(found)))

    def _how_many(self, found: int) -> str:
        """How many are shown, where it is not all of them."""
        if found > _MOST_ROWS:
            says = self.tr("De første {most} af {found} er vist. Søg efter resten.")
            return says.format(most=number(_MOST_ROWS), found=number(found))
        all_shown = found == len(self._found.cells)
        return "" if all_shown else self.tr("{shown} vist").format(shown=number(found))

    def _is_wanted(self, cell: CellChange) -> bool:
        if self.kind.currentData() not in ("", cell.kind.value):
            return False
        if self.area.currentData() not in ("", cell.area):
            return False
        wanted = self.search.text().strip().casefold()
        said = (self._name_of(cell.respondent), *map(say, (cell.question, cell.before, cell.after)))
        return any(wanted in part.casefold() for part in said)


def _table(model: CellsModel | FiguresModel, name: str, theme: Theme) -> CopyingTable:
    table = CopyingTable()
    table.setModel(model)
    table.setAccessibleName(name)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setWordWrap(True)
    table.verticalHeader().setDefaultSectionSize(round(_ROW * theme.scale))
    head = table.horizontalHeader()
    head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    for column, width in enumerate(_WIDTHS):
        head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        table.setColumnWidth(column, round(width * theme.scale))
    table.setSortingEnabled(True)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    return table
