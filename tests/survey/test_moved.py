"""Those who moved between two rounds, one by one."""

from dataclasses import replace

import numpy as np

from klviewer.survey.moved import Mover, movers
from klviewer.survey.responses import AreaResponses, SingleAnswers
from klviewer.survey.transitions import transitions


def _later(responses: AreaResponses, positions: list[int]) -> AreaResponses:
    answers = {**responses.answers, "status": SingleAnswers(np.array(positions, np.int16))}
    return AreaResponses(responses.area, responses.respondents, answers)


def test_those_who_came_closest_stand_first_and_the_others_are_left_out(
    responses: AreaResponses,
) -> None:
    moves = transitions(responses, _later(responses, [0, 0, 1, 0, 1, 2, 0, 0]), "status")
    names = [choice.name for choice in responses.area.question("status").choices]
    closer, _, back = moves.moved()
    found = movers(moves, 10)
    assert found.count == len(found.first) == closer + back == 3
    assert found.first[0] == Mover("461", names[2], names[0], 2)
    assert [each.steps for each in found.first] == [2, 1, -1]
    assert movers(moves, 1).first == found.first[:1]
    assert movers(moves, 1).count == 3


def test_nobody_moved_between_a_round_and_itself(responses: AreaResponses) -> None:
    assert movers(transitions(responses, responses, "status"), 10).count == 0


def test_another_scale_has_no_direction(responses: AreaResponses) -> None:
    area = responses.area
    fewer = replace(area.question("status"), choices=area.question("status").choices[:2])
    theme = replace(area.themes[0], questions=(fewer,))
    later = replace(
        _later(responses, [0, 0, 1, 0, 1, 1, 0, 0]), area=replace(area, themes=(theme,))
    )
    found = movers(transitions(responses, later, "status"), 10)
    assert found.count
    assert {each.steps for each in found.first} == {0}
    assert all(each.before != each.after for each in found.first)
