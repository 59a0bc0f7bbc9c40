"""Which respondents to list: everyone, those missing somewhere, those with partial answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from klviewer.survey.nonresponse import MISSING, Respondent, Standing
from klviewer.survey.questionnaire import Area


@dataclass(frozen=True)
class ResponseFilter:
    """A choice of respondents.

    Args:
        title: as the list of choices shows it.
        accepts: whether a respondent is among them.
    """

    title: str
    accepts: Callable[[Respondent], bool]


def response_filters(areas: Sequence[Area]) -> tuple[ResponseFilter, ...]:
    """The choices for some areas, everyone first."""
    missing = QCoreApplication.translate("responses", "Mangler i {area}")
    return (
        ResponseFilter(QCoreApplication.translate("responses", "Alle"), lambda _: True),
        ResponseFilter(
            QCoreApplication.translate("responses", "Mangler i mindst ét område"),
            lambda respondent: any(state.standing in MISSING for state in respondent.states),
        ),
        *(
            ResponseFilter(missing.format(area=area.name), _missing_in(place))
            for place, area in enumerate(areas)
        ),
        ResponseFilter(
            QCoreApplication.translate("responses", "Har svaret delvist"),
            lambda respondent: _has(respondent, Standing.PARTIAL),
        ),
        ResponseFilter(
            QCoreApplication.translate("responses", "Har svaret flere gange"),
            lambda respondent: any(state.sent > 1 for state in respondent.states),
        ),
        ResponseFilter(
            QCoreApplication.translate("responses", "Har svaret efter fristen"),
            lambda respondent: any(state.is_late for state in respondent.states),
        ),
        ResponseFilter(
            QCoreApplication.translate("responses", "Har svar, der er udeladt"),
            lambda respondent: _has(respondent, Standing.LEFT_OUT),
        ),
    )


def _has(respondent: Respondent, standing: Standing) -> bool:
    return any(state.standing is standing for state in respondent.states)


def _missing_in(place: int) -> Callable[[Respondent], bool]:
    return lambda respondent: respondent.states[place].standing in MISSING
