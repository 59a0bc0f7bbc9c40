"""The sheets of all municipalities, into one PDF or one each."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

from klviewer.reports.drawing import Drawing
from klviewer.reports.file_names import distinct_file_names
from klviewer.reports.pages import lay_out_pages
from klviewer.reports.views import Material, municipality_document, profiles
from klviewer.reports.written_file import NotWrittenError, write_bytes
from klviewer.survey.danish import number
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import Message, translate
from klviewer.survey.municipalities import Municipality
from klviewer.ui.painting import FontMeasure
from klviewer.ui.printing import pdf
from klviewer.ui.saying import say
from klviewer.ui.theme import Theme

Report = Callable[[float], None]
"""Gets the part done; may raise to stop."""

SUFFIX = ".pdf"


class NoSheetsError(ExpectedError):
    """There is no municipality to make a sheet of."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "print",
                "Ingen kommuner har svaret i runden, så der er ingen kommunesider at printe. Der "
                "er ikke skrevet noget.",
            )
        )


@dataclass(frozen=True, slots=True)
class Sheets:
    """What was written.

    Args:
        path: the file, or the folder of the files.
        count: how many municipalities have a sheet.
        silent: how many have not answered, and so have none.
    """

    path: Path
    count: int
    silent: int

    @property
    def message(self) -> Message:
        """What was written, and whom it leaves out."""
        return translate(
            "print",
            "Kommunesider er skrevet til “{name}”: {count}. Kommuner uden svar, som ingen side "
            "har: {silent}.",
            name=self.path.name,
            count=number(self.count),
            silent=number(self.silent),
        )


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One municipality's pages, and how they are called."""

    municipality: Municipality
    title: str
    pages: tuple[Drawing, ...]


def answering(material: Material) -> tuple[Municipality, ...]:
    """Those that get a sheet, in the order of the Danish alphabet: those that have answered.

    Raises:
        NoSheetsError: there are none.
    """
    frame = material.known_frame
    found = profiles(material).answering if frame else ()
    if not found:
        raise NoSheetsError
    return found


def write_together(material: Material, path: Path, theme: Theme, report: Report) -> Sheets:
    """Write the sheets of all that have answered into one PDF.

    Args:
        material: of the round.
        path: where to; a file that is there is replaced when all is well, and only then.
        theme: the colours of paper.
        report: may raise to stop; then nothing is written.

    Raises:
        NoSheetsError: nobody has answered.
        NotWrittenError: the place cannot be written to.
    """
    title = say(translate("print", "{title} · Kommuner", title=material.title))
    pages = (page for sheet in _sheets(material, theme, report) for page in sheet.pages)
    write_bytes(path, pdf(pages, theme, title))
    return _written(material, path)


def write_each(material: Material, folder: Path, theme: Theme, report: Report) -> Sheets:
    """Write a PDF for every municipality that has answered, called by its name.

    The files are made beside their places and moved into them together when all are whole.

    Args:
        material: of the round.
        folder: where to; made when it is not there. Files of the same names are replaced.
        theme: the colours of paper.
        report: may raise to stop; then nothing is written.

    Raises:
        NoSheetsError: nobody has answered.
        NotWrittenError: the place cannot be written to.
    """
    names = distinct_file_names(municipality.name for municipality in answering(material))
    unfinished = folder.with_name(f".{folder.name}-{token_hex(4)}.unfinished")
    try:
        unfinished.mkdir(parents=True)
        for name, sheet in zip(names, _sheets(material, theme, report), strict=True):
            (unfinished / f"{name}{SUFFIX}").write_bytes(pdf(sheet.pages, theme, sheet.title))
        folder.mkdir(exist_ok=True)
        for name in names:
            (unfinished / f"{name}{SUFFIX}").replace(folder / f"{name}{SUFFIX}")
    except OSError as error:
        raise NotWrittenError(folder, error.strerror or str(error)) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return _written(material, folder)


def _sheets(material: Material, theme: Theme, report: Report) -> Iterator[_Sheet]:
    """Lay the sheets out one by one, as they are asked for."""
    measure = FontMeasure(theme)
    found, made = answering(material), profiles(material)
    for place, municipality in enumerate(found):
        report(place / len(found))
        document = municipality_document(material, made.of(municipality))
        pages = lay_out_pages(document, measure, say)
        yield _Sheet(municipality, say(document.title), pages)
    report(1.0)


def _written(material: Material, path: Path) -> Sheets:
    count = len(answering(material))
    return Sheets(path, count, len(material.known_frame or ()) - count)
