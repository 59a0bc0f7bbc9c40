"""Messages to the user, kept apart from the values that stand in them.

The Danish text is the source. The window looks the template up in its translations and
puts the values in afterwards, so a message made without Qt can still be shown in English.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the user.

    Args:
        context: the translation context the template belongs to.
        template: the Danish text, with the names of values in braces.
        values: the values by name; a value may itself be a message.
    """

    context: str
    template: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        """The message in Danish."""
        return self.template.format(**{name: str(value) for name, value in self.values})


Text = str | Message
"""Words in the survey's own language, or a message that is still to be put into the reader's."""

Say = Callable[[Text], str]
"""Puts messages into the reader's language; plain words stay as they are, as with `str`."""


def translate(context: str, template: str, /, **values: object) -> Message:
    """Mark a Danish text for translation and bind the values that stand in it.

    The name is the one Qt's extraction tool looks for.
    """
    return Message(context, template, tuple(values.items()))
