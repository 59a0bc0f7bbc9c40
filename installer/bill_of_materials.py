"""A software bill of materials (CycloneDX 1.6) of the installed program, from the lock file."""

from __future__ import annotations

import json
import re
import uuid
from pathlib import Path

from installer.places import NAME
from klviewer import VERSION
from tools.environment import lock_file

REQUIREMENT = re.compile(
    r"^([a-z0-9.-]+)==([^\s;\\]+)([^\\\n]*)((?: \\\n    --hash=sha256:[0-9a-f]{64})+)", re.MULTILINE
)
NAMESPACE = uuid.UUID("6b9d6a1e-3f5f-4c38-9d2e-3a0b6f1c7d55")


def write(target: Path, python: str) -> None:
    """Write the bill.

    Args:
        target: the file.
        python: the version of CPython inside the program, say 3.11.9.
    """
    bill = as_data(inside(), python)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(bill, indent=1, ensure_ascii=False) + "\n", "utf-8")


def inside() -> str:
    """The lock file of what is in the program: PyInstaller's start of it, too."""
    making = lock_file("installer").read_text("utf-8")
    start = [pin[0] for pin in REQUIREMENT.finditer(making) if pin[1] == "pyinstaller"]
    return "\n".join((lock_file("run").read_text("utf-8"), *start))


def as_data(lock: str, python: str) -> dict[str, object]:
    """The bill as CycloneDX names its parts; the same lock file gives the same bill."""
    named = f"{NAME} {VERSION} {python} {lock}"
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(NAMESPACE, named)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": "klviewer",
                "name": NAME,
                "version": VERSION,
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": [_python(python), *_packages(lock, python)],
    }


def _python(version: str) -> dict[str, object]:
    return {
        "type": "framework",
        "bom-ref": "cpython",
        "name": "CPython",
        "version": version,
        "cpe": f"cpe:2.3:a:python:python:{version}:*:*:*:*:*:*:*",
        "licenses": [{"license": {"id": "PSF-2.0"}}],
    }


def _packages(lock: str, python: str) -> list[dict[str, object]]:
    return [
        {
            "type": "library",
            "bom-ref": f"pkg:pypi/{name}@{version}",
            "name": name,
            "version": version,
            "purl": f"pkg:pypi/{name}@{version}",
            "hashes": [
                {"alg": "SHA-256", "content": content}
                for content in re.findall(r"sha256:([0-9a-f]{64})", hashes)
            ],
        }
        for name, version, condition, hashes in REQUIREMENT.findall(lock)
        if _holds(condition, python)
    ]


def _holds(condition: str, python: str) -> bool:
    """Whether a pin is for this Python, whose version is all that the lock file asks for."""
    asked = re.search(r"python_full_version (<|>=) '(\d+)\.(\d+)'", condition)
    if asked is None:
        return True
    older = tuple(int(part) for part in python.split(".")[:2]) < (int(asked[2]), int(asked[3]))
    return older == (asked[1] == "<")
