"""TIMEX3 values that somebody typed."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.analysis.dates.values import days_of, read_value
from newsreader.model import DateType
from tests.quality.score_dates import passages


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-02-27", date(2025, 2, 27), date(2025, 2, 27)),
        ("2025-02-27TMO", date(2025, 2, 27), date(2025, 2, 27)),
        ("2025-02-27T14:30", date(2025, 2, 27), date(2025, 2, 27)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("2025-W08", date(2025, 2, 17), date(2025, 2, 23)),
        ("2025-Q2", date(2025, 4, 1), date(2025, 6, 30)),
        ("2024-10-07/2025-01-19", date(2024, 10, 7), date(2025, 1, 19)),
    ],
)
def test_a_value_covers_its_days(value: str, first: date, last: date) -> None:
    assert days_of(value) == (first, last)


@pytest.mark.parametrize(
    "value", ["P3D", "PXY", "PT2H30M", "XXXX-02-27", "XXXX-WXX-4", "T15:30", "DCT-P3Y"]
)
def test_durations_and_placeholders_cover_no_days(value: str) -> None:
    assert days_of(value) is None


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("2025-02-27", DateType.DATE),
        ("2025-02-27TNI", DateType.TIME),
        ("T15:30", DateType.TIME),
        ("P1Y6M", DateType.DURATION),
        ("P10D/P20D", DateType.DURATION),
        ("DCT-1", DateType.DATE),
        ("PRESENT_REF", DateType.DATE),
    ],
)
def test_a_value_tells_its_type(value: str, kind: DateType) -> None:
    assert read_value(value).type is kind


@pytest.mark.parametrize(
    "value",
    [
        "", " 2025", "2025 ", "2025-2-27", "٢٠٢٥", "27-02-2025", "2025-02-30", "2023-02-29",
        "2025-13", "2025-W60", "2025-W00", "2025-Q5", "2025-02-27T25:00", "2025-02-27T14:60",
        "P", "PT", "P3", "P3X", "2025/", "/2025", "2025-02-27/2025-02-20", "2025\n", "غدا",
    ],
)  # fmt: skip
def test_what_is_no_value_is_refused_in_one_line(value: str) -> None:
    with pytest.raises(ValueError, match=r"value|calendar|ends") as caught:
        read_value(value)
    assert "\n" not in str(caught.value)


def test_every_value_of_the_gold_set_can_be_typed() -> None:
    for value in {one.value for passage in passages() for one in passage.expected}:
        read_value(value)


@given(st.dates(), st.dates())
def test_a_range_covers_its_ends(first: date, last: date) -> None:
    first, last = sorted((first, last))
    assert days_of(f"{first}/{last}") == (first, last)


@given(st.text("0123456789-/TPXWQHYMD:.", max_size=20))
def test_anything_typed_is_read_or_refused(value: str) -> None:
    with suppress(ValueError):
        days = days_of(value)
        assert days is None or days[0] <= days[1]
