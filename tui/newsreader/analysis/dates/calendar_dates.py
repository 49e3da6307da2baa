"""Calendar dates, whole or partial: a day, a month, a year, with whatever decides what is missing."""

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from newsreader.analysis.dates import hijri
from newsreader.analysis.dates.clock import time_of_day
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.state import Resolved, State
from newsreader.analysis.dates.tense import Tense
from newsreader.analysis.dates.timex import month_value, year_value
from newsreader.model import DateType

NEAR = 45
"""Days within which a future clause makes a bare date a coming one."""
Occurrence = Callable[[int], date | None]
"""The first day of the expression in a given year, none if that year has no such day."""


def with_time(frame: Frame, resolved: Resolved) -> Resolved:
    """Add the time of day the expression names to a day."""
    suffix = time_of_day(frame)
    if suffix is None:
        return resolved
    if frame.midnight and frame.hour is None:
        suffix = "T00:00"
    return replace(
        resolved,
        type=DateType.TIME,
        value=resolved.value + suffix,
        alternatives=tuple(other + suffix for other in resolved.alternatives),
    )


def resolve_calendar(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve a calendar date of either calendar."""
    if frame.calendar == "hijri" and frame.hmonth is None:
        return _hijri_year(frame, state)
    if frame.hmonth is not None:
        return _hijri(frame, state, tense)
    if frame.era == "BC":
        return Resolved(DateType.DATE, f"BC{frame.year:04d}", mod=frame.mod)
    if frame.month is None:
        return _without_month(frame, state)
    year = frame.year if frame.year is not None else _said_year(frame, state)
    if year is not None:
        reason = "direct" if frame.year is not None else "dct"
        return _gregorian(frame, year, reason, ())
    return _partial(frame, state, tense)


def _without_month(frame: Frame, state: State) -> Resolved:
    if frame.year is not None:
        return Resolved(DateType.DATE, year_value(frame.year), mod=frame.mod)
    value = "XXXX-XX-XX" if frame.day is None else f"XXXX-XX-{frame.day:02d}"
    if state.published is not None and frame.day is not None and frame.weekday is not None:
        for candidate in _months_around(state.published, frame.day):
            if candidate.isoweekday() == frame.weekday:
                return Resolved(DateType.DATE, candidate.isoformat(), "weekday-repair")
    return Resolved(DateType.DATE, value, "unresolved")


def _months_around(day: date, number: int) -> Iterator[date]:
    for step in (0, -1, 1, -2, 2, -3, 3):
        year, month = divmod(day.year * 12 + day.month - 1 + step, 12)
        if number <= monthrange(year, month + 1)[1]:
            yield date(year, month + 1, number)


def _said_year(frame: Frame, state: State) -> int | None:
    """Return the year of `من العام الماضي`, `من العام نفسه`; none if no year is spoken of."""
    if frame.unit != "year":
        return None
    base = state.base(frame.anchor)
    return None if base is None else base.year + (frame.direction or 0)


def _gregorian(
    frame: Frame,
    year: int,
    reason: str,
    alternatives: tuple[str, ...],
    *,
    anchor: str | None = None,
) -> Resolved:
    assert frame.month is not None
    resolved = Resolved(
        DateType.DATE,
        _value(frame, year),
        reason,
        mod=frame.mod,
        alternatives=alternatives,
        anchor=anchor or (None if reason == "direct" else "dct"),
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


def choose_year(
    frame: Frame, state: State, tense: Tense, occurrence: Occurrence, around: int
) -> tuple[int, str, list[int]]:
    """Choose the year of a date without one; return it, the reason, and the other candidates.

    A direction word decides, then a weekday, then the tense of the clause, else the latest past one.
    """
    published = state.published
    assert published is not None
    years = {y: day for y in range(around - 8, around + 9) if (day := occurrence(y)) is not None}
    whole_month = frame.day is None
    past = [y for y, day in years.items() if day <= published]
    future = [y for y, day in years.items() if day > published]
    before = [
        y
        for y in past
        if years[y] < published and not (whole_month and _same_month(years[y], published))
    ]
    if frame.direction is not None:
        return _by_direction(frame.direction, before or past, future, around), "dct", []
    if frame.weekday is not None and not whole_month:
        matching = [y for y, day in years.items() if day.isoweekday() == frame.weekday]
        if matching:
            prefer_future = tense in {Tense.FUTURE, Tense.WEAK_FUTURE} or state.assistant
            best = min(
                matching, key=lambda y: _distance(years[y], published, prefer_future=prefer_future)
            )
            guess = (future[0] if prefer_future and future else past[-1]) if past else best
            return best, "tense" if best == guess else "weekday-repair", []
    nearest_future = future[0] if future else past[-1]
    latest_past = past[-1] if past else nearest_future
    coming = (years[nearest_future] - published).days
    if state.assistant and not (past and (years[latest_past] == published)):
        current = whole_month and past and _same_month(years[latest_past], published)
        return (latest_past if current else nearest_future), "tense", [latest_past]
    if tense is Tense.FUTURE or (tense is Tense.WEAK_FUTURE and coming <= NEAR):
        if years[latest_past] == published:
            return latest_past, "tense", [nearest_future]
        return nearest_future, "tense", [latest_past]
    return latest_past, "tense" if tense is Tense.PAST else "default-past", [nearest_future]


def _same_month(first: date, second: date) -> bool:
    return (first.year, first.month) == (second.year, second.month)


def _distance(day: date, published: date, *, prefer_future: bool) -> tuple[int, bool]:
    """Rank by distance in years, then by the preferred side."""
    days = (day - published).days
    return abs(days) // 300, (days < 0) == prefer_future


def _by_direction(direction: int, before: list[int], future: list[int], current: int) -> int:
    if direction < 0:
        return before[max(direction, -len(before))] if before else current
    if direction > 0:
        return future[min(direction, len(future)) - 1] if future else current
    return current


def _hijri_year(frame: Frame, state: State) -> Resolved:
    """Resolve a Hijri year, or the last, this, the next one."""
    year = frame.hyear
    if year is None and state.published is not None:
        today = hijri.from_gregorian(state.published)
        year = None if today is None else today[0] + (frame.direction or 0)
    if year is None:
        return Resolved(DateType.DATE, "XXXX", "unresolved", mod=frame.mod)
    written = f"hijri:{year}"
    first, last = hijri.to_gregorian(year, 1, 1), hijri.month_bounds(year, 12)
    if first is None or last is None:
        return Resolved(DateType.DATE, "XXXX", "unresolved", mod=frame.mod, alt_calendar=written)
    value = f"{first.isoformat()}/{last[1].isoformat()}"
    reason = "hijri±1" if frame.hyear is not None else "dct"
    return Resolved(DateType.DATE, value, reason, mod=frame.mod, alt_calendar=written)


def _hijri(frame: Frame, state: State, tense: Tense) -> Resolved:
    assert frame.hmonth is not None
    month, day = frame.hmonth, frame.day
    written = f"-{month:02d}" + ("" if day is None else f"-{day:02d}")
    if frame.hyear is not None:
        return _hijri_in(frame, frame.hyear, "hijri±1", ())
    if frame.year is not None:
        around = frame.year - 579
        for year in (around - 1, around, around + 1):
            first = hijri.to_gregorian(year, month, day or 1)
            if first and first.year == frame.year:
                return _hijri_in(frame, year, "hijri±1", ())
    if state.published is None:
        unresolved = Resolved(
            DateType.DATE,
            "XXXX-XX" + ("" if day is None else "-XX"),
            "unresolved",
            alt_calendar=f"hijri:XXXX{written}",
        )
        return with_time(frame, unresolved)
    today = hijri.from_gregorian(state.published)
    around = today[0] if today else state.published.year - 579
    said = _said_year(frame, state)
    if said is not None:
        return _hijri(replace(frame, year=said, unit=None), state, tense)
    if today and day is None and month == today[1] and (frame.direction or 0) == 0:
        return _hijri_in(frame, around, "dct", ())
    if today and frame.direction == 0 and day is not None:
        return _hijri_in(frame, around, "dct", ())
    year, reason, _ = choose_year(
        frame, state, tense, lambda y: hijri.to_gregorian(y, month, day or 1), around
    )
    return _hijri_in(frame, year, reason, ())


def _hijri_in(frame: Frame, year: int, reason: str, alternatives: tuple[str, ...]) -> Resolved:
    assert frame.hmonth is not None
    written = f"hijri:{year}-{frame.hmonth:02d}"
    if frame.day is None:
        ends = hijri.month_bounds(year, frame.hmonth)
        if ends is None:
            return Resolved(DateType.DATE, "XXXX-XX", "unresolved", alt_calendar=written)
        value = f"{ends[0].isoformat()}/{ends[1].isoformat()}"
        return Resolved(DateType.DATE, value, reason, mod=frame.mod, alt_calendar=written)
    written += f"-{frame.day:02d}"
    day = hijri.to_gregorian(year, frame.hmonth, frame.day)
    if day is None and frame.day == 30:
        last = hijri.to_gregorian(year, frame.hmonth, 29)
        day = last and date.fromordinal(last.toordinal() + 1)
    if day is None:
        return Resolved(DateType.DATE, "XXXX-XX-XX", "unresolved", alt_calendar=written)
    if frame.weekday is not None and abs((frame.weekday - day.isoweekday() + 3) % 7 - 3) == 1:
        day = date.fromordinal(day.toordinal() + (frame.weekday - day.isoweekday() + 3) % 7 - 3)
        reason = "weekday-repair"
    around = tuple(date.fromordinal(day.toordinal() + step).isoformat() for step in (-1, 1))
    resolved = Resolved(
        DateType.DATE,
        day.isoformat(),
        reason,
        alternatives=alternatives or around,
        alt_calendar=written,
    )
    return with_time(frame, resolved)
