"""Calendar dates, whole or partial: a day, a month, a year, with whatever decides what is missing."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from newsreader.analysis.dates.clock import with_time
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.hijri import FIRST_YEAR, LAST_YEAR
from newsreader.analysis.dates.hijri_dates import resolve_hijri
from newsreader.analysis.dates.state import Resolved, State
from newsreader.analysis.dates.tense import Tense
from newsreader.analysis.dates.timex import month_value, year_value
from newsreader.analysis.dates.years import choose_year, said_year
from newsreader.model import DateType

_HIJRI_BEFORE, _HIJRI_AFTER = 20, 3
"""How far from publication a year such as 1446 is taken for a Hijri one; 1453 and 1492 are not."""


def resolve_calendar(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve a calendar date of either calendar."""
    if frame.calendar == "hijri" or frame.hmonth is not None:
        return resolve_hijri(frame, state, tense)
    if frame.era == "BC":
        return Resolved(DateType.DATE, f"BC{frame.year:04d}", mod=frame.mod)
    if frame.month is None:
        return _without_month(frame, state)
    year = frame.year if frame.year is not None else said_year(frame, state)
    if year is not None:
        reason = "direct" if frame.year is not None else "dct"
        return _gregorian(frame, year, reason, ())
    return _partial(frame, state, tense)


def _without_month(frame: Frame, state: State) -> Resolved:
    if frame.year is not None and _is_hijri(frame.year, state):
        return resolve_hijri(replace(frame, hyear=frame.year, year=None), state, Tense.NONE)
    if frame.year is not None:
        return Resolved(DateType.DATE, year_value(frame.year), mod=frame.mod)
    value = "XXXX-XX-XX" if frame.day is None else f"XXXX-XX-{frame.day:02d}"
    if state.published is not None and frame.day is not None and frame.weekday is not None:
        for candidate in _months_around(state.published, frame.day):
            if candidate.isoweekday() == frame.weekday:
                return Resolved(DateType.DATE, candidate.isoformat(), "weekday-repair")
    return Resolved(DateType.DATE, value, "unresolved")


def _is_hijri(year: int, state: State) -> bool:
    """Say whether a year without a calendar is the Hijri one of these years: عام 1446."""
    if not FIRST_YEAR <= year <= LAST_YEAR or state.published is None:
        return False
    return -_HIJRI_BEFORE <= year - (state.published.year - 579) <= _HIJRI_AFTER


def _months_around(day: date, number: int) -> Iterator[date]:
    for step in (0, -1, 1, -2, 2, -3, 3):
        year, month = divmod(day.year * 12 + day.month - 1 + step, 12)
        if number <= monthrange(year, month + 1)[1]:
            yield date(year, month + 1, number)


def _gregorian(frame: Frame, year: int, reason: str, alternatives: tuple[str, ...]) -> Resolved:
    assert frame.month is not None
    resolved = Resolved(
        DateType.DATE,
        _value(frame, year),
        reason,
        mod=frame.mod,
        alternatives=alternatives,
        anchor=None if reason == "direct" else "dct",
        confidence=None if _weekday_agrees(frame, year) else 0.6,
    )
    return with_time(frame, resolved)


def _value(frame: Frame, year: int) -> str:
    assert frame.month is not None
    month = month_value(year, frame.month)
    return month if frame.day is None else f"{month}-{frame.day:02d}"


def _weekday_agrees(frame: Frame, year: int) -> bool:
    if frame.weekday is None or frame.day is None:
        return True
    day = _gregorian_day(frame, year)
    return day is not None and day.isoweekday() == frame.weekday


def _gregorian_day(frame: Frame, year: int) -> date | None:
    assert frame.month is not None
    try:
        return date(year, frame.month, frame.day or 1)
    except ValueError:
        return None


def _partial(frame: Frame, state: State, tense: Tense) -> Resolved:
    if state.published is None:
        value = f"XXXX-{frame.month:02d}" + ("" if frame.day is None else f"-{frame.day:02d}")
        return with_time(frame, Resolved(DateType.DATE, value, "unresolved", mod=frame.mod))
    year, reason, others = choose_year(
        frame, state, tense, lambda y: _gregorian_day(frame, y), state.published.year
    )
    return _gregorian(frame, year, reason, tuple(_value(frame, other) for other in others))
