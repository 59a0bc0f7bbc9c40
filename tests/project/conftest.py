"""Fixtures of the project file's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from klviewer.project.project import Project
from tests.project.sample import import_round


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a project can be made."""
    return tmp_path / "Normalisering på Ærø.klv"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """A new project, open."""
    with Project.create(path) as made:
        yield made


@pytest.fixture
def surveyed(project: Project) -> Project:
    """An open project with the small survey in it."""
    project.perform(import_round())
    return project
