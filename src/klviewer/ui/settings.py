"""Every setting, declared once with its type and default, kept per user."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

Value = TypeVar("Value", str, QByteArray)

RECENT_COUNT = 8


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """A setting's name in the file and the value it has until the user chooses."""

    name: str
    default: Value


LANGUAGE = Setting("window/language", "da")
APPEARANCE = Setting("window/appearance", "system")
GEOMETRY = Setting("window/geometry", QByteArray())
ASSISTANT_GEOMETRY = Setting("assistant/geometry", QByteArray())
PAGE = Setting("window/page", "overview")
RECENT = Setting("project/recent", "")


class Settings:
    """The user's choices, in a file of their own.

    Args:
        path: of the file; the system's place for settings when None.
    """

    def __init__(self, path: Path | None = None) -> None:
        where = path or settings_folder() / "klviewer.ini"
        self._store = QSettings(str(where), QSettings.Format.IniFormat)

    def get(self, setting: Setting[Value]) -> Value:
        """The value chosen, or the default where the file holds none of that type."""
        value = self._store.value(setting.name, setting.default)
        return value if isinstance(value, type(setting.default)) else setting.default

    def set(self, setting: Setting[Value], value: Value) -> None:
        """Keep a choice."""
        self._store.setValue(setting.name, value)

    def splitter(self, name: str) -> Setting[QByteArray]:
        """The setting that remembers where a splitter stands."""
        return Setting(f"splitter/{name}", QByteArray())

    @property
    def recent(self) -> tuple[Path, ...]:
        """The projects opened last that are still there, the newest first."""
        paths = (Path(line) for line in self.get(RECENT).split("\n") if line)
        return tuple(path for path in paths if path.is_file())

    def remember(self, project: Path) -> None:
        """Put a project first among the recent ones."""
        others = [path for path in self.recent if path != project]
        newest = [project, *others][:RECENT_COUNT]
        self.set(RECENT, "\n".join(str(path) for path in newest))


def settings_folder() -> Path:
    """Where the system keeps the settings of programs."""
    return _place(QStandardPaths.StandardLocation.AppConfigLocation)


def data_folder() -> Path:
    """Where the program keeps what is its own: the example's project, reports of faults."""
    return _place(QStandardPaths.StandardLocation.AppLocalDataLocation)


def projects_folder() -> Path:
    """Where new projects are made: “KL Viewer” among the user's documents."""
    return _place(QStandardPaths.StandardLocation.DocumentsLocation) / "KL Viewer"


def _place(location: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(location))
