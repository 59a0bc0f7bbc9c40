"""Two makings of one source, compared: which files differ, and by how much."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from installer.doing import StepError, step
from installer.places import BUILD, ROOT, SystemName, bundle_folder

FIRST = BUILD / "first-making"
SHOWN = 40

EXPECTED: Mapping[str, str] = {}
"""Files that may differ, each with its reason; there are none."""


@dataclass(frozen=True)
class Difference:
    """A file that two makings do not have alike.

    Args:
        name: where it lies.
        how: in words.
    """

    name: str
    how: str


def compare(system: SystemName, product: Path, build: Callable[[], None]) -> None:
    """Make a product again and compare it with the one that is there.

    Args:
        system: what it is for.
        product: the installer; was made from this source.
        build: makes it.

    Raises:
        StepError: they differ where nothing says that they may.
    """
    first = FIRST / system
    shutil.rmtree(first, ignore_errors=True)
    first.mkdir(parents=True)
    shutil.move(bundle_folder(system), first / "bundle")
    shutil.move(product, first / product.name)
    with step("second making"):
        build()
    found = differences(first / "bundle", bundle_folder(system))
    found += _difference(product.name, first / product.name, product)
    files = sum(path.is_file() for path in bundle_folder(system).rglob("*"))
    print(f"  {files} files and {product.relative_to(ROOT)} compared: {len(found)} differ")
    for each in found[:SHOWN]:
        print(f"    {each.name}: {each.how}{_reason(each)}")
    unexpected = [each.name for each in found if each.name not in EXPECTED]
    if unexpected:
        raise StepError(f"Not the same twice: {', '.join(unexpected[:SHOWN])}")


def differences(first: Path, second: Path) -> list[Difference]:
    """What two folders do not have alike, in order of the names."""
    found: list[Difference] = []
    for name in sorted(_names(first) | _names(second)):
        found += _difference(name, first / name, second / name)
    return found


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def _difference(name: str, first: Path, second: Path) -> list[Difference]:
    if not (first.exists() and second.exists()):
        which = "first" if first.exists() else "second"
        return [Difference(name, f"only in the {which}")]
    contents = first.read_bytes(), second.read_bytes()
    if contents[0] == contents[1]:
        return []
    sizes = len(contents[0]), len(contents[1])
    if sizes[0] != sizes[1]:
        return [Difference(name, f"{sizes[0]} and {sizes[1]} bytes")]
    pairs = zip(*contents, strict=True)
    apart = [place for place, (one, other) in enumerate(pairs) if one != other]
    return [Difference(name, f"{len(apart)} of {sizes[0]} bytes, the first at {apart[0]:#x}")]


def _reason(difference: Difference) -> str:
    reason = EXPECTED.get(difference.name)
    return f" ({reason})" if reason else ""
