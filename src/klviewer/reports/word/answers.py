"""Answers in words in a Word file: who, what they wrote with its coding, codes and memos."""

from collections.abc import Iterator, Sequence

from klviewer.reports.answer_blocks import Answer, Stretch, Tag
from klviewer.reports.drawing import CodeColour, CodeText
from klviewer.reports.pages.answers import coded_runs
from klviewer.reports.word.markup import Element
from klviewer.reports.word.styles import Style
from klviewer.reports.word.texts import PLAIN, SMALL, Letters, badge, paragraph, run, said
from klviewer.reports.word.writing import Writing
from klviewer.survey.messages import translate


def answer_elements(block: Answer, writing: Writing) -> Iterator[Element]:
    """Who it was, and how far; what was written; its codes; and the memo."""
    name, status = writing.say(block.respondent), writing.say(block.status)
    beside = (run(f"  {status}", writing.quiet),) if status else ()
    yield paragraph(Style.RESPONDENT, run(name, Letters(bold=True)), *beside)
    yield coded_paragraph(block.text, block.stretches, writing)
    yield from tag_elements(block.tags, writing)
    yield from memo_elements(block.memo, writing)


def coded_paragraph(text: str, stretches: Sequence[Stretch], writing: Writing) -> Element:
    """What was written, with its codes' colours behind the words and under them."""
    runs = (
        run(
            part.text,
            Letters(behind=writing.colour(part.behind), under=writing.colour(part.under))
            if part.behind is not None and part.under is not None
            else PLAIN,
        )
        for part in coded_runs(text, stretches)
    )
    return paragraph(Style.NORMAL, *runs)


def tag_elements(tags: Sequence[Tag], writing: Writing) -> Iterator[Element]:
    """Codes side by side."""
    if tags:
        yield paragraph(
            Style.NORMAL, *(part for tag in tags for part in (_tag(tag, writing), run("  ")))
        )


def _tag(tag: Tag, writing: Writing) -> Element:
    soft, text = writing.colour(CodeColour(tag.colour)), writing.colour(CodeText(tag.colour))
    return badge(writing.say(tag.text), text, soft, size=SMALL)


def memo_elements(memo: str, writing: Writing) -> Iterator[Element]:
    """The consultant's own words, with a line beside them; none for none."""
    if memo.strip():
        words = writing.say(translate("print", "Note: {memo}", memo=memo))
        yield said(Style.MEMO, words)
