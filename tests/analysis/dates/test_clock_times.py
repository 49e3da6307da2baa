"""Clock times have the value the standard gives them, over their whole extent."""

from datetime import date

import pytest

from newsreader.analysis.dates import find_dates

PUBLISHED = date(2025, 4, 10)

CASES = [
    ("الساعة الثالثة والنصف عصرا", "T15:30"),
    ("التاسعة مساء", "T21:00"),
    ("الساعة السادسة إلا ربعا", "T05:45"),
    ("الساعة 14:00", "T14:00"),
    ("الساعة 09,40", "T09:40"),
    ("الثانية و7 دقائق بعد الظهر", "T14:07"),
    ("الخامسة زوالا", "T17:00"),
    ("الـ7 صباحا", "T07"),
    ("الثانية بعد منتصف الليل", "T02:00"),
    ("السادسة صباحا و40 دقيقة", "T06:40"),
    ("منتصف ليل السبت - الأحد", "2025-04-06T00:00"),
    ("الساعة 8:00 مساء بتوقيت مكة المكرمة", "T20:00"),
    ("الساعة 2:30 م غرينتش+03:00", "T14:30"),
    ("غدا في تمام الساعة الثالثة عصرا", "2025-04-11T15:00"),
    ("الساعة الرابعة والربع من بعد ظهر أمس", "2025-04-09T16:15"),
    ("الساعة 1430", "T14:30"),
    ("1430 بتوقيت غرينتش", "T14:30"),
    ("الساعة 14.30", "T14:30"),
    ("العاشرة والنصف إلا خمس دقائق صباحا", "T10:25"),
    ("الساعة الواحدة والثلث وخمس دقائق ظهرا", "T13:25"),
    ("السادسة وسبع دقائق", "T06:07"),
    ("الساعة الـ10:30 صباحا", "T10:30"),
    ("الثامنة مساء الليلة", "2025-04-10T20:00"),
    ("الساعة التاسعة ودقيقتان", "T09:02"),
    ("الساعة السابعة ودقيقة واحدة", "T07:01"),
    ("الساعة الثامنة والدقيقة الأربعين", "T08:40"),
    ("الساعة الخامسة والدقيقة 12 فجرا", "T05:12"),
    ("الساعة ستة إلا تلت", "T05:40"),
    ("10:15-11:45", "T10:15/T11:45"),
    ("3:30 - 5:00 مساء", "T15:30/T17:00"),
    ("الساعة 8.00 مساء", "T20:00"),
    ("الساعة سبعة وأربعين دقيقة صباحا", "T07:40"),
    ("الساعة الواحدة وعشرون دقيقة", "T01:20"),
    ("الساعة 8-10 صباحا", "T08/T10"),
]


@pytest.mark.parametrize(("text", "value"), CASES, ids=[text for text, _ in CASES])
def test_a_clock_time_alone_is_found_whole_with_its_value(text: str, value: str) -> None:
    assert [(m.text, m.value) for m in find_dates(text, published=PUBLISHED)] == [(text, value)]


@pytest.mark.parametrize(("text", "value"), CASES, ids=[text for text, _ in CASES])
def test_a_clock_time_is_found_inside_a_sentence(text: str, value: str) -> None:
    found = find_dates(f"وبحسب المصدر فإن المقصود هو {text}، كما ورد.", published=PUBLISHED)
    assert [(m.text, m.value) for m in found] == [(text, value)]


def test_from_one_clock_time_to_another_is_one_expression() -> None:
    (mention,) = find_dates("غدا من 8:30 حتى 12:00", published=PUBLISHED)
    assert mention.value == "2025-04-11T08:30/2025-04-11T12:00"


def test_days_with_clock_times_on_both_sides_of_a_dash_keep_their_own() -> None:
    mentions = find_dates("3/5/2025، 8:15 ص - 4/5/2025، 6:30 م")
    assert [m.value for m in mentions] == ["2025-05-03T08:15", "2025-05-04T18:30"]


@pytest.mark.parametrize(
    ("text", "value"), [("في تمام الثانية", "T02:00"), ("عند السابعة", "T07:00")]
)
def test_sharp_and_at_open_a_clock_time(text: str, value: str) -> None:
    assert [m.value for m in find_dates(f"وصل {text} إلى هناك")] == [value]


def test_a_score_before_a_part_of_the_day_is_no_stretch_of_hours() -> None:
    found = find_dates("فاز الفريق 2-1 مساء أمس", published=PUBLISHED)
    assert [m.text for m in found] == ["مساء أمس"]
