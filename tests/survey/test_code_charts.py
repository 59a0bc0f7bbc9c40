"""A graph of codes counts respondents, each once, of those who wrote."""

from __future__ import annotations

from klviewer.survey.code_charts import CODED, MOST, coded_bars
from klviewer.survey.code_use import CodeUse
from klviewer.survey.codes import Code, CodeKind

WALK = Code(7, "Walk and talk", CodeKind.LEARNING, "green")
UNUSED = Code(8, "Ubrugt", CodeKind.REASON, "amber")


def test_shares_are_of_those_who_wrote() -> None:
    chart = coded_bars("Hvad?", [CodeUse(WALK, 5, 4), CodeUse(UNUSED, 0, 0)], 16)
    assert chart is not None
    assert chart.question == CODED
    assert [(mark.choice, mark.label, mark.count, mark.share) for mark in chart.marks] == [
        ("7", "Walk and talk", 4, 0.25)
    ]
    assert str(chart.footnotes[0]) == "Andel af de 16, der har skrevet. Flere koder."


def test_without_codes_in_use_there_is_no_graph() -> None:
    assert coded_bars("Hvad?", [CodeUse(UNUSED, 0, 0)], 16) is None
    assert coded_bars("Hvad?", [], 0) is None


def test_of_many_codes_the_most_used_are_shown_unless_all_are_wanted() -> None:
    codes = [Code(place, f"Kode {place}", CodeKind.LEARNING, "green") for place in range(MOST + 3)]
    uses = [CodeUse(code, 5, 4) for code in codes]
    chart, whole = coded_bars("Hvad?", uses, 16), coded_bars("Hvad?", uses, 16, None)
    assert chart is not None and whole is not None
    assert [mark.label for mark in chart.marks] == [code.title for code in codes[:MOST]]
    assert str(chart.footnotes[-1]) == "De 10 mest brugte af 13 koder."
    assert len(whole.marks) == len(codes)
    assert len(whole.footnotes) == len(chart.footnotes) - 1
