"""Selections one after another, to go back and forward in."""

from dataclasses import dataclass, field

from klviewer.survey.selection import Selection

_MOST = 200


@dataclass(frozen=True, slots=True)
class SelectionHistory:
    """What is selected, and what was before and after it.

    Args:
        now: what is selected.
        past: what was selected before, the latest last.
        future: what was left by going back, the nearest first.
    """

    now: Selection = field(default_factory=Selection)
    past: tuple[Selection, ...] = ()
    future: tuple[Selection, ...] = ()

    def to(self, selection: Selection) -> "SelectionHistory":
        """Something else is selected; what was left by going back is forgotten."""
        if selection == self.now:
            return self
        return SelectionHistory(selection, (*self.past, self.now)[-_MOST:])

    def back(self) -> "SelectionHistory":
        """What was selected before; the same where there is nothing."""
        if not self.past:
            return self
        return SelectionHistory(self.past[-1], self.past[:-1], (self.now, *self.future))

    def forward(self) -> "SelectionHistory":
        """What was left by going back; the same where there is nothing."""
        if not self.future:
            return self
        return SelectionHistory(self.future[0], (*self.past, self.now), self.future[1:])
