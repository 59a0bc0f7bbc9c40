"""A later round is matched with the earlier one, and what is asked otherwise is said."""

from dataclasses import replace

import numpy as np

from klviewer.survey.problems import Severity
from klviewer.survey.questionnaire import (
    Area,
    Choice,
    Condition,
    Question,
    Questionnaire,
    QuestionType,
    Role,
    Theme,
)
from klviewer.survey.responses import AreaResponses, SingleAnswers
from klviewer.survey.round_matching import Matching, match
from klviewer.survey.round_renaming import renamed
from klviewer.survey.scale_changes import scale_changes
from tests.survey.small_survey import AREA, EXPECTED, STATUS, WHY, WORDS, small_survey

EARLIER = Questionnaire("kl", "Normalisering", (AREA,))


def asked(*questions: Question, area: str = "Runde2") -> Questionnaire:
    return Questionnaire("own", "Runde2", (Area(area, area, (Theme("all", "Alt", questions),)),))


def named(question: Question, name: str, variable: str = "") -> Question:
    return replace(question, id=name, variable=variable or name)


def test_the_same_questionnaire_matches_throughout() -> None:
    found = match(EARLIER, EARLIER)
    assert found.areas == {"children": "children"}
    assert set(found.questions.values()) == {"status", "why", "expected", "words"}
    assert found.doubts == ()


def test_questions_are_found_by_name_whatever_their_id() -> None:
    found = match(EARLIER, asked(named(STATUS, "q1", "STAT")))
    assert found.questions == {("Runde2", "q1"): "status"}


def test_questions_are_found_by_text_when_their_name_is_another() -> None:
    other = replace(named(EXPECTED, "q7"), text="  hvornår? ")
    found = match(EARLIER, asked(named(STATUS, "q1", "stat"), other))
    assert found.questions["Runde2", "q7"] == "expected"


def test_the_same_name_with_another_text_is_asked_about() -> None:
    other = replace(named(STATUS, "q1", "stat"), text="Hvor mange møder har I holdt?")
    (doubt,) = match(EARLIER, asked(other, WORDS)).doubts
    assert (doubt.later, doubt.earlier, doubt.suggested) == (other, STATUS, False)


def test_alike_texts_are_asked_about() -> None:
    other = replace(named(STATUS, "q1"), text="Hvor langt er I nu?")
    found = match(EARLIER, asked(other, WORDS))
    (doubt,) = found.doubts
    assert doubt.earlier == STATUS
    settled = found.decided({doubt.key: True})
    assert settled.questions["Runde2", "q1"] == "status"
    assert ("Runde2", "q1") not in found.decided({doubt.key: False}).questions


def test_another_survey_matches_nothing() -> None:
    other = Question("a", "a", "Yndlingsfarve", QuestionType.TEXT, Role.TEXT)
    assert not match(EARLIER, asked(other)).has_something


def later() -> AreaResponses:
    """The small survey from a file of its own, with a choice less and its names changed."""
    survey = small_survey()
    status = replace(
        named(STATUS, "q1", "stat"),
        choices=(
            Choice("1", "1", "Vi er godt på vej"),
            Choice("2", "2", "Vi holder møderne som før"),
        ),
        wording="{1} er på vej",
        role=Role.BACKGROUND,
    )
    why = replace(named(WHY, "q2", "aar"), asked_of=Condition("q1", frozenset({"1"})))
    words = replace(named(WORDS, "status", "fritekst"), text="Andet?")
    area = asked(status, why, words).areas[0]
    answers = {
        "q1": SingleAnswers(np.zeros(8, np.int16)),
        "q2": survey.answers["why"],
        "status": survey.answers["words"],
    }
    return AreaResponses(area, survey.respondents, answers)


def taken_over() -> AreaResponses:
    found = later()
    matching = match(EARLIER, Questionnaire("own", "Runde2", (found.area,)))
    (new,) = renamed((found,), EARLIER, matching.decided({}))
    return new


def test_a_later_round_takes_over_names_roles_and_themes() -> None:
    new = taken_over()
    area = new.area
    assert (area.id, area.title) == ("children", "Børn og unge")
    assert [theme.id for theme in area.themes] == ["meetings"]
    assert [question.id for question in area.questions] == ["status", "why", "status-2"]
    assert list(new.answers) == ["status", "why", "status-2"]
    status, why, _ = area.questions
    assert status.role is Role.STATUS
    assert [choice.id for choice in status.choices] == ["under-way", "as-before"]
    assert status.wording == "{under-way} er på vej"
    assert status.choices[0].short == "Godt på vej"
    assert why.asked_of == Condition("status", frozenset({"under-way"}))


def test_what_matches_nothing_stays_as_it_is() -> None:
    found = later()
    assert renamed((found,), EARLIER, Matching()) == (found,)


def test_changed_scales_and_questions_that_came_or_went_are_said() -> None:
    told = scale_changes((taken_over(),), EARLIER, ("runde2.csv",))
    assert [(str(problem.what), str(problem.done)) for problem in told] == [
        (
            "Svarmulighederne til “Hvor langt er I?” er ændret.",
            "Udgået: Vi er næsten i mål.",
        ),
        ("Spørgsmålet “Andet?” er nyt i runden.", "Det har ingen tidligere tal."),
        ("Spørgsmålet “Hvornår?” er ikke med i runden.", "Det har kun tidligere tal."),
        ("Spørgsmålet “Uddyb gerne” er ikke med i runden.", "Det har kun tidligere tal."),
    ]
    assert {(problem.place.file, problem.place.column) for problem in told} == {
        ("runde2.csv", "stat"),
        ("runde2.csv", "fritekst"),
        ("runde2.csv", "forv"),
        ("runde2.csv", "ord"),
    }


def test_a_scale_with_other_words_is_said() -> None:
    survey = small_survey()
    other = replace(STATUS, choices=(replace(STATUS.choices[0], label="Helt"), *STATUS.choices[1:]))
    theme = replace(AREA.themes[0], questions=(other, *AREA.themes[0].questions[1:]))
    changed = replace(survey, area=replace(AREA, themes=(theme,)))
    (told,) = scale_changes((changed,), EARLIER, ("a.csv",))
    assert str(told.what) == "Svarmulighederne til “Hvor langt er I?” er ændret."
    assert str(told.done) == "Nye, talt for sig: Helt. Udgået: Vi holder møderne som før."
    assert told.severity is Severity.NOTICE


def test_a_renamed_choice_stays_the_same_choice_and_is_said() -> None:
    found = later()
    status = found.area.questions[0]
    choices = (
        *status.choices[:1],
        replace(status.choices[1], label="Vi holder alle møder som før"),
    )
    choices = (choices[0], replace(choices[1], code="1"))
    theme = replace(found.area.themes[0], questions=(replace(status, choices=choices),))
    survey = replace(found, area=replace(found.area, themes=(theme,)))
    survey = replace(survey, answers={"q1": found.answers["q1"]})
    matching = match(EARLIER, Questionnaire("own", "Runde2", (survey.area,)))
    (new,) = renamed((survey,), EARLIER, matching.decided({}))
    assert [choice.id for choice in new.area.questions[0].choices] == ["under-way", "as-before"]
    told = scale_changes((new,), EARLIER, ("a.csv",))[0]
    assert "“Vi holder alle møder som før” er talt som “Vi holder møderne som før”" in str(
        told.done
    )
    assert told.severity is Severity.WARNING
