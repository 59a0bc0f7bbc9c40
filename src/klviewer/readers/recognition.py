"""Which known area a table is answers to."""

from collections.abc import Sequence
from dataclasses import dataclass

from klviewer.readers.assignment import Assignment, assign
from klviewer.readers.sheet import Sheet
from klviewer.survey.questionnaire import Area, Questionnaire

_MOST = 0.5


@dataclass(frozen=True, eq=False)
class Recognised:
    """A table with the area it is answers to.

    Args:
        sheet: the table.
        questionnaire: the area's.
        area: the one that fits best.
        assignment: the columns of its questions.
        rivals: other areas that fit exactly as well.
    """

    sheet: Sheet
    questionnaire: Questionnaire
    area: Area
    assignment: Assignment
    rivals: tuple[Area, ...] = ()

    @property
    def share(self) -> float:
        """How many of the area's questions have columns."""
        return len(self.assignment.parts) / len(self.area.questions)

    @property
    def is_good(self) -> bool:
        """Whether enough of them have."""
        return self.share >= _MOST


def recognise(sheet: Sheet, questionnaires: Sequence[Questionnaire]) -> Recognised | None:
    """The area most of whose questions the table has; None where no area has half of them there.

    Between areas that have, the one with the larger share of its questions there is taken, then
    the one whose questions' texts stand in the table, then the one with more questions.
    """
    fits = [
        (_fit(found), found)
        for questionnaire in questionnaires
        for area in questionnaire
        for found in [Recognised(sheet, questionnaire, area, assign(area, sheet))]
    ]
    good = [(fit, found) for fit, found in fits if found.is_good]
    if not good:
        return None
    best = max(fit for fit, _ in good)
    first, *others = [found for fit, found in good if fit == best]
    rivals = tuple(found.area for found in others)
    return Recognised(sheet, first.questionnaire, first.area, first.assignment, rivals)


def _fit(found: Recognised) -> tuple[float, int, int]:
    return found.share, found.assignment.agreeing, len(found.assignment.parts)
