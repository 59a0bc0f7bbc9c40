"""Coding: codes, the quotations that carry them, and the consultant's own words."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from klviewer.survey.danish import sort_key

# The names of a code's colours; the themes say what they look like.
CODE_COLOURS = ("amber", "green", "violet", "blue", "rose", "olive", "slate")


class CodeKind(StrEnum):
    """What a code gathers."""

    REASON = "reason"
    LEARNING = "learning"


@dataclass(frozen=True, slots=True)
class Code:
    """A category of answers in words.

    Args:
        id: its number in the project.
        title: unique in the project.
        kind: whether it gathers reasons or learnings.
        colour: the name of one of the theme's code colours.
    """

    id: int
    title: str
    kind: CodeKind
    colour: str


@dataclass(frozen=True, slots=True, order=True)
class AnswerPlace:
    """Where an answer in words stands: round, area, respondent and question."""

    round: str
    area: str
    respondent: str
    question: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch of an answer that carries a code.

    Args:
        id: its number in the project.
        code: the code's number.
        place: the answer.
        start: first character, counted from 0.
        end: the character after the last.
        text: the words themselves, kept so that a changed answer can be noticed.
        needs_review: whether the answer is another now and the words were not found in it;
            start and end then tell where they stood.
    """

    id: int
    code: int
    place: AnswerPlace
    start: int
    end: int
    text: str
    needs_review: bool = False


class MemoSubject(StrEnum):
    """What a memo is about."""

    ANSWER = "answer"
    CODE = "code"
    THEME = "theme"


@dataclass(frozen=True, slots=True)
class MemoTarget:
    """The thing a memo is about.

    Args:
        subject: an answer, a code or a theme.
        path: the ids that lead to it: round, area, respondent, question of an answer; the number
            of a code; area and theme of a theme.
    """

    subject: MemoSubject
    path: tuple[str, ...]


def about_answer(place: AnswerPlace) -> MemoTarget:
    """A memo's target for an answer."""
    path = (place.round, place.area, place.respondent, place.question)
    return MemoTarget(MemoSubject.ANSWER, path)


def about_code(code: Code) -> MemoTarget:
    """A memo's target for a code."""
    return MemoTarget(MemoSubject.CODE, (str(code.id),))


def about_theme(area: str, theme: str) -> MemoTarget:
    """A memo's target for a theme."""
    return MemoTarget(MemoSubject.THEME, (area, theme))


@dataclass(frozen=True, slots=True)
class Memo:
    """The consultant's own words about an answer, a code or a theme."""

    target: MemoTarget
    text: str


@dataclass(frozen=True)
class Coding:
    """All coding of a project at one moment.

    Args:
        codes: every code.
        quotations: every quotation whose words stand in its answer; these are counted.
        memos: at most one per target.
        to_review: the quotations that need a review.
    """

    codes: tuple[Code, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    memos: tuple[Memo, ...] = ()
    to_review: tuple[Quotation, ...] = ()

    def code(self, code_id: int) -> Code:
        """The code of that number.

        Raises:
            KeyError: no such code.
        """
        return self._code_by_id[code_id]

    @cached_property
    def _code_by_id(self) -> dict[int, Code]:
        return {code.id: code for code in self.codes}

    def of_answer(self, place: AnswerPlace) -> tuple[Quotation, ...]:
        """The quotations in an answer, from its beginning."""
        return self._quotations_by_place.get(place, ())

    @cached_property
    def _quotations_by_place(self) -> dict[AnswerPlace, tuple[Quotation, ...]]:
        """Looked up once for every answer on the screen, so never searched through."""
        found: dict[AnswerPlace, list[Quotation]] = {}
        for quotation in sorted(self.quotations, key=lambda q: (q.start, q.end)):
            found.setdefault(quotation.place, []).append(quotation)
        return {place: tuple(quotations) for place, quotations in found.items()}

    def with_code(self, code_id: int) -> tuple[Quotation, ...]:
        """The quotations that carry a code, by where they stand."""
        found = (quotation for quotation in self.quotations if quotation.code == code_id)
        return tuple(sorted(found, key=lambda quotation: (quotation.place, quotation.start)))

    def memo(self, target: MemoTarget) -> str:
        """The memo's words, empty where there is none."""
        return self._memo_by_target.get(target, "")

    @cached_property
    def _memo_by_target(self) -> dict[MemoTarget, str]:
        return {memo.target: memo.text for memo in self.memos}

    def respondents(self, code_id: int) -> frozenset[str]:
        """Those with at least one quotation under the code; a code counts each once."""
        return frozenset(q.place.respondent for q in self.quotations if q.code == code_id)

    def alphabetical(self) -> tuple[Code, ...]:
        """The codes in the order of the Danish alphabet."""
        return tuple(sorted(self.codes, key=lambda code: sort_key(code.title)))
