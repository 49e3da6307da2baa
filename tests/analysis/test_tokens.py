"""Words, and how they map to the source."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.tokens import skip_letters, tokenise


def test_marks_and_tatweel_belong_to_their_word() -> None:
    text = "الْقُرْآن بـTASS"
    assert [(token.word, text[token.start : token.end]) for token in tokenise(text)] == [
        ("القران", "الْقُرْآن"),
        ("بtass", "بـTASS"),
    ]


def test_what_stands_between_words_is_kept_without_spaces() -> None:
    assert [token.before for token in tokenise("قال ، نعم\nثم-عاد")] == ["", "،", "\n", "-"]


def test_letters_are_skipped_with_their_marks_and_tatweel() -> None:
    text = "وَلـTASS"
    assert text[skip_letters(text, 0, 2) :] == "TASS"


@given(st.text(alphabet="ابة ـَُّى1a'،-\n\u200f", max_size=40))
def test_words_come_in_order_and_hold_every_letter(text: str) -> None:
    tokens = tokenise(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(tokens))
    outside = set(range(len(text)))
    for token in tokens:
        outside -= set(range(token.start, token.end))
    assert not any(text[i].isalnum() and text[i] != "ـ" for i in outside)
