"""Tables that are answers to a known questionnaire."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from klviewer.readers.background import (
    MunicipalityColumn,
    chosen_municipality_column,
    municipality_column,
)
from klviewer.readers.checks import check
from klviewer.readers.decisions import NOTHING_DECIDED, Decisions
from klviewer.readers.doubts import (
    Doubt,
    accepted,
    key_of,
    likely_columns,
    near_municipalities,
)
from klviewer.readers.findings import Findings
from klviewer.readers.matching import Table
from klviewer.readers.municipalities import UNKNOWN, MunicipalityNames
from klviewer.readers.recognised import RecognisedSheet, recognised_sheet
from klviewer.readers.recognition import Recognised, recognise
from klviewer.readers.respondents import of_municipalities, of_rows, stacked
from klviewer.readers.sheet import Sheet
from klviewer.readers.source import Progress
from klviewer.survey.messages import translate
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.responses import AreaResponses


@dataclass(frozen=True, eq=False)
class Survey:
    """A questionnaire and what was answered to it.

    Args:
        questionnaire: known, or made from the tables themselves.
        areas: those with answers, in its order.
        recognised: what each table was taken as.
        doubts: what a person should decide.
    """

    questionnaire: Questionnaire
    areas: tuple[AreaResponses, ...]
    recognised: tuple[RecognisedSheet, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def known_survey(
    sheets: Sequence[Sheet],
    questionnaires: Sequence[Questionnaire],
    names: MunicipalityNames,
    findings: Findings,
    progress: Progress,
    decisions: Decisions = NOTHING_DECIDED,
) -> Survey | None:
    """The responses to the questionnaire most of the tables fit; None where none fits any.

    Args:
        sheets: every table of the set.
        questionnaires: those known.
        names: of municipalities.
        findings: told of tables that do not belong, and of what is missing in those that do.
        progress: told how much is done.
        decisions: of a person.
    """
    fits = [recognise(sheet, questionnaires) for sheet in sheets]
    found = [fit for fit in fits if fit is not None]
    if not found:
        return None
    most = Counter(fit.questionnaire.id for fit in found).most_common(1)[0][0]
    chosen = [_as_decided(fit, decisions) for fit in found if fit.questionnaire.id == most]
    _report_others(sheets, chosen, findings)
    gathered = _Gathered()
    for done, fit in enumerate(chosen):
        progress(done / len(chosen))
        municipality = _municipality(fit, names, decisions)
        gathered.take(fit, municipality, findings)
        gathered.doubts += likely_columns(fit.area, fit.sheet, fit.assignment, decisions.answers)
        if municipality:
            gathered.doubts += near_municipalities(fit.sheet, *municipality, names)
    return gathered.survey(chosen[0].questionnaire)


class _Gathered:
    """What has been read until now of the tables of a survey."""

    def __init__(self) -> None:
        self.doubts: list[Doubt] = []
        self._recognised: list[RecognisedSheet] = []
        self._parts: dict[str, list[AreaResponses]] = {}

    def take(
        self, fit: Recognised, municipality: MunicipalityColumn | None, findings: Findings
    ) -> None:
        """Read a table."""
        column = municipality[0] if municipality else None
        self._recognised.append(
            recognised_sheet(fit.sheet, fit.area, fit.assignment, column, known=True)
        )
        responses = _responses(fit, municipality, findings)
        if responses is not None:
            self._parts.setdefault(fit.area.id, []).append(responses)

    def survey(self, questionnaire: Questionnaire) -> Survey:
        """All of it."""
        areas = _in_order(questionnaire, self._parts)
        return Survey(questionnaire, areas, tuple(self._recognised), tuple(self.doubts))


def _as_decided(fit: Recognised, decisions: Decisions) -> Recognised:
    found = accepted(fit.area, fit.sheet, fit.assignment, decisions.answers)
    return replace(fit, assignment=found)


def _municipality(
    fit: Recognised, names: MunicipalityNames, decisions: Decisions
) -> MunicipalityColumn | None:
    decided = decisions.of(key_of(fit.sheet)).municipality
    if decided is not None:
        return chosen_municipality_column(fit.sheet, decided, names)
    return municipality_column(fit.sheet, fit.assignment.free(fit.sheet), names)


def _in_order(
    questionnaire: Questionnaire, parts: Mapping[str, Sequence[AreaResponses]]
) -> tuple[AreaResponses, ...]:
    municipal = questionnaire.of_municipalities
    areas = [area.id for area in questionnaire if area.id in parts]
    return tuple(stacked(parts[area], municipal=municipal) for area in areas)


def _responses(
    fit: Recognised, municipality: MunicipalityColumn | None, findings: Findings
) -> AreaResponses | None:
    findings.extend(fit.sheet.problems)
    if fit.questionnaire.of_municipalities and municipality is None:
        _report_no_municipality(fit, findings)
        return None
    check(fit, findings)
    nowhere = np.full(len(fit.sheet.rows), UNKNOWN, dtype=np.int16)
    codes = municipality[1] if municipality else nowhere
    table = Table(fit.sheet, fit.area, fit.assignment, codes)
    if fit.questionnaire.of_municipalities and municipality is not None:
        return of_municipalities(table, municipality[0], findings)
    return of_rows(table, findings)


def _report_no_municipality(fit: Recognised, findings: Findings) -> None:
    findings.error(
        translate(
            "reading",
            "Filen har svar om “{area}”, men ingen kolonne med kommunens navn eller nummer.",
            area=fit.area.name,
        ),
        fit.sheet.place(),
        translate(
            "reading", "Svarene er ikke talt med. Tilføj en kolonne med overskriften “kommune”."
        ),
    )


def _report_others(
    sheets: Sequence[Sheet], chosen: Sequence[Recognised], findings: Findings
) -> None:
    """Tables that do not belong: worth an error only if nothing else of their file was read."""
    used = {id(fit.sheet) for fit in chosen}
    files = {fit.sheet.file for fit in chosen}
    for sheet in sheets:
        if id(sheet) in used:
            continue
        what = translate(
            "reading",
            "Indholdet er ikke svar på “{title}”.",
            title=chosen[0].questionnaire.title,
        )
        if sheet.file in files:
            findings.notice(what, sheet.place(), translate("reading", "Arket er ikke læst."))
        else:
            alone = translate(
                "reading", "Filen er ikke læst. Åbn den for sig, hvis den skal bruges."
            )
            findings.error(what, sheet.place(), alone)
