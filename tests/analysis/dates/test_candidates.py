"""Texts without a publication date suggest some."""

from datetime import date

from newsreader.analysis.dates import candidate_publication_dates


def test_today_with_a_full_date_comes_first() -> None:
    text = "بيروت 3 مارس 2025: قال الوزير اليوم الثلاثاء 4 مارس 2025 إن الأمر انتهى."
    assert candidate_publication_dates(text)[0].date == date(2025, 3, 4)


def test_yesterday_with_a_full_date_means_the_day_after() -> None:
    (candidate,) = candidate_publication_dates("وصل أمس الاثنين 3 مارس 2025 إلى تونس")
    assert candidate.date == date(2025, 3, 4)
    assert "أمس الاثنين 3 مارس 2025" in candidate.why


def test_a_weekday_and_a_day_give_the_years_in_which_they_agree() -> None:
    text = "قال الخميس 27 فبراير إن الحرب التي بدأت عام 2022 ستنتهي"
    assert date(2025, 2, 27) in [c.date for c in candidate_publication_dates(text)]


def test_a_text_without_full_dates_suggests_nothing() -> None:
    assert candidate_publication_dates("قال أمس إنه سيصل غدا") == ()
