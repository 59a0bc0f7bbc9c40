"""The text proposed for each section of the note, with live figures in it.

It is Danish like the questionnaire it words, whatever language the window speaks.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from klviewer.survey.counted import RESPONSES
from klviewer.survey.counting import Outcome, late_rows
from klviewer.survey.counting_words import which_counts
from klviewer.survey.evidence import Evidence, resolve
from klviewer.survey.finding_template import (
    Form,
    Paragraph,
    Piece,
    paragraph,
    reference,
    write,
)
from klviewer.survey.note_plan import PURPOSE, PlannedSection
from klviewer.survey.proposed_theme_text import theme_paragraphs
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.responses import AreaResponses

_LEFT_OUT = {
    Outcome.PARTIAL: "{responses} er ikke gennemført og er ikke talt med.",
    Outcome.LATE: "{responses} kom efter fristen og er ikke talt med.",
    Outcome.TEST: "{responses} er sendt på prøve og er ikke talt med.",
}


def proposed_text(section: PlannedSection, evidence: Evidence) -> str:
    """The template of a section that nobody has edited."""
    if section.area is not None and section.theme is not None:
        return write(tuple(theme_paragraphs(section.area, section.theme, evidence)))
    if section.id == PURPOSE:
        return write(tuple(_purpose(section.questionnaire, evidence)))
    return write(tuple(_method(section.questionnaire, evidence)))


def _purpose(questionnaire: Questionnaire, evidence: Evidence) -> Iterator[Paragraph]:
    areas = listed([area.area.name for area in evidence.round.areas])
    about = f" Det handler om {areas}." if areas else ""
    yield paragraph(f"Notatet samler svarene på undersøgelsen “{questionnaire.title}”.{about}")
    if any(theme.status for area in questionnaire for theme in area.themes):
        yield paragraph(
            "For hvert tema står der, hvor langt man er kommet, hvornår man regner med at være i "
            "mål, hvad der står i vejen, og hvilke erfaringer man vil tage med videre."
        )


def _method(questionnaire: Questionnaire, evidence: Evidence) -> Iterator[Paragraph]:
    areas = evidence.round.areas
    if not areas:
        yield paragraph("Der er ikke indlæst svar endnu.")
    elif evidence.frame is None:
        yield paragraph("Der er ", *_received(areas, "besvarelser"), ".")
    else:
        yield paragraph(
            "Undersøgelsen er sendt til alle ",
            reference(Form.FRAME),
            " kommuner. Der er svar fra ",
            *_received(areas, "kommuner"),
            ".",
            *_when(evidence),
        )
    yield from _sent_twice(areas)
    yield from _left_out(areas)
    yield paragraph(
        "Andelene er regnet af dem, der har fået spørgsmålet. Undersøgelsen er ikke en stikprøve: "
        "usikkerheden ligger i, hvad de ville have svaret, som ikke har svaret."
    )
    yield paragraph(
        "“Knap” betyder lidt under og “godt” lidt over den andel, der nævnes. Tallet bag står "
        "i tabellerne."
    )


def _received(areas: Sequence[AreaResponses], unit: str) -> Iterator[Piece]:
    for place, responses in enumerate(areas):
        if place:
            yield " og " if place == len(areas) - 1 else ", "
        yield reference(Form.RESPONSES, responses.area.id)
        yield f" {unit} på {responses.area.name}" if not place else f" på {responses.area.name}"


def _when(evidence: Evidence) -> tuple[Piece, ...]:
    days = reference(Form.PERIOD)
    return () if resolve(days, evidence) is None else (" Svarene kom ", days, ".")


def _sent_twice(areas: Sequence[AreaResponses]) -> Iterator[Paragraph]:
    for responses in areas:
        if responses.superseded:
            area = responses.area
            yield paragraph(
                f"På {area.name} kom der ",
                reference(Form.SENT, area.id),
                " besvarelser fra ",
                reference(Form.RESPONSES, area.id),
                f", fordi nogle svarede mere end én gang: {which_counts(responses.rule)}.",
            )


def _left_out(areas: Sequence[AreaResponses]) -> Iterator[Paragraph]:
    """The answers that are in the files and not in the figures, and why."""
    for outcome, words in _LEFT_OUT.items():
        count = sum(len(responses.left_out(outcome)) for responses in areas)
        if count:
            yield paragraph(words.format(responses=RESPONSES(count)))
    late = sum(
        int(np.count_nonzero(responses.counted & late_rows(responses.respondents, rule.deadline)))
        for responses in areas
        for rule in [responses.rule]
    )
    if late:
        yield paragraph(f"{RESPONSES(late)} kom efter fristen og er talt med.")


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: “a, b og c”."""
    return " og ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
