"""Pictures of every tab, graph and print, for people to look at: `make pictures`.

Each look (size, scale, appearance) is a program of its own on a real window system, because a
scale cannot change in a running one.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tools.environment import ROOT

PICTURES = ROOT / "build" / "pictures"


@dataclass(frozen=True)
class Look:
    """One way the window is looked at.

    Args:
        width: of the window in pixels at 100 %.
        height: likewise.
        appearance: light or dark.
        scale: 1.5 is Windows' 150 %.
    """

    width: int
    height: int
    appearance: str
    scale: float = 1.0

    @property
    def name(self) -> str:
        """The folder its pictures lie in."""
        size = f"{round(self.width * self.scale)}x{round(self.height * self.scale)}"
        percent = f"-{self.scale:.0%}" if self.scale != 1 else ""
        return f"{size}{percent}-{self.appearance}"


LOOKS = (
    Look(1366, 768, "light"),
    Look(1366, 768, "dark"),
    Look(1920, 1080, "light"),
    Look(1920, 1080, "dark"),
    Look(1280, 720, "light", 1.5),
)


_HIDING = ("--hide-small", "5")
_HIDDEN = ("overview", "children", "responses")
_OTHERS = (
    ("rounds", "overview"),
    ("rounds", "children"),
    ("rounds", "municipality-210"),
    ("battery", "Samarbejde om borgeren 2021"),
)
_AS_WORD = ("note", "overview", "children")
_PROGRAMS = ("tools.picture_window", "tools.picture_dialogs", "tools.picture_rounds")


def main(words: list[str]) -> int:
    """Take the pictures of all looks, or only of those whose names hold one of the words."""
    chosen = [look for look in LOOKS if not words or any(word in look.name for word in words)]
    with tempfile.TemporaryDirectory() as home:
        for look in chosen:
            _take(look, Path(home))
        _print_all(Path(home))
        _draw_charts(Path(home))
    print(f"Pictures are in {PICTURES.relative_to(ROOT)}.")
    return 0


def _take(look: Look, home: Path) -> None:
    folder = PICTURES / look.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    words = [str(look.width), str(look.height), look.appearance, str(folder), str(home)]
    scale = {"QT_SCALE_FACTOR": str(look.scale)} if look.scale != 1 else {}
    for program in _PROGRAMS:
        command = [sys.executable, "-m", program, *words]
        subprocess.run(command, cwd=ROOT, env=_environment(home) | scale, check=True)


def _environment(home: Path) -> dict[str, str]:
    """A user who has never started the program."""
    folders = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME", "LOCALAPPDATA")
    return {**os.environ, "PYTHONPATH": str(ROOT / "src"), **dict.fromkeys(folders, str(home))}


def _print_all(home: Path) -> None:
    """Print the projects that the windows left behind, and make pages or Word files of them."""
    folder = PICTURES / "print"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    views = (home / "views.txt").read_text(encoding="utf-8").split()
    prints: list[tuple[str, str, str, tuple[str, ...]]]
    prints = [(view, "example", view, ()) for view in views]
    prints += [(f"hidden-{view}", "example", view, _HIDING) for view in _HIDDEN]
    prints += [(f"{project}-{view}", project, view, ()) for project, view in _OTHERS]
    for name, project, view, words in prints:
        pdf = folder / f"{name}.pdf"
        files = (pdf, pdf.with_suffix(".docx")) if name in _AS_WORD else (pdf,)
        for file in files:
            command = ["print", str(home / f"{project}.klv"), "--view", view, *words]
            program = [sys.executable, "-m", "klviewer", *command, "-o", str(file)]
            subprocess.run(program, cwd=ROOT, env=_environment(home), check=True)
        if shutil.which("pdftoppm"):
            pages = ["pdftoppm", "-r", "96", "-png", str(pdf), str(pdf.with_suffix(""))]
            subprocess.run(pages, check=True)


def _draw_charts(home: Path) -> None:
    """Draw every kind of graph at several widths, by day, by night and in grey."""
    folder = PICTURES / "charts"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    command = [sys.executable, "-m", "tools.chart_gallery", str(folder)]
    subprocess.run(command, cwd=ROOT, env=_environment(home), check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
