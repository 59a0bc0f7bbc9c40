"""What two programs count differently, collected to be listed."""

import math
from dataclasses import dataclass, field

import numpy as np


@dataclass
class Differences:
    """Figures that do not agree, and how many were held against each other.

    Args:
        tolerance: how far shares may lie apart: half of the last digit the other program shows.
    """

    tolerance: float
    compared: int = 0
    found: list[str] = field(default_factory=list)

    def count(self, what: str, ours: int | np.integer, theirs: float) -> None:
        """Hold two counts against each other."""
        self.compared += 1
        if int(ours) != theirs:
            self.found.append(f"{what}: {ours} here, {theirs} there")

    def share(self, what: str, ours: float | None, theirs: float | None) -> None:
        """Hold two shares against each other; a share of nothing is none, or 0 where unsaid."""
        self.compared += 1
        here = 0.0 if ours is None or math.isnan(ours) else ours
        there = 0.0 if theirs is None or math.isnan(theirs) else theirs
        if abs(here - there) > self.tolerance:
            self.found.append(f"{what}: {ours} here, {theirs} there")
