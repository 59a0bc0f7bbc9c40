"""What the window shows: the open project at one moment, as values."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from klviewer.project.operations import KeptSelection, Subject
from klviewer.project.project import Finding, Project, RoundInfo
from klviewer.readers import shipped
from klviewer.survey.codes import Coding
from klviewer.survey.counting import DEFAULT_RULE, CountingRule
from klviewer.survey.counting_problems import recounted
from klviewer.survey.messages import Message
from klviewer.survey.overview_look import OverviewLook
from klviewer.survey.problems import Problem
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.responses import Round
from klviewer.survey.shown_tables import ShownTables
from klviewer.ui.kept_look import kept_look
from klviewer.ui.kept_responses_look import ResponsesLook, kept_responses_look
from klviewer.ui.kept_tables import kept_tables

COMPARED_WITH = "compared-with"
"""The project's setting: the id of the round others are compared with, empty for the one before."""


@dataclass(frozen=True, eq=False)
class Snapshot:
    """An open project at one moment.

    Args:
        path: the project file.
        title: as the header shows it.
        is_example: whether the answers are invented.
        writable: whether anything can be changed.
        rounds: every round, in the order of their dates.
        round: the round that is shown, None in a project without files.
        earlier: the one it is compared with, None where none is earlier.
        questionnaire: of that round.
        problems: found in that round's files.
        coding: codes, quotations and memos.
        findings: the note's own texts.
        small_counts: the least count that is shown outside the program, empty where nobody has
            been asked.
        look: how the overview is looked at.
        responses_look: how the page about the responses is looked at.
        shown: how the areas' tables and graphs are looked at.
        selections: those that were kept under a name.
        undo_title: what Ctrl+Z would take back.
        redo_title: what Ctrl+Y would do again.
        saved_at: when the last change was written.
    """

    path: Path
    title: str
    is_example: bool
    writable: bool
    rounds: tuple[RoundInfo, ...]
    round: Round | None
    earlier: Round | None
    questionnaire: Questionnaire | None
    problems: tuple[Problem, ...]
    coding: Coding
    findings: tuple[Finding, ...]
    small_counts: str
    look: OverviewLook
    responses_look: ResponsesLook
    shown: ShownTables
    selections: tuple[KeptSelection, ...]
    undo_title: Message | None
    redo_title: Message | None
    saved_at: datetime

    @property
    def round_info(self) -> RoundInfo | None:
        """What the list of rounds says of the round that is shown."""
        shown = self.round.id if self.round else ""
        return next((info for info in self.rounds if info.id == shown), None)

    @property
    def shape(self) -> object:
        """What pages are built by; anything else they show anew themselves."""
        if self.round is None:
            return None
        areas = tuple(responses.area for responses in self.round.areas)
        rounds = tuple((info.id, info.title) for info in self.rounds)
        return self.path, self.title, self.is_example, self.round.id, rounds, areas

    def seen_as(self, other: "Snapshot") -> "Snapshot":
        """The same, looked at as another moment of the project is."""
        return replace(self, look=other.look, shown=other.shown)

    @property
    def earlier_rounds(self) -> tuple[RoundInfo, ...]:
        """Those before the shown one, the latest first."""
        shown = self.round_info
        before = self.rounds[: self.rounds.index(shown)] if shown else ()
        return before[::-1]

    @property
    def rule(self) -> CountingRule:
        """What counts in the round that is shown."""
        return self.round_info.rule if self.round_info else DEFAULT_RULE


def take(project: Project, round_id: str = "") -> Snapshot:
    """Read everything the window needs from the project file.

    Args:
        project: open, on the worker's thread.
        round_id: the round to show; the last one when empty or gone.
    """
    rounds = project.rounds()
    ids = [info.id for info in rounds]
    shown = round_id if round_id in ids else (ids[-1] if ids else "")
    before = _compared(project, ids[: ids.index(shown)] if shown else [])
    return Snapshot(
        path=project.path,
        title=_title(project),
        is_example=project.setting("example") == "true",
        writable=project.writable,
        rounds=rounds,
        round=project.round(shown) if shown else None,
        earlier=project.round(before) if before else None,
        questionnaire=project.questionnaire(shown) if shown else None,
        problems=_problems(project, shown) if shown else (),
        coding=project.coding(),
        findings=project.findings(),
        selections=project.selections(),
        small_counts=project.setting("small-counts"),
        look=kept_look(project),
        responses_look=kept_responses_look(project),
        shown=kept_tables(project),
        undo_title=project.undo_title(),
        redo_title=project.redo_title(),
        saved_at=datetime.now(),
    )


def _compared(project: Project, earlier: Sequence[str]) -> str:
    """The round that was chosen where it is among the earlier ones, else the last of them."""
    chosen = project.setting(COMPARED_WITH)
    return chosen if chosen in earlier else (earlier[-1] if earlier else "")


def _title(project: Project) -> str:
    return project.setting("title") or project.path.stem


def _problems(project: Project, round_id: str) -> tuple[Problem, ...]:
    """The problems of a round's files, with what its rule leaves out now."""
    named = shipped.frame() if project.questionnaire(round_id).of_municipalities else ()
    names = {str(municipality.code): municipality.name for municipality in named}
    files = [file.name for file in project.files(round_id)]
    areas = project.round(round_id).areas
    kept = project.problems(round_id)
    return recounted(kept, areas, files, lambda key: names.get(key, key))


def retake(before: Snapshot, project: Project, changed: frozenset[Subject]) -> Snapshot:
    """Read again only what an operation changed."""
    if Subject.ROUNDS in changed:
        return take(project, before.round.id if before.round else "")
    return replace(
        before,
        title=_title(project),
        is_example=project.setting("example") == "true",
        small_counts=project.setting("small-counts"),
        look=kept_look(project),
        responses_look=kept_responses_look(project),
        coding=project.coding(),
        findings=project.findings() if Subject.FINDINGS in changed else before.findings,
        selections=project.selections() if Subject.SELECTIONS in changed else before.selections,
        undo_title=project.undo_title(),
        redo_title=project.redo_title(),
        saved_at=datetime.now(),
    )
