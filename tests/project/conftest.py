"""Fixtures of the project file's tests."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from klviewer.project.project import Project
from tests.project.sample import add_code, import_round


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


@pytest.fixture
def shared(path: Path) -> Iterator[Path]:
    """A closed project with a round in a folder that every user may enter."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        shared = Path(folder) / "Delt.klv"
        with Project.create(shared) as project:
            project.perform(import_round())
            project.perform(add_code())
        shared.chmod(0o644)
        yield shared
