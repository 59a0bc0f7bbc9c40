"""Survey files into responses without a window, as the command line and the self-test want them."""

from collections.abc import Sequence
from pathlib import Path

from klviewer.readers import shipped
from klviewer.readers.files import load
from klviewer.readers.questionnaire_files import apart
from klviewer.readers.reading import Reading, read


def read_files(files: Sequence[Path]) -> Reading:
    """Read files; what they leave open is taken as it is suggested.

    Args:
        files: a questionnaire among them is used for the others.

    Raises:
        ExpectedError: a file cannot be opened, or is no survey.
    """
    given, others = apart(load(files))
    return read(others, given or shipped.questionnaires(), shipped.frame())
