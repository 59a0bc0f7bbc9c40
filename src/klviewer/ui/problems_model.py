"""What was wrong in the files, as a table to read and to copy."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt

from klviewer.reports.problems import COLUMNS, SEVERITIES
from klviewer.survey.problems import Place, Problem, Severity
from klviewer.ui.saying import say
from klviewer.ui.shown_table import Index, ShownTable
from klviewer.ui.tool_tips import tip

PROBLEM = Qt.ItemDataRole.UserRole
"""The `Problem` of a row."""

WHAT = 1
"""The column of the words; the others are for whoever copies them."""


class ProblemsModel(ShownTable[tuple[Problem, ...]]):
    """A row per problem; a column for each thing said of it."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems that are shown, in order."""
        return self.shown or ()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show other problems."""
        self.show(tuple(problems))

    def size(self, shown: tuple[Problem, ...]) -> tuple[int, int]:
        """The problems, and what is said of each."""
        return len(shown), len(COLUMNS)

    def head(self, shown: tuple[Problem, ...], column: int, role: int) -> object:
        """What is said."""
        return say(COLUMNS[column].head) if role == Qt.ItemDataRole.DisplayRole else None

    def cell(self, shown: tuple[Problem, ...], index: Index, role: int) -> object:
        """A cell as it is copied; the problem itself for the one that paints it."""
        problem = shown[index.row()]
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
