"""What decides between readings: tense, weekdays, the date mentioned before."""

from datetime import date

import pytest

from newsreader.analysis.dates import find_dates
from newsreader.model import DateMention, Span

PUBLISHED = date(2025, 4, 10)


def _values(text: str, published: date | None = PUBLISHED) -> list[str]:
    return [mention.value for mention in find_dates(text, published=published)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("قالت المتحدثة يوم الثلاثاء", "2025-04-08"),
        ("ستنطلق البطولة يوم الثلاثاء", "2025-04-15"),
        ("من المقرر أن يصل الوفد الثلاثاء", "2025-04-15"),
        ("يلتقي الوزيران الثلاثاء", "2025-04-15"),
        ("لم يصل الوفد الثلاثاء", "2025-04-08"),
        ("قال سيرغي لافروف الثلاثاء", "2025-04-08"),
        ("أكد الثلاثاء أن الوفد سيصل", "2025-04-08"),
        ("ستعقد القمة في 20 مايو", "2025-05-20"),
        ("عقدت القمة في 20 مايو", "2024-05-20"),
    ],
)
def test_the_tense_of_the_clause_decides(text: str, value: str) -> None:
    assert _values(text) == [value]


def test_the_verb_of_another_sentence_does_not_count() -> None:
    text = "ستعقد القمة الجمعة وكان الاجتماع الثلاثاء"
    whole = find_dates(text, published=PUBLISHED)
    cut = text.index("وكان")
    split = find_dates(
        "ستعقد القمة مجددا الثلاثاء مساء",
        published=PUBLISHED,
        sentences=[Span(0, 18), Span(18, 31)],
    )
    assert [m.value for m in whole] == ["2025-04-11", "2025-04-08"]
    assert cut > 0
    assert split[0].value == "2025-04-08TEV"


def test_without_a_verb_the_other_reading_is_kept() -> None:
    (mention,) = find_dates("الثلاثاء", published=PUBLISHED)
    assert (mention.value, mention.reason) == ("2025-04-08", "default-past")
    assert mention.alternatives == ("2025-04-15",)


def test_a_weekday_beside_today_repairs_the_publication_date() -> None:
    first, second = find_dates("اليوم الأربعاء وصل، وغادر أمس", published=PUBLISHED)
    assert (first.value, first.reason) == ("2025-04-09", "weekday-repair")
    assert second.value == "2025-04-08"


def test_a_weekday_decides_the_year() -> None:
    (mention,) = find_dates("الاثنين 6 مايو", published=PUBLISHED)
    assert mention.value == "2024-05-06"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("وفي اليوم التالي", "2015-03-04"),
        ("وفي اليوم نفسه", "2015-03-03"),
        ("وبعدها بأربعة أيام", "2015-03-07"),
        ("وبعد ذلك بأسبوعين", "2015-03-17"),
        ("وقبل ذلك بيوم", "2015-03-02"),
        ("وفي العام التالي", "2016"),
        ("وفي مايو من العام نفسه", "2015-05"),
    ],
)
def test_anchored_expressions_count_from_the_date_before(text: str, value: str) -> None:
    assert _values(f"وقع في 3 مارس 2015. {text} حدث ذلك.")[-1] == value


def test_the_first_end_of_a_range_takes_the_year_of_the_other() -> None:
    assert _values("من 23 نوفمبر إلى 8 يناير 2021") == ["2020-11-23/2021-01-08"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("يقام من 28 مارس إلى 3 أبريل المقبل", "2026-03-28/2026-04-03"),
        ("أقيم من 28 مارس حتى 2 مايو", "2025-03-28/2025-05-02"),
        ("أغلق بين 20 ديسمبر و5 يناير", "2024-12-20/2025-01-05"),
    ],
)
def test_the_ends_of_a_range_follow_each_other(text: str, value: str) -> None:
    assert _values(text) == [value]


def test_the_month_before_is_that_before_the_month_spoken_of() -> None:
    text = "ارتفع في يناير 2025. وقال الوزير الثلاثاء إن نسبة الشهر السابق كانت أقل"
    assert _values(text) == ["2025-01", "2025-04-08", "2024-12"]


def test_a_feast_that_people_wait_for_is_the_coming_one() -> None:
    text = "استعدت الأسواق لشهر رمضان"
    assert _values(text, date(2025, 2, 10)) == ["2025-03-01/2025-03-29"]
    assert _values(text, date(2025, 9, 10)) == ["2025-03-01/2025-03-29"]


def test_a_comma_joins_weekdays_as_an_and_does() -> None:
    days = ["2025-04-09", "2025-04-10", "2025-04-11"]
    assert _values("أيام الأربعاء، الخميس والجمعة") == days
    assert _values("توقف العمل الأربعاء، والخميس، والجمعة") == days


def test_the_morrow_of_an_event_counts_from_the_date_in_its_clause() -> None:
    assert _values("جاء ذلك غداة زلزال ضرب البلاد الأربعاء") == ["2025-04-10", "2025-04-09"]
    assert _values("جاء ذلك غداة زلزال كبير، وأعلن يوم الثلاثاء")[0] == "2025-04-11"


def test_what_was_planned_is_past() -> None:
    assert _values("كان من المفترض أن يجتمع المجلس الثلاثاء") == ["2025-04-08"]
    assert _values("يفترض أن يجتمع المجلس الثلاثاء") == ["2025-04-15"]


def test_the_month_we_are_in_is_meant_whatever_the_tense() -> None:
    assert _values("ستصرف رواتب شهر نيسان") == ["2025-04"]


def test_a_counted_weekday_keeps_its_hour() -> None:
    assert _values("الساعة الواحدة من فجر الجمعة الأخيرة من مارس 2025") == ["2025-03-28T01:00"]


def test_last_month_is_last_month_whatever_follows() -> None:
    assert _values("حذرت الشهر الفائت من مجاعة") == ["2025-03"]
    assert _values("الأسبوع الأخير من المفاوضات") == []


def test_an_offset_from_an_event_stays_a_duration() -> None:
    (mention,) = find_dates("قبل يومين من الانتخابات", published=PUBLISHED)
    assert (mention.value, mention.reason, mention.anchor) == ("P2D", "event-anchor", "event")


def _unresolved(text: str) -> DateMention:
    (mention,) = find_dates(text)
    return mention


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("27 فبراير", "XXXX-02-27"),
        ("يوم الخميس", "XXXX-WXX-4"),
        ("أمس", "DCT-1"),
        ("اليوم", "DCT"),
        ("الأسبوع الماضي", "XXXX-WXX"),
        ("مساء غد", "DCT+1TEV"),
    ],
)
def test_without_publication_date_placeholders_stay(text: str, value: str) -> None:
    mention = _unresolved(text)
    assert (mention.value, mention.reason) == (value, "unresolved")
    assert mention.earliest is mention.latest is None


@pytest.mark.parametrize(("text", "value"), [("عام 2014", "2014"), ("ثلاث سنوات", "P3Y")])
def test_what_needs_no_publication_date_is_resolved_without(text: str, value: str) -> None:
    assert _unresolved(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [("الخميس", "2025-04-17"), ("15 مارس", "2026-03-15"), ("بعد يومين", "2025-04-12")],
)
def test_an_assistant_looks_ahead(text: str, value: str) -> None:
    (mention,) = find_dates(text, published=PUBLISHED, mode="assistant")
    assert mention.value == value


@pytest.mark.parametrize(
    ("text", "published", "values"),
    [
        ("يعقد المؤتمر يومي الخميس والجمعة", "2025-04-24", ["2025-04-24", "2025-04-25"]),
        ("عقد المؤتمر يومي الخميس والجمعة", "2025-04-24", ["2025-04-24", "2025-04-25"]),
        ("يومي الخميس والجمعة", "2025-04-24", ["2025-04-24", "2025-04-25"]),
        ("سيعقد المؤتمر الأربعاء والخميس", "2025-04-24", ["2025-04-30", "2025-05-01"]),
        ("ستقام السبت والأحد", "2025-04-24", ["2025-04-26", "2025-04-27"]),
        ("أقيمت السبت والأحد", "2025-04-24", ["2025-04-19", "2025-04-20"]),
        ("أقيمت السبت ويوم الأحد", "2025-04-19", ["2025-04-19", "2025-04-20"]),
        ("جرى بين الاثنين والأربعاء", "2025-04-22", ["2025-04-21/2025-04-23"]),
        ("جرى بين الأحد والخميس", "2025-04-22", ["2025-04-20/2025-04-24"]),
        ("أغلق من الأحد إلى الخميس", "2025-04-22", ["2025-04-20/2025-04-24"]),
        ("الخميس المقبل والجمعة", "2025-04-24", ["2025-05-01", "2025-05-02"]),
        ("زار تونس الاثنين والأحد", "2025-04-24", ["2025-04-21", "2025-04-20"]),
    ],
)
def test_a_joined_weekday_follows_the_first(text: str, published: str, values: list[str]) -> None:
    assert _values(text, date.fromisoformat(published)) == values


def test_joined_weekdays_follow_each_other_in_a_chain() -> None:
    found = _values("عقد الخميس والجمعة والسبت", date(2025, 4, 24))
    assert found == ["2025-04-24", "2025-04-25", "2025-04-26"]


def test_a_joined_weekday_without_publication_stays_open() -> None:
    assert _values("الخميس والجمعة", None) == ["XXXX-WXX-4", "XXXX-WXX-5"]


def test_no_alternative_is_given_twice() -> None:
    found = find_dates("وصل الثلاثاء وعاد بعد أربع سنوات", published=PUBLISHED)
    assert found[-1].alternatives == ("2029",)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("سقطت المدينة في أيلول 2013 وفي اليوم التالي أعيد فتح المعبر", "2013-09-XX"),
        ("أقيل عام 1974 وفي اليوم نفسه غادر البلاد", "1974-XX-XX"),
        ("أقيل عام 1974 وغادر البلاد الشهر التالي", "1974-XX"),
        ("أقيل عام 1974 وبعد ذلك بيومين غادر البلاد", "P2D"),
        ("انتخب عام 1974 وبعد ذلك بعامين استقال", "1976"),
        ("أقيل في 4 أيلول 1974 وكان تولى المنصب عام 1970. وفي اليوم التالي غادر", "1974-09-05"),
    ],
)
def test_a_coarse_date_does_not_tell_the_day_after(text: str, value: str) -> None:
    assert _values(text)[-1] == value


def test_a_day_that_is_not_known_lies_in_its_month() -> None:
    text = "سقطت المدينة في أيلول 2013 وفي اليوم التالي أعيد فتح المعبر"
    mention = find_dates(text, published=PUBLISHED)[-1]
    assert (mention.earliest, mention.latest) == (date(2013, 9, 1), date(2013, 9, 30))
    assert (mention.precision, mention.reason) == ("day", "event-anchor")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("أجلت المحكمة القضية إلى 22 مايو", "2025-05-22"),
        ("ومددت الهدنة حتى 22 أغسطس", "2025-08-22"),
        ("تبدأ المدارس عطلتها في 25 حزيران", "2025-06-25"),
        ("يحتفي المتحف بالفنان في 10 شباط", "2025-02-10"),
        ("عرض الفيلم ثم سافر الفريق ولعب الأحد", "2025-04-06"),
    ],
)
def test_what_is_put_off_or_begins_lies_ahead(text: str, value: str) -> None:
    assert _values(text) == [value]


def test_an_amount_right_after_a_date_tells_how_long_it_took() -> None:
    assert _values("سيغادر منصبه في تموز المقبل بعد ست سنوات") == ["2025-07", "P6Y"]
    assert _values("سيغادر منصبه بعد ست سنوات") == ["2031"]
