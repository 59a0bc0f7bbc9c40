"""Names of variables as files write them: in any case, and cut short."""

from collections import Counter
from collections.abc import Iterable, Mapping

from klviewer.readers.cells import folded

CUT = 8
"""Characters SurveyXact leaves of a variable's name in the head of a CSV column."""


def named(name: str, names: frozenset[str]) -> bool:
    """Whether a column's name is one of some names, whole or cut."""
    return folded(name) in names or any(
        folded(name) == whole[:CUT] for whole in names if len(whole) > CUT
    )


def matched(wanted: Iterable[str], present: Iterable[str]) -> dict[str, str]:
    """Which name in a file each wanted name is.

    The whole name is looked for first. A name cut to eight characters counts where it can only
    be one of those wanted.

    Args:
        wanted: names in full.
        present: names in the file.

    Returns:
        The folded name in the file, by the folded wanted name.
    """
    there = {folded(name) for name in present}
    names = list(dict.fromkeys(folded(name) for name in wanted))
    found = {name: name for name in names if name in there}
    left = [name for name in names if name not in found and len(name) > CUT]
    sharing = Counter(name[:CUT] for name in left)
    for name in left:
        cut = name[:CUT]
        if cut in there and cut not in found and sharing[cut] == 1:
            found[name] = cut
    return found | _without_lines(names, there, found)


def _without_lines(
    names: Iterable[str], there: Iterable[str], found: Mapping[str, str]
) -> dict[str, str]:
    """The names that are in the file without their underscores, which LimeSurvey does not have."""
    bare = {name: name for name in there if "_" not in name}
    return {
        name: bare[name.replace("_", "")]
        for name in names
        if name not in found and name.replace("_", "") in bare.keys() - set(found.values())
    }
