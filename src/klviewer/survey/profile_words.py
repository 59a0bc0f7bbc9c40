"""A municipality's profile in words, for the screen and the paper alike."""

from collections.abc import Iterator, Mapping

from klviewer.survey.counted import AREAS, THEMES
from klviewer.survey.counting import Outcome
from klviewer.survey.counting_words import OUTCOMES
from klviewer.survey.danish import number, percent
from klviewer.survey.dates import day
from klviewer.survey.messages import Message, Text, translate
from klviewer.survey.municipality_profile import AreaProfile, MunicipalityProfile
from klviewer.survey.own_answers import Alike, Direction, OwnAnswer, Standing
from klviewer.survey.questionnaire import Role
from klviewer.survey.sent_answers import SentRow

HIDDEN = translate("profile", "skjult")
NONE_OF_THEM = translate("profile", "ingen af dem")
NOTHING_SENT = translate("profile", "Ikke besvaret.")

_STANDINGS: Mapping[Standing, Message] = {
    Standing.NOT_ANSWERED: translate("profile", "ikke besvaret"),
    Standing.NOT_ASKED: translate("profile", "ikke spurgt"),
}


def share_words(alike: Alike) -> Text:
    """“47 pct. af 17”; a dash where nobody was asked."""
    if alike.base == 0:
        return "–"
    if alike.share is None or alike.base is None:
        return HIDDEN
    share, base = percent(alike.share), number(alike.base)
    return translate("profile", "{share} af {base}", share=share, base=base)


def no_choice_words(own: OwnAnswer) -> Message:
    """Why no choice stands at a question."""
    return _STANDINGS.get(own.standing, NONE_OF_THEM)


def earlier_words(own: OwnAnswer) -> Message | None:
    """“før: Godt på vej”, None where nothing has changed or there is nothing to compare with."""
    if own.earlier is None or own.earlier.direction is Direction.SAME:
        return None
    names = ", ".join(choice.name for choice in own.earlier.given)
    return translate("profile", "før: {answer}", answer=names or NONE_OF_THEM)


def reach_words(profile: MunicipalityProfile) -> Message:
    """How many areas were answered, and on how many themes all is as before."""
    if not profile.answered_areas:
        return translate("profile", "Kommunen har ikke svaret i denne runde.")
    answered = translate(
        "profile",
        "Har svaret på {answered} af {areas}.",
        answered=number(profile.answered_areas),
        areas=AREAS(len(profile.areas)),
    )
    statuses = list(_statuses(profile))
    if not statuses:
        return answered
    best = sum(own.given[0].choice == own.question.choices[0] for own in statuses if own.given)
    return translate(
        "profile",
        "{answered} Som før på {best} af {themes}.",
        answered=answered,
        best=number(best),
        themes=THEMES(len(statuses)),
    )


def _statuses(profile: MunicipalityProfile) -> Iterator[OwnAnswer]:
    for area in profile.areas:
        for theme in area.themes:
            for own in theme.answers:
                if own.question.role is Role.STATUS and own.standing is Standing.ANSWERED:
                    yield own


def moved_words(profile: MunicipalityProfile, earlier: str) -> Message | None:
    """How the status has changed since the round before; None where nothing can be compared.

    Args:
        profile: with what was answered then.
        earlier: the title of that round.
    """
    closer, back, same = (
        profile.moved(direction) for direction in (Direction.CLOSER, Direction.BACK, Direction.SAME)
    )
    if not closer + back + same:
        return None
    return translate(
        "profile",
        "Siden {round}: rykket frem på {closer}, tilbage på {back} og uændret på {same}.",
        round=earlier,
        closer=number(closer),
        back=number(back),
        same=THEMES(same),
    )


def sent_words(area: AreaProfile) -> Message:
    """When something was sent, and what of it counts."""
    if not area.sent:
        return NOTHING_SENT
    rows = sorted(area.sent, key=lambda row: row.outcome is not Outcome.COUNTS)
    first, *others = (_sent(row) for row in rows)
    for other in others:
        first = translate("profile", "{first} {other}", first=first, other=other)
    return first


def _sent(row: SentRow) -> Message:
    when: Text = translate("profile", "uden dato") if row.sent_at is None else day(row.sent_at)
    if row.outcome is not Outcome.COUNTS:
        why = OUTCOMES[row.outcome]
        return translate("profile", "Sendt {when} ({why}).", when=when, why=why)
    complete = translate("profile", "gennemført")
    return translate(
        "profile",
        "Sendt {when}, {how}: {answered} af {asked} spørgsmål besvaret.",
        when=when,
        how=complete if row.is_complete else translate("profile", "delvist"),
        answered=number(row.answered),
        asked=number(row.asked),
    )
