"""A tab as pages: what the print, the preview and the PDF show."""

from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from klviewer.readers import shipped
from klviewer.readers.resources import resource
from klviewer.reports.drawing import Drawing
from klviewer.reports.pages import lay_out_pages
from klviewer.reports.views import Material, document_of
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate
from klviewer.survey.selection import Selection
from klviewer.ui.document import Document
from klviewer.ui.kept_small_counts import SHOWN, SmallCounts, kept_small_counts
from klviewer.ui.painting import FontMeasure
from klviewer.ui.print_preview import PrintPreview
from klviewer.ui.saying import say
from klviewer.ui.snapshot import Snapshot
from klviewer.ui.theme import Theme, load_fonts, load_theme


class NothingToPrintError(ExpectedError):
    """A project without survey files has no pages."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "print",
                "Projektet har ingen besvarelser at printe. Der er ikke skrevet noget. "
                "Indlæs undersøgelsens filer først.",
            )
        )


def paper_theme() -> Theme:
    """Paper is always white, with text of the design's own size."""
    load_fonts()
    return load_theme(resource("theme", "light.toml"))


def material_of(snapshot: Snapshot, selection: Selection, today: date | None = None) -> Material:
    """What the printed views are made from.

    Args:
        snapshot: of the project.
        selection: who is looked at.
        today: the day it is printed, and that curves mark; the clock's when None.

    Raises:
        NothingToPrintError: no round is shown.
    """
    if snapshot.round is None or snapshot.questionnaire is None:
        raise NothingToPrintError
    chosen = kept_small_counts(snapshot.small_counts) or SmallCounts(SHOWN)
    return Material(
        title=snapshot.title,
        questionnaire=snapshot.questionnaire,
        round=snapshot.round,
        frame=shipped.frame(),
        quantities=shipped.quantities(),
        today=today or date.today(),
        selection=selection,
        coding=snapshot.coding,
        problems=snapshot.problems,
        texts={finding.id: finding.text for finding in snapshot.findings},
        earlier=snapshot.earlier,
        look=snapshot.look,
        shown=snapshot.shown,
        threshold=chosen.threshold,
        names_answers=chosen.names_answers,
        is_example=snapshot.is_example,
    )


def with_hidden(material: Material, chosen: SmallCounts) -> Material:
    """The material with what may be shown of it, also where the project could not remember it."""
    return replace(material, threshold=chosen.threshold, names_answers=chosen.names_answers)


@dataclass(frozen=True, slots=True)
class Paper:
    """A view laid out for printing.

    Args:
        title: of the document.
        pages: at least one, in A4.
    """

    title: str
    pages: tuple[Drawing, ...]


def paper_of(material: Material, view: str, theme: Theme) -> Paper:
    """Lay a view out on A4.

    Raises:
        UnknownViewError: no tab is called that.
    """
    document = document_of(material, view)
    return Paper(say(document.title), lay_out_pages(document, FontMeasure(theme), say))


def preview(parent: QWidget, document: Document, view: str) -> None:
    """Show a page of the window as it will be printed, when it has been laid out.

    Whether small counts are hidden is asked first, where nobody has decided.

    Args:
        parent: the window the preview belongs to.
        document: a project is open.
        view: the page's name.
    """
    # The dialog's widgets are not needed to lay out pages without a window.
    from klviewer.ui.small_counts import with_small_counts

    with_small_counts(parent, document, lambda chosen: _preview(parent, document, view, chosen))


def _preview(parent: QWidget, document: Document, view: str, chosen: SmallCounts) -> None:
    theme, selection = paper_theme(), document.selection

    def lay_out(snapshot: Snapshot | None) -> Paper:
        if snapshot is None:
            raise NothingToPrintError
        return paper_of(with_hidden(material_of(snapshot, selection), chosen), view, theme)

    def show(paper: Paper) -> None:
        dialog = PrintPreview(paper.pages, paper.title, theme, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    document.ask_of_written(lay_out, show, document.failed.emit)
