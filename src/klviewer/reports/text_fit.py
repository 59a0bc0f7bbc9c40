"""Text that has to fit: broken into lines, or cut with an ellipsis."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from klviewer.reports.drawing import TextMeasure, TextStyle

ELLIPSIS = "…"
UNBROKEN = "\N{NO-BREAK SPACE}"
# Not between “§” and its number, nor between a number and “pct.”.
_SPACE = re.compile(rf"(?<!§)[^\S{UNBROKEN}]+(?!pct\.)")


def unbroken(text: str) -> str:
    """The text as one word to whoever breaks it into lines."""
    return text.replace(" ", UNBROKEN)


@dataclass(frozen=True, slots=True)
class TextFit:
    """Fits text of one style into a width.

    Args:
        measure: how wide text is.
        style: of the text.
    """

    measure: TextMeasure
    style: TextStyle

    def width(self, text: str) -> float:
        """The width of one line."""
        return self.measure.width(text, self.style)

    def wrapped(self, text: str, width: float) -> tuple[str, ...]:
        """Break a text into lines, at spaces and the text's own line breaks where it can.

        A word wider than a line is broken within; every line has at least one letter.
        """
        return tuple(
            line.replace(UNBROKEN, " ").strip()
            for paragraph in text.splitlines()
            for line in self._lines(paragraph, width)
        )

    def _lines(self, paragraph: str, width: float) -> Iterator[str]:
        line = ""
        for word in filter(None, _SPACE.split(paragraph)):
            longer = f"{line} {word}" if line else word
            if self.width(longer) <= width:
                line = longer
                continue
            if line:
                yield line
            *full, line = self._pieces(word, width)
            yield from full
        if line:
            yield line

    def _pieces(self, word: str, width: float) -> Iterator[str]:
        while self.width(word) > width and len(word) > 1:
            end = max(1, self._fitting(word, width, ""))
            yield word[:end]
            word = word[end:]
        yield word

    def balanced(self, text: str, width: float) -> tuple[str, ...]:
        """Break a text into as few lines as it takes, about equally long."""
        fewest = len(self.wrapped(text, width))
        low, high = width / 2, width
        while high - low > 1:
            middle = (low + high) / 2
            if len(self.wrapped(text, middle)) <= fewest:
                high = middle
            else:
                low = middle
        return self.wrapped(text, high)

    def _fitting(self, text: str, width: float, ending: str) -> int:
        """How many of the first letters fit together with an ending."""
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle] + ending) <= width:
                low = middle
            else:
                high = middle - 1
        return low

    def elided(self, text: str, width: float) -> str:
        """The text, cut with an ellipsis where it is too wide; empty where not even that fits."""
        if self.width(text) <= width:
            return text
        end = self._fitting(text, width, ELLIPSIS)
        shortened = text[:end].rstrip() + ELLIPSIS
        return shortened if self.width(shortened) <= width else ""

    def at_most(self, text: str, width: float, lines: int) -> tuple[str, ...]:
        """Break a text into no more than so many lines, the last cut where more is left."""
        broken = self.wrapped(text, width)
        if len(broken) <= lines:
            return broken
        rest = " ".join(broken[lines - 1 :])
        return (*broken[: lines - 1], self.elided(rest, width))
