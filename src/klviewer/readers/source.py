"""What readers are given: the files' bytes, and somebody to tell how far the work has come."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import TypeVar

Item = TypeVar("Item")
Progress = Callable[[float], None]


@dataclass(frozen=True)
class SourceFile:
    """A file as it was handed over.

    Args:
        name: the file's own name, without its folder.
        data: every byte of it.
    """

    name: str
    data: bytes

    @cached_property
    def sha256(self) -> str:
        """The hash that names the content, in hexadecimal."""
        return sha256(self.data).hexdigest()


def silent(_share: float) -> None:
    """Progress that nobody follows."""


def never_back(progress: Progress) -> Progress:
    """Progress that stands still where a stretch has to be read once more."""
    furthest = 0.0

    def forward(share: float) -> None:
        nonlocal furthest
        furthest = max(furthest, share)
        progress(furthest)

    return forward


def part(progress: Progress, start: float, end: float) -> Progress:
    """Progress over a part of the work.

    Args:
        progress: of the whole; told a share between 0 and 1, and raises to cancel.
        start: the share of the whole where the part begins.
        end: the share where it ends.
    """

    def within(share: float) -> None:
        progress(start + (end - start) * share)

    return within


def followed(items: Sequence[Item], progress: Progress, at_once: int = 1) -> Iterator[Item]:
    """Things one by one, progress told before so many of them."""
    for number, item in enumerate(items):
        if number % at_once == 0:
            progress(number / len(items))
        yield item


def with_progress(items: Sequence[Item], progress: Progress) -> Iterator[tuple[Item, Progress]]:
    """Things that each take long, with progress over the part of the work that each is."""
    for number, item in enumerate(items):
        yield item, part(progress, number / len(items), (number + 1) / len(items))
