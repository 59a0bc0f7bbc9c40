"""A small survey, answered by a few municipalities, for readers to be tried on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from klviewer.survey.municipalities import Frame, frame_from_csv
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
from klviewer.survey.responses import Completion

FRAME: Frame = frame_from_csv(
    """code,name,region,group,tile_row,tile_col
101,København,Region Hovedstaden,Hovedstadskommuner,0,0
169,Høje-Taastrup,Region Hovedstaden,Hovedstadskommuner,0,1
461,Odense,Region Syddanmark,Storbykommuner,1,0
480,Nordfyns,Region Syddanmark,Oplandskommuner,1,1
751,Aarhus,Region Midtjylland,Storbykommuner,2,0
756,Ikast-Brande,Region Midtjylland,Oplandskommuner,2,1
820,Vesthimmerlands,Region Nordjylland,Landkommuner,3,0
"""
)

# The code of the last is not its number, as in SurveyXact.
PRACTICE = Question(
    "practice",
    "praksis_moeder",
    "Hvordan holdt I møder?",
    QuestionType.MULTIPLE,
    Role.PRACTICE,
    (
        Choice("video", "1", "Videomøder; eller telefon"),
        Choice("outdoors", "2", "Udendørs møder"),
        Choice("other", "16", "Andet"),
    ),
)
STATUS = Question(
    "status",
    "status_moeder",
    "Hvor langt er I?",
    QuestionType.SINGLE,
    Role.STATUS,
    (
        Choice("normal", "1", "Som før"),
        Choice("nearly", "2", "Næsten som før"),
        Choice("far", "3", "Langt fra"),
    ),
)
REASONS = Question(
    "reasons",
    "aarsager_moeder",
    "Hvorfor er I ikke længere?",
    QuestionType.MULTIPLE,
    Role.REASONS,
    (Choice("room", "1", "Mangel på plads"), Choice("staff", "2", "Mangel på personale")),
    asked_of=Condition("status", frozenset({"nearly", "far"})),
)
LEARNING = Question(
    "learning",
    "laering_ja_nej",
    "Har I lært noget?",
    QuestionType.SINGLE,
    Role.LEARNING,
    (Choice("yes", "1", "Ja"), Choice("no", "2", "Nej")),
)
WORDS = Question(
    "words",
    "ord_om_laering",
    "Hvad har I lært?",
    QuestionType.TEXT,
    Role.TEXT,
    asked_of=Condition("learning", frozenset({"yes"})),
)
STAFF = Question("staff", "antal_ansatte", "Hvor mange er I?", QuestionType.NUMBER, Role.BACKGROUND)
SINCE = Question("since", "siden_dato", "Siden hvornår?", QuestionType.DATE, Role.BACKGROUND)

MEETINGS = Area(
    "meetings",
    "Møder",
    (
        Theme("main", "Møder", (PRACTICE, STATUS, REASONS)),
        Theme("learning", "Læring", (LEARNING, WORDS, STAFF, SINCE)),
    ),
)
VISITS = Area(
    "visits",
    "Besøg",
    (
        Theme(
            "visits",
            "Besøg",
            (
                Question(
                    "visit_status",
                    "besoeg_status",
                    "Hvor langt er I med besøg?",
                    QuestionType.SINGLE,
                    Role.STATUS,
                    STATUS.choices,
                ),
                Question(
                    "visit_words",
                    "besoeg_tekst",
                    "Hvad vil I sige om besøg?",
                    QuestionType.TEXT,
                    Role.TEXT,
                ),
            ),
        ),
    ),
)
QUESTIONNAIRE = Questionnaire("small", "Lille undersøgelse", (MEETINGS, VISITS))


@dataclass(frozen=True)
class Reply:
    """One row of a survey's files.

    Args:
        municipality: its number.
        closed: codes given, by question id; several separated by spaces.
        written: texts, numbers and ISO dates, by question id.
        completion: how far it came.
        at: when it was sent.
    """

    municipality: int
    closed: Mapping[str, str] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    completion: Completion = Completion.COMPLETED
    at: datetime | None = datetime(2020, 5, 27, 14, 32)

    def gave(self, question: Question, choice: Choice) -> bool:
        """Whether the choice is among those given."""
        return choice.code in self.closed.get(question.id, "").split()

    def choice(self, question: Question) -> Choice | None:
        """The one choice given to a question."""
        return next((c for c in question.choices if self.gave(question, c)), None)


REPLIES = (
    Reply(
        101,
        {"practice": "1 16", "status": "2", "reasons": "1 2", "learning": "1"},
        {"words": "Vi har “lært”; meget, ikke?\nOg <b>mere</b> æøå.", "staff": "12.5"},
        at=datetime(2020, 5, 27, 14, 32),
    ),
    Reply(
        751,
        {"practice": "2", "status": "1", "learning": "2"},
        {"staff": "1200", "since": "2020-04-01"},
        at=datetime(2020, 6, 4, 9, 5),
    ),
    Reply(480, {"practice": "1", "status": "3"}, completion=Completion.PARTIAL),
    Reply(461, completion=Completion.DISTRIBUTED, at=None),
    Reply(
        820,
        {"practice": "16", "status": "3", "reasons": "2", "learning": "1"},
        {"words": "Nej", "since": "2020-05-01"},
        at=datetime(2020, 5, 29, 8, 0),
    ),
)


def name_of(municipality: int) -> str:
    """The municipality's name."""
    return FRAME.by_code[municipality].name
