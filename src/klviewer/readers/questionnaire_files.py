"""Questionnaires handed over together with the survey files they are of."""

from collections.abc import Sequence

from klviewer.readers import archive
from klviewer.readers.source import SourceFile
from klviewer.survey.errors import ExpectedError
from klviewer.survey.messages import translate
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.questionnaire_text import questionnaire_from_text


class NotUtf8Error(ExpectedError):
    """A questionnaire file in another encoding.

    Args:
        name: the file's.
    """

    def __init__(self, name: str) -> None:
        super().__init__(
            translate(
                "reading",
                "Spørgeskemaet “{file}” er ikke gemt som UTF-8. Intet er ændret. Åbn det i et "
                "tekstprogram, gem det som UTF-8, og prøv igen.",
                file=name,
            )
        )


def apart(
    files: Sequence[SourceFile],
) -> tuple[tuple[Questionnaire, ...], tuple[SourceFile, ...]]:
    """The questionnaires among some files, and the other files.

    A questionnaire file is one by its name: what it should hold is only then known, so that a
    mistake in it can be named. It may lie in a zip file with the others.

    Raises:
        QuestionnaireError: a questionnaire file cannot be used.
        NotUtf8Error: it is in another encoding.
    """
    given = [file for file in files if archive.is_questionnaire(file.name)]
    others = tuple(file for file in files if not archive.is_questionnaire(file.name))
    inside = [found for file in others for found in archive.questionnaires(file)]
    return tuple(map(_questionnaire, (*given, *inside))), others


def _questionnaire(file: SourceFile) -> Questionnaire:
    try:
        text = file.data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotUtf8Error(file.name) from error
    return questionnaire_from_text(text, file.name)
