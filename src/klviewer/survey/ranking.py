"""What is named most often: reasons across the areas, and codes by their quotations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from klviewer.survey.codes import Code, CodeKind, Coding, Quotation
from klviewer.survey.danish import sort_key
from klviewer.survey.overview import Counting
from klviewer.survey.questionnaire import Role
from klviewer.survey.responses import AreaResponses
from klviewer.survey.selection import Clicked

# What remains when the other choices do not fit; it ranks last, however often it was given.
REMAINDER = "other"


@dataclass(frozen=True, slots=True)
class NamedIn:
    """One theme a reason was offered in.

    Args:
        answer: the choice there.
        title: of the theme.
        count: how many gave it there.
        base: of how many asked.
    """

    answer: Clicked
    title: str
    count: int
    base: int


@dataclass(frozen=True, slots=True)
class SharedReason:
    """A reason, added up over the themes that offer it.

    Args:
        id: of the choice.
        label: in the words of the first of them.
        places: the themes, the one with most answers first.
    """

    id: str
    label: str
    places: tuple[NamedIn, ...]

    @property
    def count(self) -> int:
        """How often it was given; a respondent counts once in each theme."""
        return sum(place.count for place in self.places)

    @property
    def base(self) -> int:
        """How often it could have been given."""
        return sum(place.base for place in self.places)

    @property
    def share(self) -> float:
        """Given of could have been given, between 0 and 1."""
        return self.count / self.base if self.base else 0.0


def shared_reasons(areas: Sequence[AreaResponses], counting: Counting) -> tuple[SharedReason, ...]:
    """The reasons across areas, most often given first; those never given are left out.

    Choices of the same id are the same reason, whatever the theme.

    Args:
        areas: of the shown round.
        counting: makes the table of a question within the header's filter.
    """
    labels: dict[str, str] = {}
    places: dict[str, list[NamedIn]] = {}
    for responses in areas:
        for choice, label, place in _named_in(responses, counting):
            labels.setdefault(choice, label)
            places.setdefault(choice, []).append(place)
    reasons = (
        SharedReason(choice, labels[choice], tuple(sorted(found, key=lambda place: -place.count)))
        for choice, found in places.items()
    )
    given = [reason for reason in reasons if reason.count]
    return tuple(sorted(given, key=_rank))


def _rank(reason: SharedReason) -> tuple[bool, int, float]:
    return reason.id == REMAINDER, -reason.count, -reason.share


def _named_in(responses: AreaResponses, counting: Counting) -> Iterable[tuple[str, str, NamedIn]]:
    area = responses.area
    for theme in area.themes:
        for question in theme.by_role(Role.REASONS):
            table = counting(responses, question)
            for row, choice in enumerate(question.choices):
                answer = Clicked(area.id, question.id, choice.id)
                title = theme.name if len(area.themes) > 1 else area.name
                place = NamedIn(answer, title, table.count(row), int(table.base[0]))
                yield choice.id, choice.name, place


@dataclass(frozen=True, slots=True)
class QuotedCode:
    """A code and how many quotations carry it."""

    code: Code
    quotations: int


def most_quoted(
    coding: Coding, kind: CodeKind, within: Iterable[Quotation]
) -> tuple[QuotedCode, ...]:
    """The codes of a kind by falling number of quotations; unused codes are left out.

    Args:
        coding: holds the codes.
        kind: reasons or learnings.
        within: the quotations that count.
    """
    counts: dict[int, int] = {}
    for quotation in within:
        counts[quotation.code] = counts.get(quotation.code, 0) + 1
    found = [
        QuotedCode(code, counts[code.id])
        for code in coding.codes
        if code.kind is kind and code.id in counts
    ]
    return tuple(
        sorted(found, key=lambda quoted: (-quoted.quotations, sort_key(quoted.code.title)))
    )
