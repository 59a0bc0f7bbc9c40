"""The block of a document that holds one's own answers beside those of others."""

from dataclasses import dataclass

from klviewer.reports.answer_blocks import Stretch, Tag
from klviewer.survey.charts import StatusBar
from klviewer.survey.messages import Text


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One's own answer beside how many others gave it.

    Args:
        question: empty where the row above has it.
        answer: in words.
        shares: of the others, one per column.
        quiet: what stands under the answer in small letters.
    """

    question: Text
    answer: Text
    shares: tuple[Text, ...] = ()
    quiet: Text = ""


@dataclass(frozen=True, slots=True)
class ComparedWords:
    """What one wrote, with its coding.

    Args:
        question: what it answers.
        text: as it was written.
        stretches: the coded parts of it.
        tags: the codes.
        memo: the consultant's words about it, empty for none.
    """

    question: Text
    text: str
    stretches: tuple[Stretch, ...] = ()
    tags: tuple[Tag, ...] = ()
    memo: str = ""


@dataclass(frozen=True, slots=True)
class ComparedTheme:
    """One's own choices in a theme.

    Args:
        title: of the theme.
        status: the rows on how far one has come, beside the title.
        rows: the other choices.
        bar: how the others stand, None for none.
        own: the id of the choice that is marked on the bar, None for none.
    """

    title: Text
    status: tuple[ComparedRow, ...]
    rows: tuple[ComparedRow, ...]
    bar: StatusBar | None = None
    own: str | None = None


@dataclass(frozen=True, slots=True)
class ComparedArea:
    """One's own answers in an area: the choices at the left, the words at the right.

    Args:
        title: of the area.
        note: beside the title.
        themes: with the choices.
        words: what was written.
    """

    title: Text
    note: Text
    themes: tuple[ComparedTheme, ...]
    words: tuple[ComparedWords, ...]


@dataclass(frozen=True, slots=True)
class ComparedTable:
    """One's own answers, area by area; the head is repeated on every page.

    Args:
        head: over questions, answers, each column of shares, and words.
        areas: in the order of the questionnaire.
    """

    head: tuple[Text, ...]
    areas: tuple[ComparedArea, ...]
