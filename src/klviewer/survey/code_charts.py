"""Codes as a graph: what the answers in words were coded as."""

from collections.abc import Iterator, Sequence

from klviewer.survey.charts import Mark, RankedBars
from klviewer.survey.code_use import CodeUse
from klviewer.survey.danish import number
from klviewer.survey.messages import Message, translate
from klviewer.survey.ranked_findings import coded_finding

CODED = ""
"""Stands for the question in such a graph: its marks are codes, not choices."""


MOST = 10
"""How many codes a graph shows at first; those used least are many, and as good as alike."""


def in_use(uses: Sequence[CodeUse]) -> tuple[CodeUse, ...]:
    """The codes that somebody's answers have."""
    return tuple(use for use in uses if use.respondents)


def coded_bars(
    title: str, uses: Sequence[CodeUse], wrote: int, most: int | None = MOST
) -> RankedBars | None:
    """The codes by how many respondents have them, each respondent once.

    Args:
        title: above the graph.
        uses: of the answers that count.
        wrote: how many respondents these answers are from.
        most: how many codes to show, from the first; None for all.

    Returns:
        None when no answer has a code; a mark's choice is the code's number in digits.
    """
    used = in_use(uses)
    if not used:
        return None
    marks = tuple(
        Mark(str(use.code.id), use.code.title, use.respondents, use.respondents / wrote)
        for use in used[:most]
    )
    n = number(wrote)
    return RankedBars(
        title,
        CODED,
        marks,
        coded_finding(marks),
        (
            translate("chart", "Andel af de {n}, der har skrevet. Flere koder.", n=n),
            translate("chart", "n = {n}.", n=n),
            *_left_out(len(marks), len(used)),
        ),
    )


def _left_out(shown: int, used: int) -> Iterator[Message]:
    if shown < used:
        yield translate(
            "chart",
            "De {shown} mest brugte af {used} koder.",
            shown=number(shown),
            used=number(used),
        )
