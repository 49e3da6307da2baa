"""The feasts that move with Easter fall on the days the churches keep."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.dates import find_dates
from newsreader.analysis.dates.easter import easter_sunday

YEARS = st.integers(min_value=1583, max_value=4000)


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [
        (2010, date(2010, 4, 4), date(2010, 4, 4)),
        (2016, date(2016, 3, 27), date(2016, 5, 1)),
        (2019, date(2019, 4, 21), date(2019, 4, 28)),
        (2023, date(2023, 4, 9), date(2023, 4, 16)),
        (2024, date(2024, 3, 31), date(2024, 5, 5)),
        (2025, date(2025, 4, 20), date(2025, 4, 20)),
    ],
)
def test_both_reckonings_give_the_day_that_was_kept(
    year: int, western: date, eastern: date
) -> None:
    assert (easter_sunday(year), easter_sunday(year, eastern=True)) == (western, eastern)


@given(YEARS)
def test_easter_is_a_sunday_of_spring_and_never_earlier_in_the_east(year: int) -> None:
    western, eastern = easter_sunday(year), easter_sunday(year, eastern=True)
    assert western.isoweekday() == eastern.isoweekday() == 7
    assert date(year, 3, 22) <= western <= date(year, 4, 25)
    assert eastern >= western


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("عيد الفصح 2024", date(2025, 1, 1), "2024-03-31"),
        ("شم النسيم", date(2024, 5, 2), "2024-05-06"),
        ("الجمعة العظيمة", date(2025, 4, 10), "2025-04-18"),
        ("عيد القيامة الماضي", date(2025, 1, 10), "2024-05-05"),
        ("ليلة عيد القيامة", date(2024, 5, 2), "2024-05-04TNI"),
    ],
)
def test_a_feast_has_its_day_in_the_year_that_is_meant(
    text: str, published: date, value: str
) -> None:
    (mention,) = find_dates(text, published=published)
    assert (mention.text, mention.value) == (text, value)


def test_without_a_publication_date_a_feast_stays_open() -> None:
    (mention,) = find_dates("عيد الفصح")
    assert (mention.value, mention.reason) == ("XXXX-XX-XX", "unresolved")


def test_passover_is_not_easter() -> None:
    assert find_dates("عيد الفصح اليهودي", published=date(2024, 4, 1)) == ()
