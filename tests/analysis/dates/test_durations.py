"""Durations have the value the standard gives them, over their whole extent."""

from datetime import date

import pytest

from newsreader.analysis.dates import find_dates

PUBLISHED = date(2025, 4, 10)

CASES = [
    ("ثلاث سنوات", "P3Y"),
    ("يومين", "P2D"),
    ("ربع ساعة", "PT15M"),
    ("ثلاثة أرباع الساعة", "PT45M"),
    ("عام ونصف العام", "P1Y6M"),
    ("ساعة إلا ربعا", "PT45M"),
    ("سنتين وثلاثة أشهر", "P2Y3M"),
    ("عام وستة أشهر ويوم", "P1Y6M1D"),
    ("10 إلى 20 يوما", "P10D/P20D"),
    ("عدة أشهر", "PXM"),
    ("سنوات عديدة", "PXY"),
    ("الأشهر الثلاثة الماضية", "P3M"),
    ("الـ24 ساعة الماضية", "PT24H"),
    ("عشرات السنين", "PXY"),
    ("آخر ثلاثة أيام", "P3D"),
    ("سنتين وثلاثة أشهر وأسبوع وأربعة أيام وخمس ساعات", "P2Y3M1W4DT5H"),
    ("عام وشهر", "P1Y1M"),
    ("ساعتين إلا عشر دقائق", "PT1H50M"),
    ("نحو العقدين", "P20Y"),
    ("سنة واحدة وشهر واحد", "P1Y1M"),
    ("ساعتان وثلاثة أرباع", "PT2H45M"),
    ("ثلاث ساعات إلا ثلثا", "PT2H40M"),
    ("ساعة وثلثا الساعة", "PT1H40M"),
    ("تلت ساعة", "PT20M"),
    ("2½ ساعة", "PT2H30M"),
    ("1/4 ساعة", "PT15M"),
    ("ألفا سنة", "P2000Y"),
    ("مئة ليلة وليلة", "P101D"),
    ("مئتا عام وعام", "P201Y"),
    ("يومان وليلتان", "P2D"),
    ("أربعة أيام وخمس ليال", "P4D"),
    ("عام إلا شهرين", "P10M"),
    ("أسبوع إلا يوما", "P6D"),
    ("شهر إلا ثلاثة أيام", "P27D"),
    ("سنة إلا أسبوعا", "P11M23D"),
    ("أسبوعين أو ثلاثة", "P2W/P3W"),
    ("خمس سنوات أو ست", "P5Y/P6Y"),
    ("دقيقة واحدة وعشرين ثانية", "PT1M20S"),
    ("سنة واحدة وثلاثين يوما", "P1Y30D"),
    ("5 ساعات 40 دقيقة", "PT5H40M"),
    ("سنتان، أربعة أشهر، عشرة أيام", "P2Y4M10D"),
    ("ثلاثة فاصلة خمسة أعوام", "P3Y6M"),
    ("سنة على الأقل", "P1Y"),
    ("قرابة الشهر", "P1M"),
    ("بضع وثلاثون سنة", "PXY"),
    ("العديد من الشهور", "PXM"),
    ("عدد من الساعات", "PTXH"),
    ("أعوام أربعة", "P4Y"),
]


@pytest.mark.parametrize(("text", "value"), CASES, ids=[text for text, _ in CASES])
def test_a_duration_alone_is_found_whole_with_its_value(text: str, value: str) -> None:
    assert [(m.text, m.value) for m in find_dates(text, published=PUBLISHED)] == [(text, value)]


@pytest.mark.parametrize(("text", "value"), CASES, ids=[text for text, _ in CASES])
def test_a_duration_is_found_inside_a_sentence(text: str, value: str) -> None:
    found = find_dates(f"وبحسب المصدر فإن المقصود هو {text}، كما ورد.", published=PUBLISHED)
    assert [(m.text, m.value) for m in found] == [(text, value)]


def test_an_adjective_takes_no_number_away() -> None:
    (mention,) = find_dates("غاب أربعة أيام متتالية", published=PUBLISHED)
    assert (mention.text, mention.value) == ("أربعة أيام", "P4D")


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("حكم على المتهم بالحبس سنة", "سنة", "P1Y"),
        ("أجل البت شهرا آخر", "شهرا", "P1M"),
        ("انتظر ساعة أخرى ثم انصرف", "ساعة", "PT1H"),
        ("مددت الهدنة لأسبوع.", "أسبوع", "P1W"),
    ],
)
def test_what_stands_around_a_bare_unit_makes_it_a_duration(
    text: str, said: str, value: str
) -> None:
    assert [(m.text, m.value) for m in find_dates(text)] == [(said, value)]


@pytest.mark.parametrize(
    "text",
    ["على بعد أربع سنوات ضوئية", "عدد من أشهر المطربين", "في عام آخر", "أعد الخطة لعام حافل"],
)
def test_light_years_fame_and_some_other_year_are_no_durations(text: str) -> None:
    assert find_dates(text) == ()
