"""TIMEX3 values that somebody typed: checked, and read as a type and the days they can mean."""

import re
from dataclasses import dataclass
from datetime import date

from newsreader.analysis.dates.timex import bounds, precision
from newsreader.errors import ValueRefusedError
from newsreader.model import DateType

_TIME = (
    r"T(?:(?:[01][0-9]|2[0-3])(?::[0-5][0-9]){0,2}|24(?::00){0,2}|X{2}(?::[0-5][0-9])?"
    r"|MO|MI|AF|EV|NI|DT|PM|AM)"
)
_AMOUNT = r"(?:[0-9]{1,9}(?:\.[0-9]{1,3})?|X)"
_DURATION = rf"P(?=.)(?:{_AMOUNT}(?:Y|M|W|D|DE|CE|Q|WE))*(?:T(?=.)(?:{_AMOUNT}[HMS])+)?"
_YEAR = "(?:[0-9]{4}|XXXX)"
_DATE = (
    rf"{_YEAR}-(?:[0-9]{{2}}|XX)-(?:[0-9]{{2}}|XX)(?:{_TIME})?"
    rf"|{_YEAR}-W(?:[0-9]{{2}}|XX)(?:-WE)?|XXXX-WXX-[1-7](?:{_TIME})?"
    rf"|{_YEAR}-(?:[0-9]{{2}}|XX)|{_YEAR}-Q[1-4X]|{_YEAR}-H[12X]|{_YEAR}-(?:SP|SU|FA|WI)"
    r"|[0-9]{1,4}|XXXX|BC[0-9]{1,4}|(?:PAST|PRESENT|FUTURE)_REF"
    rf"|DCT(?:[-+](?:[0-9]{{1,5}}|{_DURATION}))?(?:{_TIME})?|{_TIME}"
)
_VALUE = re.compile(rf"(?:{_DATE})(?:/(?:{_DATE}))?")
_LENGTH = re.compile(rf"{_DURATION}(?:/{_DURATION})?")
_COMPLETE = re.compile(r"[0-9]{4}-[-0-9QHW]*[0-9QHWE](?:T.*)?|[0-9]{4}")
_CLOCK = re.compile(r"T[0-9X]|T(?:MO|MI|AF|EV|NI|DT|PM|AM)")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a TIMEX3 value says."""

    type: DateType
    earliest: date | None
    """The first day it can mean; none for durations and placeholders."""
    latest: date | None
    """The last day, inclusive."""
    precision: str | None
    """year, quarter, month, week, day, part-of-day, minute …"""


def days_of(value: str) -> tuple[date, date] | None:
    """Return the first and last day a value can mean; none for durations and placeholders.

    Raises:
        ValueError: it is no TIMEX3 value.
    """
    reading = read_value(value)
    if reading.earliest is None or reading.latest is None:
        return None
    return reading.earliest, reading.latest


def read_value(value: str) -> Reading:
    """Read a TIMEX3 value such as `2025-02-27`, `2025-W08`, `199`, `P3D`, `2025-02-27TMO`.

    Raises:
        ValueError: it is none, in one line with the reason.
    """
    if _LENGTH.fullmatch(value):
        return Reading(DateType.DURATION, None, None, precision(value.split("/", maxsplit=1)[0]))
    if not _VALUE.fullmatch(value):
        raise ValueRefusedError(
            "{value} is no date value: write 2025-02-27, 2025-02, 2025, 2025-W08, or P3D",
            value=repr(value),
        )
    days = bounds(value)
    if days is None and all(_COMPLETE.fullmatch(part) for part in value.split("/")):
        raise ValueRefusedError(
            "{value} names a day, week or month that the calendar does not have", value=repr(value)
        )
    if days is not None and days[0] > days[1]:
        raise ValueRefusedError("{value} ends before it begins", value=repr(value))
    kind = DateType.TIME if _CLOCK.search(value) else DateType.DATE
    first, last = days or (None, None)
    return Reading(kind, first, last, precision(value))
