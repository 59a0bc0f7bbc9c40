"""A little of `make fuzz`, the same in every run: each reader against mutations of its corpus."""

import random

import pytest

from tests.fuzz.targets import TARGETS, Target, packed, unpacked

MUTATIONS = 40
LARGEST_SEED = 32 * 2**10

REMARKABLE = (
    b"\0",
    b"\xff\xff\xff\xff",
    b"\xff\xff\xff\x7f",
    b'"',
    b";",
    b"\n",
    b"<",
    b"]]>",
    b"9",
)


def mutated(seed: bytes, chance: random.Random) -> bytes:
    """The seed with one to four stretches written over, left out, doubled or moved."""
    data = bytearray(seed)
    for _ in range(chance.randint(1, 4)):
        at, length = chance.randrange(len(data) + 1), chance.choice((0, 1, 1, 2, 4, 16, 200))
        stretch = chance.choice(
            (chance.choice(REMARKABLE), chance.randbytes(length), bytes(data[at : at + length]) * 2)
        )
        data[at : at + length] = stretch
    return bytes(
        data[: chance.choice((len(data), len(data), len(data), chance.randrange(1, 9999)))]
    )


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_a_whole_survey_is_read(target: Target) -> None:
    assert target.seeds
    for seed in target.seeds:
        assert seed.stat().st_size < LARGEST_SEED
        assert target.attack(seed.read_bytes()), seed.name


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_whatever_becomes_of_it_is_read_or_refused(target: Target) -> None:
    chance = random.Random(target.name)
    for _ in range(MUTATIONS):
        target.attack(mutated(chance.choice(target.seeds).read_bytes(), chance))


def test_parts_are_packed_and_unpacked() -> None:
    parts = b"a.xml\n<a/>\n=====\nb/c.xml\n\n=====\nd\n=="
    assert unpacked(packed(parts)) == parts
