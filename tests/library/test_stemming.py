"""Light stemming."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.library.stemming import has_article, stems


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("وزير", "والوزير"),
        ("وزير", "لوزير"),
        ("وزير", "وزيرها"),
        ("حكومه", "حكومته"),
        ("حكومه", "والحكومات"),
        ("محادثات", "للمحادثات"),
        ("اتفاق", "بالاتفاق"),
        ("قال", "وقالت"),
        ("صحفي", "الصحفيين"),
        ("فلسطين", "الفلسطينيين"),
    ],
)
def test_forms_of_a_word_share_a_stem(word: str, form: str) -> None:
    assert stems(word)[0] in stems(form)


def test_a_first_letter_is_not_taken_off_first() -> None:
    assert stems("وزير") == ("وزير", "زير")


def test_a_word_after_the_article_is_certain() -> None:
    assert stems("الوزير") == ("وزير",)


@pytest.mark.parametrize("word", ["الوزير", "والوزير", "للوزير", "بالوزير"])
def test_the_article_is_seen_behind_proclitics(word: str) -> None:
    assert has_article(word)
    assert not has_article("وزير")


@given(st.text(min_size=1))
def test_every_word_has_a_stem_and_no_stem_twice(word: str) -> None:
    found = stems(word)
    assert found
    assert all(found)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("word", ["في", "من", "ات", "ال", "و", "nato", "2025"])
def test_short_and_foreign_words_stay_as_they_are(word: str) -> None:
    assert stems(word) == (word,)
