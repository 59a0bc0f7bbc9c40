"""What Windows shows of the program in a file's properties. Runs where PyInstaller runs."""

from __future__ import annotations

from PyInstaller.utils.win32.versioninfo import (
    FixedFileInfo,
    StringFileInfo,
    StringStruct,
    StringTable,
    VarFileInfo,
    VarStruct,
    VSVersionInfo,
)

from installer.places import NAME, PUBLISHER
from klviewer import VERSION

DANISH, UNICODE = 0x0406, 0x04B0


def of(program: str) -> VSVersionInfo:
    """The properties of one of the programs, by its name without ending."""
    numbers = (*(int(part) for part in VERSION.split(".")), 0)
    texts = {
        "CompanyName": PUBLISHER,
        "FileDescription": NAME,
        "FileVersion": VERSION,
        "InternalName": program,
        "LegalCopyright": "© KL Viewer founders. MIT",
        "OriginalFilename": f"{program}.exe",
        "ProductName": NAME,
        "ProductVersion": VERSION,
    }
    table = StringTable(
        f"{DANISH:04X}{UNICODE:04X}", [StringStruct(name, text) for name, text in texts.items()]
    )
    return VSVersionInfo(
        ffi=FixedFileInfo(filevers=numbers, prodvers=numbers),
        kids=[
            StringFileInfo([table]),
            VarFileInfo([VarStruct("Translation", [DANISH, UNICODE])]),
        ],
    )
