"""Who has answered, as a table of respondents and areas."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from klviewer.survey.counting import DEFAULT_RULE, CountingRule
from klviewer.survey.counting_words import BY_HAND, OUTCOMES, WHICH
from klviewer.survey.danish import clock, number, sort_key
from klviewer.survey.dates import day, day_of_month
from klviewer.survey.groups import group_name, region_name
from klviewer.survey.nonresponse import MISSING, Respondent, ResponseState, Standing
from klviewer.survey.questionnaire import Area
from klviewer.ui.response_marks import response_mark
from klviewer.ui.saying import say
from klviewer.ui.table_cells import CellLook
from klviewer.ui.theme import Theme
from klviewer.ui.tool_tips import tip, words_or_tip

Index = QModelIndex | QPersistentModelIndex

RESPONDENT = Qt.ItemDataRole.UserRole
"""The `Respondent` of a row."""

_ORDER = tuple(Standing)


class ResponsesModel(QAbstractTableModel):
    """A row per respondent, a column per area.

    Args:
        theme: colours the marks.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._areas: tuple[Area, ...] = ()
        self._has_frame = True
        self._marks: dict[tuple[Standing, bool], QIcon] = {}
        self._listed: tuple[Respondent, ...] = ()
        self._rows: list[Respondent] = []
        self._rule = DEFAULT_RULE
        self._sorted_by = (0, Qt.SortOrder.AscendingOrder)

    def show_respondents(
        self,
        areas: Sequence[Area],
        respondents: Sequence[Respondent],
        has_frame: bool,
        rule: CountingRule,
    ) -> None:
        """Show other rows, sorted as before.

        Args:
            areas: one column each.
            respondents: with a state per area.
            has_frame: whether they are municipalities, with region and group.
            rule: what counts.
        """
        asked = tuple(areas), has_frame, rule, tuple(respondents)
        if asked == (self._areas, self._has_frame, self._rule, self._listed):
            return
        self.beginResetModel()
        self._areas, self._has_frame, self._rule, self._listed = asked
        self._rows = self._in_order(respondents)
        self.endResetModel()

    @property
    def first_area(self) -> int:
        """The column of the first area."""
        return 3 if self._has_frame else 1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """One row per respondent."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """Who it is, and the areas."""
        return 0 if parent.isValid() else self.first_area + len(self._areas)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The heads of the columns."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._head(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _head(self, section: int) -> str:
        if section >= self.first_area:
            return self._areas[section - self.first_area].name
        if not self._has_frame:
            return self.tr("Besvarelse")
        return (self.tr("Kommune"), self.tr("Region"), self.tr("Gruppe"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell as it is shown, explained and read aloud."""
        # Not checkIndex, which asks the model how large it is: a table in sight asks for hundreds.
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        respondent = self._rows[index.row()]
        if role == RESPONDENT:
            return respondent
        place = index.column() - self.first_area
        if place < 0:
            return words_or_tip(self._about(respondent, index.column()), role)
        return self._cell(respondent, place, role)

    def _about(self, respondent: Respondent, column: int) -> str:
        municipality = respondent.municipality
        if column == 0 or municipality is None:
            return respondent.name
        if column == 1:
            return region_name(municipality.region)
        return group_name(municipality.group)

    def look(self, row: int, column: int) -> CellLook:
        """A cell as it is shown.

        Args:
            row: counted from 0, as they are sorted.
            column: likewise.
        """
        respondent, place = self._rows[row], column - self.first_area
        if place < 0:
            return CellLook(self._about(respondent, column))
        state = respondent.states[place]
        colour = self._theme.ink("quiet") if state.standing in MISSING else None
        return CellLook(self._short(state), self._mark(state), colour)

    def _mark(self, state: ResponseState) -> QIcon:
        kind = state.standing, state.sent > 1
        if kind not in self._marks:
            self._marks[kind] = response_mark(*kind, self._theme)
        return self._marks[kind]

    def _cell(self, respondent: Respondent, place: int, role: int) -> object:
        state = respondent.states[place]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._short(state)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._mark(state)
        if role == Qt.ItemDataRole.ForegroundRole and state.standing in MISSING:
            return self._theme.ink("quiet")
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            said = f"{respondent.name}, {self._areas[place].name}: {self._told(state)}"
            return tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None

    def _short(self, state: ResponseState) -> str:
        """“Fuldt · 2. juni”."""
        if state.standing is Standing.NONE:
            return self.tr("Mangler")
        when = state.answered_at
        date = f" · {say(day_of_month(when))}" if when else ""
        if state.standing is Standing.LEFT_OUT:
            return self.tr("Udeladt") + date
        if state.is_late:
            date += " · " + self.tr("for sent")
        if state.sent > 1:
            return self.tr("{count} gange").format(count=number(state.sent)) + date
        if state.standing is Standing.PARTIAL:
            return self.tr("Delvist") + date
        return self.tr("Fuldt") + date

    def _told(self, state: ResponseState) -> str:
        """The whole of what is known."""
        if state.standing is Standing.NONE:
            return self.tr("ingen besvarelse")
        if state.standing is Standing.LEFT_OUT:
            return self.tr("udeladt: {why}").format(why=say(OUTCOMES[state.outcome]))
        complete = state.standing is Standing.COMPLETE
        parts = [self.tr("fuld besvarelse") if complete else self.tr("delvis besvarelse")]
        if state.answered_at:
            when, date = self.tr("{day} kl. {clock}"), say(day(state.answered_at))
            parts.append(when.format(day=date, clock=clock(state.answered_at)))
        answered = self.tr("{answered} af {asked} spørgsmål besvaret")
        parts.append(answered.format(answered=number(state.answered), asked=number(state.asked)))
        if state.sent > 1:
            again = self.tr("har svaret {count} gange: {which}")
            which = BY_HAND if state.is_chosen else WHICH[self._rule.which]
            parts.append(again.format(count=number(state.sent), which=say(which)))
        if state.is_late:
            parts.append(self.tr("efter fristen"))
        return ", ".join(parts)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column: words by the Danish alphabet, answers by how far they came and when."""
        self._sorted_by = (column, order)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        moved = [self._rows[index.row()] for index in before]
        self._rows = self._in_order(self._rows)
        places = {respondent.key: row for row, respondent in enumerate(self._rows)}
        after = [
            self.index(places[respondent.key], index.column())
            for respondent, index in zip(moved, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _in_order(self, rows: Sequence[Respondent]) -> list[Respondent]:
        column, order = self._sorted_by
        descending = order is Qt.SortOrder.DescendingOrder
        if column:
            rows = sorted(rows, key=lambda respondent: sort_key(respondent.name))
        return sorted(rows, key=self._key(column), reverse=descending)

    def _key(self, column: int) -> Callable[[Respondent], tuple[str | float, ...]]:
        place = column - self.first_area
        if place < 0:
            return lambda respondent: sort_key(self._about(respondent, column))
        return lambda respondent: _come(respondent.states[place])


def _come(state: ResponseState) -> tuple[str | float, ...]:
    # As text: a moment before 1970 has no timestamp on every system.
    when = state.answered_at.isoformat() if state.answered_at else ""
    return float(_ORDER.index(state.standing)), when
