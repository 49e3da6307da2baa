"""Spans on a text become styles of cells."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.text import lay_out
from newsreader.ui.paint import Layer, Run, paint

RANGES = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: (min(pair), max(pair) + 1))
)


@given(RANGES, st.integers(0, 40), st.integers(1, 10))
def test_a_layer_finds_exactly_the_ranges_that_touch(
    ranges: list[tuple[int, int]], start: int, length: int
) -> None:
    found = Layer("x", ranges).within(start, start + length)
    assert sorted(found) == sorted(r for r in ranges if r[0] < start + length and start < r[1])


def test_runs_are_in_visual_order_and_marked_at_the_right_letters() -> None:
    text = "قال سيرغي Lavrov اليوم"
    name = text.index("سيرغي"), text.index(" اليوم")
    runs = paint(lay_out(text, 80)[0].cells, 0, [Layer("person", [name])])
    assert [run.styles for run in runs] == [(), ("person",), ()]
    # From the left: the last word comes first, the Latin name stays whole and left to right.
    assert "Lavrov" in runs[1].text
    assert runs[1].width == len("سيرغي Lavrov")


def test_a_lam_alef_has_the_style_of_either_letter() -> None:
    runs = paint(lay_out("لا", 10)[0].cells, 0, [Layer("hit", [(1, 2)])])
    assert [(run.width, run.styles) for run in runs] == [(1, ("hit",))]


def test_overlapping_layers_both_apply_lowest_first() -> None:
    layers = [Layer("person", [(0, 3)]), Layer("label-2", [(1, 2)])]
    runs = paint(lay_out("abc", 10, base="ltr")[0].cells, 0, layers)
    assert runs == [
        Run("a", 1, ("person",)),
        Run("b", 1, ("person", "label-2")),
        Run("c", 1, ("person",)),
    ]


def test_layers_count_in_the_text_and_cells_in_the_paragraph() -> None:
    runs = paint(lay_out("bc", 10, base="ltr")[0].cells, 100, [Layer("x", [(101, 102)])])
    assert [run.styles for run in runs] == [(), ("x",)]
