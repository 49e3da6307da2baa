"""Numbers in digits and words have their value, and what they count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.numbers import find_numbers
from newsreader.model import Span


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("صفر", 0),
        ("ثلاث", 3),
        ("إحدى عشرة", 11),
        ("اثنا عشر", 12),
        ("خمسة عشر", 15),
        ("عشرين", 20),
        ("اثنان وعشرون", 22),
        ("مائة", 100),
        ("مئتين", 200),
        ("ثلاثمائة وخمسة وستين", 365),
        ("ثلاث مئة", 300),
        ("ألف و تسعمائة و ثمانية وأربعين", 1948),
        ("ألفين وخمسة وعشرين", 2025),
        ("تسعمئة وتسعة وتسعون ألفا وتسعمئة وتسعة وتسعون", 999_999),
        ("مليارين وثلاثمئة مليون وعشرين ألفا وخمسة", 2_300_020_005),
        ("20 ألفا", 20_000),
        ("3.5 مليون", 3_500_000),
        ("3 ملايين و200 ألف", 3_200_000),
        ("ثلاثة ملايين ونصف", 3_500_000),
        ("مليون ونصف مليون", 1_500_000),
        ("نصف مليون", 500_000),
        ("خمسة فاصلة ثلاثة", 5.3),
        ("نصف", 0.5),
        ("1,200,000", 1_200_000),
        ("-15", -15),
        ("100K", 100_000),
        ("500 000", 500_000),
        ("15.000", 15_000),
        (".77", 0.77),
        ("اثنان ونصف", 2.5),
        ("ثلاثة أرباع", 0.75),
        ("٣٫٥", 3.5),
        ("١٢٬٠٠٠", 12_000),
    ],
)
def test_a_number_alone_has_its_value(text: str, value: float) -> None:
    assert [(n.text, n.value) for n in find_numbers(text)] == [(text, value)]


@pytest.mark.parametrize(
    ("text", "number", "value", "unit"),
    [
        ("فقط 120 شخصًا ،", "120", 120, "شخص"),
        ("خمسة عشر جنديا", "خمسة عشر", 15, "جندي"),
        ("بنسبة 7 في المئة", "7", 7, "%"),
        ("5%", "5", 5, "%"),
        ("ثلاثة ملايين دولار", "ثلاثة ملايين", 3_000_000, "دولار"),
        ("$500", "500", 500, "$"),
        ("وبعشرين من هؤلاء", "عشرين", 20, None),
        ("قتل 12 في الهجوم", "12", 12, None),
        ("قتل 12 وأصيب كثيرون", "12", 12, None),
        ("حضر 12 وزيرا", "12", 12, "وزير"),
        ("توفي 4 في الألف", "4", 4, "‰"),
    ],
)
def test_a_number_knows_what_it_counts(
    text: str, number: str, value: int, unit: str | None
) -> None:
    (found,) = find_numbers(text)
    assert (found.text, found.value, found.unit) == (number, value, unit)


def test_vague_plurals_and_ordinals_are_no_numbers() -> None:
    assert find_numbers("مئات الآلاف من الناس في المرتبة الثالثة") == ()


def test_what_is_excluded_is_left_out() -> None:
    text = "في 27 فبراير قتل 12 شخصا"
    assert [n.value for n in find_numbers(text, exclude=[Span(3, 12)])] == [12]


def test_clock_times_scores_and_codes_are_no_numbers() -> None:
    assert find_numbers("0:00 و24/7 وخسر 1-2 وطائرة F-16 وهاتف 0123456789") == ()


ONES = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
TEENS = ["عشرة", "أحد عشر", "اثنا عشر", *(f"{one} عشر" for one in ONES[3:])]
TENS = ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
HUNDREDS = [
    "",
    "مئة",
    "مئتان",
    *(f"{h}مئة" for h in ("ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")),
]


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    small = (
        TEENS[ones] if tens == 1 else " و".join(part for part in (ONES[ones], TENS[tens]) if part)
    )
    return " و".join(part for part in (HUNDREDS[hundreds], small) if part)


def _scaled(number: int, one: str, two: str, few: str, many: str) -> str:
    if number < 3:
        return ["", one, two][number]
    return f"{_below_thousand(number)} {few if 3 <= number % 100 <= 10 else many}"


def spell(number: int) -> str:
    """Write a number below 10^12 in words."""
    parts = [
        _scaled(number // 10**9, "مليار", "ملياران", "مليارات", "مليارا"),
        _scaled(number // 10**6 % 1000, "مليون", "مليونان", "ملايين", "مليونا"),
        _scaled(number // 1000 % 1000, "ألف", "ألفان", "آلاف", "ألفا"),
        _below_thousand(number % 1000),
    ]
    return " و".join(part for part in parts if part)


@given(st.integers(1, 10**12 - 1))
def test_any_number_written_in_words_is_read_back(number: int) -> None:
    text = spell(number)
    assert [(n.text, n.value) for n in find_numbers(text)] == [(text, number)]


@pytest.mark.parametrize(
    "text",
    [
        "قال سام ألتمان إن",
        "وألتمان",
        "اتصل على +962 6 573 5150 اليوم",
        "اتصل على +٩٦٢ ٦ ٥٧٣ ٥١٥٠",
        "هاتف 00962 6 573 5150.",
        "هاتف +1 (202) 555-0143",
        "هاتف 06 573 5150",
        "هاتف (06) 5735150",
        "انظر https://example.org/a/12?page=3 هنا",
        "انظر www.example.org/2024/17",
        "انظر example.org/12/13، ثم",
        "اكتب إلى desk.24@news7.example الآن",
        r"في C:\docs\2024\f12.txt هناك",
        "في /home/u/3.txt هناك",
        "في docs/12/4.txt هناك",
    ],
)
def test_names_addresses_and_telephone_numbers_hold_no_number(text: str) -> None:
    assert find_numbers(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("الثماني دول", [8]),
        ("ارتفع +5 درجات", [5]),
        ("باع 10 000 000 برميل", [10_000_000]),
        ("اتصل على +962 6 573 5150، وصل 20 شخصا", [20]),
        ("سرعة 120 كم/ساعة", [120]),
        ("نحو 3.5km", [3.5]),
    ],
)
def test_numbers_beside_signs_and_codes_stay(text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("بلغ عددهم مليونا.", [1_000_000]),
        ("خسر مليونا في يوم", [1_000_000]),
        ("مليونا دولار", [2_000_000]),
        ("خمس السكان", [0.2]),
        ("بعشر المساحة", [0.1]),
        ("خمس سنوات", [5]),
        ("خمس أو عشر الدول", [5, 0.1]),
        ("½ كوب", [0.5]),
    ],
)
def test_what_follows_decides_between_two_values(text: str, values: list[float]) -> None:
    assert [number.value for number in find_numbers(text)] == [pytest.approx(v) for v in values]
