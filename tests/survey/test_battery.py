"""Several questions with the same scale."""

from dataclasses import replace

import pytest

from klviewer.survey.battery import Battery, same_scale
from klviewer.survey.chart_findings import battery_finding
from klviewer.survey.danish import percent
from klviewer.survey.responses import AreaResponses
from klviewer.survey.table import tabulate
from tests.survey.generated_survey import FIRST, SECOND, SEVERAL, generated
from tests.survey.small_survey import EXPECTED, STATUS

OTHER = replace(FIRST, id="other", short="Den anden")


def test_each_question_is_a_row_with_a_base_of_its_own() -> None:
    first = generated(7)
    second = generated(8)
    tables = (tabulate(first, FIRST), replace(tabulate(second, FIRST), question=OTHER))
    battery = Battery(tables)
    assert [row.label for row in battery.rows] == ["first?", "Den anden"]
    assert [column.id for column in battery.columns] == ["c0", "c1", "c2", "c3"]
    assert battery.counts.tolist() == [table.counts[:, 0].tolist() for table in tables]
    for row, table in enumerate(tables):
        answered, silent, not_asked = battery.standing(row)
        assert answered == battery.counts[row].sum()
        assert answered + silent + not_asked == table.size[0]


def test_rows_are_ranked_by_the_share_of_a_choice(responses: AreaResponses) -> None:
    status = tabulate(responses, STATUS)
    nobody = tabulate(responses, STATUS, responses.counted & ~responses.counted)
    fewer = tabulate(responses, STATUS, responses.closed(STATUS).chose(1))
    assert Battery((nobody, fewer, status)).by_share(0) == (2, 1, 0)
    assert Battery((nobody, fewer, status)).by_share(1) == (1, 2, 0)


def test_other_scales_are_no_battery(responses: AreaResponses) -> None:
    with pytest.raises(ValueError, match="expected"):
        Battery((tabulate(responses, STATUS), tabulate(responses, EXPECTED)))
    with pytest.raises(ValueError, match=r"\[\]"):
        Battery(())


def test_questions_with_the_same_scale_are_found_where_they_stand_together() -> None:
    third = replace(SECOND, id="third")
    assert same_scale([FIRST, OTHER, SEVERAL, SECOND, third, FIRST]) == (
        (FIRST, OTHER),
        (SECOND, third),
    )


def test_the_finding_of_a_battery_names_the_questions_at_its_ends(
    responses: AreaResponses,
) -> None:
    high = tabulate(responses, STATUS)
    low = tabulate(responses, STATUS, responses.closed(STATUS).chose(1))
    share = percent(high.share(0) or 0.0)
    found = str(battery_finding("Som før", [("Lav?", low), ("Høj?", high)]))
    assert found == f"Flest, {share}, svarer “Som før” til “Høj?”; færrest, 0 pct., til “Lav?”."
    same = str(battery_finding("Som før", [("Lav?", low), ("Også?", low)]))
    assert same == "Lige mange svarer “Som før” til dem alle: 0 pct."
    assert battery_finding("Som før", []) is None
