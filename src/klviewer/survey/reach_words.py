"""In a sentence: how many of those asked have answered in every area, in some, and in none."""

from collections.abc import Sequence
from dataclasses import replace

from klviewer.survey.danish import number
from klviewer.survey.messages import Message, translate
from klviewer.survey.nonresponse import Respondent, reach

_NO_AREA = translate("reach", "Der er ikke indlæst svar endnu.")
_ONE_AREA = translate("reach", "{every} af {frame} kommuner har svaret.")
_ONE_AREA_OF_CHOSEN = translate("reach", "{every} af de {frame} valgte kommuner har svaret.")
_AREAS = translate(
    "reach",
    "{every} af {frame} kommuner har svaret på alle områder, {some} på nogle og {none} slet ikke.",
)
_AREAS_OF_CHOSEN = translate(
    "reach",
    "{every} af de {frame} valgte kommuner har svaret på alle områder, {some} på nogle og {none} "
    "slet ikke.",
)


def reach_words(asked: Sequence[Respondent], areas: int, *, are_chosen: bool) -> Message:
    """Say how far municipalities have answered.

    Args:
        asked: the municipalities, with a state per area.
        areas: how many areas there are answers in.
        are_chosen: whether they are those that were picked, or all within the filter.
    """
    if not areas:
        return _NO_AREA
    if areas == 1:
        sentence = _ONE_AREA_OF_CHOSEN if are_chosen else _ONE_AREA
    else:
        sentence = _AREAS_OF_CHOSEN if are_chosen else _AREAS
    found = reach(asked)
    values = {
        "every": number(found.every),
        "frame": number(len(asked)),
        "some": number(found.some),
        "none": number(found.none),
    }
    return replace(sentence, values=tuple(values.items()))
