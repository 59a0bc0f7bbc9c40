"""How the codes are used: how often, how lately, and which are at hand for the next answer."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from klviewer.survey.codes import AnswerPlace, Code, CodeKind, Coding, Quotation
from klviewer.survey.danish import sort_key

# The colours codes take by themselves, so that reasons and learnings can be told apart from afar;
# the user may choose any. The themes know these names.
COLOURS: Mapping[CodeKind, tuple[str, ...]] = {
    CodeKind.REASON: ("amber", "rose", "olive", "slate"),
    CodeKind.LEARNING: ("green", "violet", "blue"),
}


@dataclass(frozen=True, slots=True)
class CodeUse:
    """A code and what carries it.

    Args:
        code: the code.
        answers: how many answers have it, each once.
        respondents: how many respondents have it, each once.
    """

    code: Code
    answers: int
    respondents: int


def code_uses(coding: Coding, among: Collection[AnswerPlace] | None = None) -> tuple[CodeUse, ...]:
    """Every code with how often it is used, by falling number of respondents.

    Args:
        coding: holds the codes.
        among: the answers that count; all of them when None.
    """
    places: dict[int, set[AnswerPlace]] = {code.id: set() for code in coding.codes}
    for quotation in coding.quotations:
        if among is None or quotation.place in among:
            places[quotation.code].add(quotation.place)
    uses = (
        CodeUse(code, len(places[code.id]), len({place.respondent for place in places[code.id]}))
        for code in coding.codes
    )
    return tuple(sorted(uses, key=_most_used_first))


def _most_used_first(use: CodeUse) -> tuple[int, int, tuple[str, str]]:
    return -use.respondents, -use.answers, sort_key(use.code.title)


def recently_used(coding: Coding, count: int) -> tuple[Code, ...]:
    """The codes given last, the latest first."""
    latest: dict[int, int] = {}
    for quotation in coding.quotations:
        latest[quotation.code] = max(quotation.id, latest.get(quotation.code, 0))
    newest = sorted(latest, key=lambda code: -latest[code])
    return tuple(coding.code(code) for code in newest[:count])


def codes_of(quotations: Iterable[Quotation], coding: Coding) -> tuple[Code, ...]:
    """The codes that quotations carry, each once, in the order of the quotations."""
    found = dict.fromkeys(quotation.code for quotation in quotations)
    return tuple(coding.code(code) for code in found)


def next_colour(coding: Coding, kind: CodeKind) -> str:
    """The colour a new code gets when none is chosen: the one its kind has used least.

    Args:
        coding: holds the codes there are.
        kind: of the new code.
    """
    used = [code.colour for code in coding.codes]
    return min(COLOURS[kind], key=used.count)
