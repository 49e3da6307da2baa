"""Words as search sees them."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.library.tokens import Tokens, forms
from newsreader.model import Block, BlockKind, Span
from newsreader.text import fold


def test_words_are_folded_and_their_places_are_those_of_the_source() -> None:
    text = "  إسطنبـول، قالَتْ!"
    found = Tokens(text)
    assert found.forms == ["اسطنبول", "قالت"]
    assert text[found.span(0, 0).start : found.span(0, 0).end] == "إسطنبـول"
    assert found.span(1, 1) == Span(12, 18)
    assert text[12:18] == "قالَتْ"


def test_what_stands_in_boilerplate_is_left_out() -> None:
    text = "قال\n[ad_1]\nنعم"
    found = Tokens(text, [Block(4, 10, BlockKind.BOILERPLATE)])
    assert found.forms == ["قال", "نعم"]
    assert found.span(0, 1) == Span(0, len(text))


def test_of_an_endless_word_the_beginning_counts() -> None:
    found = Tokens("ا" * 100_000)
    assert found.forms == ["ا" * 64]
    assert found.span(0, 0) == Span(0, 100_000)


@given(st.text(max_size=30))
def test_words_are_those_of_the_folded_text(text: str) -> None:
    assert "".join(forms(text)) == "".join(c for c in fold(text).text if c.isalnum())


@given(st.text(alphabet="اإأةىـَّ. ،ab1\u200c", max_size=60))
def test_folding_the_source_of_a_word_gives_the_word(text: str) -> None:
    found = Tokens(text)
    for number, form in enumerate(found.forms):
        span = found.span(number, number)
        assert fold(text[span.start : span.end]).text == form
