"""The questions of a later questionnaire found in an earlier one: by name, then by text."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from klviewer.survey.questionnaire import Area, Question, Questionnaire
from klviewer.survey.text_likeness import folded, likeness

_SAME = 0.9
"""Texts so alike are the same text with a word put right."""

_LIKELY = 0.8
"""Texts so alike are more likely the same question than not, where the name is the same."""

_DOUBTFUL = 0.6
"""Texts so alike may be the same question asked otherwise."""

_MOST_COMPARED = 20_000  # pairs of texts; more take longer than anyone waits


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two questions that may be the same.

    Args:
        area: the later questionnaire's id of the area.
        later: the question in the later questionnaire.
        earlier: the question it may be.
        suggested: whether they are more likely the same than not.
    """

    area: str
    later: Question
    earlier: Question
    suggested: bool

    @property
    def key(self) -> tuple[str, str]:
        """The ids of the later area and question."""
        return self.area, self.later.id


@dataclass(frozen=True)
class Matching:
    """What of a later questionnaire is the same as in an earlier one.

    Args:
        areas: the earlier area's id by the later one's.
        questions: the earlier question's id by the later area's and question's.
        doubts: what a person should decide; the pairs are not among `questions`.
    """

    areas: Mapping[str, str] = field(default_factory=dict)
    questions: Mapping[tuple[str, str], str] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()

    def decided(self, same: Mapping[tuple[str, str], bool]) -> "Matching":
        """The matching when the doubts are settled.

        Args:
            same: whether the questions are the same, by the doubt's key; as suggested where
                nothing is said.
        """
        agreed = {
            doubt.key: doubt.earlier.id
            for doubt in self.doubts
            if same.get(doubt.key, doubt.suggested)
        }
        return replace(self, questions={**self.questions, **agreed}, doubts=())

    @property
    def has_something(self) -> bool:
        """Whether the two have any question in common."""
        return bool(self.questions or self.doubts)


def match(earlier: Questionnaire, later: Questionnaire) -> Matching:
    """Find the questions of a later questionnaire in an earlier one.

    An area is taken for the earlier one it shares most questions with, each once.
    """
    free = {area.id: area for area in earlier}
    areas: dict[str, str] = {}
    questions: dict[tuple[str, str], str] = {}
    doubts: list[Doubt] = []
    for area in sorted(later, key=lambda area: -_most_shared(area, earlier.areas)):
        best = max(free.values(), key=lambda known: _shared(area, known), default=None)
        if best is None or not _shared(area, best):
            continue
        areas[area.id] = best.id
        del free[best.id]
        sure, unsure = _matched(area, best)
        questions |= {(area.id, question): known for question, known in sure.items()}
        doubts += unsure
    return Matching(areas, questions, tuple(doubts))


def _most_shared(area: Area, known: Sequence[Area]) -> int:
    return max((_shared(area, other) for other in known), default=0)


def _shared(area: Area, known: Area) -> int:
    """How many questions have the same name or text."""
    names = {folded(question.variable) for question in known.questions}
    texts = {folded(question.text) for question in known.questions}
    return sum(
        folded(question.variable) in names or folded(question.text) in texts
        for question in area.questions
    )


def _matched(area: Area, known: Area) -> tuple[dict[str, str], list[Doubt]]:
    sure: dict[str, str] = {}
    doubts: list[Doubt] = []
    by_name = {folded(question.variable): question for question in known.questions}
    for question in area.questions:
        same = by_name.get(folded(question.variable))
        if same is None:
            continue
        alike = _alike(question.text, same.text)
        if alike >= _SAME and question.type is same.type:
            sure[question.id] = same.id
        else:
            suggested = alike >= _LIKELY and question.type is same.type
            doubts.append(Doubt(area.id, question, same, suggested))
    _match_texts(area, known, sure, doubts)
    return sure, doubts


def _match_texts(area: Area, known: Area, sure: dict[str, str], doubts: list[Doubt]) -> None:
    """Match by text what no name has matched."""
    taken = {*sure.values(), *(doubt.earlier.id for doubt in doubts)}
    seen = {*sure, *(doubt.later.id for doubt in doubts)}
    left = [question for question in known.questions if question.id not in taken]
    new = [question for question in area.questions if question.id not in seen]
    for question in new:
        same = next((q for q in left if _is_same_text(question, q)), None)
        if same is not None:
            sure[question.id] = same.id
            left.remove(same)
    rest = [question for question in new if question.id not in sure]
    if len(rest) * len(left) <= _MOST_COMPARED:
        doubts += _alike_pairs(area, rest, left)


def _is_same_text(one: Question, other: Question) -> bool:
    return one.type is other.type and folded(one.text) == folded(other.text)


def _alike_pairs(area: Area, rest: Sequence[Question], left: Sequence[Question]) -> Iterator[Doubt]:
    free = list(left)
    for question in rest:
        fitting = [known for known in free if known.type is question.type]
        best = max(fitting, key=lambda known: _alike(question.text, known.text), default=None)
        if best is not None and _alike(question.text, best.text) >= _DOUBTFUL:
            free.remove(best)
            suggested = _alike(question.text, best.text) >= _LIKELY
            yield Doubt(area.id, question, best, suggested)


def _alike(one: str, other: str) -> float:
    return likeness(one, other, _DOUBTFUL)
