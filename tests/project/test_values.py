"""Domain values and messages survive being JSON, and nothing else is taken for one."""

import json
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klviewer.project.checked import MalformedError, parsed, storable, written
from klviewer.project.messages import message_document, message_of
from klviewer.project.values import document_of, value_of
from klviewer.survey.messages import Message, translate
from klviewer.survey.questionnaire import Area, Question, Questionnaire, Theme
from tests.project.sample import QUESTIONNAIRE

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=10)
QUESTIONS = st.lists(st.builds(Question), max_size=3).map(tuple)
THEMES = st.lists(st.builds(Theme, questions=QUESTIONS), max_size=2).map(tuple)
AREAS = st.lists(st.builds(Area, themes=THEMES), max_size=2).map(tuple)


@given(st.builds(Questionnaire, areas=AREAS))
def test_any_questionnaire_comes_back_equal(questionnaire: Questionnaire) -> None:
    document = json.loads(json.dumps(document_of(questionnaire)))
    assert value_of(Questionnaire, document) == questionnaire


def test_what_is_as_by_default_is_not_written() -> None:
    document = cast("dict[str, object]", document_of(QUESTIONNAIRE))
    assert "of_municipalities" not in document


def _changed(path: list[str | int], value: object) -> object:
    document = json.loads(json.dumps(document_of(QUESTIONNAIRE)))
    part = document
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    return document


QUESTION: list[str | int] = ["areas", 0, "themes", 0, "questions", 0]


@pytest.mark.parametrize(
    "document",
    [
        None,
        [],
        "text",
        {},
        _changed(["title"], 7),
        _changed(["title"], None),
        _changed(["areas"], {}),
        _changed(["areas"], "ab"),
        _changed(["areas", 0], []),
        _changed(["of_municipalities"], 1),
        _changed(["unknown"], "x"),
        _changed([*QUESTION, "type"], "guess"),
        _changed([*QUESTION, "type"], ["single"]),
        _changed([*QUESTION, "asked_of"], {"question": "status"}),
        _changed([*QUESTION, "choices", 0, "id"], True),
    ],
)
def test_what_is_no_questionnaire_is_refused(document: object) -> None:
    with pytest.raises(MalformedError):
        value_of(Questionnaire, document)


MESSAGES = st.recursive(
    st.builds(Message, TEXT, st.just("Uden værdier"), st.just(())),
    lambda inner: st.builds(
        lambda context, value: Message(context, "Med {en} værdi", (("en", value),)),
        TEXT,
        TEXT | st.integers() | inner,
    ),
    max_leaves=3,
)


@given(MESSAGES)
def test_any_message_comes_back_equal(message: Message) -> None:
    assert message_of(parsed(written(message_document(message)))) == message


def test_a_value_that_json_cannot_hold_comes_back_as_its_words() -> None:
    message = translate("x", "{andel} svarede", andel=0.5)
    assert str(message_of(message_document(message))) == str(message)


@pytest.mark.parametrize(
    ("template", "values"),
    [
        ("{missing}", []),
        ("{a.__class__}", [["a", "x"]]),
        ("{a[0]}", [["a", "x"]]),
        ("{a:>999999999999}", [["a", "x"]]),
        ("{a!r}", [["a", "x"]]),
        ("{", []),
        ("{}", [["", "x"]]),
        ("{a}", [["a", ["x"]]]),
        ("{a}", [["a", 0.5]]),
        ("{a}", [["a"]]),
        ("{a}", ["ab"]),
        ("{a}", {"a": "x"}),
        (7, []),
    ],
)
def test_a_message_that_could_not_be_shown_is_refused(template: object, values: object) -> None:
    with pytest.raises(MalformedError):
        message_of({"context": "x", "template": template, "values": values})


def test_messages_within_messages_end_somewhere() -> None:
    message = translate("x", "inderst")
    for _ in range(5):
        message = translate("x", "{inden}", inden=message)
    with pytest.raises(MalformedError):
        message_of(message_document(message))


@pytest.mark.parametrize(
    "document", [None, b"{}", "", "{", "[" * 100_000, r'"\ud83d"', r'"a\\\uD800"', "1" * 5000]
)
def test_what_is_no_json_is_refused(document: object) -> None:
    with pytest.raises(MalformedError):
        parsed(document)


@given(st.text() | st.lists(st.text()))
def test_json_is_read_as_it_was_written(value: str | list[str]) -> None:
    expected = storable(value) if isinstance(value, str) else [storable(item) for item in value]
    assert parsed(written(value)) == expected
