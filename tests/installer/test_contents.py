"""What goes into the installed program, told from what is declared."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from installer import bill_of_materials, contents, file_properties, icons, places
from installer.bundle import check_for_strangers, report
from installer.doing import StepError
from klviewer import VERSION
from tools import notices
from tools.environment import ROOT, lock_file


def test_the_version_is_the_project_files_and_has_three_numbers() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == VERSION
    assert re.fullmatch(r"\d+\.\d+\.\d+", VERSION)
    assert f"filevers=({VERSION.replace('.', ', ')}, 0)" in file_properties.as_text("klviewer")


def test_the_bill_of_materials_names_what_is_locked() -> None:
    bill = bill_of_materials.as_data(lock_file("run").read_text("utf-8"), "3.11")
    components = json.loads(json.dumps(bill))["components"]
    named = {(part["name"], part["version"]) for part in components if part["name"] != "CPython"}
    assert named == set(notices.locked())
    assert all(part["hashes"] for part in components if part["name"] != "CPython")
    assert bill == bill_of_materials.as_data(lock_file("run").read_text("utf-8"), "3.11")


def test_the_bill_of_materials_follows_the_python_inside() -> None:
    lock = lock_file("run").read_text("utf-8")
    numpy = [
        part["version"]
        for python in ("3.11", "3.12")
        for part in json.loads(json.dumps(bill_of_materials.as_data(lock, python)))["components"]
        if part["name"] == "numpy"
    ]
    assert len(numpy) == len(set(numpy)) == 2


def test_everything_left_out_has_its_reason() -> None:
    left_out = contents.MODULES_LEFT_OUT | contents.HOOKS_LEFT_OUT | contents.FILES_LEFT_OUT
    assert all(left_out.values())
    assert not set(contents.FOUND_AT_RUN_TIME) & set(contents.MODULES_LEFT_OUT)


@pytest.mark.parametrize(
    ("name", "stays_out"),
    [
        (r"PySide6\Qt6Network.dll", True),
        (r"PySide6\Qt6Core.dll", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", False),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", True),
        ("PySide6/Qt/translations/qtbase_da.qm", False),
        ("PySide6/Qt/translations/qtbase_fr.qm", True),
        ("resources/translations/klviewer_en.qm", False),
    ],
)
def test_what_stays_out(name: str, stays_out: bool) -> None:
    assert contents.is_left_out(name) == stays_out


def test_the_debian_package_carries_python_and_no_library_of_the_system() -> None:
    library = "/usr/lib/x86_64-linux-gnu/"
    assert contents.comes_from_the_system("libxcb.so.1", f"{library}libxcb.so.1")
    assert not contents.comes_from_the_system("libpython3.11.so.1.0", f"{library}libpython3.11.so")
    assert not contents.comes_from_the_system("PySide6/libx.so", "/home/me/env/libx.so")


def test_every_licence_that_is_promised_is_there() -> None:
    assert all((ROOT / name).is_file() for name in contents.LICENCES)


@pytest.mark.parametrize("name", ["icuuc.dll", "UCRTBASE.dll"])
def test_a_stand_in_of_wine_is_found_out(tmp_path: Path, name: str) -> None:
    check_for_strangers(tmp_path)
    (tmp_path / name).touch()
    with pytest.raises(StepError, match=name):
        check_for_strangers(tmp_path)


def test_a_library_of_wine_is_found_out_by_its_mark(tmp_path: Path) -> None:
    (tmp_path / "any.dll").write_bytes(b"MZ" + bytes(64) + b"Wine builtin DLL" + bytes(99))
    with pytest.raises(StepError, match=re.escape("any.dll")):
        check_for_strangers(tmp_path)


def test_the_report_counts_a_file_once_however_often_it_is_linked(tmp_path: Path) -> None:
    inner = tmp_path / "_internal" / "package"
    inner.mkdir(parents=True)
    (inner / "large.so").write_bytes(bytes(3_000_000))
    (inner.parent / "large.so").symlink_to("package/large.so")
    told = report(tmp_path)
    assert "3.0 MB  package" in told
    assert told.count("large.so") == 1


@pytest.mark.usefixtures("qapp")
def test_the_icon_has_every_size_that_windows_shows(tmp_path: Path) -> None:
    icons.write_ico(places.ICON, tmp_path / "app.ico")
    content = (tmp_path / "app.ico").read_bytes()
    assert content[:6] == bytes((0, 0, 1, 0, len(icons.WINDOWS_SIZES), 0))
    assert content.count(b"\x89PNG\r\n") == len(icons.WINDOWS_SIZES)
