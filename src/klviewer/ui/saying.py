"""Messages from any part, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from klviewer.survey.messages import Message


def say(message: Message) -> str:
    """A message in the language of the window."""
    template = QCoreApplication.translate(message.context, message.template)
    values = {
        name: say(value) if isinstance(value, Message) else str(value)
        for name, value in message.values
    }
    return template.format(**values)
