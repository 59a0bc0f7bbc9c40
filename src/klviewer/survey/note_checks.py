"""What should be looked at before the note is sent: quantities without figures, unequal bases."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from klviewer.survey.counted import MUNICIPALITIES
from klviewer.survey.counting_words import which_counts
from klviewer.survey.danish import number
from klviewer.survey.disclosed_tables import DisclosedTables
from klviewer.survey.evidence import Evidence, resolve, share_behind
from klviewer.survey.finding_template import Form, Paragraph, ParagraphKind, Reference, parse
from klviewer.survey.findings import template_of
from klviewer.survey.messages import Message, translate
from klviewer.survey.note_plan import PlannedSection
from klviewer.survey.proposed_text import proposed_text
from klviewer.survey.quantities import Quantities
from klviewer.survey.responses import AreaResponses

_NUMBER = r"\d+(?:,\d+)?\s*(?:pct\b\.?|procent\b|%)"


@dataclass(frozen=True, slots=True)
class Check:
    """Something to look at.

    Args:
        title: what it is.
        text: what was found, and what it means.
        section: the id of the section it stands in, empty where it is about an area.
        words: the words themselves, empty where it is about an area.
        area: the id of the area it is about, empty where it is about words.
    """

    title: Message
    text: Message
    section: str = ""
    words: str = ""
    area: str = ""


def check_note(
    sections: Sequence[PlannedSection],
    texts: Mapping[str, str],
    evidence: Evidence,
    disclosed: DisclosedTables | None = None,
) -> tuple[Check, ...]:
    """Everything to look at in the note, in its order; then what is said of whole areas.

    Args:
        sections: of the note.
        texts: templates by section id, of the sections that have been edited.
        evidence: the round.
        disclosed: what of everyone's tables is hidden where the note's graphs go; None where
            nothing is.
    """
    known = _pattern(evidence.quantities)
    found: list[Check] = []
    for section in sections:
        if section.id in texts:
            found.extend(_of_section(section, texts[section.id], evidence, known))
    shown = [template_of(section, evidence, texts) for section in sections]
    if disclosed is not None and disclosed.hides:
        for section, template in zip(sections, shown, strict=True):
            found.extend(_of_few(section, template, evidence, disclosed))
    found.extend(_unequal_bases(shown, evidence))
    found.extend(
        _sent_twice(responses) for responses in evidence.round.areas if responses.superseded
    )
    return tuple(found)


def _pattern(quantities: Quantities) -> re.Pattern[str]:
    """Words that stand for a share between nothing and all; “ingen” says too much else."""
    words = [rule.words for rule in quantities.rules if rule.share.low < rule.share.high]
    longest_first = sorted(words, key=len, reverse=True)
    known = "|".join(re.escape(word) for word in longest_first)
    return re.compile(rf"(?<!\w)(?:{known}|{_NUMBER})(?!\w)", re.IGNORECASE)


def _of_section(
    section: PlannedSection, template: str, evidence: Evidence, known: re.Pattern[str]
) -> Iterator[Check]:
    proposed = _typed(parse(proposed_text(section, evidence)))
    given = {quantity.casefold() for words in proposed for quantity in known.findall(words)}
    paragraphs = parse(template)
    for words in _typed(paragraphs):
        for quantity in known.findall(words):
            if quantity.casefold() not in given:
                yield _unbound(section, quantity, evidence.quantities)
    for reference in _references(paragraphs):
        if reference.form != Form.BAR and resolve(reference, evidence) is None:
            yield _unknown(section, reference)


def _typed(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """The typed words, those of quotations left out: they are others' words."""
    for paragraph in paragraphs:
        if paragraph.kind is not ParagraphKind.QUOTE:
            yield from (piece for piece in paragraph.pieces if isinstance(piece, str))


def _references(paragraphs: Iterable[Paragraph]) -> Iterator[Reference]:
    for paragraph in paragraphs:
        yield from (piece for piece in paragraph.pieces if isinstance(piece, Reference))


def _unbound(section: PlannedSection, words: str, quantities: Quantities) -> Check:
    interval = quantities.interval(words)
    title = translate("checks", "Ikke bundet til et tal")
    if interval is None:
        text = translate(
            "checks", "“{words}” er skrevet som tekst og følger ikke svarene.", words=words
        )
    else:
        text = translate(
            "checks",
            "“{words}” er skrevet som tekst. Det passer til {low}–{high} pct., "
            "men følger ikke svarene.",
            words=words,
            low=_bound(interval.low),
            high=_bound(interval.high),
        )
    return Check(title, text, section.id, words)


def _bound(share: float) -> str:
    whole = round(share * 100, 1).is_integer()
    return number(share * 100, 0 if whole else 1)


def _unknown(section: PlannedSection, reference: Reference) -> Check:
    title = translate("checks", "Tallet findes ikke")
    text = translate(
        "checks",
        "“{reference}” peger på et spørgsmål eller et svar, som runden ikke har.",
        reference=reference.text,
    )
    return Check(title, text, section.id, reference.text)


def _of_few(
    section: PlannedSection, template: str, evidence: Evidence, disclosed: DisclosedTables
) -> Iterator[Check]:
    """The figures of a section that small counts hide elsewhere; the text itself stays."""
    for reference in dict.fromkeys(_references(parse(template))):
        share = share_behind(reference, evidence)
        words = resolve(reference, evidence)
        if share is None or words is None or reference.form == Form.BASE:
            continue
        found = disclosed.of(share.responses, share.table.question)
        if 0 < share.count < disclosed.threshold:
            yield _small(section, words, disclosed.threshold)
        elif not found.shows_sum(share.rows):
            yield _protecting(section, words)


def _small(section: PlannedSection, words: str, threshold: int) -> Check:
    text = translate(
        "checks",
        "“{words}” står for færre end {threshold} svar. Små tal skal skjules; skriv sætningen om.",
        words=words,
        threshold=number(threshold),
    )
    return Check(translate("checks", "Tallet peger på få kommuner"), text, section.id, words)


def _protecting(section: PlannedSection, words: str) -> Check:
    text = translate(
        "checks",
        "“{words}” er skjult i grafer og tabeller, fordi et lille tal kan regnes ud fra det.",
        words=words,
    )
    return Check(translate("checks", "Tallet røber et lille tal"), text, section.id, words)


def _unequal_bases(templates: Iterable[str], evidence: Evidence) -> Iterator[Check]:
    """Areas where figures about everyone stand on different numbers of respondents."""
    bases: dict[str, set[int]] = {}
    for template in templates:
        for reference in _references(parse(template)):
            share = share_behind(reference, evidence)
            if share is not None and share.table.question.asked_of is None:
                bases.setdefault(share.responses.area.id, set()).add(share.base)
    for responses in evidence.round.areas:
        found = sorted(bases.get(responses.area.id, ()))
        if len(found) > 1:
            yield _several(responses, found)


def _several(responses: AreaResponses, bases: Sequence[int]) -> Check:
    text = translate(
        "checks",
        "{area} bruger både {bases}.",
        area=responses.area.name,
        bases=" og ".join(number(base) for base in bases),
    )
    return Check(translate("checks", "Flere grundlag i samme område"), text, area=responses.area.id)


def _sent_twice(responses: AreaResponses) -> Check:
    text = translate(
        "checks",
        "{area} har {sent} besvarelser fra {size}. Hos dem, der har svaret flere gange: {rule}.",
        area=responses.area.name,
        sent=number(responses.size + len(responses.superseded)),
        size=MUNICIPALITIES(responses.size),
        rule=which_counts(responses.rule),
    )
    return Check(translate("checks", "Nogle har svaret to gange"), text, area=responses.area.id)
