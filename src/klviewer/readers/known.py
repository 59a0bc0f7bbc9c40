"""Tables that are answers to a known questionnaire."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from klviewer.readers.background import (
    MunicipalityColumn,
    chosen_municipality_column,
    municipality_column,
)
from klviewer.readers.checks import check
from klviewer.readers.decisions import NOTHING_DECIDED, Decisions
from klviewer.readers.doubts import Doubt
from klviewer.readers.file_scales import FileScales, file_scales
from klviewer.readers.findings import Findings
from klviewer.readers.found_doubts import (
    accepted,
    likely_columns,
    near_municipalities,
    no_municipality,
    other_texts,
)
from klviewer.readers.led_on import led_on
from klviewer.readers.matching import Table
from klviewer.readers.municipalities import UNKNOWN, MunicipalityNames
from klviewer.readers.other_words import with_other_words
from klviewer.readers.recognised import RecognisedSheet, recognised_sheet
from klviewer.readers.recognition import Recognised, recognise
from klviewer.readers.respondents import of_municipalities, of_rows, stacked
from klviewer.readers.sheet import Sheet
from klviewer.readers.source import Progress, with_progress
from klviewer.survey.messages import translate
from klviewer.survey.problems import Problem
from klviewer.survey.questionnaire import Area, Questionnaire
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
    chosen = _recognised(sheets, questionnaires, decisions)
    if not chosen:
        return None
    _report_others(sheets, chosen, findings)
    gathered = _Gathered(chosen)
    for fit, told in with_progress(chosen, progress):
        told(0.0)
        gathered.take(fit, names, findings, decisions, told)
    return gathered.survey()


def _recognised(
    sheets: Sequence[Sheet], questionnaires: Sequence[Questionnaire], decisions: Decisions
) -> list[Recognised]:
    """The tables that are answers to the questionnaire most of them fit, as was decided."""
    fits = [recognise(sheet, questionnaires) for sheet in sheets]
    found = [accepted(fit, decisions.answers) for fit in fits if fit is not None]
    good = [fit for fit in found if fit.is_good]
    if not good:
        return []
    most = Counter(fit.questionnaire.id for fit in good).most_common(1)[0][0]
    chosen = [fit for fit in good if fit.questionnaire.id == most]
    return with_other_words(chosen, decisions.answers)


class _Gathered:
    """What has been read until now of the tables of a survey.

    Args:
        fits: the tables, all of one questionnaire.
    """

    def __init__(self, fits: Sequence[Recognised]) -> None:
        self._questionnaire = fits[0].questionnaire
        self._doubts: list[Doubt] = []
        self._recognised: list[RecognisedSheet] = []
        self._parts: dict[str, list[AreaResponses]] = {}
        self._areas: dict[str, Area] = {}
        self._scales: dict[Sheet, FileScales] = {}
        for fit in fits:
            area = self._areas.get(fit.area.id, fit.area)
            scales = file_scales(area, fit.sheet, fit.assignment)
            self._scales[fit.sheet] = scales
            self._areas[fit.area.id] = led_on(scales, fit.sheet)

    def take(
        self,
        fit: Recognised,
        names: MunicipalityNames,
        findings: Findings,
        decisions: Decisions,
        progress: Progress,
    ) -> None:
        """Read a table."""
        scales = self._scales[fit.sheet]
        fit = replace(fit, area=scales.area, assignment=scales.assignment)
        municipality = _municipality(fit, names, decisions)
        column = municipality[0] if municipality else None
        self._recognised.append(
            recognised_sheet(fit.sheet, fit.area, fit.assignment, column, known=True)
        )
        self._doubts += _doubts(fit, municipality, names, decisions)
        responses = self._responses(fit, municipality, names, findings, progress)
        if responses is not None:
            findings.extend(_changes(fit.sheet, scales))
            self._parts.setdefault(fit.area.id, []).append(responses)

    def _responses(
        self,
        fit: Recognised,
        municipality: MunicipalityColumn | None,
        names: MunicipalityNames,
        findings: Findings,
        progress: Progress,
    ) -> AreaResponses | None:
        findings.extend(fit.sheet.problems)
        municipal = fit.questionnaire.of_municipalities
        if municipal and municipality is None:
            _report_no_municipality(fit, findings)
            return None
        check(fit, names, findings)
        nowhere = np.full(len(fit.sheet.rows), UNKNOWN, dtype=np.int16)
        codes = municipality[1] if municipality else nowhere
        spellings = self._scales[fit.sheet].spellings
        table = Table(fit.sheet, self._areas[fit.area.id], fit.assignment, codes, spellings)
        if municipal and municipality is not None:
            return of_municipalities(table, municipality[0], findings, progress)
        return of_rows(table, findings, progress)

    def survey(self) -> Survey:
        """All of it."""
        known = self._questionnaire
        areas = tuple(self._areas.get(area.id, area) for area in known)
        responses = _in_order(known, self._parts)
        questionnaire = replace(known, areas=areas) if areas != known.areas else known
        return Survey(questionnaire, responses, tuple(self._recognised), tuple(self._doubts))


def _changes(sheet: Sheet, scales: FileScales) -> Iterator[Problem]:
    for change in scales.changes:
        parts = scales.assignment.parts[change.question.id]
        yield change.problem(sheet.place(parts[0].column.name))


def _doubts(
    fit: Recognised,
    municipality: MunicipalityColumn | None,
    names: MunicipalityNames,
    decisions: Decisions,
) -> Iterator[Doubt]:
    yield from likely_columns(fit, names, decisions.answers)
    yield from other_texts(fit, decisions.answers)
    if municipality:
        yield from near_municipalities(fit.sheet, *municipality, names)
    elif fit.questionnaire.of_municipalities:
        yield no_municipality(fit.sheet, fit.assignment.free(fit.sheet), names)


def _municipality(
    fit: Recognised, names: MunicipalityNames, decisions: Decisions
) -> MunicipalityColumn | None:
    decided = decisions.of(fit.sheet.key).municipality
    if decided is not None:
        return chosen_municipality_column(fit.sheet, decided, names)
    return municipality_column(fit.sheet, fit.assignment.free(fit.sheet), names)


def _in_order(
    questionnaire: Questionnaire, parts: Mapping[str, Sequence[AreaResponses]]
) -> tuple[AreaResponses, ...]:
    municipal = questionnaire.of_municipalities
    areas = [area.id for area in questionnaire if area.id in parts]
    return tuple(stacked(parts[area], municipal=municipal) for area in areas)


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
