"""Coding on paper: the codes by use, the quotations under each, and the memos."""

from collections.abc import Iterator, Sequence

from klviewer.reports.answer_blocks import MemoBlock, Tag, Tags
from klviewer.reports.chart_rows import HIDDEN
from klviewer.reports.document import Block, Document, Heading, Level, Paragraph, Small, TableBlock
from klviewer.reports.drawing import Align
from klviewer.reports.views.hiding import name_of
from klviewer.reports.views.material import Material
from klviewer.reports.views.parts import beginning, document
from klviewer.survey.code_use import CodeUse, code_uses
from klviewer.survey.codes import AnswerPlace, CodeKind, Memo, MemoSubject, Quotation, about_code
from klviewer.survey.counted import ANSWERS, CODES, MUNICIPALITIES, RESPONDENTS
from klviewer.survey.danish import number
from klviewer.survey.finding_template import ParagraphKind
from klviewer.survey.messages import Message, Text, translate

NAME = translate("print", "Kodning")

KINDS = {
    CodeKind.REASON: translate("print", "Årsag"),
    CodeKind.LEARNING: translate("print", "Læring"),
}


_NO_QUOTATIONS = translate("print", "Citaterne er udeladt: de kunne tælles.")


def coding_document(material: Material) -> Document:
    """The tab about coding on paper."""
    return document(material, NAME, _blocks(material))


def _blocks(material: Material) -> Iterator[Block]:
    quotations = tuple(material.quotations())
    uses = code_uses(material.coding, {quotation.place for quotation in quotations})
    title = translate("print", "Hvad står der i svarene?")
    sentence = _told(uses, quotations, material)
    yield from beginning(material, title, sentence, material.round.areas)
    if material.coding.codes:
        yield _table(uses, material)
    for use in uses:
        if use.answers:
            yield from _code(material, use, quotations)
    yield from _memos(material)


def _told(uses: Sequence[CodeUse], quotations: Sequence[Quotation], material: Material) -> Message:
    if not quotations:
        return translate("print", "Ingen svar er kodet endnu.")
    used = CODES(sum(use.answers > 0 for use in uses))
    if any(_is_few(use, material) for use in uses):
        return translate("print", "{codes} i brug. Antallet af svar er skjult.", codes=used)
    answers = len({quotation.place for quotation in quotations})
    respondents = len({quotation.place.respondent for quotation in quotations})
    who = RESPONDENTS if material.known_frame is None else MUNICIPALITIES
    return translate(
        "print",
        "{codes} på {answers} fra {respondents}.",
        codes=used,
        answers=ANSWERS(answers),
        respondents=who(respondents),
    )


def _table(uses: Sequence[CodeUse], material: Material) -> TableBlock:
    head = (
        translate("print", "Kode"),
        translate("print", "Slags"),
        translate("print", "Svar"),
        translate("print", "Kommuner")
        if material.known_frame is not None
        else translate("print", "Respondenter"),
    )
    rows = tuple((use.code.title, KINDS[use.code.kind], *_counts(use, material)) for use in uses)
    return TableBlock(head, rows, (Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT))


def _counts(use: CodeUse, material: Material) -> tuple[Text, Text]:
    """Answers and respondents; neither where there are few of either."""
    if _is_few(use, material):
        return HIDDEN, HIDDEN
    return number(use.answers), number(use.respondents)


def _is_few(use: CodeUse, material: Material) -> bool:
    return any(0 < count < material.threshold for count in (use.answers, use.respondents))


def _code(material: Material, use: CodeUse, quotations: Sequence[Quotation]) -> Iterator[Block]:
    yield Heading(use.code.title, Level.SECTION)
    count, _ = _counts(use, material)
    counted = translate("print", "{kind} · {count} svar", kind=KINDS[use.code.kind], count=count)
    yield Tags((Tag(counted, use.code.colour),))
    if memo := material.coding.memo(about_code(use.code)):
        yield MemoBlock(memo)
    if count is HIDDEN and material.hides_answers:
        yield Small(_NO_QUOTATIONS)
        return
    for quotation in sorted(quotations, key=lambda found: (found.place, found.start)):
        if quotation.code == use.code.id:
            words = f"“{quotation.text.strip()}”"
            yield Paragraph(words, ParagraphKind.QUOTE, _source(material, quotation.place))


def _source(material: Material, place: AnswerPlace) -> Text:
    """Who said it, and of what."""
    name = name_of(place.respondent, material)
    responses = material.round.area(place.area)
    if responses is None:
        return name
    theme = responses.area.theme_of(place.question)
    return translate("print", "{name}, {theme}", name=name, theme=theme.name)


def _memos(material: Material) -> Iterator[Block]:
    """The memos on themes and answers; those on codes stand with their codes."""
    named = [(where, memo) for memo in material.coding.memos for where in _about(material, memo)]
    if named:
        yield Heading(translate("print", "Noter til temaer og svar"))
    for where, memo in named:
        yield Heading(where, Level.GROUP)
        yield MemoBlock(memo.text)


def _about(material: Material, memo: Memo) -> Iterator[Text]:
    """What a memo is about, in words; nothing for other rounds and those not selected."""
    path = memo.target.path
    if memo.target.subject is MemoSubject.THEME:
        area_id, theme_id = path
        responses = material.round.area(area_id)
        for theme in responses.area.themes if responses else ():
            if theme.id == theme_id:
                yield theme.title
    elif memo.target.subject is MemoSubject.ANSWER and material.holds(AnswerPlace(*path)):
        yield _source(material, AnswerPlace(*path))
