"""Selections under a name: kept in the file as they were, renamed, removed, and all undone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.project.checked import MalformedError
from klviewer.project.errors import (
    ProjectDamagedError,
    SelectionMissingError,
    SelectionNameTakenError,
    SelectionWithoutNameError,
)
from klviewer.project.operations import (
    KeepSelection,
    RemoveSelection,
    RenameSelection,
    Subject,
)
from klviewer.project.project import Project
from klviewer.project.selections import selection_document, selection_of
from klviewer.survey.filters import Filter
from klviewer.survey.selection import (
    Clicked,
    Days,
    Move,
    Municipalities,
    Pick,
    Picking,
    Selection,
)

IDS = st.text(max_size=8).map(lambda text: text.encode("utf-8", "replace").decode("utf-8"))
FILTERS = st.builds(Filter, IDS, IDS, st.integers(0, 999))
PICKS: st.SearchStrategy[Pick] = st.one_of(
    st.builds(Clicked, IDS, IDS, IDS, st.booleans(), FILTERS),
    st.builds(Municipalities, st.frozensets(IDS, min_size=1)),
    st.builds(Days, st.dates(), st.dates(), IDS),
    st.builds(Move, IDS, IDS, IDS, IDS),
)
SELECTIONS = st.builds(
    lambda within, picks: Selection(within).pick(*picks, how=Picking.ADDED),
    FILTERS,
    st.lists(PICKS, max_size=5),
)
SOME = Selection(
    Filter(region="Region Sjælland"),
    (
        Clicked("children", "meetings-status", "as-before"),
        Municipalities(frozenset({"101", "751"})),
        Days(date(2020, 5, 27), date(2020, 6, 1)),
        Move("children", "meetings-status", "as-before", ""),
    ),
)


@given(SELECTIONS)
def test_a_selection_comes_back_as_it_was(selection: Selection) -> None:
    assert selection_of(selection_document(selection)) == selection


@pytest.mark.parametrize(
    "document",
    [
        "",
        "[]",
        '{"picks": [{}]}',
        '{"picks": [{"answer": {"area": "a", "question": "q"}}]}',
        '{"picks": [{"days": {"first": "2020-13-01", "last": "2020-06-01"}}]}',
        '{"picks": [{"municipalities": {"named": ["1"]}}, {"municipalities": {"named": ["2"]}}]}',
        '{"picks": [{"municipalities": {"named": ["1"]}, "days": {"first": "2020-06-01", '
        '"last": "2020-06-01"}}]}',
        '{"filter": {"region": 1}}',
        '{"other": 1}',
    ],
)
def test_what_is_no_selection_is_refused(document: str) -> None:
    with pytest.raises(MalformedError):
        selection_of(document)


def test_it_is_kept_and_found_again_when_the_file_is_opened(path: Path) -> None:
    with Project.create(path) as project:
        change = project.perform(KeepSelection("  Øst  for Storebælt ", SOME))
        assert change.subjects == {Subject.SELECTIONS}
        assert str(change.title) == "Behold udvalget “Øst for Storebælt”"
    with Project.open(path) as again:
        (kept,) = again.selections()
        assert (kept.id, kept.name, kept.selection) == (1, "Øst for Storebælt", SOME)
        again.undo()
        assert again.selections() == ()
        again.redo()
        assert again.selections() == (kept,)


def test_it_is_renamed_and_removed_and_all_is_undone(project: Project) -> None:
    project.perform(KeepSelection("Et", SOME))
    project.perform(KeepSelection("To", Selection()))
    project.perform(RenameSelection(1, "Tre"))
    project.perform(RemoveSelection(2))
    assert [kept.name for kept in project.selections()] == ["Tre"]
    for names in (["Tre", "To"], ["Et", "To"], ["Et"], []):
        project.undo()
        assert [kept.name for kept in project.selections()] == names


def test_a_name_is_asked_for_and_given_once(project: Project) -> None:
    project.perform(KeepSelection("Et", SOME))
    project.perform(KeepSelection("To", SOME))
    with pytest.raises(SelectionWithoutNameError):
        project.perform(KeepSelection(" \n", SOME))
    with pytest.raises(SelectionNameTakenError):
        project.perform(KeepSelection("ET", SOME))
    with pytest.raises(SelectionNameTakenError):
        project.perform(RenameSelection(2, "et"))
    project.perform(KeepSelection("Årlig", SOME))
    with pytest.raises(SelectionNameTakenError):
        project.perform(KeepSelection("a\u030arlig", SOME))
    project.undo()
    project.perform(RenameSelection(1, "ET"))
    with pytest.raises(SelectionMissingError):
        project.perform(RenameSelection(9, "Ni"))
    with pytest.raises(SelectionMissingError):
        project.perform(RemoveSelection(9))
    assert [kept.name for kept in project.selections()] == ["ET", "To"]


def test_a_damaged_selection_is_a_damaged_project(path: Path, project: Project) -> None:
    project.perform(KeepSelection("Et", SOME))
    project._connection.execute("UPDATE selection SET content = '{\"picks\": 1}'")
    with pytest.raises(ProjectDamagedError):
        project.selections()
