"""The one moment that everything in an installer is dated, so that it is made the same twice."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from installer.places import ROOT

NAME = "SOURCE_DATE_EPOCH"
"""What tools that can be told the time look at (reproducible-builds.org)."""

WITHOUT_HISTORY = 1_577_836_800  # 1 January 2020: nobody takes it for a real time


def source_date() -> int:
    """When the source was last committed, in seconds of 1970; what is told goes before."""
    told = os.environ.get(NAME, "")
    if told.isdecimal():
        return int(told)
    asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(asked, capture_output=True, encoding="utf-8", check=False).stdout
    except FileNotFoundError:
        said = ""
    return int(said) if said.strip().isdecimal() else WITHOUT_HISTORY


def date_everything(place: Path) -> None:
    """Date a file, or a folder and all in it."""
    moment = source_date()
    for path in (place, *place.rglob("*")):
        follow = os.utime not in os.supports_follow_symlinks
        os.utime(path, (moment, moment), follow_symlinks=follow)
