"""The note's own texts, and what a project remembers about itself."""

import pytest

from klviewer.project.operations import (
    ChangeSetting,
    Finding,
    ResetFinding,
    Subject,
    WriteFinding,
)
from klviewer.project.project import Project
from tests.project.sample import add_code

FIRST = Finding("children.meetings.status", "children", "meetings", 0, "Knap halvdelen …")
SECOND = Finding("children.meetings.own", "children", "meetings", 1, "Mit eget afsnit")


def test_findings_stand_in_their_order(project: Project) -> None:
    project.perform(WriteFinding(SECOND))
    change = project.perform(WriteFinding(FIRST))
    assert project.findings() == (FIRST, SECOND)
    assert change.subjects == {Subject.FINDINGS}
    assert change.findings == {FIRST.id}


def test_a_finding_written_anew_replaces_the_old(project: Project) -> None:
    project.perform(WriteFinding(FIRST))
    again = Finding(FIRST.id, "children", "meetings", 3, "Godt halvdelen …")
    project.perform(WriteFinding(again))
    assert project.findings() == (again,)
    project.undo()
    assert project.findings() == (FIRST,)


def test_a_reset_finding_is_gone_until_undone(project: Project) -> None:
    project.perform(WriteFinding(FIRST))
    project.perform(ResetFinding(FIRST.id))
    assert project.findings() == ()
    assert project.perform(ResetFinding(FIRST.id)).subjects == frozenset()
    project.undo()
    assert project.findings() == (FIRST,)


def test_a_setting_is_as_by_default_until_changed(project: Project) -> None:
    assert project.setting("title") == ""
    change = project.perform(ChangeSetting("title", "Opfølgning"))
    assert change.subjects == {Subject.SETTINGS}
    assert project.setting("title") == "Opfølgning"
    assert str(project.undo_title()) == "Ret projektets titel"
    project.undo()
    assert project.setting("title") == ""


def test_what_was_last_looked_at_is_remembered_but_no_step_of_undo(project: Project) -> None:
    project.perform(add_code())
    project.undo()
    project.perform(ChangeSetting("region", "Region Sjælland"))
    assert project.setting("region") == "Region Sjælland"
    assert project.undo_title() is None
    project.redo()
    assert len(project.coding().codes) == 1
    assert project.setting("region") == "Region Sjælland"


def test_only_declared_settings_exist(project: Project) -> None:
    with pytest.raises(KeyError):
        project.setting("colour")
    with pytest.raises(KeyError):
        project.perform(ChangeSetting("colour", "red"))
