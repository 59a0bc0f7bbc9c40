"""The bank of sentences that answers in words are put together from.

A file per theme in `bank/`: `# question`, under it `## finding`, and then one piece of text a
line. A piece may offer a choice of words: `{flere|nogle}`. One that only one person can have
said begins with `! `.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.example.chance import pick

FOLDER = Path(__file__).with_name("bank")
_CHOICE_OF_WORDS = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True)
class Piece:
    """A sentence or a few that belong together, about one finding."""

    finding: str
    text: str
    only_once: bool

    def worded(self, *about: object) -> str:
        """The text with every choice of words made."""
        return _CHOICE_OF_WORDS.sub(
            lambda words: pick(words[1].split("|"), "words", words.start(), self.text, *about),
            self.text,
        )


def read_bank(area: str) -> Mapping[str, tuple[Piece, ...]]:
    """The pieces for an area's text questions, by question."""
    pieces: dict[str, list[Piece]] = {}
    for path in sorted(FOLDER.glob(f"{area}*.txt")):
        question = finding = ""
        for line in path.read_text("utf-8").splitlines():
            mark, _, rest = line.partition(" ")
            if mark == "#":
                question = rest
            elif mark == "##":
                finding = rest
            elif line:
                piece = Piece(finding, line.removeprefix("! "), mark == "!")
                pieces.setdefault(question, []).append(piece)
    return {question: tuple(found) for question, found in pieces.items()}
