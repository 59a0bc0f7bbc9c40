"""What the installers do on the systems that no test runs on, as far as it shows without them."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

import pytest

from installer import __main__ as entrance
from installer import bill_of_materials, bundle, contents, debian, icons, places, windows
from installer.debian_trial import command_of
from installer.doing import StepError, run
from installer.signing import sign, words_of
from installer.trial import selftest
from installer.windows_trial import is_left
from klviewer.readers.resources import resource
from klviewer.ui import licences
from tools.environment import ROOT

SETUP = (places.HERE / "windows" / "setup.nsi").read_text("utf-8")
DESKTOP = (places.HERE / "linux" / "klviewer.desktop").read_text("utf-8")

WITHOUT_DEBIAN = """
import platform
def nothing():
    raise OSError("no os-release")
platform.freedesktop_os_release = nothing
import installer.__main__
"""


def test_making_begins_where_the_system_is_no_debian() -> None:
    run(sys.executable, "-c", WITHOUT_DEBIAN, folder=ROOT)


@pytest.mark.parametrize(
    "name",
    [
        r"api-ms-win-crt-runtime-l1-1-0.dll",
        r"ucrtbase.dll",
        r"PySide6\plugins\styles\qmodernwindowsstyle.dll",
        r"PySide6\plugins\imageformats\qtiff.dll",
        "PySide6/Qt/lib/libQt6EglFSDeviceIntegration.so.6",
        "PySide6/Qt/lib/libQt6EglFsKmsSupport.so.6",
        "PySide6/Qt/plugins/imageformats/libqtiff.so",
        "numpy-2.4.6.dist-info/RECORD",
    ],
)
def test_what_the_system_has_or_nobody_asks_for_stays_out(name: str) -> None:
    assert contents.is_left_out(name)


@pytest.mark.parametrize("name", ["qsvg.dll", "qjpeg.dll", "libqsvg.so"])
def test_pictures_that_are_read_or_printed_are_taken(name: str) -> None:
    assert not contents.is_left_out(f"PySide6/plugins/imageformats/{name}")


def test_a_command_that_signs_keeps_the_backslashes_of_windows() -> None:
    line = r'"C:\Program Files\Kits\signtool.exe" sign /f C:\keys\kl#1.pfx /p "a b" "%1"'
    assert words_of(line) == [
        r"C:\Program Files\Kits\signtool.exe",
        *("sign", "/f", r"C:\keys\kl#1.pfx", "/p", "a b", "%1"),
    ]
    assert words_of("") == []


def test_each_program_is_signed_or_the_making_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = [tmp_path / "a b.exe", tmp_path / "c.exe"]
    for program in programs:
        program.touch()
    monkeypatch.setenv("KLVIEWER_SIGN", """sh -c 'echo signed >> "$1"' sh "%1\"""")
    sign(programs)
    assert [program.read_text() for program in programs] == ["signed\n"] * 2
    monkeypatch.setenv("KLVIEWER_SIGN", "false %1")
    with pytest.raises(StepError):
        sign(programs)


def test_a_self_test_that_failed_is_told_in_the_programs_own_words(tmp_path: Path) -> None:
    report = tmp_path / "selftest.json"
    report.write_text("of an earlier trial")

    def fail() -> None:
        report.write_text('{"faults": ["the window is empty"]}')
        raise StepError("exit status 1")

    with pytest.raises(StepError, match=r"exit status 1\n.*the window is empty"):
        selftest(fail, report, "0.1.0")

    def write_nothing() -> None:
        raise StepError("exit status 139")

    with pytest.raises(StepError, match="no report"):
        selftest(write_nothing, report, "0.1.0")


@pytest.fixture
def packing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Path:
    """What the installer for Windows is packed of; gives where it goes."""
    if shutil.which("makensis") is None:
        pytest.skip("NSIS is not installed")
    bundle_folder = tmp_path / "bundle"
    (bundle_folder / "_internal").mkdir(parents=True)
    (bundle_folder / "klviewer.exe").write_bytes(b"MZ")
    (bundle_folder / "_internal" / "part.txt").touch()
    monkeypatch.setattr(windows, "bundle_folder", lambda _system: bundle_folder)
    monkeypatch.setattr(windows, "PRODUCTS", tmp_path / "dist")
    monkeypatch.setattr(windows, "WINDOWS_ICON", tmp_path / "klviewer.ico")
    monkeypatch.setattr(windows, "SIDE_PANEL", tmp_path / "panel.bmp")
    icons.write_ico(places.ICON, tmp_path / "klviewer.ico")
    icons.write_side_panel(places.ICON, tmp_path / "panel.bmp")
    return tmp_path / "dist" / "setup.exe"


@pytest.mark.parametrize("target", ["x86-unicode", "amd64-unicode"])
@pytest.mark.parametrize("command", ["true '%1'", 'sh -c \'echo "$1" >&2\' sh "%1"'])
def test_the_installer_is_packed_and_signed(
    packing: Path, monkeypatch: pytest.MonkeyPatch, command: str, target: str
) -> None:
    monkeypatch.setattr(windows, "TARGET", target)
    monkeypatch.setenv("KLVIEWER_SIGN", command)
    windows.pack(packing, "1.2.3", "-XSetCompressor /FINAL zlib")
    assert packing.read_bytes().startswith(b"MZ")


def test_an_installer_that_could_not_be_signed_is_a_failure(
    packing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KLVIEWER_SIGN", "false %1")
    with pytest.raises(StepError, match=r"[Ff]inalize"):
        windows.pack(packing, "1.2.3", "-XSetCompressor /FINAL zlib")


def test_the_folder_is_packed_on_windows_too() -> None:
    """makensis divides the folder from its files at the last backslash there."""
    (packed,) = re.findall(r"^ *File .*$", SETUP, re.MULTILINE)
    assert r'"${BUNDLE}\*.*"' in packed


def test_the_installer_offers_every_format_that_is_read() -> None:
    offered = set(re.findall(r'\$\{ACT\} "(\.\w+)"', SETUP))
    assert offered == {path.suffix for path in resource("selftest").glob("svar.[!y]*")}


def test_a_desktop_is_told_what_opens_files() -> None:
    assert command_of(DESKTOP) == "klviewer %F"
    with pytest.raises(StepError, match="No command"):
        command_of("[Desktop Entry]\nName=KL Viewer\n")


@pytest.mark.parametrize("system", entrance.systems(with_keys=True))
def test_what_is_made_for_a_system_lies_where_its_name_says(system: places.SystemName) -> None:
    work = {"debian": debian.WORK, "windows": windows.WORK}[system]
    assert places.bundle_folder(system).is_relative_to(work)


def test_a_system_that_nothing_is_made_for_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        entrance.main(["build", "amiga"])
    assert "no installer is made for amiga" in capsys.readouterr().err


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's folder as PyInstaller leaves it, and what it was made with."""
    folder = tmp_path / "debian" / "bundle"
    folder.mkdir(parents=True)
    carried = tmp_path / "debian" / "python" / "lib" / "pyinstaller-6.0.dist-info" / "licenses"
    carried.mkdir(parents=True)
    (carried / "COPYING.txt").write_text("Bootloader Exception")
    (tmp_path / "LICENSE.txt").write_text("PSF")
    monkeypatch.setattr(bundle, "BUILD", tmp_path)
    monkeypatch.setattr(bundle, "bundle_folder", lambda _system: folder)
    monkeypatch.setattr(bundle, "PYTHON_LICENCE", (tmp_path / "absent", tmp_path / "LICENSE.txt"))
    monkeypatch.setattr(places, "PRODUCTS", tmp_path / "dist")
    return folder


def test_the_program_carries_every_licence_it_shows(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert bundle.complete("debian", "3.11.9") == made
    monkeypatch.setattr(licences, "is_installed", lambda: True)
    monkeypatch.setattr(licences, "program_file", lambda: made / "klviewer")
    shown = [each.file.name for each in licences.licences()]
    named = {Path(name).name for name in contents.LICENCES}
    assert set(shown) == {*named, "Python.txt", "PyInstaller.txt"}
    bill = json.loads((made / "licences" / "klviewer.cdx.json").read_text("utf-8"))
    assert bill["components"][0]["version"] == "3.11.9"


def test_a_licence_that_is_not_found_is_a_failure(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "PYTHON_LICENCE", (made / "absent",))
    with pytest.raises(StepError, match="Python's licence"):
        bundle.complete("debian", "3.11.9")


def test_the_bill_of_materials_names_what_starts_the_program() -> None:
    bill = json.dumps(bill_of_materials.as_data(bill_of_materials.inside(), "3.11.9"))
    assert {"pyinstaller", "numpy"} <= {part["name"] for part in json.loads(bill)["components"]}
    assert "altgraph" not in bill


def test_an_empty_folder_of_ours_is_left_behind_too(tmp_path: Path) -> None:
    ours, other = tmp_path / places.NAME, tmp_path / "Temp"
    for folder in (ours, other):
        folder.mkdir()
    assert is_left(ours)
    assert not is_left(other)
    (ours / "file").touch()
    assert not is_left(ours)
    assert is_left(ours / "file")
