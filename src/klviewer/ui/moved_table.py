"""Who moved between two rounds, by name, under the graph of the moves."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from klviewer.reports.disclosed_charts import OF_LIST, OwnAnswersError
from klviewer.reports.grid import Grid, Head
from klviewer.survey.danish import number, sort_key
from klviewer.survey.messages import Text
from klviewer.survey.moved import Mover, movers
from klviewer.survey.picks import Municipalities
from klviewer.survey.selection import Picking
from klviewer.survey.transitions import Transitions
from klviewer.ui.copied import table_data
from klviewer.ui.document import Document
from klviewer.ui.grid_model import GridModel, GridRow
from klviewer.ui.kept_small_counts import SmallCounts
from klviewer.ui.page_parts import words
from klviewer.ui.parts_table import PartsTable
from klviewer.ui.saying import say
from klviewer.ui.small_counts import with_small_counts
from klviewer.ui.sorted_rows import ROW
from klviewer.ui.theme import Theme

_MOST = 200  # nobody reads more names under a graph; a flow can be picked instead


class MovedTable(QWidget):
    """Lists those that gave another answer than in the round before.

    Args:
        document: the open project.
        theme: the look.

    Signals:
        picked: rows were picked; carries a tuple of `Pick`s, and a `Picking`.
    """

    picked = Signal(object, object)

    def __init__(self, document: Document, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._listed: tuple[Mover, ...] = ()
        self._title = words("", "chart-title")
        self.model = GridModel(Grid("", (), ()), self)
        self.table = PartsTable(self.model, theme)
        self.table.picked.connect(self._pick)
        self.table.copy_wanted.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.table)

    def show_moves(self, moves: Transitions, rounds: tuple[Text, Text]) -> None:
        """List who moved; nothing is shown where nobody did.

        Args:
            moves: who stood where.
            rounds: the titles of the earlier and the later round.
        """
        found = movers(moves, _MOST)
        self.setVisible(bool(found.count))
        self._listed = tuple(
            sorted(found.first, key=lambda each: (-each.steps, sort_key(self._name(each))))
        )
        title = self.tr("Hvem har rykket sig?")
        if found.count > _MOST:
            text = self.tr("Hvem har rykket sig? De første {count} af {all}")
            title = text.format(count=number(_MOST), all=number(found.count))
        self._title.setText(title)
        self.table.setAccessibleName(title)
        self.table.show_grid(Grid(title, self._heads(rounds), tuple(map(self._row, self._listed))))
        picked = self._document.selection.municipalities
        shown = range(self.model.rowCount())
        self.table.select_rows(row for row in shown if self._moved(row).key in picked)

    def _heads(self, rounds: tuple[Text, Text]) -> tuple[Head, ...]:
        first = self.tr("Kommune") if self._document.has_frame else self.tr("Besvarelse")
        return tuple(Head(head) for head in (first, *map(say, rounds), self.tr("Flyttet")))

    def _row(self, each: Mover) -> tuple[str, ...]:
        direction = self.tr("andet svar")
        if each.steps:
            direction = self.tr("frem") if each.steps > 0 else self.tr("tilbage")
        return (self._name(each), each.before, each.after, direction)

    def _name(self, each: Mover) -> str:
        return self._document.respondent_name(each.key)

    def _moved(self, row: int) -> Mover:
        shown: GridRow = self.model.index(row, 0).data(ROW)
        return self._listed[shown.place]

    def _pick(self, rows: Sequence[QModelIndex], how: Picking) -> None:
        keys = frozenset(self._moved(row.row()).key for row in rows)
        self.picked.emit((Municipalities(keys),), how)

    def _copy(self, places: frozenset[int] | None) -> None:
        """Copy some rows, or all, where what one has answered may stand beside its name."""
        rows = frozenset(range(self.model.rowCount())) if places is None else places

        def put(chosen: SmallCounts) -> None:
            if chosen.hides_answers:
                self._document.failed.emit(OwnAnswersError(OF_LIST))
            else:
                QGuiApplication.clipboard().setMimeData(table_data(self.model.part(rows)))

        with_small_counts(self, self._document, put)
