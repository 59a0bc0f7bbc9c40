"""What ships with the program: the frame, questionnaires and wording, read into values."""

import sys
from functools import cache
from pathlib import Path

from klviewer.survey.municipalities import Frame, frame_from_csv
from klviewer.survey.quantities import Quantities, quantities_from_csv
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.questionnaire_text import questionnaire_from_text


def folder() -> Path:
    """The resources: inside the frozen program, or beside the source."""
    frozen = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).parents[3]
    return root / "resources"


def _text(*parts: str) -> str:
    return folder().joinpath(*parts).read_text(encoding="utf-8")


@cache
def frame() -> Frame:
    """The 98 municipalities."""
    return frame_from_csv(_text("municipalities.csv"))


@cache
def quantities() -> Quantities:
    """The rules for shares in words."""
    return quantities_from_csv(_text("wording", "quantities-da.csv").splitlines())


@cache
def questionnaires() -> tuple[Questionnaire, ...]:
    """The questionnaires the program knows, by file name."""
    paths = sorted((folder() / "questionnaires").glob("*.yaml"))
    return tuple(questionnaire_from_text(path.read_text("utf-8"), path.name) for path in paths)
