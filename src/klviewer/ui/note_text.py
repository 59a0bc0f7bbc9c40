"""The note's paragraphs as a text document, and a text document as paragraphs.

A live figure is a run of text whose format holds its reference and the words it was put in with.
When the words are others, they were typed, and the figure is no longer live.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument, QTextFragment

from klviewer.survey.evidence import Evidence, resolve
from klviewer.survey.finding_template import Paragraph, ParagraphKind, Piece, Reference, paragraph
from klviewer.survey.findings import chart_of, phrases
from klviewer.ui.note_formats import CHART, KIND, OBJECT, REFERENCE, SERIAL, WORDS, NoteFormats


def write_text(
    document: QTextDocument,
    paragraphs: Sequence[Paragraph],
    evidence: Evidence,
    formats: NoteFormats,
) -> None:
    """Put paragraphs in the place of all that stands in a document.

    Args:
        document: its undo is not used.
        paragraphs: at least one.
        evidence: what the figures read.
        formats: how it looks.
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.removeSelectedText()
    make_kind(cursor, paragraphs[0].kind, formats)
    insert_paragraphs(cursor, paragraphs, evidence, formats)
    cursor.endEditBlock()


def insert_paragraphs(
    cursor: QTextCursor,
    paragraphs: Sequence[Paragraph],
    evidence: Evidence,
    formats: NoteFormats,
) -> None:
    """Put paragraphs where the cursor stands; the first goes on with the one it stands in."""
    serials = count(max((run.serial for run in figures_of(cursor.document())), default=0) + 1)
    for place, told in enumerate(paragraphs):
        if place:
            cursor.insertBlock()
            make_kind(cursor, told.kind, formats)
        _write_paragraph(cursor, told, evidence, formats, serials)


def make_kind(cursor: QTextCursor, kind: ParagraphKind, formats: NoteFormats) -> None:
    """Give the cursor's paragraph a kind; points that follow each other share a list."""
    # A new block takes over its predecessor's list with its format.
    block = cursor.block()
    if (own := cursor.currentList()) is not None:
        own.remove(block)
    cursor.setBlockFormat(formats.block(kind))
    cursor.setBlockCharFormat(formats.plain(kind))
    if kind is ParagraphKind.BULLET:
        before = block.previous().textList() if block.previous().isValid() else None
        if before is None:
            cursor.createList(formats.list())
        else:
            before.add(block)


def _write_paragraph(
    cursor: QTextCursor,
    told: Paragraph,
    evidence: Evidence,
    formats: NoteFormats,
    serials: Iterator[int],
) -> None:
    if told.kind is ParagraphKind.CHART and chart_of(told.pieces[0], evidence) is not None:
        cursor.insertText(OBJECT, formats.chart(_text_of(told.pieces[0])))
        return
    plain = formats.plain(told.kind)
    for piece, phrase in zip(told.pieces, phrases(told, evidence), strict=True):
        if isinstance(piece, Reference):
            known = resolve(piece, evidence) is not None
            look = formats.figure(piece.text, phrase.text, next(serials), known)
            cursor.insertText(phrase.text, look)
        else:
            cursor.insertText(phrase.text, plain)


def chart_beside(cursor: QTextCursor) -> str:
    """The reference of the graph on either side of a cursor, empty for none."""
    last = cursor.document().characterCount() - 1
    for place in (cursor.position(), cursor.position() + 1):
        beside = QTextCursor(cursor.document())
        beside.setPosition(min(place, last))
        if beside.charFormat().objectType() == CHART:
            return str(beside.charFormat().stringProperty(REFERENCE))
    return ""


def _text_of(piece: Piece) -> str:
    return piece.text if isinstance(piece, Reference) else piece


def read_text(document: QTextDocument) -> tuple[Paragraph, ...]:
    """The paragraphs that stand in a document."""
    return tuple(told for block in _blocks(document) for told in _read_block(block))


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _read_block(block: QTextBlock) -> Iterator[Paragraph]:
    """A paragraph; several where something was typed beside a graph."""
    kind = kind_of(block)
    pieces: list[Piece] = []
    told_any = False
    for fragment in _fragments(block):
        if fragment.charFormat().objectType() == CHART:
            if pieces:
                yield paragraph(*pieces, kind=kind)
            reference = Reference(fragment.charFormat().stringProperty(REFERENCE))
            yield from (paragraph(reference) for _ in range(fragment.length()))
            pieces, told_any = [], True
        else:
            pieces += _read_fragment(fragment)
    if pieces or not told_any:
        yield paragraph(*pieces, kind=kind)


def kind_of(block: QTextBlock) -> ParagraphKind:
    """The kind of a paragraph; one with a graph is a paragraph of text besides."""
    kind = block.blockFormat().stringProperty(KIND)
    found = ParagraphKind(kind) if kind else ParagraphKind.TEXT
    return ParagraphKind.TEXT if found is ParagraphKind.CHART else found


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def _read_fragment(fragment: QTextFragment) -> tuple[Piece, ...]:
    text, run = fragment.text(), _run(fragment)
    if run is None:
        return (text.replace(OBJECT, ""),)
    before, live, after = run.parts(text)
    return (before, Reference(run.reference), after) if live else (text,)


@dataclass(frozen=True, slots=True)
class FigureRun:
    """A stretch of text whose format says that it is a live figure.

    Args:
        reference: what it shows.
        words: what it was put in with.
        serial: unlike any other figure's in the document.
        start: the first character in the document.
        text: what stands there now.
    """

    reference: str
    words: str
    serial: int
    start: int
    text: str

    @property
    def end(self) -> int:
        """The character after the last."""
        return self.start + length(self.text)

    @property
    def is_whole(self) -> bool:
        """Whether nothing was typed in it or at its ends."""
        return self.text == self.words

    def parts(self, text: str) -> tuple[str, str, str]:
        """What was typed before the figure, the figure, and what was typed after it.

        The figure is empty where something was typed over it.
        """
        if text.startswith(self.words):
            return "", self.words, text.removeprefix(self.words)
        if text.endswith(self.words):
            return text.removesuffix(self.words), self.words, ""
        return text, "", ""


def length(text: str) -> int:
    """How many places of a document a text takes, which counts in UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def _run(fragment: QTextFragment) -> FigureRun | None:
    look = fragment.charFormat()
    if not look.hasProperty(WORDS):
        return None
    return FigureRun(
        look.stringProperty(REFERENCE),
        look.stringProperty(WORDS),
        look.intProperty(SERIAL),
        fragment.position(),
        fragment.text(),
    )


def figures_of(document: QTextDocument) -> Iterator[FigureRun]:
    """Every run that says it is a figure, in the order of the text."""
    for block in _blocks(document):
        for fragment in _fragments(block):
            run = _run(fragment)
            if run is not None:
                yield run


def figure_at(document: QTextDocument, position: int) -> FigureRun | None:
    """The figure a place of the document lies in or ends, None beside every figure."""
    for run in figures_of(document):
        if run.start <= position <= run.end:
            return run
    return None


def places_of(document: QTextDocument, text: str) -> Iterator[QTextCursor]:
    """Every place of a text, in large letters or small, selected; none of an empty text."""
    found = document.find(text) if text else QTextCursor()
    while not found.isNull():
        yield found
        found = document.find(text, found)


def release_typed(document: QTextDocument, formats: NoteFormats) -> None:
    """Let words that were typed in or at a figure look like typed words."""
    for run in [run for run in figures_of(document) if not run.is_whole]:
        before, live, _ = run.parts(run.text)
        start = run.start + length(before)
        _make_plain(document, run.start, start, formats)
        _make_plain(document, start + length(live), run.end, formats)


def _make_plain(document: QTextDocument, start: int, end: int, formats: NoteFormats) -> None:
    if start == end:
        return
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.setCharFormat(plain_at(cursor, formats))


def plain_at(cursor: QTextCursor, formats: NoteFormats) -> QTextCharFormat:
    """The format of words typed where the cursor stands."""
    return formats.plain(kind_of(cursor.block()))
