"""The moments that feeds and pages state: ISO 8601, the dates of mail, and days in words."""

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from newsreader.library.importing.metadata import parse_moment

_EARLIEST = date(1990, 1, 1)
"""Older dates on the web are those of an empty field: 1970, year 1."""
_AHEAD = timedelta(days=2)
"""How far ahead of ours a clock may be."""
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_BASIC_ZONE = re.compile(r"([+-]\d{2})$")
_MAX_LENGTH = 100


def read_moment(value: str, *, today: date | None = None) -> date | datetime | None:
    """Return the day or moment a feed or page states, with its time zone if it has one.

    None if it makes no sense, lies before 1990 or in the future. A year or a month alone is no
    day: nothing is made of it.
    """
    value = " ".join(value.translate(_DIGITS).split())
    if not value or len(value) > _MAX_LENGTH:
        return None
    when = parse_moment(_BASIC_ZONE.sub(r"\g<1>:00", value)) or _of_mail(value) or _in_words(value)
    if when is None:
        return None
    day = when.date() if isinstance(when, datetime) else when
    latest = (today or datetime.now(UTC).date()) + _AHEAD
    return when if _EARLIEST <= day <= latest else None


def _of_mail(value: str) -> datetime | None:
    """Return the moment of a date as RFC 822 writes it; `-0000` says nothing of the zone."""
    try:
        return parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _in_words(value: str) -> date | None:
    """Return the whole day that words state: السبت 1 مارس 2025."""
    from newsreader.library.importing.publication import whole_days  # noqa: PLC0415 - loads grammars

    return next(whole_days(value), None)
