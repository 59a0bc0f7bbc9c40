"""A Debian of its own in a folder, with nothing but what every Debian has and what is asked for."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from installer.doing import UnavailableError, run

SCREENS = "/tmp/.X11-unix"  # noqa: S108 - X's own place
ALONE = ("unshare", "--mount", "--pid", "--fork", "--kill-child")
INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends")
USER = "konsulent"


class BareSystem:
    """The system; programs run in it as root or as its one user, and see no network.

    Args:
        folder: where it lies, with an untouched copy to begin anew from.
        release: Debian's name for its version.
        packages: what it has besides.
    """

    def __init__(self, folder: Path, release: str, packages: Sequence[str] = ()) -> None:
        self._base = folder / "base"
        self.root = folder / "root"
        self.home = self.root / "home" / USER
        self._release = release
        self._packages = packages

    def make(self) -> None:
        """Begin anew, from the untouched copy where there is one.

        Raises:
            UnavailableError: Debian's packages cannot be had.
        """
        finished = self._base / "finished"
        if not finished.exists():
            as_root("rm", "-rf", self._base, self.root)
            self._base.parent.mkdir(parents=True, exist_ok=True)
            log = self._base.parent / "debootstrap.txt"
            fetch = ("debootstrap", "--variant=minbase", self._release, self._base)
            as_root(*fetch, log=log, failing=UnavailableError)
            as_root("mv", self._base, self.root)
            if self._packages:
                self.install(*self._packages)
            self.inside("useradd", "--create-home", USER)
            as_root("mv", self.root, self._base)
            as_root("touch", finished)
        as_root("rm", "-rf", self.root)
        as_root("cp", "-a", self._base, self.root)

    def install(self, *packages: str) -> None:
        """Install packages, by name or by the path of their file in the system."""
        self.inside("apt-get", "update", network=True, failing=UnavailableError)
        self.inside(*INSTALL, *packages, network=True)

    def inside(
        self,
        *command: str | Path,
        network: bool = False,
        statuses: tuple[int, ...] = (0,),
        failing: type[UnavailableError] | None = None,
    ) -> str:
        """Run something as root; see `doing.run`."""
        words = self.words(*command, network=network)
        return as_root(*words, statuses=statuses, failing=failing)

    def words(self, *command: str | Path, network: bool = False) -> tuple[str | Path, ...]:
        """What to run as root outside so that something runs as root inside."""
        root = self.root
        script = (
            f'mount -t proc proc "{root}/proc"; mkdir -p "{SCREENS}" "{root}/{SCREENS}"; '
            f'mount --bind "{SCREENS}" "{root}/{SCREENS}"; exec chroot "{root}" "$@"'
        )
        alone = (*ALONE, *(() if network else ("--net",)))
        clean = ("env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8", "HOME=/root")
        return (*alone, "sh", "-ec", script, "sh", *clean, *command)

    def as_user(self, command: str) -> str:
        """Run a line of shell as the system's user."""
        return self.inside("su", "--login", USER, "-c", command)


def as_root(
    *command: str | Path,
    log: Path | None = None,
    statuses: tuple[int, ...] = (0,),
    failing: type[UnavailableError] | None = None,
) -> str:
    """Run something on this machine as root; see `doing.run`."""
    return run(*right(), *command, log=log, statuses=statuses, failing=failing)


def right() -> tuple[str, ...]:
    """What to write before a command so that root runs it."""
    return () if os.geteuid() == 0 else ("sudo", "--preserve-env")


def check_possible() -> None:
    """See to it that a bare system can be entered, and left without a network.

    Raises:
        UnavailableError: it cannot, for want of root or of namespaces.
    """
    if os.geteuid() != 0:
        raise UnavailableError("only root can make a bare system and enter it")
    run(*ALONE, "--net", "true", failing=UnavailableError)
