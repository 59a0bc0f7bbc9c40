"""Messages as JSON and back, so that what was said in Danish can later be shown in English."""

from string import Formatter

from klviewer.project.checked import MalformedError, items, record, require, text
from klviewer.survey.messages import Message

# A value may itself be a message, and so on; more than this no sentence of ours is.
_DEEPEST = 4
_FIELDS = ("context", "template", "values")


def message_document(message: Message) -> object:
    """A message as what JSON can hold; a value that JSON cannot hold is kept as its text."""
    values = [[name, _value_document(value)] for name, value in message.values]
    return dict(zip(_FIELDS, (message.context, message.template, values), strict=True))


def _value_document(value: object) -> object:
    if isinstance(value, Message):
        return message_document(value)
    return value if isinstance(value, str | int) else str(value)


def message_of(document: object, depth: int = 1) -> Message:
    """The message that a document holds.

    Raises:
        MalformedError: the document holds none, or one that cannot be shown.
    """
    found = record(document)
    require(depth <= _DEEPEST and tuple(found) == _FIELDS, "message")
    pairs = [items(pair) for pair in items(found["values"])]
    require(all(len(pair) == len(("name", "value")) for pair in pairs), "values")
    values = tuple((text(name), _value(value, depth)) for name, value in pairs)
    template = text(found["template"])
    _require_showable(template, {name for name, _ in values if name.isidentifier()})
    return Message(text(found["context"]), template, values)


def _value(document: object, depth: int) -> object:
    if isinstance(document, dict):
        return message_of(document, depth + 1)
    require(isinstance(document, str | int), "value")
    return document


def _require_showable(template: str, names: set[str]) -> None:
    """The template asks for its own values only, and for nothing to be done with them."""
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        raise MalformedError(template) from error
    for _, name, layout, conversion in parts:
        require(name is None or (name in names and not layout and not conversion), template)
