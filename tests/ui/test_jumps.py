"""The history of places, as a browser keeps pages."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.ui.jumps import MOST, Jumps, Place


def place(number: int) -> Place:
    return Place(number, 0)


def test_back_and_forward_walk_along_the_places_jumped_from() -> None:
    jumps = Jumps()
    jumps.leave(place(1))
    jumps.leave(place(2))
    assert jumps.back(place(3)) == place(2)
    assert jumps.back(place(2)) == place(1)
    assert jumps.back(place(1)) is None
    assert jumps.forward(place(1)) == place(2)
    assert jumps.forward(place(2)) == place(3)
    assert jumps.forward(place(3)) is None


def test_a_jump_forgets_what_was_ahead() -> None:
    jumps = Jumps()
    jumps.leave(place(1))
    jumps.leave(place(2))
    assert jumps.back(place(3)) == place(2)
    jumps.leave(place(2))
    assert jumps.forward(place(9)) is None
    assert jumps.back(place(9)) == place(2)
    assert jumps.back(place(2)) == place(1)


def test_a_place_moved_away_from_is_come_back_to_as_it_was_left() -> None:
    jumps = Jumps()
    jumps.leave(place(1))
    assert jumps.back(place(2)) == place(1)
    assert jumps.forward(Place(1, 40)) == place(2)
    assert jumps.back(place(2)) == Place(1, 40)


@given(st.lists(st.sampled_from(["leave", "back", "forward"]), max_size=3 * MOST))
def test_going_back_and_forward_again_returns_to_the_same_place(steps: list[str]) -> None:
    jumps, here = Jumps(), place(0)
    for number, step in enumerate(steps, 1):
        if step == "leave":
            jumps.leave(here)
            here = place(number)
        else:
            there = jumps.back(here) if step == "back" else jumps.forward(here)
            if there:
                again = jumps.forward(there) if step == "back" else jumps.back(there)
                assert again == here
                there = jumps.back(here) if step == "back" else jumps.forward(here)
                assert there
                here = there
