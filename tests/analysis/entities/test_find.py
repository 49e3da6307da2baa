"""Entities: what is found, with which range, kind and name."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.entities import find_entities
from newsreader.model import EntityKind


def _found(text: str) -> list[tuple[str, str]]:
    return [(entity.text, entity.kind.value) for entity in find_entities(text)]


def _names(text: str) -> list[str]:
    return [entity.name for entity in find_entities(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("عاد من باريس", [("باريس", "place")]),
        ("سافر إلى البيت الأبيض", [("البيت الأبيض", "organisation")]),
        ("رفض الكرملين العرض", [("الكرملين", "organisation")]),
        ("قال دونالد ترامب كلمته", [("دونالد ترامب", "person")]),
        ("وصل إلى العاصمة السعودية الرياض", [("الرياض", "place")]),
        ("زار السعودية أمس", [("السعودية", "place")]),
        ("بلدة عرسال الحدودية", [("عرسال", "place")]),
        ("هبط في مطار القاهرة الدولي", [("مطار القاهرة الدولي", "place")]),
        ("وزارة التربية والتعليم", [("وزارة التربية والتعليم", "organisation")]),
        ("اجتمع حزب الأمة القومي", [("حزب الأمة القومي", "organisation")]),
        ("تقدم الجيش السوداني", [("الجيش السوداني", "organisation")]),
        ("الهيئة العامة للرقابة المالية", [("الهيئة العامة للرقابة المالية", "organisation")]),
        ("طالبت الخارجية الروسية بتوضيح", [("الخارجية الروسية", "organisation")]),
    ],
)
def test_names_are_found_with_their_kind(text: str, found: list[tuple[str, str]]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وموسكو", "موسكو"),
        ("بالقاهرة", "القاهرة"),
        ("للولايات المتحدة", "لولايات المتحدة"),
        ("وللأردن", "لأردن"),
        ("فلبنان", "لبنان"),
        ("كـباريس", "باريس"),
        ("لِمِصْرَ", "مِصْرَ"),
        ("وليد جنبلاط", "وليد جنبلاط"),
        ("كندا", "كندا"),
    ],
)
def test_a_range_leaves_proclitics_out_and_keeps_letters_that_are_none(
    text: str, found: str
) -> None:
    assert [entity.text for entity in find_entities(text)] == [found]


@pytest.mark.parametrize(
    "text",
    [
        "الجيش الجديد في الميدان",
        "العلاقات الروسية الأمريكية والسياسة الخارجية الفرنسية",
        "كان سعيد الحظ ونور الأمل يضيء",
        "الحد الأقصى للأجور وأسعار الخضروات",
        "قالت الشركة إن حزب المعارضة يرفض",
        "وزير الخارجية يبحث الأزمة",
        "الرئيس التنفيذي للشركة يعلن الأرباح",
        "حركة المرور في وسط المدينة",
        "الآن على الطاولة",
    ],
)
def test_ordinary_words_and_adjectives_are_no_entities(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("قال وزير الخارجية التركي هاكان فيدان إن", "هاكان فيدان"),
        ("المتحدث باسم وزارة الخارجية التركية Öncu Keçeli أن", "Öncu Keçeli"),
        ("قال رئيس الوزراء التايلاندي سريتا تافيسين، أمس", "سريتا تافيسين"),
        ("وصل د. محمد البرادعي إلى", "محمد البرادعي"),
        ("الرئيس الراحل ياسر عرفات في", "ياسر عرفات"),
        ("الوزير الصفدي في", "الصفدي"),
        ("قالت أنجيلا شتاينماير إن", "أنجيلا شتاينماير"),
        ("الشيخ تميم بن حمد آل ثاني في", "تميم بن حمد آل ثاني"),
        ("وزير الطيران رام تشاندرا إن", "رام تشاندرا"),
    ],
)
def test_a_role_or_a_given_name_begins_a_person(text: str, person: str) -> None:
    assert (person, "person") in _found(text)


def test_a_name_ends_at_a_verb_a_particle_and_a_comma() -> None:
    assert _found("الرئيس أحمد يسافر غدا")[0][0] == "أحمد"
    assert _found("الدكتور محمد في البيت")[0][0] == "محمد"
    assert _found("جون نورلاند، عاد")[0][0] == "جون نورلاند"


def test_a_last_name_alone_is_the_person_named_in_full() -> None:
    text = "قال ريتشارد نورلاند إن الحل قريب. وأضاف نورلاند أن"
    assert _names(text) == ["ريتشارد نورلاند"] * 2


def test_spellings_of_one_name_get_one_canonical_name() -> None:
    text = "ألكسندر دارتشييف يقول. ألكساندر دارشييف يؤكد. ألكسندر دارتشييف يعود. بحسب دارشيف"
    assert set(_names(text)) == {"ألكسندر دارتشييف"}


def test_latin_and_arabic_letters_can_be_one_person() -> None:
    assert set(_names("قال سيرغي ريابكوف إن. كما أشار Ryabkov إلى")) == {"سيرغي ريابكوف"}


@pytest.mark.parametrize(
    "text",
    [
        "جو بايدن عاد. هانتر بايدن غادر.",
        "محمد العبادي عاد. محمود العبادي غادر.",
        "سالم الكعبي عاد. سليم الكعبي غادر.",
    ],
)
def test_people_who_share_a_last_name_stay_apart(text: str) -> None:
    assert len(set(_names(text))) == 2


def test_a_ministry_without_its_word_is_the_ministry() -> None:
    names = _names("وزارة الخارجية الأمريكية. قالت الخارجية الأميركية إن")
    assert names == ["وزارة الخارجية الأمريكية"] * 2


def test_addresses_hold_no_names() -> None:
    assert _found("على https://www.Example.com/Paris و info@Example.com") == []


def test_an_unknown_latin_name_is_other() -> None:
    assert [e.kind for e in find_entities("منتج Foobar الجديد")] == [EntityKind.OTHER]


@given(
    st.lists(
        st.sampled_from(
            [
                "الرئيس",
                "وزير",
                "محمد",
                "علي",
                "بن",
                "عبد",
                "الله",
                "و،",
                ".",
                "في",
                "باريس",
                "للولايات",
                "المتحدة",
                "وزارة",
                "الخارجية",
                "أبو",
                "\n",
                "TASS",
                "شركة",
                "حزب",
                "مدينة",
                "صور",
                "قال",
                "ـ",
                "َ",
                "د",
                "بوتين",
                "وبوتين",
            ]
        ),
        max_size=20,
    )
)
def test_ranges_are_ordered_disjoint_and_say_what_the_text_says(words: list[str]) -> None:
    text = " ".join(words)
    entities = find_entities(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(entities))
    assert all(e.text == text[e.start : e.end] and e.text.strip() and e.name for e in entities)
