"""Blocks of a document that hold answers in words, their codes and the consultant's words."""

from dataclasses import dataclass

from klviewer.survey.messages import Text


@dataclass(frozen=True, slots=True)
class Tag:
    """A code's title, or words about a code, in its colour."""

    text: Text
    colour: str


@dataclass(frozen=True, slots=True)
class Tags:
    """Codes side by side."""

    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an answer that carries a code.

    Args:
        start: first character, counted from 0.
        end: the character after the last.
        colour: of the code.
    """

    start: int
    end: int
    colour: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What one respondent wrote, with its coding.

    Args:
        respondent: who.
        status: what the same respondent answered about status.
        text: as it was written.
        stretches: the coded parts of it.
        tags: the codes.
        memo: the consultant's words about it, empty for none.
    """

    respondent: Text
    status: Text
    text: str
    stretches: tuple[Stretch, ...] = ()
    tags: tuple[Tag, ...] = ()
    memo: str = ""


@dataclass(frozen=True, slots=True)
class MemoBlock:
    """The consultant's words about a theme or a code."""

    text: str
