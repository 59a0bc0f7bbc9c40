"""What is selected, in words: for the header, the headline and every printed page."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from klviewer.survey.counted import ANSWERS, MUNICIPALITIES
from klviewer.survey.danish import number
from klviewer.survey.headlines import Phrase, Sentence
from klviewer.survey.messages import Message, translate
from klviewer.survey.picks import Clicked, Sources, place_words
from klviewer.survey.picks_in_time import Days
from klviewer.survey.selected_tables import SelectedTables
from klviewer.survey.selection import Selection
from klviewer.survey.table import Table


def selected_words(tables: SelectedTables) -> Message | None:
    """“23 kommuner: ‘Delvist normalt’ i Fysiske møder eller …”; None where nothing is picked."""
    selection, sources = tables.selection, tables.counted.sources
    if not selection.picks:
        return None
    who = respondents_words(tables.respondents, bool(sources.frame))
    return translate(
        "selection", "{who}: {picked}", who=who, picked=picked_words(selection, sources)
    )


def respondents_words(count: int, are_municipalities: bool) -> Message:
    """“1 kommune”, “15 kommuner”; “15 svar” in a survey of others."""
    return MUNICIPALITIES(count) if are_municipalities else ANSWERS(count)


def picked_words(selection: Selection, sources: Sources) -> Message:
    """Everything that is picked, with “eller” between; answers to one question together."""
    return _listed(list(dict.fromkeys(_parts(selection, sources))))


def _parts(selection: Selection, sources: Sources) -> Iterator[Message]:
    """What is picked, piece by piece; the same answers to several questions are told once."""
    answered: dict[Message, list[Message]] = {}
    for (area, question), answers in _by_question(selection, sources).items():
        responses = sources.shown.area(area)
        if responses is not None:
            where = place_words(responses, responses.area.question(question))
            answered.setdefault(_listed(answers), []).append(where)
    for answer, places in answered.items():
        yield translate("selection", "{answers} i {where}", answers=answer, where=_listed(places))
    for pick in selection.picks:
        if not (isinstance(pick, Clicked | Days) and pick.stands(sources)):
            yield pick.words(sources)
    yield from (days.words(sources) for days in _together(selection, sources))


def _together(selection: Selection, sources: Sources) -> list[Days]:
    """The days that were picked, those that follow each other as one."""
    found: list[Days] = []
    picked = [pick for pick in selection.picks if isinstance(pick, Days) and pick.stands(sources)]
    for days in sorted(picked, key=lambda days: (days.area, days.first)):
        before = found[-1] if found else None
        if before and before.area == days.area and days.first <= before.last + timedelta(days=1):
            found[-1] = Days(before.first, max(before.last, days.last), days.area)
        else:
            found.append(days)
    return found


def _by_question(selection: Selection, sources: Sources) -> Mapping[tuple[str, str], list[Message]]:
    """The answers that were picked, by the ids of area and question."""
    found: dict[tuple[str, str], list[Message]] = {}
    for pick in selection.picks:
        question = sources.question(pick.area, pick.question) if isinstance(pick, Clicked) else None
        if isinstance(pick, Clicked) and question is not None and pick.stands(sources):
            answers = found.setdefault((pick.area, pick.question), [])
            answers.append(pick.quoted(question, sources.frame))
    return found


def _listed(parts: Sequence[Message]) -> Message:
    """“a, b eller c”."""
    found, *others = parts
    for place, part in enumerate(others, start=2):
        if place == len(parts):
            found = translate("selection", "{first} eller {last}", first=found, last=part)
        else:
            found = translate("selection", "{first}, {next}", first=found, next=part)
    return found


def of_whom(sentence: Sentence, table: Table, tables: SelectedTables) -> Sentence:
    """A headline that says whom it speaks about, wherever something is picked.

    Args:
        sentence: made from the table; nothing is said before an empty one.
        table: what the sentence stands on.
        tables: as the selection has them.
    """
    if not sentence or not tables.selection.picks:
        return sentence
    base = int(table.base[0])
    return _after(_whom(base, tables.respondents if table.of_chosen else 0), sentence)


def of_chosen(sentence: Sentence, tables: SelectedTables) -> Sentence:
    """A headline over several themes, whose numbers of answers differ."""
    if not sentence or not tables.selection.picks:
        return sentence
    return _after(_whom(tables.respondents, tables.respondents), sentence)


def _whom(base: int, chosen: int) -> str:
    if not chosen:
        return f"Blandt alle {number(base)}: "
    if chosen == 1:
        return "Den ene valgte: "
    if base == chosen:
        return f"Blandt de {number(chosen)} valgte: "
    return f"Blandt {number(base)} af de {number(chosen)} valgte: "


def _after(whom: str, sentence: Sentence) -> Sentence:
    first, *others = sentence
    if first.choice:
        first = Phrase(first.text[:1].lower() + first.text[1:], first.choice)
    return (Phrase(whom), first, *others)
