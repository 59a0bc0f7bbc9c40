"""What the coding page lists: answers, or the quotations of one code, narrowed and in context."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from klviewer.survey.answers_in_words import AnswerInWords, holding
from klviewer.survey.code_use import codes_of
from klviewer.survey.codes import AnswerPlace, Code, CodeKind, Coding, Quotation, about_answer
from klviewer.survey.danish import sort_key

_BEFORE, _AFTER = 36, 200
_LONGEST_WORD = 24
_LONGEST = 320
_BLANK = re.compile(r"\s")

MOST_ROWS = 5000
"""Nobody reads more in a row; filters and search narrow the list."""


class CodedState(StrEnum):
    """Whether an answer has codes."""

    ANY = "any"
    CODED = "coded"
    UNCODED = "uncoded"
    REVIEW = "review"  # has lost the words of a quotation


@dataclass(frozen=True, slots=True)
class CodingFilter:
    """What the list is narrowed to. Empty means everything.

    Args:
        area: id of an area.
        theme: id of a theme, in that area.
        state: with codes, without, or both.
        kind: only answers with a code of the kind.
        code: only quotations under the code of that number.
        wanted: text to be found in the answer, its memo, the name or the codes.
    """

    area: str = ""
    theme: str = ""
    state: CodedState = CodedState.ANY
    kind: CodeKind | None = None
    code: int | None = None
    wanted: str = ""

    @property
    def is_about_answers(self) -> bool:
        """Whether it depends on an answer's words or codes who is listed."""
        return bool(self.wanted) or self.state is not CodedState.ANY or self.kind is not None


@dataclass(frozen=True, slots=True)
class Highlight:
    """Words of an excerpt that carry a code, in the excerpt's own places."""

    start: int
    end: int
    colour: str


@dataclass(frozen=True, slots=True)
class CodingRow:
    """A line of the list.

    Args:
        answer: the whole answer.
        name: of the respondent.
        area: the area's name.
        theme: the theme's name.
        codes: of the answer.
        excerpt: the beginning of the answer, or the quotation with the words around it.
        highlights: the coded words within the excerpt.
        quotation: the number of the quotation the line is about, 0 for the answer as such.
    """

    answer: AnswerInWords
    name: str
    area: str
    theme: str
    codes: tuple[Code, ...]
    excerpt: str
    highlights: tuple[Highlight, ...]
    quotation: int = 0

    @property
    def key(self) -> tuple[AnswerPlace, int]:
        """What tells the line from all others, also after a change."""
        return self.answer.place, self.quotation


@dataclass(frozen=True, slots=True)
class Names:
    """How things are called.

    Args:
        areas: name by id.
        themes: name by the ids of area and theme.
        respondent: the name for a key.
    """

    areas: Mapping[str, str]
    themes: Mapping[tuple[str, str], str]
    respondent: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Listing:
    """The lines to show.

    Args:
        rows: the first of them.
        found: how many there are in all.
    """

    rows: tuple[CodingRow, ...]
    found: int


def coding_rows(
    answers: Iterable[AnswerInWords], coding: Coding, chosen: CodingFilter, names: Names
) -> Listing:
    """The lines to show, by name in the Danish alphabet.

    Args:
        answers: of all areas.
        coding: the project's codes and quotations.
        chosen: what the list is narrowed to.
        names: how areas, themes and respondents are called.
    """
    wanted = list(answers)
    if chosen.is_about_answers:
        wanted = [answer for answer in wanted if _is_wanted(answer, coding, chosen, names)]
    keys = {answer.place.respondent for answer in wanted}
    order = {key: sort_key(names.respondent(key)) for key in keys}
    wanted.sort(key=lambda answer: order[answer.place.respondent])
    lines = [(answer, about) for answer in wanted for about in _subjects(answer, coding, chosen)]
    rows = (_row(answer, about, coding, names) for answer, about in lines[:MOST_ROWS])
    return Listing(tuple(rows), len(lines))


def review_rows(
    answers: Mapping[AnswerPlace, AnswerInWords],
    quotations: Iterable[Quotation],
    coding: Coding,
    chosen: CodingFilter,
    names: Names,
) -> Listing:
    """The quotations whose words are gone from their answers, by name in the Danish alphabet.

    Args:
        answers: of all areas, also those without words any more, by their place.
        quotations: to be looked at.
        coding: the project's codes.
        chosen: what the list is narrowed to.
        names: how areas, themes and respondents are called.
    """
    rows = [
        CodingRow(
            answer,
            names.respondent(quotation.place.respondent),
            names.areas[quotation.place.area],
            names.themes[quotation.place.area, answer.theme],
            (code,),
            quotation.text,
            (Highlight(0, len(quotation.text), code.colour),),
            quotation.id,
        )
        for quotation in quotations
        for answer in [answers[quotation.place]]
        for code in [coding.code(quotation.code)]
        if within_theme([answer], chosen) and chosen.code in (None, code.id)
    ]
    wanted = [row for row in rows if holding(chosen.wanted, (row.name, row.excerpt))]
    wanted.sort(key=lambda row: sort_key(row.name))
    return Listing(tuple(wanted[:MOST_ROWS]), len(wanted))


def _subjects(
    answer: AnswerInWords, coding: Coding, chosen: CodingFilter
) -> Sequence[Quotation | None]:
    """What of an answer gets a line: its quotations under the code, or the answer as such."""
    if chosen.code is None:
        return (None,)
    return [q for q in coding.of_answer(answer.place) if q.code == chosen.code]


def within_theme(answers: Iterable[AnswerInWords], chosen: CodingFilter) -> list[AnswerInWords]:
    """The answers of the area and theme the list is narrowed to."""
    return [
        answer
        for answer in answers
        if chosen.area in ("", answer.place.area) and chosen.theme in ("", answer.theme)
    ]


def _row(answer: AnswerInWords, about: Quotation | None, coding: Coding, names: Names) -> CodingRow:
    place, quotations = answer.place, coding.of_answer(answer.place)
    excerpt, highlights = _excerpt(answer.text, about, quotations, coding)
    return CodingRow(
        answer,
        names.respondent(place.respondent),
        names.areas[place.area],
        names.themes[place.area, answer.theme],
        codes_of(quotations, coding),
        excerpt,
        highlights,
        about.id if about else 0,
    )


def _is_wanted(answer: AnswerInWords, coding: Coding, chosen: CodingFilter, names: Names) -> bool:
    codes = codes_of(coding.of_answer(answer.place), coding)
    if chosen.state is not CodedState.ANY and bool(codes) is not (chosen.state is CodedState.CODED):
        return False
    if chosen.kind is not None and all(code.kind is not chosen.kind for code in codes):
        return False
    name, memo = names.respondent(answer.place.respondent), coding.memo(about_answer(answer.place))
    return holding(chosen.wanted, (answer.text, name, memo, *(code.title for code in codes)))


def _excerpt(
    text: str, about: Quotation | None, quotations: Sequence[Quotation], coding: Coding
) -> tuple[str, tuple[Highlight, ...]]:
    """Some of an answer on one line, and where the coded words stand in it."""
    first, last = (0, _LONGEST) if about is None else (about.start - _BEFORE, about.end + _AFTER)
    first, last = _at_word(text, max(first, 0)), min(last, len(text))
    before, after = "… " if first else "", " …" if last < len(text) else ""
    words = _on_one_line(text, first, last)
    shift = len(before) - first
    end = len(before) + len(words)
    shown = [about] if about is not None else quotations
    highlights = tuple(
        Highlight(
            max(quotation.start + shift, len(before)),
            min(quotation.end + shift, end),
            coding.code(quotation.code).colour,
        )
        for quotation in shown
        if quotation.start < last
    )
    return f"{before}{words}{after}", highlights


@lru_cache(maxsize=4096)  # every selection lists most of the same answers again
def _on_one_line(text: str, first: int, last: int) -> str:
    return _BLANK.sub(" ", text[first:last])


@lru_cache(maxsize=4096)
def _at_word(text: str, place: int) -> int:
    """The beginning of the word at a place, unless it is far away."""
    begins = range(place, max(place - _LONGEST_WORD, 0), -1)
    found = (begin for begin in begins if text[begin - 1].isspace())
    return next(found, place if place > _LONGEST_WORD else 0)
