"""Messages from any part, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from klviewer.survey.messages import Message, Text

_translate = QCoreApplication.translate  # to look it up costs as much as to call it


def say(text: Text) -> str:
    """A message in the language of the window; plain words as they are."""
    if not isinstance(text, Message):
        return text
    template = _translate(text.context, text.template)
    values = {
        name: say(value) if isinstance(value, Message) else str(value)
        for name, value in text.values
    }
    return template.format(**values)
