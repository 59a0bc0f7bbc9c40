"""Files in, responses and a list of problems out."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from klviewer.readers import (
    archive,
    background,
    formats,
    limesurvey,
    limits,
    split_tables,
    surveyxact,
)
from klviewer.readers.decisions import NOTHING_DECIDED, Decisions
from klviewer.readers.doubts import Doubt
from klviewer.readers.errors import NotASurvey, UnreadableError
from klviewer.readers.findings import Findings
from klviewer.readers.known import known_survey
from klviewer.readers.municipalities import MunicipalityNames
from klviewer.readers.recognised import RecognisedSheet
from klviewer.readers.respondents import report_doubles
from klviewer.readers.sheet import Sheet
from klviewer.readers.source import Progress, SourceFile, never_back, part, silent, with_progress
from klviewer.readers.unknown import unknown_survey
from klviewer.survey.messages import translate
from klviewer.survey.municipalities import Frame
from klviewer.survey.problems import Place, Problem
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.responses import AreaResponses

_FILES_READ = 0.7
"""The share of the work that is done when the files are read and only to be understood."""

_MOMENTS_READ = 0.75
"""The share that is done when it is known when rows were answered."""


@dataclass(frozen=True, eq=False)
class Reading:
    """What a set of files says.

    Args:
        questionnaire: the known one they answer, or one made from the files themselves.
        areas: those a file was read for, in the questionnaire's order.
        problems: what was wrong, and what was done with it.
        files: as they were given, zip files unpacked; `Respondents.file` counts in them.
        recognised: what each table was taken as.
        doubts: what a person should decide; what is suggested was done.
        decisions: those the files were read by.
    """

    questionnaire: Questionnaire
    areas: tuple[AreaResponses, ...]
    problems: tuple[Problem, ...]
    files: tuple[SourceFile, ...]
    recognised: tuple[RecognisedSheet, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    decisions: Decisions = NOTHING_DECIDED

    @property
    def opened(self) -> date | None:
        """The day of the first counted answer, None where no file says."""
        return self._days[0] if self._days else None

    @property
    def closed(self) -> date | None:
        """The day of the last counted answer, None where no file says."""
        return self._days[-1] if self._days else None

    @cached_property
    def _days(self) -> list[date]:
        days = {
            day
            for area in self.areas
            for day in np.unique(area.respondents.answered_at[area.counted].astype("datetime64[D]"))
            if not np.isnat(day)
        }
        return [day.astype(object) for day in sorted(days)]


def read(
    files: Sequence[SourceFile],
    questionnaires: Sequence[Questionnaire],
    frame: Frame,
    progress: Progress = silent,
    decisions: Decisions = NOTHING_DECIDED,
) -> Reading:
    """Read files that belong together.

    What a file is, and which area it is answers to, is seen from its content. A file that cannot
    be read is a problem in the list, and the others are read.

    Args:
        files: one or more, in any format and order, zip files of them too.
        questionnaires: those known; if none fits, the survey is shown from its own structure.
        frame: the municipalities the survey was sent to.
        progress: told the share that is done; raises to cancel.
        decisions: of a person, where the files do not say what they are.

    Raises:
        NotASurvey: no file gave anything.
    """
    reading = looked_at(files, questionnaires, frame, progress, decisions)
    if not reading.areas:
        raise NotASurvey(reading.problems)
    return reading


def looked_at(
    files: Sequence[SourceFile],
    questionnaires: Sequence[Questionnaire],
    frame: Frame,
    progress: Progress = silent,
    decisions: Decisions = NOTHING_DECIDED,
) -> Reading:
    """Read files as `read` does, for somebody who will be asked what is in doubt.

    Returns:
        The reading; without any area where all depends on what is decided.

    Raises:
        NotASurvey: no file gave anything, and nothing that can be decided would change that.
    """
    findings = Findings()
    progress = never_back(progress)
    files = archive.unpacked(files, findings, progress)
    sheets = _sheets(files, findings, part(progress, 0.0, _FILES_READ))
    taken = [sheet for sheet in sheets if decisions.of(sheet.key).taken is not False]
    names = MunicipalityNames(frame, decisions.municipalities)
    for sheet, share in with_progress(taken, part(progress, _FILES_READ, _MOMENTS_READ)):
        background.read_moments(sheet.columns, share)
    told = (names, findings, part(progress, _MOMENTS_READ, 1.0), decisions)
    survey = known_survey(taken, questionnaires, *told) or unknown_survey(taken, *told)
    if survey is None or not (survey.areas or survey.doubts):
        raise NotASurvey(findings.problems)
    if survey.questionnaire.of_municipalities:
        for responses in survey.areas:
            report_doubles(responses, frame, survey.recognised, findings)
    progress(1.0)
    return Reading(
        survey.questionnaire,
        survey.areas,
        findings.problems,
        files,
        survey.recognised,
        survey.doubts,
        decisions,
    )


def _sheets(files: Sequence[SourceFile], findings: Findings, progress: Progress) -> list[Sheet]:
    """Every table with answers, put together from the parts that exports divide it into."""
    whole = split_tables.rejoined(_tables(files, findings, progress), findings)
    explained = [limesurvey.explained(table) for table in whole]
    return _with_rows(surveyxact.joined(explained, findings), findings)


def _tables(files: Sequence[SourceFile], findings: Findings, progress: Progress) -> list[Sheet]:
    """Every table of every file; files that have none are reported."""
    found: list[Sheet] = []
    total = sum(len(file.data) for file in files) or 1
    done = 0
    for number, file in enumerate(files[: limits.FILES]):
        share = part(progress, done / total, (done + len(file.data)) / total)
        done += len(file.data)
        first = next((other for other in files[:number] if other.data == file.data), None)
        if file.data and first is not None:
            _report_twice(file, first, findings)
            continue
        try:
            found += formats.sheets(number, file, share)
        except UnreadableError as error:
            left_out = translate("reading", "Filen er ikke læst.")
            findings.error(error.message, Place(file.name), left_out)
    for file in files[limits.FILES :]:
        findings.error(
            translate("reading", "Der er mere end {most} filer.", most=limits.FILES),
            Place(file.name),
            translate("reading", "Filen er ikke læst."),
        )
    return found


def _report_twice(file: SourceFile, first: SourceFile, findings: Findings) -> None:
    findings.warning(
        translate("reading", "Filen har samme indhold som “{first}”.", first=first.name),
        Place(file.name),
        translate("reading", "Filen er kun læst én gang."),
    )


def _with_rows(sheets: Sequence[Sheet], findings: Findings) -> list[Sheet]:
    """The tables with rows; one that has only heads has no answers.

    In a workbook with answers on another sheet, it is a sheet that tells of them.
    """
    answered = {sheet.file for sheet in sheets if len(sheet.rows)}
    for sheet in sheets:
        if len(sheet.rows):
            continue
        what = translate("reading", "Der er overskrifter, men ingen rækker med svar.")
        if sheet.file in answered:
            findings.notice(what, sheet.place(), translate("reading", "Arket er ikke læst."))
            continue
        findings.extend(sheet.problems)
        findings.error(what, sheet.place(), translate("reading", "Der er intet at tælle."))
    return [sheet for sheet in sheets if len(sheet.rows)]
