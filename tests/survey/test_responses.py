"""Which of a respondent's rows counts."""

import numpy as np

from klviewer.survey.responses import AreaResponses, Completion, Respondents, Round, latest_of_each


def _rows(*rows: tuple[str, Completion, str]) -> Respondents:
    size = len(rows)
    return Respondents(
        tuple(key for key, _, _ in rows),
        np.zeros(size, np.int16),
        np.array([completion for _, completion, _ in rows], np.int8),
        np.array([when or "NaT" for _, _, when in rows], "datetime64[s]"),
        np.zeros(size, np.int16),
        np.arange(size, dtype=np.int32),
    )


def test_the_latest_complete_answer_counts() -> None:
    rows = _rows(
        ("101", Completion.COMPLETED, "2020-06-01"),
        ("101", Completion.COMPLETED, "2020-06-03"),
        ("101", Completion.COMPLETED, "2020-06-02"),
    )
    assert latest_of_each(rows).tolist() == [False, True, False]


def test_a_complete_answer_counts_before_a_later_one_that_was_only_begun() -> None:
    rows = _rows(
        ("101", Completion.COMPLETED, "2020-06-01"), ("101", Completion.PARTIAL, "2020-06-03")
    )
    assert latest_of_each(rows).tolist() == [True, False]


def test_without_times_the_later_row_counts() -> None:
    rows = _rows(("101", Completion.COMPLETED, ""), ("101", Completion.COMPLETED, ""))
    assert latest_of_each(rows).tolist() == [False, True]


def test_who_never_answered_and_who_dropped_out_do_not_count() -> None:
    rows = _rows(
        ("101", Completion.DISTRIBUTED, ""),
        ("147", Completion.DROPPED_OUT, ""),
        ("151", Completion.PARTIAL, ""),
    )
    assert latest_of_each(rows).tolist() == [False, False, True]


def test_an_area_knows_its_doubles(responses: AreaResponses) -> None:
    assert responses.size == 6
    assert responses.superseded == (6,)
    assert responses.row_of["101"] == 0
    assert "153" not in responses.row_of


def test_a_round_finds_its_areas(responses: AreaResponses) -> None:
    shown = Round("1", "juni", (responses,))
    assert shown.area("children") is responses
    assert shown.area("adults") is None


def test_selected_respondents_are_looked_up_by_key(responses: AreaResponses) -> None:
    assert responses.among(["101", "999"]).tolist() == [True] + [False] * 7
    assert responses.among(None).sum() == 6
