"""What a project remembers of how its files were read, so that the next files ask for nothing."""

import json
from collections.abc import Mapping
from dataclasses import replace

from klviewer.project.operations import ChangeSetting
from klviewer.project.project import Project
from klviewer.readers import shipped
from klviewer.readers.decisions import NOTHING_DECIDED, Decisions, TableDecision, heading
from klviewer.readers.reading import Reading
from klviewer.survey.questionnaire import Questionnaire

_SETTING = "recognised"
_HEADING_PARTS = 3


def known_questionnaires(project: Project | None) -> tuple[Questionnaire, ...]:
    """Those of the project as its latest rounds have them, then the program's own others."""
    own: dict[str, Questionnaire] = {}
    for info in project.rounds() if project else ():
        found = project.questionnaire(info.id) if project else None
        if found is not None:
            own[found.id] = found
    others = (found for found in shipped.questionnaires() if found.id not in own)
    return (*own.values(), *others)


def remembered(project: Project | None) -> Decisions:
    """What was decided before of spellings and headings."""
    return _decisions(project.setting(_SETTING)) if project else NOTHING_DECIDED


def learnt(reading: Reading) -> Decisions:
    """What was decided about files, and what their questions are called.

    A question that was given another wording would otherwise be asked about in the next round,
    whose file has the wording it had before.
    """
    worded = {
        heading(sheet.area, column.name): column.question
        for sheet in reading.recognised
        for place, column in enumerate(sheet.columns)
        if column.question and _is_worded(reading.decisions.of(sheet.key), place)
    }
    return replace(reading.decisions, answers={**reading.decisions.answers, **worded})


def _is_worded(decided: TableDecision, place: int) -> bool:
    return place in decided.columns and bool(decided.columns[place].text)


def remembering(decisions: Decisions, before: Decisions) -> tuple[ChangeSetting, ...]:
    """The operations that make a project remember what is not remembered yet.

    Args:
        decisions: made about some files.
        before: what the project remembers.
    """
    municipalities = {**before.municipalities, **decisions.municipalities}
    answers = {**before.answers, **decisions.answers}
    whole = replace(NOTHING_DECIDED, municipalities=municipalities, answers=answers)
    if _text(whole) == _text(before):
        return ()
    return (ChangeSetting(_SETTING, _text(whole)),)


def _text(decisions: Decisions) -> str:
    answers = [[*heading, question] for heading, question in decisions.answers.items()]
    kept = {"municipalities": dict(decisions.municipalities), "columns": answers}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def _decisions(text: str) -> Decisions:
    """What the setting says; what is not as it should be was written by nobody, and is left out."""
    try:
        kept = json.loads(text or "{}")
    except ValueError:
        return NOTHING_DECIDED
    if not isinstance(kept, dict):
        return NOTHING_DECIDED
    return Decisions(
        municipalities=_municipalities(kept.get("municipalities")),
        answers=_answers(kept.get("columns")),
    )


def _municipalities(kept: object) -> Mapping[str, int]:
    pairs = kept.items() if isinstance(kept, dict) else ()
    return {text: number for text, number in pairs if isinstance(number, int)}


def _answers(kept: object) -> Mapping[tuple[str, str], str]:
    rows = kept if isinstance(kept, list) else ()
    sound = (
        row
        for row in rows
        if isinstance(row, list)
        and len(row) == _HEADING_PARTS
        and all(isinstance(part, str) for part in row)
    )
    return {(area, head): question for area, head, question in sound}
