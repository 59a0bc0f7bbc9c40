from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from klviewer.reports.chart_layout.spread import spread

GAP = 6.0
LABELS = st.lists(st.tuples(st.floats(0, 500), st.floats(1, 80)), min_size=1, max_size=12)


@given(LABELS, st.floats(40, 800))
def test_labels_stay_apart_in_order_and_within(
    labels: list[tuple[float, float]], width: float
) -> None:
    wanted, sizes = zip(*sorted(labels), strict=True)
    places = spread(wanted, sizes, 0.0, width, GAP)

    if places is None:
        assert sum(sizes) + GAP * (len(sizes) - 1) > width - 1e-6  # adding up rounds
        return
    assert places[0] >= 0
    assert places[-1] + sizes[-1] <= width + 1e-6
    for (first, size), (second, _) in pairwise(zip(places, sizes, strict=True)):
        assert first + size + GAP <= second + 1e-6


def test_labels_with_room_stay_where_they_want_to_be() -> None:
    assert spread([0, 100, 200], [50, 50, 50], 0, 300, GAP) == (0, 100, 200)


def test_two_that_want_the_same_place_give_way_equally() -> None:
    assert spread([100, 100], [44, 44], 0, 300, GAP) == (75, 125)
