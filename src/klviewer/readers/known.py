"""Tables that are answers to a known questionnaire."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from klviewer.readers.background import municipality_column
from klviewer.readers.checks import check
from klviewer.readers.findings import Findings
from klviewer.readers.matching import Table
from klviewer.readers.municipalities import UNKNOWN, MunicipalityNames
from klviewer.readers.recognition import Recognised, recognise
from klviewer.readers.respondents import of_municipalities, of_rows, stacked
from klviewer.readers.sheet import Sheet
from klviewer.readers.source import Progress
from klviewer.survey.messages import translate
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.responses import AreaResponses


@dataclass(frozen=True, eq=False)
class Survey:
    """A questionnaire and what was answered to it."""

    questionnaire: Questionnaire
    areas: tuple[AreaResponses, ...]


def known_survey(
    sheets: Sequence[Sheet],
    questionnaires: Sequence[Questionnaire],
    names: MunicipalityNames,
    findings: Findings,
    progress: Progress,
) -> Survey | None:
    """The responses to the questionnaire most of the tables fit; None where none fits any.

    Args:
        sheets: every table of the set.
        questionnaires: those known.
        names: of municipalities.
        findings: told of tables that do not belong, and of what is missing in those that do.
        progress: told how much is done.
    """
    fits = [recognise(sheet, questionnaires) for sheet in sheets]
    found = [fit for fit in fits if fit is not None]
    if not found:
        return None
    most = Counter(fit.questionnaire.id for fit in found).most_common(1)[0][0]
    chosen = [fit for fit in found if fit.questionnaire.id == most]
    _report_others(sheets, chosen, findings)
    parts: dict[str, list[AreaResponses]] = {}
    for done, fit in enumerate(chosen):
        progress(done / len(chosen))
        responses = _responses(fit, names, findings)
        if responses is not None:
            parts.setdefault(fit.area.id, []).append(responses)
    return Survey(chosen[0].questionnaire, _in_order(chosen[0].questionnaire, parts))


def _in_order(
    questionnaire: Questionnaire, parts: Mapping[str, Sequence[AreaResponses]]
) -> tuple[AreaResponses, ...]:
    municipal = questionnaire.of_municipalities
    areas = [area.id for area in questionnaire if area.id in parts]
    return tuple(stacked(parts[area], municipal=municipal) for area in areas)


def _responses(
    fit: Recognised, names: MunicipalityNames, findings: Findings
) -> AreaResponses | None:
    findings.extend(fit.sheet.problems)
    free = fit.assignment.free(fit.sheet)
    municipality = municipality_column(fit.sheet, free, names)
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
