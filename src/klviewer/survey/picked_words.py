"""What is selected, in words: for the header, the headline and every printed page."""

from collections.abc import Iterator, Sequence

from klviewer.survey.danish import number
from klviewer.survey.headlines import Phrase, Sentence
from klviewer.survey.messages import Message, translate
from klviewer.survey.picks import Clicked, Sources, place_words
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
    if not are_municipalities:
        return translate("selection", "{count} svar", count=number(count))
    if count == 1:
        return translate("selection", "{count} kommune", count=number(count))
    return translate("selection", "{count} kommuner", count=number(count))


def picked_words(selection: Selection, sources: Sources) -> Message:
    """Everything that is picked, with “eller” between; answers to one question together."""
    return _listed(list(_parts(selection, sources)))


def _parts(selection: Selection, sources: Sources) -> Iterator[Message]:
    told: set[tuple[str, str]] = set()
    for pick in selection.picks:
        if not isinstance(pick, Clicked) or not pick.stands(sources):
            yield pick.words(sources)
            continue
        place = (pick.area, pick.question)
        if place not in told:
            told.add(place)
            yield _answers(selection, place, sources)


def _answers(selection: Selection, place: tuple[str, str], sources: Sources) -> Message:
    """“‘Som før’ eller ‘Næsten i mål’ i Møder og samtaler”."""
    responses = sources.shown.area(place[0])
    if responses is None:
        raise KeyError(place)
    question = responses.area.question(place[1])
    answers = [
        translate("selection", "“{answer}”", answer=pick.answer(question))
        for pick in selection.picks
        if isinstance(pick, Clicked)
        and (pick.area, pick.question) == place
        and pick.stands(sources)
    ]
    where = place_words(responses, question)
    return translate("selection", "{answers} i {where}", answers=_listed(answers), where=where)


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
