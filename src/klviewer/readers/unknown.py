"""Tables that fit no known questionnaire: a survey made from their own structure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

import numpy as np

from klviewer.readers.assignment import Assignment
from klviewer.readers.background import chosen_municipality_column, municipality_column
from klviewer.readers.decisions import NOTHING_DECIDED, Decisions
from klviewer.readers.doubts import Doubt, NewSurvey
from klviewer.readers.findings import Findings
from klviewer.readers.found_doubts import near_municipalities
from klviewer.readers.known import Survey
from klviewer.readers.matching import Table
from klviewer.readers.municipalities import UNKNOWN, MunicipalityNames
from klviewer.readers.own_structure import own_structure, unique
from klviewer.readers.recognised import RecognisedSheet, recognised_sheet
from klviewer.readers.respondents import of_municipalities, of_rows
from klviewer.readers.sheet import Column, Sheet
from klviewer.readers.source import Progress, followed, part, with_progress
from klviewer.survey.messages import translate
from klviewer.survey.questionnaire import Area, Questionnaire
from klviewer.survey.responses import AreaResponses

# Below this share of rows with a municipality of their own, the rows are answers from citizens
# or institutions, and the municipality is only where they are.
_MOSTLY_ONCE = 0.8


@dataclass(frozen=True, eq=False)
class _Own:
    """A table with its own questions.

    Args:
        table: with the rows' municipalities.
        municipality: the column they were read from, None where there is none.
    """

    table: Table
    municipality: Column | None

    @property
    def is_of_municipalities(self) -> bool:
        known = self.table.codes[self.table.codes != UNKNOWN]
        return len(np.unique(known)) > _MOSTLY_ONCE * len(known)


def unknown_survey(
    sheets: Sequence[Sheet],
    names: MunicipalityNames,
    findings: Findings,
    progress: Progress,
    decisions: Decisions = NOTHING_DECIDED,
) -> Survey | None:
    """The tables as a survey of their own, one area for each file; None where none has questions.

    Args:
        sheets: every table of the set.
        names: of municipalities.
        findings: told of tables that are not read.
        progress: told how much is done.
        decisions: of a person.
    """
    found: list[_Own] = []
    titles: set[str] = set()
    read = _read_ones(sheets, findings, decisions)
    for sheet, told in with_progress(read, part(progress, 0.0, 0.3)):
        own = _own(sheet, names, titles, decisions, told)
        if own is None:
            _report_no_questions(sheet, findings)
        else:
            found.append(own)
    if not found:
        return None
    municipal = all(own.is_of_municipalities for own in found)
    areas = tuple(
        _responses(own, findings, told, municipal=municipal)
        for own, told in with_progress(found, part(progress, 0.3, 0.9))
    )
    questionnaire = _questionnaire([area.area for area in areas], decisions, municipal=municipal)
    doubts: list[Doubt] = [NewSurvey(questionnaire.title)]
    for own in found:
        if own.municipality is not None:
            sheet, codes = own.table.sheet, own.table.codes
            doubts += near_municipalities(sheet, own.municipality, codes, names)
    recognised = (_recognised(sheet, found) for sheet in followed(sheets, part(progress, 0.9, 1.0)))
    return Survey(questionnaire, areas, tuple(recognised), tuple(doubts))


def _recognised(sheet: Sheet, found: Sequence[_Own]) -> RecognisedSheet:
    for own in found:
        if own.table.sheet is sheet:
            table = own.table
            return recognised_sheet(
                sheet, table.area, table.assignment, own.municipality, known=False
            )
    structure = own_structure(sheet, None)
    if structure is None:
        area = Area(sheet.name, sheet.name or sheet.file_name, ())
        return recognised_sheet(sheet, area, Assignment({}, 0), None, known=False, taken=False)
    return recognised_sheet(
        sheet, structure.area, structure.assignment, None, known=False, taken=False
    )


def _read_ones(sheets: Sequence[Sheet], findings: Findings, decisions: Decisions) -> list[Sheet]:
    """The largest table of each file, and those somebody wants; the others are reported."""
    largest: dict[int, Sheet] = {}
    for sheet in sorted(sheets, key=lambda found: -len(found.rows) * len(found.columns)):
        largest.setdefault(sheet.file, sheet)
    read = []
    for sheet in sheets:
        decided = decisions.of(sheet.key).taken
        if decided or largest.get(sheet.file) is sheet:
            read.append(sheet)
        else:
            _report_other(sheet, largest[sheet.file], findings)
    return read


def _report_other(sheet: Sheet, largest: Sheet, findings: Findings) -> None:
    findings.notice(
        translate(
            "reading",
            "Filen har flere ark med indhold. Det største er “{name}”.",
            name=largest.name,
        ),
        sheet.place(),
        translate("reading", "Arket er ikke læst."),
    )


def _own(
    sheet: Sheet,
    names: MunicipalityNames,
    taken: set[str],
    decisions: Decisions,
    progress: Progress,
) -> _Own | None:
    decided = decisions.of(sheet.key)
    if decided.municipality is None:
        found = municipality_column(sheet, sheet.columns, names)
    else:
        found = chosen_municipality_column(sheet, decided.municipality, names)
    column, codes = found or (None, np.full(len(sheet.rows), UNKNOWN, dtype=np.int16))
    structure = own_structure(sheet, column, decided, progress)
    if structure is None:
        return None
    title = unique(structure.area.title, taken)
    area = replace(structure.area, id=title, title=title)
    return _Own(Table(sheet, area, structure.assignment, codes), column)


def _responses(
    own: _Own, findings: Findings, progress: Progress, *, municipal: bool
) -> AreaResponses:
    findings.extend(own.table.sheet.problems)
    if municipal and own.municipality is not None:
        return of_municipalities(own.table, own.municipality, findings, progress)
    return of_rows(own.table, findings, progress)


def _questionnaire(
    areas: Sequence[Area], decisions: Decisions, *, municipal: bool
) -> Questionnaire:
    """A questionnaire that is the same whenever the same questions are read again."""
    variables = "\n".join(question.variable for area in areas for question in area.questions)
    name = sha256(variables.encode()).hexdigest()[:12]
    title = decisions.title or " · ".join(area.title for area in areas)
    return Questionnaire(f"own-{name}", title, tuple(areas), of_municipalities=municipal)


def _report_no_questions(sheet: Sheet, findings: Findings) -> None:
    findings.error(
        translate("reading", "Filen har ingen kolonner, der ligner spørgsmål."),
        sheet.place(),
        translate("reading", "Filen er ikke læst."),
    )
