"""What a project remembers of which counts may leave the program."""

from dataclasses import dataclass

SETTING = "small-counts"
"""The project's setting: the least count that is shown, and NAMED; empty was never asked."""

NAMED = "named"
SHOWN = 1
MOST = 20


@dataclass(frozen=True, slots=True)
class SmallCounts:
    """What may leave the program.

    Args:
        threshold: the least count that is shown; 1 shows all.
        names_answers: whether what one municipality has answered may stand beside its name
            where small counts are hidden.
    """

    threshold: int
    names_answers: bool = False

    @property
    def hides_answers(self) -> bool:
        """Whether nobody's own answer may stand beside a name."""
        return self.threshold > SHOWN and not self.names_answers

    @property
    def kept(self) -> str:
        """As the project remembers it."""
        return f"{self.threshold} {NAMED}" if self.names_answers else str(self.threshold)


def kept_small_counts(kept: str) -> SmallCounts | None:
    """What was chosen, as the project remembers it; None where nobody was asked.

    A project from elsewhere may hold anything: what cannot be read is as if nobody was asked.
    """
    number, _, named = kept.partition(" ")
    if not number.isdecimal() or not number.isascii():
        return None
    threshold = min(max(SHOWN, int(number[:4])), MOST)
    return SmallCounts(threshold, named == NAMED and threshold > SHOWN)
