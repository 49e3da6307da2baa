"""Hijri dates (Umm al-Qura) as Gregorian days. hijridate is loaded when the first one is met."""

from datetime import date

FIRST_YEAR = 1343
LAST_YEAR = 1500


def to_gregorian(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day; none outside the table or for a day the month has not."""
    from hijridate import Hijri  # noqa: PLC0415  # 25 ms that most articles do not need

    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date.fromisoformat(Hijri(year, month, day).to_gregorian().isoformat())
    except (ValueError, OverflowError):
        return None


def from_gregorian(day: date) -> tuple[int, int, int] | None:
    """Return year, month and day of the Hijri calendar; none outside the table."""
    from hijridate import Gregorian  # noqa: PLC0415  # see above

    try:
        hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return hijri.year, hijri.month, hijri.day


def month_length(year: int, month: int) -> int:
    """Return how many days a Hijri month has, 29 or 30."""
    return 30 if to_gregorian(year, month, 30) else 29


def month_bounds(year: int, month: int) -> tuple[date, date] | None:
    """Return the first and last Gregorian day of a Hijri month."""
    first = to_gregorian(year, month, 1)
    last = to_gregorian(year, month, month_length(year, month))
    return (first, last) if first and last else None
