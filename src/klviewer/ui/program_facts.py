"""What is true of the program itself, wherever it runs.

Imports no Qt: a Qt that does not load must be told of.
"""

import platform
import sys
from collections.abc import Mapping
from pathlib import Path

from klviewer import VERSION

_PACKAGES = ("PySide6", "pyqtgraph", "numpy", "pandas", "pyreadstat", "xlsxwriter", "yaml")


def is_installed() -> bool:
    """Whether this is the installed program, not its source."""
    return hasattr(sys, "_MEIPASS")


def program_file() -> Path:
    """The program as it was started: its own file, or the Python that runs its source."""
    return Path(sys.executable)


def packages() -> Mapping[str, str]:
    """The versions of the packages that have been used so far."""
    return {
        name: getattr(sys.modules[name], "__version__", "")
        for name in _PACKAGES
        if name in sys.modules
    }


def fingerprint() -> tuple[str, ...]:
    """The program, its Python and its system, a line each; nothing of the machine's own names."""
    kind = "installed" if is_installed() else "source"
    used = ", ".join(f"{name} {version}" for name, version in packages().items())
    python = f"Python {platform.python_version()}, {platform.machine()}"
    return f"KL Viewer {VERSION} ({kind})", python, platform.platform(), used
