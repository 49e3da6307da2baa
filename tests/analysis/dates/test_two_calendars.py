"""A day said in both calendars is one day."""

from datetime import date

import pytest

from newsreader.analysis.dates import find_dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("ولد في 5 رجب 1366 هـ الموافق 26 مايو 1947", "1947-05-26"),
        ("السبت 2 شوال 1445 هـ (13 أبريل)", "2024-04-13"),
        ("12 أبريل 2024م، 2 شوال", "2024-04-12"),
    ],
)
def test_the_gregorian_day_is_right(text: str, day: str) -> None:
    mentions = find_dates(text, published=date(2025, 4, 10))
    assert [mention.value for mention in mentions] == [day, day]


def test_days_far_apart_are_two() -> None:
    mentions = find_dates("في 5 رجب 1366 هـ، 26 مايو 2024", published=date(2025, 4, 10))
    assert [mention.value for mention in mentions] == ["1947-05-25", "2024-05-26"]
