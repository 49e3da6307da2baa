"""Every way CLDR writes a date or a time in an Arabic locale is read back."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from babel import Locale
from babel.dates import format_date, format_datetime, format_interval, format_skeleton, format_time
from babel.localedata import locale_identifiers

from newsreader.analysis.dates import find_dates

LOCALES = sorted(name for name in locale_identifiers() if name == "ar" or name.startswith("ar_"))
MOMENTS = [
    datetime(1951, 3, 1, 0, 7, 9),  # noqa: DTZ001  # formats are tested, not time zones
    datetime(1999, 12, 31, 23, 59, 59),  # noqa: DTZ001  # as above
    datetime(2000, 8, 12, 12, 0, 1),  # noqa: DTZ001  # as above
    datetime(2025, 2, 27, 15, 4, 5),  # noqa: DTZ001  # as above
    datetime(2031, 10, 5, 9, 40, 30),  # noqa: DTZ001  # as above
]
ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def _skeletons(moment: datetime) -> dict[str, str]:
    """Return the value each skeleton must give."""
    day, minute, second = moment.date().isoformat(), f"T{moment:%H:%M}", f"T{moment:%H:%M:%S}"
    weekday = f"XXXX-WXX-{moment.isoweekday()}"
    return {
        **dict.fromkeys(["GyMd", "GyMMMd", "GyMMMEd", "yMd", "yMEd", "yMMMd", "yMMMEd"], day),
        **dict.fromkeys(["GyMMM", "yM", "yMM", "yMMM", "yMMMM"], day[:7]),
        **dict.fromkeys(["y", "Gy"], day[:4]),
        **dict.fromkeys(["yQQQ", "yQQQQ"], f"{moment.year}-Q{(moment.month + 2) // 3}"),
        **dict.fromkeys(
            ["MMMd", "MMMMd", "MMMEd", "MMMMEd", "Md", "MMdd", "MEd"], f"XXXX{day[4:]}"
        ),
        **dict.fromkeys(["Hm", "hm", "Hmv", "hmv", "Bhm"], minute),
        **dict.fromkeys(["Hms", "hms", "Hmsv", "hmsv"], second),
        **dict.fromkeys(["EHm", "Ehm", "EBhm"], weekday + minute),
        **dict.fromkeys(["EHms", "Ehms"], weekday + second),
        "E": weekday,
        "MMM": f"XXXX{day[4:7]}",
    }


def _written(locale: str, moment: datetime) -> Iterator[tuple[str, str]]:
    """Yield what CLDR writes and the value it must give."""
    day, minute, second = moment.date().isoformat(), f"T{moment:%H:%M}", f"T{moment:%H:%M:%S}"
    for style in ("short", "medium", "long", "full"):
        time = minute if style == "short" else second
        yield format_date(moment, style, locale=locale), day
        yield format_time(moment, style, locale=locale), time
        yield format_datetime(moment, style, locale=locale), day + time
    known = Locale.parse(locale).datetime_skeletons
    for skeleton, value in _skeletons(moment).items():
        if skeleton in known:
            yield format_skeleton(skeleton, moment, locale=locale), value


@pytest.mark.parametrize("locale", LOCALES)
def test_what_cldr_writes_is_read_back(locale: str) -> None:
    wrong = []
    for moment in MOMENTS:
        for text, value in _written(locale, moment):
            for written in (text, text.translate(ARABIC_DIGITS)):
                found = [mention.value for mention in find_dates(written)]
                if found != [value]:
                    wrong.append((written, value, found))
    assert wrong == []


INTERVALS = {
    "yMMMd": "2025-03-10/2025-03-27",
    "yMMMEd": "2025-03-10/2025-03-27",
    "hm": "T09:05/T11:40",
    "Hm": "T09:05/T11:40",
}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(("skeleton", "value"), INTERVALS.items())
def test_what_cldr_writes_of_an_interval_is_read_back(
    locale: str, skeleton: str, value: str
) -> None:
    days = skeleton.endswith("d")
    first, last = (
        datetime.fromisoformat(moment)
        for moment in ("2025-03-10T09:05", f"2025-03-{27 if days else 10}T11:40")
    )
    written = format_interval(first, last, skeleton, locale=locale)
    assert [mention.value for mention in find_dates(written)] == [value]
