"""Search folding, and the way back to the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model import Span
from newsreader.text import find_all, fold, words
from tests.text.generated import TEXTS


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أحمد إلى آسيا ٱلله", "احمد الي اسيا الله"),
        ("مؤتمر رئيس", "موتمر رييس"),
        ("مدرسة", "مدرسه"),
        ("مصطفى", "مصطفي"),
        ("ماء", "ماء"),
        ("مُحَمَّدٌ", "محمد"),
        ("هٰذا", "هذا"),
        ("الرَّحْمَـٰنِ ۖ", "الرحمن "),
        ("كـــتاب", "كتاب"),
        ("می\u200cخواهد", "ميخواهد"),
        ("\u202bكتاب\u202c\u200f", "كتاب"),
        ("کیف ڪيف", "كيف كيف"),
        ("١٢٣ ۴۵۶", "123 456"),
        ("ﻣﺤﻤﺪ ﻻ ﷲ", "محمد لا الله"),
        ("Türkiye Öncu Keçeli", "turkiye oncu keceli"),
        ("İSTANBUL ısı", "istanbul isi"),
        ("Straße Łódź Ørsted", "strasse lodz orsted"),
        ("ا\u0654 و\u0654 ا\u0653", "ا و ا"),
        ("خمسة\u00a0أيام", "خمسه ايام"),
    ],
)
def test_spellings_of_one_word_become_the_same(written: str, folded: str) -> None:
    assert fold(written).text == folded


@given(TEXTS)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(TEXTS, st.data())
def test_the_source_range_of_a_part_folds_to_it(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    source_start, source_end = folded.to_source(start, end)
    assert 0 <= source_start <= source_end <= len(text)
    # A character that folds to several is taken whole.
    assert folded.text[start:end] in fold(text[source_start:source_end]).text


@given(TEXTS)
def test_the_whole_folded_text_comes_from_the_whole_source_but_for_what_is_dropped(
    text: str,
) -> None:
    folded = fold(text)
    start, end = folded.to_source(0, len(folded.text))
    assert fold(text[:start]).text == fold(text[end:]).text == "" or not folded.text


def test_a_query_is_found_in_every_spelling_with_its_marks_and_nothing_more() -> None:
    text = "زار مُحَمَّدٌ مدرسةَ محمَّد"
    hits = find_all(text, "محمد")
    assert [text[hit.start : hit.end] for hit in hits] == ["مُحَمَّدٌ", "محمَّد"]
    assert [text[hit.start : hit.end] for hit in find_all(text, "مدرسه")] == ["مدرسةَ"]


def test_a_query_of_marks_only_finds_nothing() -> None:
    assert find_all("مُحَمَّد", "\u064e") == ()
    assert find_all("مُحَمَّد", "") == ()


def test_hits_do_not_overlap() -> None:
    assert find_all("ااا", "اا") == (Span(0, 2),)


def test_a_hit_inside_a_ligature_covers_it() -> None:
    assert find_all("ﻻ", "ا") == (Span(0, 1),)


def test_words_are_letters_with_marks_and_digits() -> None:
    text = "قالَ «لافروف»: 12% من النّاس، Türkiye’de می\u200cخواهد!"
    assert [text[word.start : word.end] for word in words(text)] == [
        "قالَ",
        "لافروف",
        "12",
        "من",
        "النّاس",
        "Türkiye",
        "de",
        "می\u200cخواهد",
    ]


@given(TEXTS)
def test_words_come_in_order_and_never_touch_white_space(text: str) -> None:
    previous = 0
    for word in words(text):
        assert previous <= word.start < word.end
        assert not any(character.isspace() for character in text[word.start : word.end])
        previous = word.end
