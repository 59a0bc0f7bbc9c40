"""Codes as a graph: what the answers in words were coded as."""

from collections.abc import Sequence

from klviewer.survey.chart_findings import coded_finding
from klviewer.survey.charts import Mark, RankedBars
from klviewer.survey.code_use import CodeUse
from klviewer.survey.danish import number
from klviewer.survey.messages import translate

CODED = ""
"""Stands for the question in such a graph: its marks are codes, not choices."""


def coded_bars(title: str, uses: Sequence[CodeUse], wrote: int) -> RankedBars | None:
    """The codes by how many respondents have them, each respondent once.

    Args:
        title: above the graph.
        uses: of the answers that count.
        wrote: how many respondents these answers are from.

    Returns:
        None when no answer has a code; a mark's choice is the code's number in digits.
    """
    used = [use for use in uses if use.respondents]
    if not used:
        return None
    marks = tuple(
        Mark(str(use.code.id), use.code.title, use.respondents, use.respondents / wrote)
        for use in used
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
        ),
    )
