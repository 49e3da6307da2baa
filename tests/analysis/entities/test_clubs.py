"""Clubs that are called like their city, or like an ordinary word."""

import pytest

from newsreader.analysis.entities import find_entities


def _kinds(text: str, name: str) -> list[str]:
    return [entity.kind.value for entity in find_entities(text) if entity.text == name]


@pytest.mark.parametrize(
    "text",
    [
        "فاز برشلونة على ضيفه في الجولة الأخيرة من الدوري وسجل الهدف مهاجم شاب.",
        "تعادل في المباراة مع برشلونة، وأضاع ركلة جزاء.",
        "انتقل المهاجم من فريقه إلى برشلونة في نهاية الموسم بعد مباراة واحدة.",
        "سجل لبرشلونة هدفا ثانيا في المباراة.",
    ],
)
def test_a_city_that_plays_is_its_club(text: str) -> None:
    assert _kinds(text, "برشلونة") == ["organisation"]


@pytest.mark.parametrize(
    "text",
    [
        "أقيمت المباراة في برشلونة وانتهت بهدف في الشوط الأول.",
        "وصل منتخب المغرب إلى برشلونة قبل المباراة.",
        "تقام المباراة ببرشلونة على ملعب جديد.",
        "برشلونة (رويترز) - فاز الفريق في المباراة بهدف.",
        "زار الوزير برشلونة والتقى رئيس البلدية، ثم حضر مباراة.",
        "فاز السائق بسباق برشلونة وحصد نقاط البطولة والصدارة.",
        "شهدت مدينة برشلونة مباراة كبيرة في الدوري.",
    ],
)
def test_a_city_where_one_plays_is_a_place(text: str) -> None:
    assert _kinds(text, "برشلونة") == ["place"]


def test_the_score_of_one_sentence_is_not_that_of_the_whole_text() -> None:
    text = "فاز الفريق في المباراة بهدف. " + "قال الوزير كلاما كثيرا. " * 20 + "زار الوزير برشلونة."
    assert _kinds(text, "برشلونة") == ["place"]


def test_an_ordinary_word_beside_a_rival_is_a_club() -> None:
    text = "تغلب النصر على الهلال في مباراة الدوري."
    assert _kinds(text, "النصر") == _kinds(text, "الهلال") == ["organisation"]
    text = "خسر الهلال السوداني مباراة الذهاب بهدف."
    assert _kinds(text, "الهلال السوداني") == ["organisation"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("احتفل الجمهور بهذا النصر بعد المباراة والهدف.", "النصر"),
        ("حيا الشباب المصري لاعبي الفريق بعد المباراة.", "الشباب المصري"),
        ("أكد الوزير أن الهلال ظهر مساء أمس.", "الهلال"),
    ],
)
def test_an_ordinary_word_elsewhere_is_none(text: str, word: str) -> None:
    assert _kinds(text, word) == []
