"""What ships with the program: the frame, questionnaires and wording, read into values."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from klviewer.readers.resources import resource
from klviewer.survey.municipalities import Frame, frame_from_csv
from klviewer.survey.quantities import Quantities, quantities_from_csv
from klviewer.survey.questionnaire import Questionnaire
from klviewer.survey.questionnaire_text import questionnaire_from_text


@cache
def frame() -> Frame:
    """The 98 municipalities."""
    return frame_from_csv(resource("municipalities.csv").read_text("utf-8"))


@cache
def quantities() -> Quantities:
    """The rules for shares in words."""
    text = resource("wording", "quantities-da.csv").read_text("utf-8")
    return quantities_from_csv(text.splitlines())


@cache
def questionnaires() -> tuple[Questionnaire, ...]:
    """The questionnaires the program knows, by file name."""
    paths = sorted(resource("questionnaires").glob("*.yaml"))
    return tuple(questionnaire_from_text(path.read_text("utf-8"), path.name) for path in paths)


@dataclass(frozen=True, slots=True)
class Example:
    """The shipped example: invented answers, in files as a consultant gets them."""

    title: str
    files: tuple[Path, ...]


def example() -> Example:
    """The example's title and where its files lie."""
    description = yaml.safe_load(resource("example", "example.yaml").read_text("utf-8"))
    files = tuple(resource("example", name) for name in description["files"])
    return Example(description["title"], files)
