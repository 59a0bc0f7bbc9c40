"""Messages from any part, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from klviewer.survey.messages import Message, Text


def say(text: Text) -> str:
    """A message in the language of the window; plain words as they are."""
    if not isinstance(text, Message):
        return text
    template = QCoreApplication.translate(text.context, text.template)
    values = {
        name: say(value) if isinstance(value, Message) else str(value)
        for name, value in text.values
    }
    return template.format(**values)
