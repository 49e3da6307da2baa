"""What is typed to choose highlights, and to tag them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.library.export import Choice
from newsreader.ui.highlight_filter import read_filter, read_tags, shown_tags


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("", Choice()),
        ("  ", Choice()),
        ("label:3", Choice(label=3)),
        ("#مهم", Choice(tag="مهم")),
        ("tag:خبر_عاجل", Choice(tag="خبر عاجل")),
        ("lost", Choice(orphans=True)),
        ("وزير  label:8 الخارجية", Choice(label=8, text="وزير الخارجية")),
        ("label:9", Choice(text="label:9")),
        ("#", Choice(text="#")),
    ],
)
def test_a_filter_is_read(typed: str, choice: Choice) -> None:
    assert read_filter(typed) == choice


def test_tags_are_separated_by_commas_of_any_script() -> None:
    assert read_tags("مهم، #خبر  عاجل, x;x،, ") == ("مهم", "خبر عاجل", "x")
    assert read_tags(" ،, ") == ()


@given(st.lists(st.text("ابتab ", min_size=1).filter(str.strip), min_size=1, unique=True))
def test_a_tag_that_is_shown_can_be_typed_into_the_filter(given_: list[str]) -> None:
    (tag, *_) = read_tags(",".join(given_))
    assert read_filter(shown_tags((tag,))) == Choice(tag=tag)
