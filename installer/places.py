"""Names and places that every step of making the installed program agrees on."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from klviewer import VERSION

SystemName = Literal["debian", "windows"]
"""What an installer is made for; all that is made on the way lies in a folder of this name."""

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "installer"
BUILD = ROOT / "build" / "installer"
PRODUCTS = ROOT / "dist"

NAME = "KL Viewer"
PROGRAM = "klviewer"
PUBLISHER = "KL Viewer"

WINDOWS_INSTALLER = PRODUCTS / f"KL-Viewer-{VERSION}-setup.exe"
DEBIAN_PACKAGE = PRODUCTS / f"klviewer_{VERSION}_amd64.deb"

ICON = ROOT / "resources" / "icons" / "app.svg"
SHIMS = HERE / "wine"


def bundle_folder(system: SystemName) -> Path:
    """The folder with the program as it will be installed on a system."""
    return BUILD / system / "bundle" / PROGRAM


def bill_of_materials(system: SystemName) -> Path:
    """The file that names what is in the program for a system."""
    return PRODUCTS / f"klviewer-{VERSION}-{system}.cdx.json"
