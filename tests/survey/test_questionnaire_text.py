"""A questionnaire file becomes a questionnaire, or an error that names line and cause."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.survey.questionnaire import Condition, QuestionType, Role, SuggestedCode
from klviewer.survey.questionnaire_schema import (
    AREA,
    CHOICE,
    CONDITION,
    QUESTION,
    QUESTIONNAIRE,
    SUGGESTED_CODE,
    THEME,
)
from klviewer.survey.questionnaire_source import DEEPEST_NESTING, LONGEST_FILE
from klviewer.survey.questionnaire_text import QuestionnaireError, questionnaire_from_text

SMALL = """\
id: small
title: Lille skema
areas:
  - id: children
    title: Myndighed på børneområdet
    short: Børn
    themes:
      - id: meetings
        title: Møder
        questions:
          - id: meetings-status
            variable: moedstat
            text: Hvor langt er I?
            type: single
            role: status
            wording: "{before} holder møderne som før."
            choices:
              - {id: before, code: 1, label: Som før, wording: er som før, by: 2020-05-31}
              - {id: no, code: 2, label: nej, short: no}
          - id: meetings-why
            variable: moedaars
            text: Uddyb gerne
            type: text
            role: text
            asked_of: {question: meetings-status, choices: [no], wording: der svarer nej}
        suggested_codes:
          - {title: Walk and talk, kind: learning}
"""


def fault(text: str) -> QuestionnaireError:
    with pytest.raises(QuestionnaireError) as caught:
        questionnaire_from_text(text, "skema.yaml")
    return caught.value


def changed(old: str, new: str) -> str:
    assert SMALL.count(old) == 1, old
    return SMALL.replace(old, new)


def test_a_file_becomes_a_questionnaire() -> None:
    questionnaire = questionnaire_from_text(SMALL)
    area = questionnaire.area("children")
    status = area.question("meetings-status")
    assert (questionnaire.id, questionnaire.title) == ("small", "Lille skema")
    assert questionnaire.of_municipalities
    assert (area.name, area.theme_of("meetings-why").title) == ("Børn", "Møder")
    assert (status.type, status.role) == (QuestionType.SINGLE, Role.STATUS)
    assert status.choices[0].by == "2020-05-31"
    assert status.choices[0].wording == "er som før"
    assert area.question("meetings-why").asked_of == Condition(
        "meetings-status", frozenset({"no"}), "der svarer nej"
    )
    assert questionnaire.suggested_codes == (
        SuggestedCode("Walk and talk", "learning", "children", "meetings"),
    )


def test_words_yaml_would_turn_into_something_else_stay_words() -> None:
    choice = (
        questionnaire_from_text(SMALL).area("children").question("meetings-status").choice("no")
    )
    assert (choice.code, choice.label, choice.short) == ("2", "nej", "no")


def test_a_survey_of_others_than_municipalities_says_so() -> None:
    text = changed("title: Lille skema", "title: Lille skema\nrespondents: rows")
    assert not questionnaire_from_text(text).of_municipalities


def test_the_byte_order_mark_of_a_windows_editor_is_no_mistake() -> None:
    assert questionnaire_from_text("\ufeff" + SMALL) == questionnaire_from_text(SMALL)


@pytest.mark.parametrize(
    ("old", "new", "line", "cause"),
    [
        ("title: Lille skema", "title: [", 4, "YAML"),
        ("title: Møder", "title: Møder: og samtaler", 9, "YAML"),
        ("title: Lille skema", "title: Lille\x07skema", 2, "ulovligt tegn"),
        ("title: Lille skema", "title: Lille skema\ntitel: x", 3, "“titel” kendes ikke her"),
        ("title: Lille skema", "title: a\ntitle: b", 3, "“title” står der to gange"),
        ("title: Lille skema\n", "", 1, "“title” mangler"),
        ("title: Lille skema", "title:", 2, "Ved “title” skal stå en tekst"),
        ("id: small", "id: Småt skema", 1, "små bogstaver"),
        ("variable: moedstat", "variable:", 12, "navnet på en kolonne"),
        ("variable: moedaars", "variable: MOEDSTAT", 21, "er brugt før"),
        ("role: status", "role: rolle", 15, "practice, status, reasons"),
        ("type: single", "type: enkelt", 14, "single, multiple, text"),
        ("type: single", "type: multiple", 14, "rollen “status”"),
        ("id: meetings-why", "id: meetings-status", 20, "“id: meetings-status” er brugt før"),
        ("id: no, code: 2", "id: before, code: 2", 19, "er brugt før"),
        ("id: no, code: 2", "id: no, code: 1", 19, "“code: 1” er brugt før"),
        ("question: meetings-status", "question: other", 25, "ikke er stillet tidligere"),
        ("question: meetings-status", "question: meetings-why", 25, "ikke er stillet tidligere"),
        ("choices: [no]", "choices: [no, maybe]", 25, "har ikke svarmuligheden “maybe”"),
        ("choices: [no]", "choices: []", 25, "skal stå en liste"),
        ("choices: [no]", "choices: no", 25, "skal stå en liste"),
        ("{before} holder", "{after} holder", 16, "har ikke svarmuligheden “after”"),
        ("{before} holder", "{before holder", 16, "krøllet parentes"),
        (
            "role: text",
            "role: text\n            choices: [{id: a, code: 1, label: a}]",
            25,
            "kan ikke",
        ),
        ("by: 2020-05-31", "by: 31. maj", 18, "en dato som 2020-05-31"),
        ("by: 2020-05-31", "by: 2020-02-30", 18, "“2020-02-30” er ikke en dato"),
        ("short: no", "by: 2020-04-30", 19, "før datoen i svarmuligheden ovenfor"),
        ("kind: learning", "kind: wish", 27, "reason, learning"),
        ("title: Lille skema", "title: &navn Lille skema", 2, "Henvisninger"),
        ("title: Lille skema", "title: !!str Lille skema", 2, "Typer med !"),
        ("title: Lille skema", "? [title]\n: Lille skema", 2, "ord før kolon"),
    ],
)
def test_a_mistake_is_named_with_its_line(old: str, new: str, line: int, cause: str) -> None:
    error = fault(changed(old, new))
    assert error.line == line
    assert cause in str(error)
    assert f"Spørgeskemaet “skema.yaml” kan ikke bruges. Linje {line}: " in str(error)


def test_ids_left_out_are_the_names_the_file_and_the_screen_have() -> None:
    text = changed("      - id: meetings\n        title: Møder\n", "      - title: Møder\n")
    text = text.replace("  - id: children\n    title:", "  - title:")
    text = text.replace(
        "          - id: meetings-why\n            variable", "          - variable"
    )
    text = text.replace("{id: no, code: 2", "{code: 2").replace("[no]", "[2]")
    area = questionnaire_from_text(text).area("Myndighed på børneområdet")
    assert area.theme_of("moedaars").id == "Møder"
    assert area.question("meetings-status").choice("2").label == "nej"


def test_an_id_must_differ_from_what_stands_in_for_another() -> None:
    error = fault(
        changed(
            "- id: meetings-why\n            variable: moedaars", "- variable: moedaars"
        ).replace("id: meetings-status", "id: moedaars")
    )
    assert "er brugt før" in str(error)


def test_a_closed_question_needs_choices() -> None:
    start, end = SMALL.index("            choices:\n"), SMALL.index("          - id: meetings-why")
    error = fault(SMALL[:start] + SMALL[end:])
    assert error.line == 11
    assert "“meetings-status” mangler svarmuligheder" in str(error)


def test_a_condition_must_come_after_the_question_it_points_at() -> None:
    first, second = (
        SMALL.index("          - id: meetings-st"),
        SMALL.index("          - id: meetings-w"),
    )
    codes = SMALL.index("        suggested_codes")
    turned = SMALL[:first] + SMALL[second:codes] + SMALL[first:second] + SMALL[codes:]
    error = fault(turned)
    assert error.line == 16
    assert "ikke er stillet tidligere" in str(error)


def test_a_suggested_code_has_its_title_alone() -> None:
    error = fault(SMALL + "          - {title: WALK and talk, kind: reason}\n")
    assert (error.line, "“title: WALK and talk” er brugt før" in str(error)) == (28, True)


@pytest.mark.parametrize(("text", "line"), [("", 1), ("# intet\n", 1), ("a: b\n---\nc: d\n", 1)])
def test_a_file_holds_one_questionnaire(text: str, line: int) -> None:
    error = fault(text)
    assert (error.line, "netop ét spørgeskema" in str(error)) == (line, True)


@pytest.mark.parametrize("text", ["kun tekst", "- en\n- liste\n"])
def test_something_else_than_keys_is_refused(text: str) -> None:
    assert "id, title, respondents, areas" in str(fault(text))


def test_an_alias_is_refused_before_it_grows() -> None:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 40))
    assert "Henvisninger" in str(fault("l0: &l0 [a]\n" + levels))


def test_deep_nesting_is_refused() -> None:
    assert "for mange lag" in str(fault("[" * (DEEPEST_NESTING + 1)))
    assert "for mange lag" in str(fault("[" * 100_000))


def test_a_file_too_long_is_refused_unread() -> None:
    assert "for stor" in str(fault("x" * (LONGEST_FILE + 1)))


def test_a_broken_surrogate_is_refused() -> None:
    assert "ulovligt tegn" in str(fault("id: \ud800"))


def test_the_message_does_without_a_file_name() -> None:
    with pytest.raises(QuestionnaireError, match="Spørgeskemaet uden filnavn kan ikke bruges"):
        questionnaire_from_text("")


@given(st.text())
def test_any_text_is_refused_with_a_line(text: str) -> None:
    with pytest.raises(QuestionnaireError) as caught:
        questionnaire_from_text(text)
    assert 1 <= caught.value.line <= text.count("\n") + text.count("\r") + 2


@given(st.data())
def test_a_questionnaire_with_a_part_cut_out_is_read_or_refused(data: st.DataObject) -> None:
    lines = SMALL.splitlines(keepends=True)
    start = data.draw(st.integers(0, len(lines)))
    end = data.draw(st.integers(start, len(lines)))
    try:
        questionnaire = questionnaire_from_text("".join(lines[:start] + lines[end:]))
    except QuestionnaireError as error:
        assert error.line <= len(lines)
    else:
        assert questionnaire.id == "small"


FORMATS = Path(__file__).parents[2] / "docs" / "formats.md"


def test_the_documented_example_can_be_read() -> None:
    example = FORMATS.read_text("utf-8").split("```yaml\n")[1].split("```")[0]
    assert questionnaire_from_text(example).id == "kl-2020-normalisering"


def test_every_key_is_documented() -> None:
    text = FORMATS.read_text("utf-8")
    for form in (QUESTIONNAIRE, AREA, THEME, QUESTION, CHOICE, CONDITION, SUGGESTED_CODE):
        for key in form:
            assert f"`{key.name}`" in text
