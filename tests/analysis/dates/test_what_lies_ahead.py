"""Which of two readings is meant: the words around an expression say whether it is past or to come."""

from datetime import date

import pytest

from newsreader.analysis.dates import find_dates


def values(text: str, published: date) -> list[str]:
    return [mention.value for mention in find_dates(text, published=published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("يفتح باب الترشح السبت 14 حزيران المقبل ويبقى مفتوحا حتى 9 آب", "2025-08-09"),
        ("تبدأ الجولة في 1 يوليو القادم وتمتد إلى غاية 20 أغسطس", "2025-08-20"),
        ("تستمر الأعمال حتى 12 آب", "2025-08-12"),
        ("استمر القصف حتى 12 آب", "2024-08-12"),
    ],
)
def test_an_end_follows_its_beginning(text: str, value: str) -> None:
    assert values(text, date(2025, 5, 29))[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("عاد الوفد بعد أن زارها صباح الثلاثاء، لتكون هذه ثالث زيارة", "2025-05-27TMO"),
        ("قال إن الرسوم اعتبارا من أول يوليو قد تقلب الحسابات", "2025-07-01"),
        ("قال إن المصنع في 1 مارس قد توقف عن العمل", "2025-03-01"),
        ("أقفل السهم السبت قبل جلسة ستحدد اتجاهه", "2025-05-24"),
        ("تدور الجولة الأولى يومي 7 و8 جوان", "2025-06-07/2025-06-08"),
        ("استورد المصنع الاثنين آلات ستضاعف إنتاجه", "2025-05-26"),
        ("انسحب الوفد السبت من جولة سيعقبها لقاء", "2025-05-24"),
        ("علق الحزب، الذي يقود التحالف، مشاركته السبت", "2025-05-24"),
        ("أعلنت المدينة التي تستضيف اللقاء السبت أنها جاهزة", "2025-05-31"),
        ("طالب النواب بعقد جلسة السبت", "2025-05-31"),
        ("طالب النواب السبت بعقد جلسة", "2025-05-24"),
        ("بلغ الفريق النهائي المقرر في قطر بفوزه السبت على جاره", "2025-05-24"),
        ("المحكمة تؤجل القضية إلى 7 حزيران", "2025-06-07"),
        ("دعت النقابة إلى اعتصام مساء السبت", "2025-05-31TEV"),
        ("دعا الوزير مساء السبت إلى التهدئة", "2025-05-24TEV"),
        ("انفجر المستودع في 4 اب 2020 هناك", "2020-08-04"),
        ("وقع الاتفاق في اب 2022", "2022-08"),
        ("قفزت عقود الخام تسليم يونيو/حزيران", "2025-06"),
    ],
)
def test_the_clause_decides(text: str, value: str) -> None:
    assert values(text, date(2025, 5, 29)) == [value]


def test_weekdays_in_a_row_share_their_direction_and_follow_one_another() -> None:
    found = values("أيام الأحد والاثنين والثلاثاء المقبلة", date(2025, 5, 25))
    assert found == ["2025-06-01", "2025-06-02", "2025-06-03"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("هبطت المبيعات في شباط ونيسان", ["2025-02", "2025-04"]),
        ("هبطت المبيعات بين شباط ونيسان", ["2025-02/2025-04"]),
        ("اشترى سيارة نيسان وسيارة أخرى", []),
    ],
)
def test_two_months_are_an_interval_only_if_the_text_says_between(
    text: str, found: list[str]
) -> None:
    assert values(text, date(2025, 5, 29)) == found


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("يمتد الموسم من سبتمبر إلى نوفمبر", date(2025, 10, 9), "2025-09/2025-11"),
        ("يمتد الموسم من نوفمبر إلى فبراير", date(2025, 12, 9), "2025-11/2026-02"),
        ("امتد الموسم من نوفمبر إلى فبراير", date(2025, 2, 9), "2024-11/2025-02"),
        ("امتد الموسم من مارس إلى مايو", date(2025, 2, 9), "2024-03/2024-05"),
    ],
)
def test_months_around_the_day_of_publication_are_meant(
    text: str, published: date, value: str
) -> None:
    assert values(text, published) == [value]


@pytest.mark.parametrize(
    ("text", "week"),
    [
        ("في الأسبوع الأول من مارس 2025", "2025-W10"),
        ("في الأسبوع الأول من مايو 2025", "2025-W18"),
        ("في الأسبوع الأخير من يناير 2026", "2026-W05"),
        ("في الأسبوع الأخير من مارس 2025", "2025-W13"),
    ],
)
def test_a_week_belongs_to_the_month_of_its_thursday(text: str, week: str) -> None:
    assert values(text, date(2026, 2, 10)) == [week]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("07:15 صفارات تدوي في المدينة. 09:40 الناطق يعقد اجتماعا", ["T07:15", "T09:40"]),
        ("مدة التسجيل 03:45 دقيقة", []),
        ("03:45", ["T03:45"]),
        ("00:45 / 03:20", []),
        ("فازوا 2:10 في الذهاب", []),
    ],
)
def test_a_clock_time_opens_an_entry(text: str, found: list[str]) -> None:
    assert values(text, date(2025, 5, 29)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تغيرت الحدود بعد اجتياح 1982 وغزو 2003", ["1982", "2003"]),
        ("منذ احتجاجات 2011 وأزمة 2008", ["2011", "2008"]),
        ("في الأسابيع الأولى من ولايته", ["PXW"]),
        ("خلال الأشهر الأولى للحرب", ["PXM"]),
        ("الأشهر الثلاثة الأولى للحرب", ["P3M"]),
    ],
)
def test_years_of_events_and_first_weeks(text: str, found: list[str]) -> None:
    assert values(text, date(2025, 5, 29)) == found
