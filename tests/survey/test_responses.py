"""What an area's responses say of themselves."""

from klviewer.survey.responses import AreaResponses, Round


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
