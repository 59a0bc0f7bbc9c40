"""What the graphs say, against the hand-counted survey."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from klviewer.readers.shipped import frame, quantities
from klviewer.survey.charts import expected_curve, ranked_bars, status_bar, tile_map
from klviewer.survey.headlines import headline, plain
from klviewer.survey.messages import Message
from klviewer.survey.questionnaire import Choice
from klviewer.survey.responses import AreaResponses, SingleAnswers
from klviewer.survey.selection import Clicked, Filter, Selection, keys_of
from klviewer.survey.table import tabulate
from klviewer.survey.uncertainty import Uncertainty
from tests.survey.generated_survey import survey_of
from tests.survey.small_survey import EXPECTED, STATUS, WHY


def test_the_headline_words_the_status(responses: AreaResponses) -> None:
    sentence = headline(tabulate(responses, STATUS), quantities())
    assert plain(sentence) == (
        "En tredjedel af kommunerne holder møder som før, og en tredjedel er næsten i mål."
    )
    assert [phrase.choice for phrase in sentence if phrase.choice] == ["as-before", "nearly"]


def test_without_a_sentence_of_its_own_the_largest_answer_is_the_headline(
    responses: AreaResponses,
) -> None:
    assert plain(headline(tabulate(responses, EXPECTED), quantities())) == (
        "Halvdelen svarer “Senest juni”."
    )


def test_one_of_several_questions_in_a_graph_is_named_in_the_headline(
    responses: AreaResponses,
) -> None:
    table = tabulate(responses, EXPECTED)
    alone = plain(headline(table, quantities()))
    told = plain(headline(table, quantities(), is_one_of_several=True))
    words, _, label = alone.partition(" svarer ")
    assert told == f"Til “{EXPECTED.text}” svarer {words[0].lower()}{words[1:]} {label}"


def test_nobody_asked_gives_no_headline(responses: AreaResponses) -> None:
    nobody = np.zeros(8, np.bool_)
    assert headline(tabulate(responses, STATUS, nobody), quantities()) == ()


def test_a_status_bar_shows_those_who_did_not_answer(responses: AreaResponses) -> None:
    chart = status_bar(tabulate(responses, STATUS), 98)
    assert [(str(mark.label), mark.count) for mark in chart.marks] == [
        ("Som før", 2),
        ("Næsten i mål", 2),
        ("Godt på vej", 1),
        ("Ikke besvaret", 1),
    ]
    assert isinstance(chart.marks[-1].label, Message)
    assert [mark.tone for mark in chart.marks] == [0, 0.5, 1, None]
    assert sum(mark.share for mark in chart.marks) == pytest.approx(1)
    assert [str(note) for note in chart.footnotes] == [
        "n = 6 af 98 kommuner.",
        "Uanset de 93, der ikke svarede, er “som før” mellem 2 og 97 pct. af alle.",
    ]


def test_reasons_are_ranked_and_say_who_was_asked(responses: AreaResponses) -> None:
    chart = ranked_bars(tabulate(responses, WHY))
    assert [(mark.label, mark.count) for mark in chart.marks] == [
        ("Åbner i etaper", 2),
        ("For små lokaler", 1),
    ]
    assert [str(note) for note in chart.footnotes] == [
        "Stillet til de 3, der ikke er i mål. Flere svar.",
        "n = 3. 1 har ikke svaret på spørgsmålet.",
    ]


def test_expected_dates_add_up_and_those_without_a_date_stand_apart(
    responses: AreaResponses,
) -> None:
    chart = expected_curve(tabulate(responses, EXPECTED))
    assert [(mark.label, mark.count) for mark in chart.marks] == [("juni", 3), ("august", 4)]
    assert [mark.day for mark in chart.marks] == [date(2020, 6, 30), date(2020, 8, 31)]
    assert [(mark.label, mark.count) for mark in chart.rest] == [("Ved ikke", 1)]


def test_the_map_has_a_tile_for_each_of_the_98(responses: AreaResponses) -> None:
    chart = tile_map(responses, STATUS, frame(), "Møder")
    tones = {tile.municipality.code: tile.tone for tile in chart.tiles}
    assert len(tones) == 98
    assert (tones[101], tones[461], tones[851], tones[153]) == (0, 1, None, None)


def test_no_two_tiles_lie_on_the_same_place() -> None:
    places = [municipality.tile for municipality in frame()]
    assert len(set(places)) == len(places) == 98


def test_a_filter_narrows_to_region_group_and_municipality(responses: AreaResponses) -> None:
    chosen = Filter(region="Region Hovedstaden")
    assert keys_of(responses, chosen.rows(responses, frame())) == {"101", "147", "151"}
    one = Filter(municipality=461)
    assert keys_of(responses, one.rows(responses, frame())) == {"461"}
    assert not Filter()


def test_a_click_selects_those_who_gave_the_answer(responses: AreaResponses) -> None:
    clicked = Clicked("children", "status", "as-before")
    assert keys_of(responses, clicked.given(responses)) == {"101", "751"}
    selection = Selection().pick(clicked)
    assert selection.pick(clicked) == Selection()


def test_choices_that_look_like_figures_do_not_disturb_the_headline() -> None:
    choices = (Choice("{a}", "{a}", "Ja {delvist}"), Choice("b}{", "b}{", "Nej"))
    question = replace(STATUS, choices=choices, wording="")
    for given, said in ((0, "Samtlige svarer “Ja {delvist}”."), (1, "Samtlige svarer “Nej”.")):
        answers = SingleAnswers(np.full(3, given, np.int16))
        table = tabulate(survey_of({question: answers}, 3), question)
        assert plain(headline(table, quantities())) == said


def test_one_silent_municipality_is_spoken_of_as_one() -> None:
    question = replace(
        STATUS, choices=(replace(STATUS.choices[0], short="IT virker"), *STATUS.choices[1:])
    )
    answers = SingleAnswers(np.zeros(97, np.int16))
    table = tabulate(survey_of({question: answers}, 97), question)
    notes = [str(status_bar(table, 98, uncertainty=each).footnotes[-1]) for each in Uncertainty]
    assert notes == [
        "Uanset den ene, der ikke svarede, er “IT virker” mellem 99 og 100 pct. af alle.",
        "Hvis den ene, der ikke svarede, ligner dem, der svarede, er “IT virker” med 95 pct. "
        "sikkerhed 100 pct. af alle.",
    ]
