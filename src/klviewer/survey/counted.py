"""So and so many of something: the number with its noun, in the singular where there is one."""

from dataclasses import dataclass

from klviewer.survey.danish import number
from klviewer.survey.messages import Message, translate


@dataclass(frozen=True, slots=True)
class Noun:
    """What is counted.

    Args:
        one: the words for one of it, “{count} kommune”.
        several: the words for any other number, “{count} kommuner”.
    """

    one: Message
    several: Message

    def __call__(self, count: int) -> Message:
        """The number with its noun."""
        says = self.one if count == 1 else self.several
        return Message(says.context, says.template, (("count", number(count)),))


# The contexts tell the two apart where Danish does not and another language does.
ANSWERS = Noun(translate("one", "{count} svar"), translate("several", "{count} svar"))
AREAS = Noun(translate("one", "{count} område"), translate("several", "{count} områder"))
CODES = Noun(translate("one", "{count} kode"), translate("several", "{count} koder"))
COLUMNS = Noun(translate("one", "{count} kolonne"), translate("several", "{count} kolonner"))
ERRORS = Noun(translate("one", "{count} fejl"), translate("several", "{count} fejl"))
MUNICIPALITIES = Noun(translate("one", "{count} kommune"), translate("several", "{count} kommuner"))
NOTICES = Noun(translate("one", "{count} bemærkning"), translate("several", "{count} bemærkninger"))
QUESTIONS = Noun(translate("one", "{count} spørgsmål"), translate("several", "{count} spørgsmål"))
QUOTATIONS = Noun(translate("one", "{count} citat"), translate("several", "{count} citater"))
RESPONDENTS = Noun(
    translate("one", "{count} respondent"), translate("several", "{count} respondenter")
)
RESPONSES = Noun(
    translate("one", "{count} besvarelse"), translate("several", "{count} besvarelser")
)
ROWS = Noun(translate("one", "{count} række"), translate("several", "{count} rækker"))
THEMES = Noun(translate("one", "{count} tema"), translate("several", "{count} temaer"))
WARNINGS = Noun(translate("one", "{count} advarsel"), translate("several", "{count} advarsler"))
