"""What a project keeps of how it is looked at: choices read back, and what is to be written."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TypeVar

from klviewer.project.operations import ChangeSetting
from klviewer.project.project import Project

Choice = TypeVar("Choice", bound=StrEnum)


def kept_choice(project: Project, name: str, otherwise: Choice) -> Choice:
    """A setting that is one of several; a project from elsewhere may hold anything.

    Args:
        project: open.
        name: of the setting.
        otherwise: the choice where the project holds none of them.
    """
    known = {choice.value: choice for choice in type(otherwise)}
    return known.get(project.setting(name), otherwise)


def changes(now: Mapping[str, str], before: Mapping[str, str]) -> Iterator[ChangeSetting]:
    """What is to be written so that settings are as they are now.

    Args:
        now: by their names.
        before: likewise, of the same names.
    """
    for name, value in now.items():
        if value != before[name]:
            yield ChangeSetting(name, value)
