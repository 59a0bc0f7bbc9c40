"""What can be expected to go wrong with a project: with its file, and with a change to it."""

from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import Message, translate


class ProjectError(ExpectedError):
    """Something expected went wrong with a project or a change to it."""


class ProjectFileError(ProjectError):
    """Something is the matter with a file. Each kind says what, in `says`.

    Args:
        path: the file.
    """

    says: ClassVar[Message]

    def __init__(self, path: Path) -> None:
        values = {"fil": path.name, "mappe": path.parent.name or str(path.parent)}
        super().__init__(replace(self.says, values=tuple(values.items())))
        self.path = path


class ProjectMissingError(ProjectFileError):
    """The file is not there."""

    says = translate(
        "project",
        "Projektet {fil} findes ikke i mappen {mappe}. Det er måske flyttet, omdøbt eller "
        "slettet. Find det dér, hvor det ligger nu.",
    )


class ProjectIsFolderError(ProjectFileError):
    """A folder stands where the file was expected."""

    says = translate(
        "project",
        "{fil} er en mappe og ikke et projekt. Vælg en projektfil, som ender på .klv.",
    )


class NotAProjectError(ProjectFileError):
    """The file is something else."""

    says = translate(
        "project",
        "{fil} er ikke et projekt fra KL Viewer. Filen er ikke ændret. Vælg en projektfil, som "
        "ender på .klv.",
    )


class ProjectNewerError(ProjectFileError):
    """A later version of the program wrote the file."""

    says = translate(
        "project",
        "Projektet {fil} er lavet med en nyere udgave af KL Viewer. Det er ikke ændret. "
        "Opdatér programmet for at åbne det.",
    )


class ProjectDamagedError(ProjectFileError):
    """The file's contents contradict themselves or cannot be read."""

    says = translate(
        "project",
        "Projektet {fil} er beskadiget, og noget af det kan ikke læses. Der er ikke skrevet i "
        "det. Åbn en sikkerhedskopi, eller indlæs undersøgelsens filer i et nyt projekt.",
    )


class ProjectInUseError(ProjectFileError):
    """The project lies open in another window."""

    says = translate(
        "project",
        "Projektet {fil} ligger åbent i et andet vindue. Arbejd videre dér, eller luk det dér "
        "først.",
    )


class ProjectInaccessibleError(ProjectFileError):
    """The system does not let the file be read."""

    says = translate(
        "project",
        "Der er ikke adgang til at læse {fil}. Filen er ikke ændret. Se efter, at drevet er "
        "tilsluttet, og at du har adgang til mappen {mappe}.",
    )


class ProjectInterruptedError(ProjectFileError):
    """A change was cut short, and cannot be cleared up where nothing can be written."""

    says = translate(
        "project",
        "Projektet {fil} blev afbrudt midt i en ændring og ligger nu, hvor der ikke kan "
        "skrives. Kopiér {fil} og {fil}-journal til en anden mappe, og åbn projektet dér.",
    )


class ProjectReadOnlyError(ProjectFileError):
    """The project was opened where nothing can be written."""

    says = translate(
        "project",
        "Projektet {fil} kan kun læses, så ændringen er ikke gemt. Gem en kopi et andet sted, "
        "og arbejd videre i den.",
    )


class NotSavedError(ProjectFileError):
    """A change could not be written to the disk."""

    says = translate(
        "project",
        "Ændringen er ikke gemt, fordi der ikke kunne skrives i {fil}. Det, der var gemt før, "
        "er i behold. Se efter, at disken ikke er fuld, og at drevet er tilsluttet, og prøv "
        "igen.",
    )


class ProjectMovedError(ProjectFileError):
    """The file was moved or deleted while the project lay open."""

    says = translate(
        "project",
        "Filen {fil} er flyttet, omdøbt eller slettet, mens projektet lå åbent, så ændringen er "
        "ikke gemt. Det, der var gemt før, er i behold: Gem en kopi af projektet, og arbejd "
        "videre i den.",
    )


class NotCreatedError(ProjectFileError):
    """The file could not be made."""

    says = translate(
        "project",
        "{fil} kunne ikke gemmes i mappen {mappe}. Andre filer er ikke ændret. Se efter, at der "
        "er plads, og at du må skrive i mappen, eller vælg en anden.",
    )


class CopyOntoItselfError(ProjectFileError):
    """A copy was asked for under the project's own name."""

    says = translate(
        "project",
        "En kopi af {fil} kan ikke få samme navn i samme mappe. Vælg et andet navn eller en "
        "anden mappe.",
    )


class SourceFileTooLargeError(ProjectFileError):
    """A file with answers is larger than a project can hold."""

    says = translate(
        "project",
        "{fil} er for stor til at ligge i et projekt. Projektet er ikke ændret. Del filen i "
        "flere, og indlæs dem sammen.",
    )


class RefusedError(ProjectError):
    """A change cannot be made; nothing was changed."""


class NothingToUndoError(RefusedError):
    """No operation is left to undo, or to redo."""

    def __init__(self) -> None:
        super().__init__(translate("project", "Der er ikke mere at fortryde eller gentage."))


class RoundMissingError(RefusedError):
    """The round is not, or no longer, in the project."""

    def __init__(self) -> None:
        super().__init__(translate("project", "Runden findes ikke længere i projektet."))


class RoundWithoutTitleError(RefusedError):
    """A round needs a title."""

    def __init__(self) -> None:
        super().__init__(translate("project", "En runde skal have et navn."))


class LastRoundError(RefusedError):
    """A project without rounds would have nothing to show."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "project",
                "Den eneste runde kan ikke fjernes. Indlæs en anden først, eller luk projektet.",
            )
        )


class CodeWithoutTitleError(RefusedError):
    """A code needs a title."""

    def __init__(self) -> None:
        super().__init__(translate("project", "En kode skal have en titel."))


class CodeTitleTakenError(RefusedError):
    """Another code has that title."""

    def __init__(self, title: str) -> None:
        super().__init__(
            translate(
                "project",
                "Der er allerede en kode, der hedder “{titel}”. Vælg en anden titel, eller læg "
                "de to koder sammen.",
                titel=title,
            )
        )


class CodeMissingError(RefusedError):
    """The code is not, or no longer, in the project."""

    def __init__(self) -> None:
        super().__init__(translate("project", "Koden findes ikke længere i projektet."))


class SelectionWithoutNameError(RefusedError):
    """A selection is kept under a name."""

    def __init__(self) -> None:
        super().__init__(translate("project", "Et udvalg skal have et navn for at blive gemt."))


class SelectionNameTakenError(RefusedError):
    """Another selection has that name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            translate(
                "project",
                "Der er allerede et udvalg, der hedder “{navn}”. Vælg et andet navn.",
                navn=name,
            )
        )


class SelectionMissingError(RefusedError):
    """The selection is not, or no longer, in the project."""

    def __init__(self) -> None:
        super().__init__(translate("project", "Udvalget findes ikke længere i projektet."))


class QuotationMissingError(RefusedError):
    """The quotation is not, or no longer, in the project."""

    def __init__(self) -> None:
        super().__init__(translate("project", "Citatet findes ikke længere i projektet."))


class AnswerMissingError(RefusedError):
    """There is no answer in words at the place."""

    def __init__(self) -> None:
        super().__init__(
            translate("project", "Svaret findes ikke i projektet, så der er intet at kode.")
        )


class QuotationOutsideAnswerError(RefusedError):
    """The stretch is empty, lies outside the answer, or does not hold the words given."""

    def __init__(self) -> None:
        super().__init__(
            translate(
                "project",
                "Ordene står ikke på det sted i svaret. Markér dem igen, og giv dem koden.",
            )
        )
