"""The plan: how many gave which answer, read from `plan.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PLAN = Path(__file__).with_name("plan.toml")


@dataclass(frozen=True)
class AreaPlan:
    """What is to come out of one area.

    Args:
        responses: how many municipalities answered.
        silent: how many did not, by completion.
        stopped: how many went no further than that question.
        counts: by closed question, how many gave each choice.
        texts: by text question, how many wrote something.
        doubles: how many sent two answers.
    """

    responses: int
    silent: Mapping[str, int]
    stopped: Mapping[str, int]
    counts: Mapping[str, Mapping[str, int]]
    texts: Mapping[str, int]
    doubles: int


def read_plan() -> dict[str, AreaPlan]:
    """The plan of each area by its id."""
    areas = tomllib.loads(PLAN.read_text("utf-8"))
    return {area: _area(entries) for area, entries in areas.items()}


def _area(entries: dict[str, Any]) -> AreaPlan:
    return AreaPlan(
        responses=entries["responses"],
        silent=entries.get("silent", {}),
        stopped=entries["stopped"],
        counts=entries["counts"],
        texts=entries["texts"],
        doubles=entries.get("doubles", 0),
    )
