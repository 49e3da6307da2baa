"""Light stems."""

import pytest

from newsreader.events.terms import count_terms, stem
from newsreader.text import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("المفاوضات", "ومفاوضاتهم"),
        ("السفارة", "سفارات"),
        ("للمحادثات", "محادثات"),
        ("زلزال", "الزلزال"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(fold(one).text) == stem(fold(other).text) is not None


@pytest.mark.parametrize("word", ["الذي", "وقال", "خلال", "2025", "أكد"])
def test_words_that_say_nothing_have_none(word: str) -> None:
    assert stem(fold(word).text) is None


def test_a_title_counts_for_more_and_a_stem_knows_its_word() -> None:
    counts, words = count_terms([("زلزال", 3), ("الزلزال قوي", 1)])
    assert counts["زلزال"] == 4
    assert words["زلزال"] == "زلزال"
