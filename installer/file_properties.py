"""What Windows shows of the program in a file's properties, in the form PyInstaller reads."""

from __future__ import annotations

from pathlib import Path

from installer.places import NAME, PUBLISHER
from klviewer import VERSION

DANISH, UNICODE = 0x0406, 0x04B0


def write(program: str, folder: Path) -> str:
    """Write the properties of one of the programs.

    Args:
        program: its name without ending.
        folder: where to.

    Returns:
        The file's path.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{program}-properties.txt"
    path.write_text(as_text(program), encoding="utf-8")
    return str(path)


def as_text(program: str) -> str:
    """The properties, written as the Python that PyInstaller evaluates."""
    numbers = (*(int(part) for part in VERSION.split(".")), 0)
    texts = {
        "CompanyName": PUBLISHER,
        "FileDescription": NAME,
        "FileVersion": VERSION,
        "InternalName": program,
        "LegalCopyright": "© 2026 KL Viewer founders. MIT",
        "OriginalFilename": f"{program}.exe",
        "ProductName": NAME,
        "ProductVersion": VERSION,
    }
    rows = ", ".join(f"StringStruct({name!r}, {text!r})" for name, text in texts.items())
    table = f"StringTable('{DANISH:04X}{UNICODE:04X}', [{rows}])"
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([{table}]), "
        f"VarFileInfo([VarStruct('Translation', [{DANISH}, {UNICODE}])])])\n"
    )
