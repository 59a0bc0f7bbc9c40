"""What was wrong in the files, as a table to read and to copy."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from klviewer.reports.problems import COLUMNS, SEVERITIES
from klviewer.survey.problems import Place, Problem, Severity
from klviewer.ui.saying import say
from klviewer.ui.tool_tips import tip

Index = QModelIndex | QPersistentModelIndex

PROBLEM = Qt.ItemDataRole.UserRole
"""The `Problem` of a row."""

WHAT = 1
"""The column of the words; the others are for whoever copies them."""


class ProblemsModel(QAbstractTableModel):
    """A row per problem; a column for each thing said of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.problems: tuple[Problem, ...] = ()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        self.beginResetModel()
        self.problems = tuple(problems)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """One row per problem."""
        return 0 if parent.isValid() else len(self.problems)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own signature
        """What is said of each."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """The heads of the columns."""
        is_head = orientation is Qt.Orientation.Horizontal and 0 <= section < len(COLUMNS)
        if is_head and role == Qt.ItemDataRole.DisplayRole:
            return say(COLUMNS[section].head)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell as it is copied; the problem itself for the one that paints it."""
        if not self.checkIndex(index, self.CheckIndexOption.IndexIsValid):
            return None
        problem = self.problems[index.row()]
        if role == PROBLEM:
            return problem
        if role == Qt.ItemDataRole.DisplayRole:
            return str(COLUMNS[index.column()].said(problem, say) or "")
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (severity_name(problem.severity), say(problem.what))
            said = ". ".join((*parts, place_in_words(problem.place), say(problem.done)))
            return tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None


def severity_name(severity: Severity) -> str:
    """The severity as the screen calls it."""
    return say(SEVERITIES[severity])


def place_in_words(place: Place) -> str:
    """Where something stands: “svar.xlsx, ark Svar, række 74, kolonne Kommune”."""
    parts = (
        (place.file, "{value}"),
        (place.sheet, QCoreApplication.translate("problems", "ark {value}")),
        (str(place.row or ""), QCoreApplication.translate("problems", "række {value}")),
        (place.column, QCoreApplication.translate("problems", "kolonne {value}")),
    )
    return ", ".join(text.format(value=value) for value, text in parts if value)
