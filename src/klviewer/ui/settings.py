"""Every setting, declared once with its type and default, kept per user."""

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from klviewer.ui.reachable import is_there

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


class _Store(Protocol):
    """What keeps values by name; QSettings is one."""

    def value(self, name: str, default: object, /) -> object: ...

    def setValue(self, name: str, value: object, /) -> None: ...


class _UntilTheEnd:
    """Keeps values as long as the program runs."""

    def __init__(self) -> None:
        self._values: dict[str, object] = {}

    def value(self, name: str, default: object, /) -> object:
        return self._values.get(name, default)

    def setValue(self, name: str, value: object, /) -> None:
        self._values[name] = value


class Settings:
    """The user's choices, in a file of their own.

    Args:
        path: of the file; the system's place for settings when None.
        safe: begin with the defaults, and neither read nor write any file.
    """

    def __init__(self, path: Path | None = None, *, safe: bool = False) -> None:
        where = str(path or settings_file())
        ini = QSettings.Format.IniFormat
        self._store: _Store = _UntilTheEnd() if safe else QSettings(where, ini)

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
        return tuple(path for path in paths if is_there(path, Path.is_file))

    def remember(self, project: Path) -> None:
        """Put a project first among the recent ones."""
        others = [path for path in self.recent if path != project]
        newest = [project, *others][:RECENT_COUNT]
        self.set(RECENT, "\n".join(str(path) for path in newest))


def settings_file() -> Path:
    """Where the system keeps the settings of this program."""
    return _place(QStandardPaths.StandardLocation.AppConfigLocation) / "klviewer.ini"


def reset_settings() -> Path | None:
    """Let the next start begin with the defaults.

    Returns:
        Where the old settings lie now, None where there were none.
    """
    file = settings_file()
    if not file.exists():
        return None
    return file.replace(file.with_name(file.name + ".old"))


def data_folder() -> Path:
    """Where the program keeps what is its own: the example's project, log, reports of faults."""
    return _place(QStandardPaths.StandardLocation.AppLocalDataLocation)


def faults_folder() -> Path:
    """Where reports of faults lie."""
    return data_folder() / "faults"


def log_file() -> Path:
    """Where it is written what the program did."""
    return data_folder() / "log.txt"


def projects_folder() -> Path:
    """Where new projects are made: “KL Viewer” among the user's documents."""
    return _place(QStandardPaths.StandardLocation.DocumentsLocation) / "KL Viewer"


def _place(location: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(location))
