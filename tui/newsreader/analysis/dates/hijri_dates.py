"""Hijri dates, whole or partial; a month or a year is an interval of days."""

from dataclasses import replace
from datetime import date

from newsreader.analysis.dates import hijri
from newsreader.analysis.dates.clock import with_time
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.state import Resolved, State, shift
from newsreader.analysis.dates.tense import Tense
from newsreader.analysis.dates.years import choose_year, said_year
from newsreader.model import DateType


def resolve_hijri(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve a day, a month or a year of the Hijri calendar."""
    if frame.hmonth is None:
        return _hijri_year(frame, state)
    return _hijri(frame, state, tense)


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
    if frame.year is not None and frame.year <= hijri.LAST_YEAR:
        return _hijri_in(frame, frame.year, "hijri±1", ())
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
    said = said_year(frame, state)
    if said is not None:
        return _hijri(replace(frame, year=said, unit=None), state, tense)
    if today and day is None and month == today[1] and (frame.direction or 0) == 0:
        return _hijri_in(frame, around, "dct", ())
    if today and frame.direction == 0 and day is not None:
        return _hijri_in(frame, around, "dct", ())
    year, reason, _ = choose_year(
        frame, state, tense, lambda y: _occurrence(y, month, day or 1), around
    )
    return _hijri_in(frame, year, reason, ())


def _occurrence(year: int, month: int, day: int) -> date | None:
    """Return a day of a year; the thirtieth of a short month is its last."""
    exact = hijri.to_gregorian(year, month, day)
    return hijri.to_gregorian(year, month, 29) if exact is None and day == 30 else exact


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
    if frame.gregorian is not None:
        agreed = Resolved(
            DateType.DATE, frame.gregorian.isoformat(), "direct", alt_calendar=written
        )
        return with_time(frame, agreed)
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


def _interval(first: date | None, last: date | None, frame: Frame, written: str) -> Resolved:
    if first is None or last is None:
        return Resolved(DateType.DATE, "XXXX", "unresolved", mod=frame.mod, alt_calendar=written)
    value = f"{first.isoformat()}/{last.isoformat()}"
    return Resolved(DateType.DATE, value, "hijri±1", mod=frame.mod, alt_calendar=written)


def resolve_hijri_years(frame: Frame, _state: State, _tense: Tense) -> Resolved:
    """Resolve `1445-1446هـ`: from the first day of the one to the last of the other."""
    assert frame.first is not None
    assert frame.second is not None
    last = hijri.month_bounds(frame.second, 12)
    first = hijri.to_gregorian(frame.first, 1, 1)
    return _interval(first, last and last[1], frame, f"hijri:{frame.first}/{frame.second}")


def resolve_hijri_century(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve `القرن الثالث الهجري` as the years 201 to 300."""
    assert frame.century is not None
    last = 100 * frame.century
    return resolve_hijri_years(replace(frame, first=last - 99, second=last), state, tense)


def resolve_hijri_week(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve `الأسبوع الأول من رمضان`: days 1 to 7, 8 to 14 …; the last one ends with the month."""
    month = resolve_hijri(replace(frame, nth=None), state, tense)
    if "/" not in month.value:
        return month
    first, last = map(date.fromisoformat, month.value.split("/"))
    if frame.nth is None:
        first = shift(last, -6)
    else:
        first = shift(first, 7 * (frame.nth - 1))
        last = min(shift(first, 6), last)
    return replace(month, value=f"{first.isoformat()}/{last.isoformat()}")


def resolve_last_of_hijri_month(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve the last day of a Hijri month."""
    month = resolve_hijri(frame, state, tense)
    return replace(month, value=month.value.split("/")[-1])


def last_of_month(day: Resolved) -> Resolved:
    """Return the last day of the month in which a Hijri day lies."""
    if day.alt_calendar is None or "X" in day.alt_calendar:
        return day
    year, month, _ = map(int, day.alt_calendar.removeprefix("hijri:").split("-"))
    ends = hijri.month_bounds(year, month)
    return replace(day, value=ends[1].isoformat()) if ends else day
