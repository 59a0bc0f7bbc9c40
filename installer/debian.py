"""The Debian package: the same folder, with what a desktop wants to know of a program."""

from __future__ import annotations

import platform
import re
import shutil
from pathlib import Path

from installer import bundle, icons, moment, packages
from installer.doing import StepError, megabytes, run, step
from installer.places import (
    BUILD,
    DEBIAN_PACKAGE,
    HERE,
    ICON,
    PRODUCTS,
    PROGRAM,
    ROOT,
    bundle_folder,
)
from klviewer import VERSION

WORK = BUILD / "debian"
ICON_SIZES = (16, 32, 48, 128, 256)


def build() -> None:
    """Make the package, and say how large it and its parts are."""
    shutil.rmtree(WORK, ignore_errors=True)
    with step("environment"):
        python = packages.environment(WORK / "python", ("run", "installer"))
    with step("PyInstaller"):
        words = bundle.words(WORK)
        run(python, *words, variables=bundle.order(), log=WORK / "pyinstaller.txt")
    folder = bundle_folder("debian")
    for library in folder.rglob("libpython*.so*"):
        run("strip", "--strip-unneeded", library)
    bundle.complete("debian", platform.python_version())
    print(bundle.report(folder))
    with step("package"):
        pack(DEBIAN_PACKAGE, VERSION, "-Zxz")
    print(f"{megabytes(DEBIAN_PACKAGE):7.1f} MB  {DEBIAN_PACKAGE.relative_to(ROOT)}")


def pack(target: Path, version: str, *options: str) -> None:
    """Pack the program's folder into a Debian package.

    Args:
        target: the package.
        version: the one it says it is of.
        options: of dpkg-deb, in its own words.
    """
    PRODUCTS.mkdir(exist_ok=True)
    tree = WORK / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    _lay_out(tree)
    _write_control(tree, version)
    # Root's, and readable by all, whoever has made them.
    run("chmod", "-R", "u=rwX,go=rX", tree)
    moment.date_everything(tree)
    owner = ("--root-owner-group", *options)
    run("dpkg-deb", "--build", *owner, tree, target, variables=bundle.order())


def _lay_out(tree: Path) -> None:
    share = tree / "usr" / "share"
    shutil.copytree(bundle_folder("debian"), tree / "usr" / "lib" / PROGRAM, symlinks=True)
    (tree / "usr" / "bin").mkdir()
    (tree / "usr" / "bin" / PROGRAM).symlink_to(f"../lib/{PROGRAM}/{PROGRAM}")
    _copy(HERE / "linux" / "klviewer.desktop", share / "applications")
    _copy(HERE / "linux" / "klviewer.xml", share / "mime" / "packages")
    _copy(ROOT / "LICENSE", share / "doc" / PROGRAM).rename(share / "doc" / PROGRAM / "copyright")
    theme = share / "icons" / "hicolor"
    _copy(ICON, theme / "scalable" / "apps").rename(theme / "scalable" / "apps" / "klviewer.svg")
    for size in ICON_SIZES:
        folder = theme / f"{size}x{size}" / "apps"
        folder.mkdir(parents=True)
        (folder / "klviewer.png").write_bytes(icons.picture(ICON, size))


def _copy(file: Path, folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copy(file, folder))


def _write_control(tree: Path, version: str) -> None:
    text = (HERE / "linux" / "control").read_text("utf-8")
    kilobytes = round(megabytes(tree) * 1000 / 1.024)
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(
        text.format(version=version, kilobytes=kilobytes, depends=dependencies(tree)), "utf-8"
    )


def dependencies(tree: Path) -> str:
    """The packages that hold the libraries the program links to and does not carry.

    Args:
        tree: what is packed, with a folder DEBIAN, by which $ORIGIN is understood.

    Raises:
        StepError: dpkg-shlibdeps names none.
    """
    # dpkg-shlibdeps wants to stand in a source package.
    described = WORK / "described" / "debian"
    described.mkdir(parents=True, exist_ok=True)
    (described / "control").write_text(
        f"Source: {PROGRAM}\n\nPackage: {PROGRAM}\nArchitecture: any\n"
    )
    files = [file for file in tree.rglob("*") if _is_linked(file)]
    own = sorted({f"-l{file.parent}" for file in files})
    ask = ("dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0")
    told = run(*ask, *own, *files, folder=described.parent)
    found = re.search(r"^shlibs:Depends=(.+)$", told, re.MULTILINE)
    if found is None:
        raise StepError(f"dpkg-shlibdeps names no packages:\n{told}")
    return found[1]


def _is_linked(file: Path) -> bool:
    if file.is_symlink() or not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(4) == b"\x7fELF"
