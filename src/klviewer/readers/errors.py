"""What readers raise when files cannot be read."""

from collections.abc import Sequence

from klviewer.readers import limits
from klviewer.survey.danish import number
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import Message, translate
from klviewer.survey.problems import Problem


class UnreadableError(ExpectedError):
    """One file that cannot be read; the others of the set can."""


def too_much_unpacked() -> UnreadableError:
    """What is packed in a file is more than a survey can be."""
    return UnreadableError(
        translate(
            "reading",
            "Filen fylder mere end {most} MB, når den pakkes ud.",
            most=limits.EXPANDED_BYTES // 2**20,
        )
    )


def too_much_text() -> UnreadableError:
    """The texts of a workbook's cells are more than memory should hold."""
    return UnreadableError(
        translate(
            "reading",
            "Teksten i projektmappens celler fylder mere end {most} MB. Gem arket som CSV, og åbn "
            "den fil i stedet.",
            most=limits.TEXT_BYTES // 2**20,
        )
    )


def too_many_labels() -> UnreadableError:
    """A file explains more values than a survey can have."""
    return UnreadableError(
        translate(
            "reading",
            "SPSS-filen har for mange værdietiketter: højst {most} kan læses. Fjern dem, der ikke "
            "bruges, og gem filen igen.",
            most=number(limits.VALUE_LABELS),
        )
    )


def locked() -> UnreadableError:
    """The file has a password."""
    return UnreadableError(
        translate(
            "reading",
            "Filen er låst med en adgangskode. Åbn den i Excel, fjern adgangskoden, og gem den.",
        )
    )


class NotASurvey(ExpectedError):  # noqa: N818 - the name says what the files are
    """No file of the set gave anything.

    Args:
        problems: what was wrong with each file.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(_why(problems))
        self.problems = tuple(problems)


def _why(problems: Sequence[Problem]) -> Message:
    if not problems:
        return translate("reading", "Der er ingen filer at læse. Vælg filerne med svar.")
    first = problems[0]
    if len(problems) == 1:
        return translate(
            "reading",
            "“{file}” kunne ikke læses som en undersøgelse. {what} Filen er ikke ændret. "
            "Vælg filer med svar fra SurveyXact, Excel eller SPSS eller en tekstfil med kolonner.",
            file=first.place.file,
            what=first.what,
        )
    return translate(
        "reading",
        "Filerne kunne ikke læses som en undersøgelse. Først i rækken af {count} problemer: "
        "“{file}”: {what} Filerne er ikke ændret. "
        "Vælg filer med svar fra SurveyXact, Excel eller SPSS eller en tekstfil med kolonner.",
        file=first.place.file,
        what=first.what,
        count=len(problems),
    )
