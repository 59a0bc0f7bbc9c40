"""The import contracts of pyproject.toml bite: each is broken once, in a program made for it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.environment import ROOT

PACKAGES = ("app", "ui", "readers", "project", "reports", "survey")

BREACHES = (
    ("Layers", "survey", "import klviewer.readers"),
    ("Layers", "reports", "import klviewer.ui"),
    ("Layers", "ui", "from klviewer import app"),
    ("Layers", "readers", "import klviewer.project"),
    ("Layers", "project", "import klviewer.reports"),
    ("Layers", "reports", "from klviewer.readers import inner"),
    ("Layers", "app", "import klviewer.__main__"),
    ("Qt only in ui and app", "survey", "from PySide6.QtCore import QObject"),
    ("Qt only in ui and app", "reports", "import pyqtgraph"),
    ("Qt only in ui and app", "project", "import shiboken6"),
    ("Qt only in ui and app", "readers", "def read():\n    from PySide6 import QtCore"),
    ("The entry point leaves Qt to app", "__main__", "import PySide6.QtWidgets"),
    ("The domain knows no file formats and no SQL", "survey", "import sqlite3"),
    ("The domain knows no file formats and no SQL", "survey", "import openpyxl"),
    ("Only readers read foreign formats", "ui", "import pandas as pd"),
    ("Only readers read foreign formats", "app", "def start():\n    import pandas"),
    ("No network", "readers", "import socket"),
    ("No network", "app", "from http.client import HTTPConnection"),
    ("No network", "ui", "import asyncio"),
)


def _program_in(folder: Path) -> Path:
    """A program of the same parts, each importing what it may."""
    package = folder / "src" / "klviewer"
    lower = {"app": "ui", "ui": "readers", "readers": "survey"}
    for name in PACKAGES:
        (package / name).mkdir(parents=True)
        imports = f"import klviewer.{lower[name]}\n" if name in lower else ""
        (package / name / "__init__.py").write_text(imports)
        (package / name / "inner.py").write_text("")
    (package / "__init__.py").write_text("")
    (package / "__main__.py").write_text("import klviewer.app\n")
    allowed = {
        "ui": "import PySide6\n",
        "readers": "import pandas\n",
        "project": "import sqlite3\n",
    }
    for name, imports in allowed.items():
        (package / name / "inner.py").write_text(imports)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return package


def _verdict(folder: Path) -> tuple[int, str]:
    program = "import sys; from importlinter.cli import lint_imports_command as c; c()"
    done = subprocess.run(
        [sys.executable, "-c", program, "--no-cache", "--no-logo"],
        cwd=folder,
        env={"PYTHONPATH": str(folder / "src"), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_a_program_that_keeps_the_contracts_passes(tmp_path: Path) -> None:
    _program_in(tmp_path)
    status, told = _verdict(tmp_path)
    assert (status, "0 broken" in told) == (0, True), told


@pytest.mark.parametrize(("contract", "part", "imports"), BREACHES)
def test_a_breach_is_found(tmp_path: Path, contract: str, part: str, imports: str) -> None:
    package = _program_in(tmp_path)
    file = package / "__main__.py" if part == "__main__" else package / part / "inner.py"
    file.write_text(file.read_text() + imports + "\n")
    status, told = _verdict(tmp_path)
    assert status == 1, told
    assert f"{contract} BROKEN" in told


def test_a_package_that_no_layer_names_is_found(tmp_path: Path) -> None:
    package = _program_in(tmp_path)
    (package / "utilities.py").write_text("")
    status, told = _verdict(tmp_path)
    assert status == 1
    assert "Layers BROKEN" in told


@pytest.mark.parametrize(
    "line", ["from PySide6 import QtNetwork", "import urllib.request", "import PySide6.QtNetwork"]
)
def test_network_inside_an_allowed_package_is_found_by_the_linter(line: str) -> None:
    done = subprocess.run(
        [
            shutil.which("ruff", path=str(Path(sys.executable).parent)) or "ruff",
            "check",
            "--select",
            "TID251",
            "-",
        ],
        input=line + "\n",
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "KL Viewer has no network" in done.stdout
