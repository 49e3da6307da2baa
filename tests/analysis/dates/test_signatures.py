"""Every token a text can bring has a symbol, or rules would pass it by."""

from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.analysis.dates.rules import grammar
from newsreader.analysis.dates.shapes import PATTERN, read_shape
from newsreader.analysis.numbers.grammar import join_numbers
from newsreader.analysis.numbers.surface import surface
from newsreader.analysis.numbers.tokens import tokenise

FORMS = sorted(grammar().lexicon.entries)
WORDS = st.builds(
    "{}{}".format,
    st.sampled_from(["", "و", "ب", "ال", "وال", "بال", "لل", "ولل"]),
    st.sampled_from(FORMS),
)
NUMERALS = st.one_of(
    st.integers(0, 3000).map(str),
    st.decimals(0, 100, places=2).map(str),
    st.integers(1000, 99999).map("{:,}".format),
)


@given(st.lists(st.one_of(WORDS, NUMERALS), max_size=8).map(" ".join))
@settings(deadline=None, max_examples=400)
def test_every_token_with_a_reading_has_a_symbol(text: str) -> None:
    rules = grammar()
    for token in join_numbers(tokenise(surface(text), rules.lexicon, PATTERN, read_shape)):
        assert not token.readings or rules.alphabet.symbol(token.readings) != "-", token


def test_every_word_of_the_lexicon_has_a_symbol_after_every_proclitic() -> None:
    rules = grammar()
    for form in FORMS:
        for proclitics in ("", "و", "ف", "ب", "ك", "ل", "ال", "وال", "بال", "كال", "لل", "ولل"):
            for counted in ("", " عام"):
                written = surface(proclitics + form + counted)
                tokens = tokenise(written, rules.lexicon, PATTERN, read_shape)
                for token in join_numbers(tokens):
                    assert not token.readings or rules.alphabet.symbol(token.readings) != "-", token
