"""Texts without a publication date suggest some."""

from datetime import date

from newsreader.analysis.dates import candidate_publication_dates


def test_today_with_a_full_date_comes_first() -> None:
    text = "بيروت 3 مارس 2025: قال الوزير اليوم الثلاثاء 4 مارس 2025 إن الأمر انتهى."
    assert candidate_publication_dates(text)[0].date == date(2025, 3, 4)


def test_yesterday_with_a_full_date_means_the_day_after() -> None:
    (candidate,) = candidate_publication_dates("وصل أمس الاثنين 3 مارس 2025 إلى تونس")
    assert candidate.date == date(2025, 3, 4)
    assert "أمس الاثنين 3 مارس 2025" in candidate.said


def test_a_weekday_and_a_day_give_the_years_in_which_they_agree() -> None:
    text = "قال الخميس 27 فبراير إن الحرب التي بدأت عام 2022 ستنتهي"
    assert date(2025, 2, 27) in [c.date for c in candidate_publication_dates(text)]


def test_a_text_without_full_dates_suggests_nothing() -> None:
    assert candidate_publication_dates("قال أمس إنه سيصل غدا") == ()


def test_no_day_after_today_is_suggested() -> None:
    text = "يوم الجمعة 25 أبريل نيسان"
    found = candidate_publication_dates(text, today=date(2026, 11, 21))
    assert [c.date for c in found] == [date(2025, 4, 25)]
    assert candidate_publication_dates("يعقد في 3 مارس 2031", today=date(2026, 11, 21)) == ()


def test_the_day_itself_is_suggested_today() -> None:
    (candidate,) = candidate_publication_dates("عمان 3 مارس 2025", today=date(2025, 3, 3))
    assert candidate.date == date(2025, 3, 3)


def test_a_year_to_come_does_not_move_the_years_looked_at() -> None:
    text = "قال الخميس 27 فبراير إن الخطة تنتهي عام 2060"
    found = candidate_publication_dates(text, today=date(2025, 3, 1))
    assert date(2025, 2, 27) in [c.date for c in found]


def test_a_day_long_past_is_not_suggested() -> None:
    assert candidate_publication_dates("ولد في 5 مايو 1950", today=date(2026, 11, 21)) == ()


def test_only_a_date_at_the_edge_is_said_to_be_there() -> None:
    filler = "قال الوزير إن الأمر انتهى. " * 8
    text = f"بيروت 4 مارس 2025 - {filler}وقع ذلك في 7 فبراير 2024 هناك. {filler}"
    first, second = candidate_publication_dates(text, today=date(2026, 11, 21))
    assert (first.date, second.date) == (date(2025, 3, 4), date(2024, 2, 7))
    assert "edge" in first.reason
    assert "edge" not in second.reason
