"""A municipality on one sheet: its own answers, beside its region, its group and all."""

from collections.abc import Iterator

from klviewer.reports.compared_blocks import (
    ComparedArea,
    ComparedRow,
    ComparedTable,
    ComparedTheme,
    ComparedWords,
)
from klviewer.reports.document import DENSE_PAGE, Block, Document, Heading, Lead, Level, Small
from klviewer.reports.views.material import Material
from klviewer.reports.views.parts import answer, document
from klviewer.survey.answers_in_words import AnswerInWords
from klviewer.survey.danish import number
from klviewer.survey.dates import day
from klviewer.survey.groups import group_name, region_name
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.municipalities import Municipality
from klviewer.survey.municipality_profile import (
    AreaProfile,
    MunicipalityProfile,
    Profiles,
    ThemeProfile,
)
from klviewer.survey.own_answers import OwnAnswer, Standing
from klviewer.survey.profile_words import (
    earlier_words,
    moved_words,
    no_choice_words,
    reach_words,
    sent_words,
    share_words,
)
from klviewer.survey.questionnaire import Question

HOW_TO_READ = translate(
    "print",
    "Bjælken viser kommunens gruppe, og stregen under den kommunens eget svar. Andelene er af dem, "
    "der er spurgt; kommunen tæller selv med. Spørgsmål, som kommunen ikke fik, er udeladt.",
)


def profiles(material: Material) -> Profiles:
    """The profiles of the round's municipalities, whatever the header has narrowed the view to."""
    return Profiles(material.round, material.frame, material.earlier, material.threshold)


def municipality_document(material: Material, profile: MunicipalityProfile) -> Document:
    """A municipality's page on paper, one sheet unless its own words are long.

    Args:
        material: what it is made from.
        profile: of the municipality.
    """
    name = profile.municipality.name
    return document(material, name, _blocks(material, profile), sizes=DENSE_PAGE)


def _blocks(material: Material, profile: MunicipalityProfile) -> Iterator[Block]:
    yield Heading(profile.municipality.name, Level.TITLE)
    yield Lead(_lead(material, profile))
    yield Small(_about(material, profile.municipality))
    if profile.answered_areas:
        yield Small(HOW_TO_READ)
        if material.disclosed.hides:
            yield Small(_others_hidden(material))
    yield ComparedTable(_head(profile.municipality), tuple(_areas(material, profile)))


def _others_hidden(material: Material) -> Message:
    """A sheet shows a municipality's own answers; what is hidden are those of the others."""
    return translate(
        "print",
        "Skjult: andres svar, hvor færre end {threshold} har givet dem, og tal, de kunne regnes "
        "ud fra.",
        threshold=number(material.threshold),
    )


def _lead(material: Material, profile: MunicipalityProfile) -> Message:
    reached = reach_words(profile)
    moved = moved_words(profile, material.earlier.title) if material.earlier else None
    if moved is None:
        return reached
    return translate("print", "{reached} {moved}", reached=reached, moved=moved)


def _about(material: Material, municipality: Municipality) -> Message:
    return translate(
        "print",
        "{region} · {group} · runde {round} · trykt {today}",
        region=municipality.region,
        group=municipality.group,
        round=material.round.title,
        today=day(material.today),
    )


def _head(municipality: Municipality) -> tuple[Text, ...]:
    region, group = region_name(municipality.region), group_name(municipality.group)
    return (
        translate("print", "Spørgsmål"),
        translate("print", "Kommunens svar"),
        translate("print", "Region\n{region}", region=region),
        translate("print", "Gruppe\n{group}", group=group),
        translate("print", "Alle med\nsamme svar"),
        translate("print", "Kommunens egne ord"),
    )


def _areas(material: Material, profile: MunicipalityProfile) -> Iterator[ComparedArea]:
    for area in profile.areas:
        yield ComparedArea(
            area.area.title,
            sent_words(area),
            tuple(_theme(theme) for theme in area.themes if theme.answers or theme.values),
            tuple(
                _words(material, area, theme, text) for theme in area.themes for text in theme.texts
            ),
        )


def _theme(theme: ThemeProfile) -> ComparedTheme:
    status = theme.status
    others = [own for own in theme.answers if own is not status]
    asked = [own for own in others if own.standing is not Standing.NOT_ASKED]
    rows = (row for own in asked for row in _rows(own))
    values = (ComparedRow(_short(question), value) for question, value in theme.values)
    return ComparedTheme(
        theme.theme.name,
        tuple(_rows(status, "")) if status else (),
        (*rows, *values),
        theme.bar,
        _marked(status) if status else None,
    )


def _marked(own: OwnAnswer) -> str | None:
    """The id of the choice on the bar: empty for “not answered”, None where it was not asked."""
    if own.given:
        return own.given[0].choice.id
    return None if own.standing is Standing.NOT_ASKED else ""


def _rows(own: OwnAnswer, title: str | None = None) -> Iterator[ComparedRow]:
    """A row per choice that was given, or one that says why there is none."""
    quiet: Text = earlier_words(own) or ""
    title = _short(own.question) if title is None else title
    if not own.given:
        yield ComparedRow(title, no_choice_words(own), (), quiet)
    last = len(own.given) - 1
    for place, chosen in enumerate(own.given):
        shares = tuple(share_words(alike) for alike in chosen.alike)
        yield ComparedRow(
            "" if place else title, chosen.choice.name, shares, quiet if place == last else ""
        )


def _words(
    material: Material, area: AreaProfile, theme: ThemeProfile, text: AnswerInWords
) -> ComparedWords:
    found = answer(text, material)
    question = next(q for q in theme.theme.texts if q.id == text.place.question)
    title: Text = _short(question)
    if len(area.themes) > 1:
        title = translate("print", "{theme} · {question}", theme=theme.theme.name, question=title)
    return ComparedWords(title, found.text, found.stretches, found.tags, found.memo)


def _short(question: Question) -> str:
    return question.short or question.text
