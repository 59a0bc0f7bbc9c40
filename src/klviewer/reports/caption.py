"""What stands beside a graph or a table that leaves the program, so that it can be trusted."""

from dataclasses import dataclass

from klviewer.reports.views.material import Material
from klviewer.reports.views.parts import answered_words, who_words
from klviewer.survey.dates import day
from klviewer.survey.messages import Message, Say, Text, translate
from klviewer.survey.responses import AreaResponses

EXAMPLE = translate("print", "EKSEMPEL – opdigtede svar")


@dataclass(frozen=True, slots=True)
class Caption:
    """Who is counted, and where the numbers come from.

    Args:
        selection: who is looked at, and how many of them have answered.
        source: project, area, round and the day it was counted.
        is_example: whether the answers are invented.
    """

    selection: Text
    source: Text
    is_example: bool = False

    def marks(self, say: Say) -> tuple[str, ...]:
        """Lines that must be seen."""
        return (say(EXAMPLE),) if self.is_example else ()


def caption_of(material: Material, areas: tuple[AreaResponses, ...]) -> Caption:
    """The caption of a graph or table.

    Args:
        material: what it was made from.
        areas: what it tells about.
    """
    who, answered = who_words(material), answered_words(material, areas)
    selection = translate("print", "Udvalg: {who} · {answered}", who=who, answered=answered)
    return Caption(selection, _source(material, areas), material.is_example)


def _source(material: Material, areas: tuple[AreaResponses, ...]) -> Message:
    values = {"title": material.title, "round": material.round.title, "today": day(material.today)}
    if len(areas) != 1:
        return translate("print", "Kilde: {title} · runde {round} · opgjort {today}", **values)
    return translate(
        "print",
        "Kilde: {title} · {area} · runde {round} · opgjort {today}",
        area=areas[0].area.title,
        **values,
    )
