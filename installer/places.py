"""Names and places that every step of making the installed program agrees on."""

from __future__ import annotations

from pathlib import Path

from klviewer import VERSION

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


def bundle_folder(system: str) -> Path:
    """The folder with the program as it will be installed on a system: windows or linux."""
    return BUILD / system / "bundle" / PROGRAM


def bill_of_materials(system: str) -> Path:
    """The file that names what is in the program for a system: windows or linux."""
    return PRODUCTS / f"klviewer-{VERSION}-{system}.cdx.json"
