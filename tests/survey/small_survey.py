"""A small survey that can be counted by hand."""

import numpy as np

from klviewer.survey.questionnaire import (
    Area,
    Choice,
    Condition,
    Question,
    QuestionType,
    Role,
    Theme,
)
from klviewer.survey.responses import (
    NOT_ANSWERED,
    NOT_ASKED,
    Answers,
    AreaResponses,
    Completion,
    MultipleAnswers,
    Respondents,
    SingleAnswers,
    WrittenAnswers,
)

STATUS = Question(
    "status",
    "stat",
    "Hvor langt er I?",
    QuestionType.SINGLE,
    Role.STATUS,
    (
        Choice("as-before", "1", "Vi holder møderne som før", short="Som før"),
        Choice("nearly", "2", "Vi er næsten i mål", short="Næsten i mål"),
        Choice("under-way", "3", "Vi er godt på vej", short="Godt på vej"),
    ),
    wording="{as-before} af kommunerne holder møder som før, og {nearly} er næsten i mål.",
)
WHY = Question(
    "why",
    "aar",
    "Hvorfor er I ikke i mål?",
    QuestionType.MULTIPLE,
    Role.REASONS,
    (Choice("stages", "1", "Åbner i etaper"), Choice("room", "2", "For små lokaler")),
    Condition("status", frozenset({"nearly", "under-way"}), "der ikke er i mål"),
)
EXPECTED = Question(
    "expected",
    "forv",
    "Hvornår?",
    QuestionType.SINGLE,
    Role.EXPECTED,
    (
        Choice("june", "1", "Senest juni", short="juni", by="2020-06-30"),
        Choice("august", "2", "Senest august", short="august", by="2020-08-31"),
        Choice("unknown", "3", "Det ved vi ikke", short="Ved ikke"),
    ),
)
WORDS = Question("words", "ord", "Uddyb gerne", QuestionType.TEXT, Role.TEXT)
AREA = Area(
    "children", "Børn og unge", (Theme("meetings", "Møder", (STATUS, WHY, EXPECTED, WORDS)),)
)


def small_survey() -> AreaResponses:
    """Eight rows: six that count, one double that does not, one that was only invited.

    row  kommune  status     why             expected  words
    0    101      as-before  (not asked)     june      ja
    1    147      nearly     stages          june      -
    2    151      nearly     stages, room    august    ja
    3    461      under-way  (no answer)     unknown   -
    4    751      as-before  (not asked)     june      -
    5    851      (none)     (not asked)     (none)    -
    6    101      nearly     room            august    -     an earlier answer from 101
    7    153      invited only
    """
    when = "2020-06-02 2020-06-02 2020-06-03 2020-06-03 2020-06-04 2020-06-04 2020-06-01 NaT"
    done, begun, sent = Completion.COMPLETED, Completion.PARTIAL, Completion.DISTRIBUTED
    codes = (101, 147, 151, 461, 751, 851, 101, 153)
    respondents = Respondents(
        keys=tuple(str(code) for code in codes),
        municipalities=np.array(codes, np.int16),
        completion=np.array([done, done, done, done, done, begun, done, sent], np.int8),
        answered_at=np.array(when.split(), "datetime64[s]"),
        file=np.zeros(8, np.int16),
        row=np.arange(2, 10, dtype=np.int32),
    )
    no, na = NOT_ANSWERED, NOT_ASKED
    answers: dict[str, Answers] = {
        "status": SingleAnswers(np.array([0, 1, 1, 2, 0, no, 1, no], np.int16)),
        "why": MultipleAnswers(
            np.array([na, 0, 0, no, na, na, 0, na], np.int16),
            np.array([[0, 1, 1, 0, 0, 0, 0, 0], [0, 0, 1, 0, 0, 0, 1, 0]], np.bool_),
        ),
        "expected": SingleAnswers(np.array([0, 0, 1, 2, 0, no, 1, no], np.int16)),
        "words": WrittenAnswers(("ja", "", "ja", "", "", "", "", ""), np.ones(8, np.bool_)),
    }
    return AreaResponses(AREA, respondents, answers)
