"""The fast way for the letters of news says what the way for any text says."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from newsreader.resources import resource_folder
from newsreader.text.layout import Lines
from newsreader.text.paragraph import Paragraph
from newsreader.text.plain_paragraph import PlainParagraph
from newsreader.text.resolver import Base
from tests.text.generated import WIDTHS

NEWS = st.text(
    st.one_of(
        st.sampled_from('ابتلالأمنويى    ،.؟:()«»"-/–—…%\u064b\u0651'),
        st.sampled_from(" ا(ل)[a1٢]{}<>.,+$%\u064e"),
        st.sampled_from("چگیېۇۅىا  ـءڵ٬٫٪۶€°Öδ¬ü|!;\u00a0“”‘’'"),
    ),
    max_size=60,
)


@given(NEWS, WIDTHS, st.sampled_from(["rtl", "auto"]))
@example("٢a ا[a,[](a٢ },]),", 20, "rtl")  # a bracket that takes away another's partner
@example("لاأ لَا ـلآ", 3, "rtl")
@example("ا" + "(" * 70 + "a(b)", 200, "rtl")  # too many brackets open to be paired
@example("قال John Smith هنا 1-2", 9, "rtl")  # a line ends inside a name
@example("قىا ىا ى", 10, "rtl")
def test_both_ways_make_the_same_lines(text: str, width: int, base: Base) -> None:
    plain = PlainParagraph.of(text, base)
    assume(plain is not None)
    assert plain is not None
    slowly = Lines(Paragraph(text, base), width)
    quickly = Lines(plain, width)
    for line, expected in zip(quickly, slowly, strict=True):
        assert line.text == expected.text
        assert line.cells == expected.cells
        assert (line.start, line.end, line.width) == (expected.start, expected.end, expected.width)
        assert line.hanging == expected.hanging
        assert line.base_level == expected.base_level


def test_a_paragraph_too_long_to_be_drawn_at_once_is_drawn_alike() -> None:
    text = "قال «لافروف» (Sergey Lavrov, 74) إنّ 5.5% من الأهالي Öö - بَدَلًا - " * 90
    plain = PlainParagraph.of(text, "rtl")
    assert plain is not None
    quickly, slowly = Lines(plain, 33), Lines(Paragraph(text, "rtl"), 33)
    assert [line.text for line in quickly] == [line.text for line in slowly]


def test_nearly_all_news_goes_the_fast_way() -> None:
    lines = [
        line
        for seed in resource_folder("seeds").glob("*.txt")
        for line in seed.read_text("utf-8").splitlines()
    ]
    plain = [PlainParagraph.of(line, "rtl") is not None for line in lines]
    assert sum(plain) > 0.95 * len(lines)


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("نص", "ltr"),
        ("Latin نص", "auto"),
        ("12", "auto"),
        ("نص\u200cنص", "rtl"),
        ("\u064bنص", "rtl"),
        ("5\u064b", "rtl"),
        ("א", "rtl"),
        ("😀", "rtl"),
        ("نص\0", "rtl"),
        ("نص\ue000\ue001", "rtl"),
        ("نصα\ue000", "rtl"),
    ],
)
def test_what_it_does_not_know_it_leaves_to_the_other(text: str, base: Base) -> None:
    assert PlainParagraph.of(text, base) is None
