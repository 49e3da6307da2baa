"""Broken plurals."""

from itertools import permutations

import pytest

from newsreader.library import Library
from newsreader.library.plurals import is_form, standing_for, stems_of, word_lines
from newsreader.library.stemming import stems

from .samples import article


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("ضربت زلازل المنطقة", "زلزال"),
        ("ضرب الزلزال المنطقة", "زلازل"),
        ("اجتمع وزراؤها أمس", "وزير"),
        ("سافر مع الوزير", "للوزراء"),
        ("أفرج عن الأسرى", "أسير"),
        ("استعادوا أسراهم", "أسير"),
        ("دورة الألعاب الأولمبية", "لعبة"),
        ("بألعاب نارية", "لعبة"),
        ("صدرت عن المحاكم", "محكمة"),
        ("تقارير متضاربة", "التقرير"),
    ],
)
def test_either_number_finds_the_other(library: Library, text: str, query: str) -> None:
    library.add(article("لا شيء هنا"))
    wanted = library.add(article(text)).id
    assert [hit.article for hit in library.search(query)] == [wanted]
    (hit,) = library.search(query)
    assert len(hit.hits) == 1
    assert library.search(query, exact=True) == ()


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("غادرت الأسرة البلدة", "أسير"),
        ("وافق على الطلب", "الطلاب"),
        ("أيدت المحكمة الحكم", "يد"),
    ],
)
def test_a_word_that_only_shares_the_stem_is_not_found(
    library: Library, text: str, query: str
) -> None:
    library.add(article(text))
    assert library.search(query) == ()


def test_every_line_joins_what_the_stemmer_keeps_apart() -> None:
    assert len(word_lines()) > 300
    assert len(set(word_lines())) == len(word_lines())
    for line in word_lines():
        assert len(line) > 1
        for one, other in permutations(line, 2):
            assert other in standing_for(one)
            assert other in standing_for(f"وال{one}")
        for word in line[1:]:
            assert stems(f"ال{word}") != stems(f"ال{line[0]}"), line


@pytest.mark.parametrize("word", ["", "و", "2025", "nato", "زلزالي" * 9])
def test_other_words_stand_for_themselves(word: str) -> None:
    assert standing_for(word) == ()


def test_the_stems_of_a_listed_word_are_those_its_forms_are_filed_under() -> None:
    for word in ("العاب", "الالعاب", "والعاب", "بالعاب"):
        assert is_form(word, "العاب")
        assert set(stems(word)) & set(stems_of("العاب"))
