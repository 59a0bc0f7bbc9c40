"""The answers in words: pieces of the bank put together as people write."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from klviewer.survey.questionnaire import Area, Question
from tools.example.bank import Piece, read_bank
from tools.example.chance import chance, pick, pick_weighted
from tools.example.plan import AreaPlan
from tools.example.replies import Reply

# How many pieces an answer has; 0 is someone who fills in the box to get on.
LENGTHS = ((0, 0.06), (1, 0.4), (2, 0.33), (3, 0.14), (4, 0.07))
NOTHING = ("-", "Ved ikke", "ved ikke", "Ingen bemærkninger", "Se ovenfor", ".", "Nej", "intet")
JOINS = ((" ", 0.8), ("\n", 0.12), ("\n\n", 0.04), ("\n- ", 0.04))
# What belongs to no choice of the closed question, but may follow any of them.
ASIDES = frozenset({"general"})
# A piece is used this many times before others are preferred, whatever they are about.
OFTEN = 3
SLIPS_IN = 0.09
HASTE_IN = 0.07
SLIPS = (
    ("virtuelle", "virtulle"),
    ("samtaler", "samtlaer"),
    ("borgere", "borgerre"),
    ("fungeret", "fungeert"),
    ("rådgiver", "rådgvier"),
    ("brugere", "brugrere"),
    ("plejefamili", "plejfamili"),
    (" ikke ", " ikek "),
    (" også ", " osgå "),
    (" fordi ", " fodi "),
    (" flere ", " flre "),
    (" være ", " vær "),
    (" meget ", " meegt "),
    (" der ", " dre "),
    (" har ", " ahr "),
    (" blevet ", " belvet "),
    ("møder", "mødre"),
    ("børn", "brøn"),
    ("støtte", "støte"),
    ("gåture", "gåtrue"),
    ("lokaler", "loakler"),
    ("vi har", "vi har har"),
)


def with_texts(area: Area, plan: AreaPlan, replies: Sequence[Reply]) -> tuple[Reply, ...]:
    """Let those the plan says write something at every text question."""
    bank = read_bank(area.id)
    written = list(replies)
    for place, question in enumerate(area.questions):
        if question.id not in plan.texts:
            continue
        reached = [r for r in written if r.last >= place and r.was_asked(question)]
        answers = _answers(
            area, question, bank[question.id], _writers(area, plan, question, reached)
        )
        written = [_with(reply, question, answers) for reply in written]
    return tuple(written)


def _with(reply: Reply, question: Question, answers: Mapping[int, str]) -> Reply:
    if reply.municipality.code not in answers:
        return reply
    text = answers[reply.municipality.code]
    return replace(reply, texts={**reply.texts, question.id: text})


def _writers(
    area: Area, plan: AreaPlan, question: Question, reached: Sequence[Reply]
) -> list[Reply]:
    wanted = plan.texts[question.id]
    if wanted > len(reached):
        raise ValueError(f"{question.id}: {wanted} texts planned, {len(reached)} asked")
    drawn = sorted(
        reached, key=lambda reply: chance("writes", area.id, question.id, reply.municipality.code)
    )
    return sorted(drawn[:wanted], key=lambda reply: reply.municipality.code)


def _answers(
    area: Area, question: Question, bank: Sequence[Piece], writers: Sequence[Reply]
) -> dict[int, str]:
    """The texts by municipality; pieces that have been used least are taken first."""
    used: Counter[Piece] = Counter()
    answers: dict[int, str] = {}
    for reply in writers:
        about = (area.id, question.id, reply.municipality.code)
        fitting = _fitting(question, bank, reply)
        pieces: list[Piece] = []
        for number in range(pick_weighted(LENGTHS, "length", *about)):
            piece = _next_piece(fitting, pieces, used, (*about, number))
            pieces.append(piece)
            used[piece] += 1
        pieces.sort(key=lambda piece: piece.finding in ASIDES)
        answers[reply.municipality.code] = _text(pieces, about)
    return answers


def _fitting(question: Question, bank: Sequence[Piece], reply: Reply) -> list[Piece]:
    """The pieces about what was chosen at the closed question, where the text belongs to one."""
    given = reply.answers.get(question.id.removesuffix("-text"), ())
    chosen = [piece for piece in bank if piece.finding in given]
    return [piece for piece in bank if piece in chosen or piece.finding in ASIDES or not chosen]


def _next_piece(
    fitting: Sequence[Piece],
    before: Sequence[Piece],
    used: Counter[Piece],
    about: tuple[object, ...],
) -> Piece:
    """A piece not taken yet, about something new, and not as the opening when it is an aside."""
    findings = Counter(piece.finding for piece in before)
    return min(
        (piece for piece in fitting if not (used[piece] and (piece.only_once or piece in before))),
        key=lambda piece: (
            not before and piece.finding in ASIDES,
            used[piece] >= OFTEN,
            findings[piece.finding],
            used[piece],
            chance("piece", piece.text, *about),
        ),
    )


def _text(pieces: Sequence[Piece], about: tuple[object, ...]) -> str:
    if not pieces:
        return pick(NOTHING, "nothing", *about)
    join = pick_weighted(JOINS, "join", *about)
    text = join.join(piece.worded(*about) for piece in pieces)
    if "-" in join and len(pieces) > 1:
        text = join.lstrip() + text
    return _hasty(_slipped(text, about), about)


def _slipped(text: str, about: tuple[object, ...]) -> str:
    """A slip of the keyboard in some of the answers."""
    possible = [slip for slip in SLIPS if slip[0] in text]
    if not possible or chance("slips", *about) >= SLIPS_IN:
        return text
    right, wrong = pick(possible, "slip", *about)
    return text.replace(right, wrong, 1)


def _hasty(text: str, about: tuple[object, ...]) -> str:
    """Some begin with a small letter and end without a full stop."""
    if chance("haste", *about) >= HASTE_IN:
        return text
    return text[:1].lower() + text[1:].removesuffix(".")
