"""A reader who knows a few words of English."""

from klviewer.survey.messages import Message, Text

KNOWN = {
    "Hvor langt?": "How far?",
    "Ikke besvaret": "Not answered",
    "Ved ikke": "Do not know",
    "Overblik": "Overview",
    "{label}: {count} af {base}, {percent}": "{label}: {count} of {base}, {percent}",
}


def english(text: Text) -> str:
    """A text to this reader: messages translated where the words are known, the rest as it is."""
    if not isinstance(text, Message):
        return text
    values = {
        name: english(value) if isinstance(value, Message) else value for name, value in text.values
    }
    return KNOWN.get(text.template, text.template).format(**values)
