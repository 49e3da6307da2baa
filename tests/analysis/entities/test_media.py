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
    ("text", "medium"),
    [
        ("القاهرة – «الشرق الأوسط»\nعاد الوزير.", "الشرق الأوسط"),
        ("القاهرة ـ «الشرق الأوسط»: عاد الوزير.", "الشرق الأوسط"),
        ("القاهرة - الشرق الأوسط\nعاد الوزير.", "الشرق الأوسط"),
        ("بيروت - سانا\nعاد الوزير.", "سانا"),
        ("بيروت/ سانا/ عاد الوزير.", "سانا"),
        ("بيروت (سانا) - عاد الوزير.", "سانا"),
        ("عاد الوزير إلى بلاده. صنعاء - سبأ", "سبأ"),
        ("بيروت - أ ف ب: عاد الوزير.", "أ ف ب"),
        ("بيروت - أ.ف.ب - عاد الوزير.", "أ.ف.ب"),
        ("عاد الوزير إلى بلاده. (د.ب.أ)", "د.ب.أ"),
        ("كتب الوزير ذلك في «إكس» أمس.", "إكس"),
        ("عرضت قناة «الحدث» ذلك.", "الحدث"),
        ("عرض ذلك موقع «ذا فيرج» أمس.", "ذا فيرج"),
        ("وصل الوفد، حسبما نقلت «سودان تربيون».", "سودان تربيون"),
    ],
)
def test_media_are_known_by_their_place(text: str, medium: str) -> None:
    assert [name for name, kind in _found(text) if kind == "organisation"] == [medium]


def test_initials_have_the_name_of_the_agency() -> None:
    assert {entity.name for entity in find_entities("(أ ف ب)\n(أ.ف.ب)")} == {"فرانس برس"}


@pytest.mark.parametrize(
    "text",
    [
        "بيروت - موسكو: عاد الوزير.",
        "بيروت - الوزير عاد.",
        "باريس (فرنسا) - عاد الوزير.",
        "عاد الوزير (أمس) إلى بيروت.",
        "وقع على «الحدث» كثير من الكلام.",
        "عاد إلى صنعاء - سبأ قريبة منها.",
        "باريس: «لن نقبل»",
        "زار باريس: «الشرق الأوسط»",
        "باريس: «الشرق الأوسط» قريب",
    ],
)
def test_a_saying_after_a_place_is_no_medium(text: str) -> None:
    assert "organisation" not in [kind for _, kind in _found(text)]
