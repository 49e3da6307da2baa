"""Media that a dateline names between guillemets."""

import pytest

from newsreader.analysis.entities import find_entities


def _found(text: str) -> list[tuple[str, str]]:
    return [(entity.text, entity.kind.value) for entity in find_entities(text)]


@pytest.mark.parametrize("name", ["الشرق الأوسط", "هسبريس"])
def test_what_a_dateline_names_in_guillemets_is_an_organisation(name: str) -> None:
    assert _found(f"إسطنبول: «{name}»\nعاد الوزير.") == [
        ("إسطنبول", "place"),
        (name, "organisation"),
    ]


def test_the_medium_is_known_in_the_rest_of_the_text_where_marks_enclose_it() -> None:
    text = "إسطنبول: «الشرق الأوسط»\nقال الوزير لـ«الشرق الأوسط» إن الشرق الأوسط قريب."
    assert [kind for _, kind in _found(text)] == ["place", "organisation", "organisation", "place"]


@pytest.mark.parametrize(
    "text",
    ["باريس: «لن نقبل»", "زار باريس: «الشرق الأوسط»", "باريس: «الشرق الأوسط» قريب"],
)
def test_a_saying_after_a_place_is_no_medium(text: str) -> None:
    assert "organisation" not in [kind for _, kind in _found(text)]
