"""The note as a value: its sections with every live figure read from the round's counts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from klviewer.survey.charts import StatusBar, status_bar
from klviewer.survey.danish import capitalised
from klviewer.survey.evidence import Evidence, resolve
from klviewer.survey.finding_template import Paragraph, ParagraphKind, Piece, Reference, parse
from klviewer.survey.headlines import Phrase, Sentence
from klviewer.survey.messages import translate
from klviewer.survey.note_plan import PlannedSection, plan
from klviewer.survey.proposed_text import proposed_text
from klviewer.survey.questionnaire import Questionnaire

_SENTENCE_END = re.compile(r"[.!?]\s+$")
_ABBREVIATION = re.compile(
    r"(?<!\w)(bl\.a|ca|dvs|ekskl|evt|f\.eks|hhv|inkl|jf|kl|maks|min|nr|p\.t|pr|vedr)\.\s+$", re.I
)
"""What ends in a point and never ends a sentence; “pct.” and “mv.” may."""


@dataclass(frozen=True, slots=True)
class NoteParagraph:
    """A paragraph as it reads now.

    Args:
        kind: how it looks.
        sentence: its words, none beside a chart; a phrase with a choice is a live figure, and
            the choice is the text of its reference.
        chart: of a chart's paragraph, None where its reference points at nothing.
        area: the id of the chart's area, empty without one.
    """

    kind: ParagraphKind
    sentence: Sentence
    chart: StatusBar | None = None
    area: str = ""


@dataclass(frozen=True, slots=True)
class NoteSection:
    """A section of the note as it reads now.

    Args:
        plan: which section.
        paragraphs: its text.
    """

    plan: PlannedSection
    paragraphs: tuple[NoteParagraph, ...]

    @property
    def heading(self) -> str:
        """Above the paragraphs."""
        return self.plan.heading


def note(
    questionnaire: Questionnaire, evidence: Evidence, texts: Mapping[str, str]
) -> tuple[NoteSection, ...]:
    """The whole note.

    Args:
        questionnaire: of the round.
        evidence: the round.
        texts: templates by section id, of the sections that have been edited.
    """
    return tuple(
        NoteSection(section, read_template(template_of(section, evidence, texts), evidence))
        for section in plan(questionnaire, evidence.round)
    )


def template_of(section: PlannedSection, evidence: Evidence, texts: Mapping[str, str]) -> str:
    """The section's own text, or the one proposed for it."""
    own = texts.get(section.id)
    return proposed_text(section, evidence) if own is None else own


def read_template(template: str, evidence: Evidence) -> tuple[NoteParagraph, ...]:
    """The paragraphs of a text as they read now."""
    return tuple(_read(paragraph, evidence) for paragraph in parse(template))


def _read(paragraph: Paragraph, evidence: Evidence) -> NoteParagraph:
    if paragraph.kind is ParagraphKind.CHART:
        piece = paragraph.pieces[0]
        chart = chart_of(piece, evidence)
        if chart is not None and isinstance(piece, Reference):
            return NoteParagraph(paragraph.kind, (), chart, piece.path[0])
    return NoteParagraph(paragraph.kind, tuple(phrases(paragraph, evidence)))


def chart_of(piece: Piece, evidence: Evidence) -> StatusBar | None:
    """The graph a reference asks for, None where there is no such question or no answers."""
    path = piece.path if isinstance(piece, Reference) else ()
    table = evidence.table(*path) if len(path) == 2 else None  # noqa: PLR2004 (area, question)
    if table is None or not table.rows or not table.base[0]:
        return None
    return status_bar(table, evidence.frame_size)


def phrases(paragraph: Paragraph, evidence: Evidence) -> Iterator[Phrase]:
    """The paragraph's words and figures; a figure that begins a sentence begins it large."""
    before = "" if paragraph.kind is ParagraphKind.TEXT else "-"
    for piece in paragraph.pieces:
        if isinstance(piece, Reference):
            words = figure_words(piece, evidence)
            ends = _SENTENCE_END.search(before) and not _ABBREVIATION.search(before)
            begins = not before or ends
            yield Phrase(capitalised(words) if begins else words, piece.text)
        else:
            words = piece
            yield Phrase(words)
        before += words


def figure_words(reference: Reference, evidence: Evidence) -> str:
    """The figure as it reads now; where it points at nothing, words that say so."""
    found = resolve(reference, evidence)
    if found is not None:
        return found
    return str(translate("findings", "[ukendt tal: {reference}]", reference=reference.text))
