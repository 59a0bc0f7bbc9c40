"""Tables that fit no known questionnaire: a survey made from their own structure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

import numpy as np

from klviewer.readers.background import municipality_column
from klviewer.readers.findings import Findings
from klviewer.readers.known import Survey
from klviewer.readers.matching import Table
from klviewer.readers.municipalities import UNKNOWN, MunicipalityNames
from klviewer.readers.own_structure import own_structure, unique
from klviewer.readers.respondents import of_municipalities, of_rows
from klviewer.readers.sheet import Column, Sheet
from klviewer.readers.source import Progress
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
    sheets: Sequence[Sheet], names: MunicipalityNames, findings: Findings, progress: Progress
) -> Survey | None:
    """The tables as a survey of their own, one area for each file; None where none has questions.

    Args:
        sheets: every table of the set.
        names: of municipalities.
        findings: told of tables that are not read.
        progress: told how much is done.
    """
    found: list[_Own] = []
    for done, sheet in enumerate(_largest(sheets, findings)):
        progress(done / len(sheets))
        own = _own(sheet, names, [known.table.area.id for known in found])
        if own is None:
            _report_no_questions(sheet, findings)
        else:
            found.append(own)
    if not found:
        return None
    municipal = all(own.is_of_municipalities for own in found)
    areas = tuple(_responses(own, findings, municipal=municipal) for own in found)
    return Survey(_questionnaire([area.area for area in areas], municipal=municipal), areas)


def _largest(sheets: Sequence[Sheet], findings: Findings) -> list[Sheet]:
    """The largest table of each file; the others are reported."""
    largest: dict[int, Sheet] = {}
    for sheet in sorted(sheets, key=lambda found: -len(found.rows) * len(found.columns)):
        kept = largest.setdefault(sheet.file, sheet)
        if kept is not sheet:
            findings.notice(
                translate("reading", "Filen har flere ark med indhold."),
                sheet.place(),
                translate("reading", "Kun det største ark, “{name}”, er læst.", name=kept.name),
            )
    return [largest[file] for file in sorted(largest)]


def _own(sheet: Sheet, names: MunicipalityNames, taken: Sequence[str]) -> _Own | None:
    found = municipality_column(sheet, sheet.columns, names)
    column, codes = found or (None, np.full(len(sheet.rows), UNKNOWN, dtype=np.int16))
    structure = own_structure(sheet, column)
    if structure is None:
        return None
    title = unique(structure.area.title, taken)
    area = replace(structure.area, id=title, title=title)
    return _Own(Table(sheet, area, structure.assignment, codes), column)


def _responses(own: _Own, findings: Findings, *, municipal: bool) -> AreaResponses:
    findings.extend(own.table.sheet.problems)
    if municipal and own.municipality is not None:
        return of_municipalities(own.table, own.municipality, findings)
    return of_rows(own.table, findings)


def _questionnaire(areas: Sequence[Area], *, municipal: bool) -> Questionnaire:
    """A questionnaire that is the same whenever the same questions are read again."""
    variables = "\n".join(question.variable for area in areas for question in area.questions)
    name = sha256(variables.encode()).hexdigest()[:12]
    title = " · ".join(area.title for area in areas)
    return Questionnaire(f"own-{name}", title, tuple(areas), of_municipalities=municipal)


def _report_no_questions(sheet: Sheet, findings: Findings) -> None:
    findings.error(
        translate("reading", "Filen har ingen kolonner, der ligner spørgsmål."),
        sheet.place(),
        translate("reading", "Filen er ikke læst."),
    )
