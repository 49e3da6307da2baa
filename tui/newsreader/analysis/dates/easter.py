"""Easter, which the feasts before and after it are counted from."""

from datetime import date, timedelta


def easter_sunday(year: int, *, eastern: bool = False) -> date:
    """Return Easter Sunday of a year of the Gregorian calendar, 1583 or later.

    The western feast by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8), the
    eastern one by Meeus's Julian computus, moved to the Gregorian calendar.
    """
    return _eastern(year) if eastern else _western(year)


def _western(year: int) -> date:
    golden, (century, of_century) = year % 19, divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon + 15) % 30
    leaps, odd = divmod(of_century, 4)
    to_sunday = (32 + 2 * rest + 2 * leaps - epact - odd) % 7
    correction = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


def _eastern(year: int) -> date:
    full_moon = (19 * (year % 19) + 15) % 30
    to_sunday = (2 * (year % 4) + 4 * (year % 7) - full_moon + 34) % 7
    month, day = divmod(full_moon + to_sunday + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(days=behind)
