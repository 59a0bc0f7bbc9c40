"""Wine: a Windows on Debian, good enough to build on and to try the installer in."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from installer.doing import StepError, run, step
from installer.places import SHIMS
from installer.windows_python import FORWARDER, build_library, exports

PROGRAMS = ("/usr/lib/wine/wine64", "/usr/bin/wine64", "/usr/bin/wine")
SERVERS = ("/usr/lib/wine/wineserver64", "/usr/lib/wine/wineserver", "/usr/bin/wineserver")
LIBRARIES = ("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows", "/usr/lib/wine/x86_64-windows")

# No debugger on a crash, which would wait forever; no .NET, no browser, no entries in our menus.
QUIET = "winedbg.exe=d;mscoree=d;mshtml=d;winemenubuilder.exe=d"
OVERRIDES = f"{QUIET};ucrtbase=n,b;ucrtbase_w=n"
"""With the stand-in for ucrtbase, once `fill_gaps` has put it there."""

WITHOUT_NETWORK = ("unshare", "--net", "--")

MARK = b"Wine builtin DLL"


class Wine:
    """A Windows of its own: drive C: and registry in one folder.

    Args:
        prefix: the folder.
        variables: the environment to run programs with, DISPLAY among it.
    """

    def __init__(self, prefix: Path, variables: Mapping[str, str]) -> None:
        self.prefix = prefix
        self._variables = {
            **variables,
            "WINEPREFIX": str(prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": OVERRIDES,
        }
        self.drive = prefix / "drive_c"
        self.home = self.drive / "users" / getpass.getuser()

    def make(self, work: Path) -> None:
        """Set up a fresh Windows 10, with what Wine lacks of it.

        Args:
            work: a folder for what is made on the way.
        """
        shutil.rmtree(self.prefix, ignore_errors=True)
        for folder in (self.prefix, work):
            folder.mkdir(parents=True, exist_ok=True)
        # The first program sets Wine up, and would take our ucrtbase for its own.
        fresh = {**self._variables, "WINEDLLOVERRIDES": QUIET}
        run(_first(PROGRAMS), "wineboot", "--init", variables=fresh)
        run(_first(PROGRAMS), "winecfg", "-v", "win10", variables=fresh)
        self.stop()
        self._keep_to_itself()
        fill_gaps(self.drive / "windows" / "system32", work)

    def _keep_to_itself(self) -> None:
        """Make folders of the links by which Wine puts the user's documents among our own."""
        for link in self.home.iterdir():
            if link.is_symlink():
                link.unlink()
                link.mkdir()

    def run(
        self,
        *command: str | Path,
        log: Path | None = None,
        network: bool = True,
        limit_s: float = 1200,
        statuses: tuple[int, ...] = (0,),
    ) -> str:
        """Run a Windows program to its end; see `doing.run`.

        Args:
            command: the program, and its words as Windows writes them.
            log: is written with the output too.
            network: without it, the program runs where there is none at all.
            limit_s: after so many seconds it is stopped.
            statuses: the exit statuses that are well.
        """
        words = [*(() if network else WITHOUT_NETWORK), _first(PROGRAMS), *command]
        return run(*words, variables=self._variables, log=log, limit_s=limit_s, statuses=statuses)

    def start(self, *command: str | Path) -> subprocess.Popen[bytes]:
        """Start a Windows program, without network, and let it run."""
        return subprocess.Popen(
            [*WITHOUT_NETWORK, _first(PROGRAMS), *command],
            env={**os.environ, **self._variables},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def stop(self) -> None:
        """Wait until the registry is written and all programs have ended."""
        run(_first(SERVERS), "-k", variables=self._variables, statuses=(0, 1, 2))
        run(_first(SERVERS), "-w", variables=self._variables, limit_s=60)

    @staticmethod
    def path(file: Path) -> str:
        """A file of this machine as Windows programs name it."""
        return "Z:" + str(file.resolve()).replace("/", "\\")


@contextmanager
def fresh_wine(prefix: Path, work: Path, variables: Mapping[str, str]) -> Generator[Wine]:
    """A fresh Windows that is stopped at the end."""
    wine = Wine(prefix, variables)
    with step("a fresh Wine"):
        wine.make(work)
    try:
        yield wine
    finally:
        wine.stop()


def fill_gaps(system: Path, work: Path, libraries: Path | None = None) -> None:
    """Put stand-ins into a Wine for what Windows 10 has and Wine lacks.

    They serve building and trying only; `bundle.check_for_strangers` sees to it that none gets
    into the program.

    Args:
        system: Wine's system32.
        work: a folder for what is made on the way.
        libraries: where the Wine has its own; this machine's when None.
    """
    build_library(work, system / "icuuc.dll", (SHIMS / "icuuc.c").read_text())
    random = ["ProcessPrng = advapi32.SystemFunction036"]
    build_library(work, system / "bcryptprimitives.dll", FORWARDER, random)
    original = (libraries or Path(_first(LIBRARIES))) / "ucrtbase.dll"
    image = original.read_bytes()
    # Without the mark Wine takes the copy for a foreign library, and loads it as one.
    (system / "ucrtbase_w.dll").write_bytes(image.replace(MARK, bytes(len(MARK)), 1))
    own = {"crealf", "creal", "cimagf", "cimag"}
    names = [f'"{name}" = ucrtbase_w."{name}"' for name in exports(original) if name not in own]
    source = (SHIMS / "ucrtbase.c").read_text()
    made = work / "ucrtbase.dll"
    build_library(work, made, source, [*names, *sorted(own)])
    shutil.copyfile(made, system / "ucrtbase.dll")


def _first(places: tuple[str, ...]) -> str:
    for place in places:
        if Path(place).exists():
            return place
    raise StepError(f"None of these is there: {', '.join(places)}")
