"""Expressions whose value depends on what stands around them."""

from datetime import date

import pytest

from newsreader.analysis.dates import find_dates

PUBLISHED = date(2025, 4, 10)


def test_two_hours_share_a_part_of_the_day() -> None:
    (mention,) = find_dates("بين الساعة الخامسة والسابعة مساء", published=PUBLISHED)
    assert (mention.text, mention.value) == ("الساعة الخامسة والسابعة مساء", "T17:00/T19:00")


def test_a_range_covers_its_days() -> None:
    (mention,) = find_dates("3 إلى 9 ديسمبر 2024", published=PUBLISHED)
    assert (mention.earliest, mention.latest) == (date(2024, 12, 3), date(2024, 12, 9))


@pytest.mark.parametrize(
    ("text", "said", "values"),
    [
        ("فاز به في موسم 2011/12 هناك", ["2011/12"], ["2011/2012"]),
        ("صدر في 2011/12 هناك", ["2011/12"], ["2011-12"]),
        ("العام المالي 2023/2024", ["العام المالي 2023/2024"], ["2023/2024"]),
        ("أعوام 1960 و1971 و1980", ["أعوام 1960", "1971", "1980"], ["1960", "1971", "1980"]),
        ("من الساعة 3 إلى 5", ["الساعة 3 إلى 5"], ["T03/T05"]),
        ("بين الساعة 9 و11 صباحا", ["الساعة 9 و11 صباحا"], ["T09/T11"]),
        ("من الساعة 3 إلى 5 غدا", ["الساعة 3 إلى 5 غدا"], ["2025-04-11T03/2025-04-11T05"]),
        ("من 9:30 حتى 11 أمس", ["9:30 حتى 11 أمس"], ["2025-04-09T09:30/2025-04-09T11"]),
        (
            "أمس من الساعة 10 إلى 1 ظهرا",
            ["أمس من الساعة 10 إلى 1 ظهرا"],
            ["2025-04-09T10/2025-04-09T13"],
        ),
        (
            "من الأحد 9 إلى الثلاثاء 11 فبراير 2025",
            ["الأحد 9 إلى الثلاثاء 11 فبراير 2025"],
            ["2025-02-09/2025-02-11"],
        ),
        ("من 5/3 إلى 9/3", ["5/3", "9/3"], ["2025-03-05", "2025-03-09"]),
        ("نحو الساعة السادسة مساء", ["نحو الساعة السادسة مساء"], ["T18:00"]),
        ("يبدأ اعتبارا من اليوم.", ["اليوم"], ["2025-04-10"]),
        ("يحتفلون بعيد الميلاد", ["عيد الميلاد"], ["2024-12-25"]),
        ("توقفت أسبوعا", ["أسبوعا"], ["P1W"]),
        ("½ ساعة", ["½ ساعة"], ["PT30M"]),
        ("في الربع الأول 1.2 مليار درهم", ["الربع الأول"], ["2025-Q1"]),
        ("في الربع الأول 15 نقطة", [], []),
        ("ليلة الأحد على الاثنين", ["ليلة الأحد على الاثنين"], ["2025-04-06TNI"]),
        ("الأيام الثلاثة الأولى للحرب", ["الأيام الثلاثة الأولى"], ["P3D"]),
    ],
)
def test_what_stands_around_a_word_says_what_it_is(
    text: str, said: list[str], values: list[str]
) -> None:
    mentions = find_dates(text, published=PUBLISHED)
    assert [mention.text for mention in mentions] == said
    assert [mention.value for mention in mentions] == values


def test_about_an_hour_is_said_in_the_modifier() -> None:
    (mention,) = find_dates("حوالي الساعة السادسة مساء", published=PUBLISHED)
    assert mention.mod == "APPROX"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ارتفع في فبراير 2025 عما كان في الشهر نفسه من العام الماضي", "2024-02"),
        ("ارتفع في الربع الأول من 2025 عما كان في الربع المماثل من عام 2023", "2023-Q1"),
        ("نما في الربع الأول من 2025 قياسا إلى الفترة ذاتها من السنة الماضية", "2024-Q1"),
        ("نما بين يناير وأكتوبر 2024 قياسا إلى المدة نفسها من العام السابق", "2023-01/2023-10"),
        ("مقارنة بنفس الفترة من عام 2022", "2022"),
        ("زارها في 5 مارس 2025 كما زارها في اليوم نفسه من العام الماضي", "2024-03-05"),
        ("في مثل هذا اليوم من عام 1946 جلت القوات", "1946-04-10"),
        ("في 25 آذار خطب وفي 28 منه سافر", "2025-03-28"),
    ],
)
def test_the_same_period_again(text: str, value: str) -> None:
    assert find_dates(text, published=PUBLISHED)[-1].value == value


def test_what_happened_in_a_quarter_just_begun_happened_a_year_ago() -> None:
    assert find_dates("تراجعت الأرباح في الربع الثاني", published=PUBLISHED)[0].value == "2024-Q2"
    assert find_dates("ستتراجع في الربع الثاني", published=PUBLISHED)[0].value == "2025-Q2"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("قصفت المدينة ليلا ثم هدأت", [("ليلا", "TNI")]),
        ("وصل الوفد مساءً.", [("مساءً", "TEV")]),
        ("وصل الوفد فجرا واستقبله الوزير", [("فجرا", "TMO")]),
        ("يعملون ليلا ونهارا وصباح مساء", []),
        ("فجرا جديدا وعصرا ذهبيا", []),
        ("مساء الخير ومساء الفن", []),
        (
            "في 3 مارس 2015 انتصر، وفي تلك الليلة احتفل",
            [("3 مارس 2015", "2015-03-03"), ("تلك الليلة", "2015-03-03TNI")],
        ),
        ("ظل يعمل طوال الأسبوع وعلى مدار الساعة", [("الأسبوع", "P1W")]),
        ("صام طوال الشهر الكريم", []),
    ],
)
def test_a_part_of_the_day_alone(text: str, said: list[tuple[str, str]]) -> None:
    mentions = find_dates(text, published=PUBLISHED)
    assert [(mention.text, mention.value) for mention in mentions] == said
