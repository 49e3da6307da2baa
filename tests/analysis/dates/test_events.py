"""The eve and the morrow of an event count from the day the text gives it."""

from datetime import date

import pytest

from newsreader.analysis.dates import find_dates


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ينعقد المؤتمر الأحد 13 نيسان. ووصل وفد أمس. وتغلق الشوارع عشية المؤتمر", "2025-04-12"),
        ("وأعلن السبت موعد المباراة. وقال غدا تدريب أخير. والعودة غداة المباراة", "2025-04-06"),
        ("ووصل وفد أمس. وتغلق الشوارع عشية المؤتمر", "2025-04-08"),
    ],
)
def test_the_day_of_the_event_was_said_before(text: str, value: str) -> None:
    assert find_dates(text, published=date(2025, 4, 10))[-1].value == value
