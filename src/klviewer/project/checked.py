"""Turning what stands in a project file into values, when anything may stand there."""

import json
import re
from datetime import UTC, date, datetime
from enum import Enum
from typing import TypeVar

_BITS = 63  # of SQLite's whole numbers, apart from the sign
Member = TypeVar("Member", bound=Enum)

# Half a character (a lone surrogate), which JSON can name but no text can hold.
_HALF_CHARACTER = re.compile(r"(?<!\\)(?:\\\\)*\\u[dD][89a-fA-F]")


class MalformedError(ValueError):
    """Something in the file is not what the format says it is."""


def require(holds: bool, what: str) -> None:
    """Raise MalformedError about `what`, unless it holds."""
    if not holds:
        raise MalformedError(what)


def text(value: object) -> str:
    """The value as the text it must be."""
    if not isinstance(value, str):
        raise MalformedError(type(value))
    return value


def integer(value: object) -> int:
    """The value as the whole number it must be, small enough for SQLite."""
    if not isinstance(value, int) or isinstance(value, bool) or value.bit_length() > _BITS:
        raise MalformedError(type(value))
    return value


def member(kind: type[Member], value: object) -> Member:
    """The member of an enumeration that the value names."""
    try:
        return kind(text(value))
    except ValueError as error:
        raise MalformedError(value) from error


def day(value: object) -> date | None:
    """The date in the value, None where it is empty."""
    try:
        return date.fromisoformat(text(value)) if value else None
    except ValueError as error:
        raise MalformedError(value) from error


def moment(value: object) -> datetime:
    """The time in the value, in UTC."""
    try:
        return datetime.fromisoformat(text(value)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise MalformedError(value) from error


def items(value: object) -> list[object]:
    """The value as the list it must be."""
    if not isinstance(value, list):
        raise MalformedError(type(value))
    return value


def record(value: object) -> dict[str, object]:
    """The value as the JSON object it must be."""
    if not isinstance(value, dict):
        raise MalformedError(type(value))
    return value


def parsed(document: object) -> object:
    """The value of a JSON document.

    Raises:
        MalformedError: it is no text, or no JSON.
    """
    words = text(document)
    suspect = "\\ud" in words or "\\uD" in words  # much quicker than the search
    require(not (suspect and _HALF_CHARACTER.search(words)), "half a character")
    try:
        value: object = json.loads(words)
    except (ValueError, RecursionError) as error:
        raise MalformedError(words[:80]) from error
    return value


def written(value: object) -> str:
    """A value as compact JSON."""
    return storable(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def storable(words: str) -> str:
    """The text without half characters, which a window may give but no file can hold."""
    return words.encode("utf-8", "replace").decode("utf-8")
