"""What a questionnaire file may hold, declared as data, and the reading that holds a file to it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from klviewer.survey.codes import CodeKind
from klviewer.survey.messages import Message, translate
from klviewer.survey.questionnaire import QuestionType, Role
from klviewer.survey.questionnaire_source import Entries, Items, LineError, Node, Scalar


@dataclass(frozen=True, slots=True)
class Form:
    """How a word must look: a pattern, and the same in the user's words."""

    pattern: str
    wanted: Message


def _one_of(words: Iterable[str]) -> Form:
    known = tuple(words)
    wanted = translate("questionnaire", "et af ordene {kendte}", kendte=", ".join(known))
    return Form("|".join(map(re.escape, known)), wanted)


IDENTIFIER = Form(
    r"[a-z0-9]+(-[a-z0-9]+)*",
    translate("questionnaire", "små bogstaver a–z og tal med bindestreg imellem"),
)
VARIABLE = Form(
    r"[\s\S]{1,2000}", translate("questionnaire", "navnet på en kolonne på højst 2000 tegn")
)
SIGN = Form(r".{1,64}", translate("questionnaire", "højst 64 tegn på én linje"))
TEXT = Form(r"[\s\S]{1,4000}", translate("questionnaire", "en tekst på højst 4000 tegn"))
DATE = Form(r"\d{4}-\d{2}-\d{2}", translate("questionnaire", "en dato som 2020-05-31"))


@dataclass(frozen=True, slots=True)
class Key:
    """A word before a colon, and what may stand after it.

    Args:
        name: the word.
        form: how the word after it must look; None where records stand there.
        keys: the keys of those records.
        many: whether a list stands there.
        required: whether it must be there.
        otherwise: the key whose word counts where this one is left out, empty if none.
    """

    name: str
    form: Form | None = None
    keys: tuple["Key", ...] = ()
    many: bool = False
    required: bool = False
    otherwise: str = ""


CHOICE = (
    Key("id", IDENTIFIER, otherwise="code"),
    Key("code", TEXT, required=True),
    Key("label", TEXT, required=True),
    Key("short", SIGN),
    Key("wording", TEXT),
    Key("by", DATE),
)
CONDITION = (
    Key("question", TEXT, required=True),
    Key("choices", TEXT, many=True, required=True),
    Key("wording", TEXT),
)
QUESTION = (
    Key("id", IDENTIFIER, otherwise="variable"),
    Key("variable", VARIABLE, required=True),
    Key("text", TEXT, required=True),
    Key("type", _one_of(QuestionType), required=True),
    Key("role", _one_of(Role), required=True),
    Key("short", SIGN),
    Key("wording", TEXT),
    Key("asked_of", keys=CONDITION),
    Key("choices", keys=CHOICE, many=True),
)
SUGGESTED_CODE = (
    Key("title", SIGN, required=True),
    Key("kind", _one_of(CodeKind), required=True),
)
THEME = (
    Key("id", IDENTIFIER, otherwise="title"),
    Key("title", TEXT, required=True),
    Key("short", SIGN),
    Key("questions", keys=QUESTION, many=True, required=True),
    Key("suggested_codes", keys=SUGGESTED_CODE, many=True),
)
AREA = (
    Key("id", IDENTIFIER, otherwise="title"),
    Key("title", TEXT, required=True),
    Key("short", SIGN),
    Key("themes", keys=THEME, many=True, required=True),
)
QUESTIONNAIRE = (
    Key("id", IDENTIFIER, required=True),
    Key("title", TEXT, required=True),
    Key("respondents", _one_of(("municipalities", "rows"))),
    Key("areas", keys=AREA, many=True, required=True),
)


@dataclass(frozen=True, slots=True)
class Record:
    """A part of the file that has been held to its keys.

    Args:
        line: where it begins.
        words: the words by key.
        records: the parts within by key.
    """

    line: int
    words: Mapping[str, tuple[Scalar, ...]]
    records: Mapping[str, tuple["Record", ...]]

    def word(self, key: str) -> str:
        """The word at the key, empty where the key was left out."""
        return next((scalar.text for scalar in self.words.get(key, ())), "")

    def line_of(self, key: str) -> int:
        """The line of the word at the key, the record's where the key was left out."""
        return next((scalar.line for scalar in self.words.get(key, ())), self.line)

    def within(self, key: str) -> tuple["Record", ...]:
        """The parts at the key."""
        return self.records.get(key, ())


def record_from_tree(node: Node, keys: tuple[Key, ...] = QUESTIONNAIRE) -> Record:
    """Hold a part of the file to its keys.

    Raises:
        LineError: a key is unknown or missing, or something else than what belongs stands there.
    """
    if not isinstance(node, Entries):
        names = ", ".join(key.name for key in keys)
        cause = translate("questionnaire", "Her skal stå {kendte}, hver med kolon.", kendte=names)
        raise LineError(node.line, cause)
    found = {key.text: value for key, value in node.entries}
    _refuse_unknown(node, keys)
    _refuse_missing(node, keys)
    present = [key for key in keys if key.name in found]
    words = {key.name: _words(found[key.name], key, key.form) for key in present if key.form}
    standing_in = {
        key.name: words[key.otherwise] for key in keys if key.otherwise and key.name not in found
    }
    records = {key.name: _records(found[key.name], key) for key in present if not key.form}
    return Record(node.line, words | standing_in, records)


def _refuse_unknown(node: Entries, keys: tuple[Key, ...]) -> None:
    known = [key.name for key in keys]
    for key, _ in node.entries:
        if key.text not in known:
            cause = translate(
                "questionnaire",
                "“{navn}” kendes ikke her. Her kan stå {kendte}.",
                navn=key.text,
                kendte=", ".join(known),
            )
            raise LineError(key.line, cause)


def _refuse_missing(node: Entries, keys: tuple[Key, ...]) -> None:
    found = {key.text for key, _ in node.entries}
    for key in keys:
        if key.required and key.name not in found:
            cause = translate("questionnaire", "“{navn}” mangler.", navn=key.name)
            raise LineError(node.line, cause)


def _words(node: Node, key: Key, form: Form) -> tuple[Scalar, ...]:
    return tuple(_word(item, key, form) for item in _listed(node, key))


def _word(node: Node, key: Key, form: Form) -> Scalar:
    if isinstance(node, Scalar) and re.fullmatch(form.pattern, node.text):
        return node
    cause = translate(
        "questionnaire", "Ved “{navn}” skal stå {form}.", navn=key.name, form=form.wanted
    )
    raise LineError(node.line, cause)


def _records(node: Node, key: Key) -> tuple[Record, ...]:
    return tuple(record_from_tree(item, key.keys) for item in _listed(node, key))


def _listed(node: Node, key: Key) -> tuple[Node, ...]:
    if not key.many:
        return (node,)
    if isinstance(node, Items) and node.items:
        return node.items
    cause = translate("questionnaire", "Ved “{navn}” skal stå en liste.", navn=key.name)
    raise LineError(node.line, cause)
