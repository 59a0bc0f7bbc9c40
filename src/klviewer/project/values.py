"""Domain values as JSON and back: dataclasses, tuples, sets and enumerations, by their types.

The types of the fields say what may stand in the file, so that a value comes back as it was or
not at all, and a field added to the domain needs no code here.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache, partial
from types import NoneType, UnionType
from typing import TypeVar, cast, get_args, get_origin, get_type_hints

from klviewer.project.checked import (
    MalformedError,
    day,
    integer,
    items,
    member,
    record,
    require,
    text,
)

Value = TypeVar("Value")
_Reader = Callable[[object], object]


def document_of(value: object) -> object:
    """A value as what JSON can hold; what is as by default is left out.

    Args:
        value: a dataclass, tuple, set of texts, enumeration member, text, whole number, truth
            value, date or None, and so on within.
    """
    if is_dataclass(value):
        named = ((field, getattr(value, field.name)) for field in fields(value))
        return {
            field.name: document_of(content)
            for field, content in named
            if field.default is MISSING or content != field.default
        }
    if isinstance(value, frozenset):
        return sorted(map(text, value))
    if isinstance(value, tuple):
        return [document_of(item) for item in value]
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def value_of(kind: type[Value], document: object) -> Value:
    """The value of a type that a document holds.

    Raises:
        MalformedError: the document does not hold one.
    """
    of: object = kind
    return cast(Value, _reader(of)(document))


@cache
def _reader(kind: object) -> _Reader:
    """What reads documents of a type; made once for each type."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is tuple:
        return _many(tuple, arguments[0])
    if origin is frozenset:
        return _many(frozenset, arguments[0])
    if origin is UnionType:
        return _optional(next(option for option in arguments if option is not NoneType))
    if kind in _PLAIN:
        return _PLAIN[kind]
    if not isinstance(kind, type):
        raise TypeError(kind)
    return partial(member, kind) if issubclass(kind, Enum) else _dataclass(kind)


def _many(collection: Callable[[list[object]], object], kind: object) -> _Reader:
    read = _reader(kind)
    return lambda document: collection([read(item) for item in items(document)])


def _optional(kind: object) -> _Reader:
    read = _reader(kind)
    return lambda document: None if document is None else read(document)


def _truth(document: object) -> bool:
    if not isinstance(document, bool):
        raise MalformedError(type(document))
    return document


def _day(document: object) -> object:
    found = day(document)
    require(found is not None, "date")
    return found


_PLAIN: dict[object, _Reader] = {str: text, bool: _truth, int: integer, date: _day}


def _dataclass(kind: type) -> _Reader:
    types = get_type_hints(kind)
    readers = {field.name: _reader(types[field.name]) for field in fields(kind)}
    needed = {field.name for field in fields(kind) if _has_no_default(field)}

    def read(document: object) -> object:
        found = record(document)
        require(needed <= found.keys() <= readers.keys(), kind.__name__)
        return kind(**{name: readers[name](content) for name, content in found.items()})

    return read


def _has_no_default(field: "Field[object]") -> bool:
    return field.default is MISSING and field.default_factory is MISSING
