"""Which spellings can be one name."""

import pytest

from newsreader.analysis.entities.spelling import is_variant, skeleton
from newsreader.text import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سيرغي", "سيرجي"),
        ("دارتشييف", "دارشيف"),
        ("ألكسندر", "ألكساندر"),
        ("غوتيريش", "جوتيريش"),
        ("زيلينسكي", "زيلنسكي"),
        ("ريابكوف", "Ryabkov"),
    ],
)
def test_transliterations_of_one_name_are_variants(one: str, other: str) -> None:
    assert is_variant(fold(one).text, fold(other).text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("محمد", "محمود"),
        ("حسن", "حسين"),
        ("سالم", "سليم"),
        ("جمال", "كمال"),
        ("قاسم", "جاسم"),
        ("بوتين", "بايدن"),
        ("لافروف", "شويغو"),
    ],
)
def test_names_of_different_people_are_no_variants(one: str, other: str) -> None:
    assert not is_variant(fold(one).text, fold(other).text)


def test_a_skeleton_has_the_consonants_only() -> None:
    assert skeleton("لافروف") == "لفرف"
