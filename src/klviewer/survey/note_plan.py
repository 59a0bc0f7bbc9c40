"""Which sections the note has: purpose, method, and one per theme."""

from collections.abc import Iterator
from dataclasses import dataclass

from klviewer.survey.questionnaire import Area, Questionnaire, Theme
from klviewer.survey.responses import Round

PURPOSE = "purpose"
METHOD = "method"


@dataclass(frozen=True, slots=True)
class PlannedSection:
    """A section of the note, before there is text in it.

    Args:
        id: names it in the project.
        heading: above it in the note.
        name: in the list of contents.
        questionnaire: the survey the note is about.
        area: None where the section is about the whole survey.
        theme: likewise.
    """

    id: str
    heading: str
    name: str
    questionnaire: Questionnaire
    area: Area | None = None
    theme: Theme | None = None


def plan(questionnaire: Questionnaire, shown: Round) -> tuple[PlannedSection, ...]:
    """The sections in their order; areas nobody has answered have none."""
    return (
        PlannedSection(PURPOSE, "Formål", "Formål", questionnaire),
        PlannedSection(METHOD, "Metode", "Metode", questionnaire),
        *(
            section
            for responses in shown.areas
            for section in _of_area(questionnaire, responses.area)
        ),
    )


def _of_area(questionnaire: Questionnaire, area: Area) -> Iterator[PlannedSection]:
    alone = len(area.themes) == 1
    for theme in area.themes:
        heading, name = (area.title, area.name) if alone else (theme.title, theme.name)
        section_id = f"{area.id}.{theme.id}"
        yield PlannedSection(section_id, heading, name, questionnaire, area, theme)
