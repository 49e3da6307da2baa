"""Periods: this and last week, quarters, halves, seasons, decades, centuries."""

import re
from datetime import date

from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.state import Days, Resolved, State, shift
from newsreader.analysis.dates.tense import Tense
from newsreader.analysis.dates.timex import add_months, month_value, week_value, year_value
from newsreader.model import DateType

_PLACEHOLDERS = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
    "millennium": "X",
}
_YOUNG = 14
"""Days from which on something can be told of a quarter."""
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def period_value(unit: str, base: date, steps: int) -> str:
    """Return the period of that unit which lies `steps` after the one around `base`."""
    match unit:
        case "day" | "night":
            return shift(base, steps).isoformat()
        case "week":
            return week_value(shift(base, 7 * steps))
        case "weekend":
            return f"{week_value(shift(base, 7 * steps))}-WE"
        case "month":
            month = add_months(base.replace(day=1), steps)
            return month_value(month.year, month.month)
        case "quarter":
            month = add_months(base.replace(day=1), 3 * steps)
            return f"{month.year:04d}-Q{(month.month + 2) // 3}"
        case "decade":
            return f"{base.year // 10 + steps:03d}"
        case "century":
            return f"{base.year // 100 + steps:02d}"
        case "millennium":
            return f"{base.year // 1000 + steps}"
        case _:
            return year_value(base.year + steps)


def resolve_relative(frame: Frame, state: State, _tense: Tense) -> Resolved:
    """Resolve `الأسبوع الماضي`, `هذا العام`, `العام نفسه`, `اليوم التالي`."""
    unit = frame.unit or "year"
    previous = state.previous(unit) if frame.anchor == "previous" else None
    if previous is not None and state.is_coarse(unit):
        return Resolved(
            DateType.DATE,
            _somewhere_in(previous, unit),
            "event-anchor",
            mod=frame.mod,
            anchor="previous",
        )
    base = state.base(frame.anchor, unit)
    if base is None:
        return Resolved(DateType.DATE, _PLACEHOLDERS.get(unit, "XXXX"), "unresolved", mod=frame.mod)
    value = period_value(unit, base, frame.direction or 0)
    alternatives: tuple[str, ...] = ()
    if unit == "week" and base.isoweekday() >= 6:
        alternatives = (week_value(shift(base, 7 * ((frame.direction or 0) + 1))),)
    return Resolved(
        DateType.DATE,
        value,
        "dct" if not frame.anchor else "event-anchor",
        mod=frame.mod,
        anchor="previous" if previous else "dct",
        alternatives=alternatives,
        confidence=0.8 if previous else None,
    )


def _somewhere_in(days: Days, unit: str) -> str:
    """Return the day, week … that is not known but lies within these days: 2019-03-XX, 2019-WXX."""
    first, last = days
    year = year_value(first.year) if first.year == last.year else "XXXX"
    placeholder = year + _PLACEHOLDERS.get(unit, "XXXX")[4:]
    if unit in {"day", "night"} and (first.year, first.month) == (last.year, last.month):
        return f"{month_value(first.year, first.month)}-XX"
    return placeholder


def resolve_same_of_year(frame: Frame, state: State, _tense: Tense) -> Resolved:
    """Resolve `الشهر نفسه من العام الماضي`: the day, month … mentioned last, in another year."""
    unit = frame.same or "period"
    year, _ = _year_of(frame, state)
    base = state.base("previous" if frame.offset is None else None, unit)
    if year is None or base is None:
        return Resolved(DateType.DATE, _PLACEHOLDERS.get(unit, "XXXX"), "unresolved", mod=frame.mod)
    match unit:
        case "period":
            value = _in_year(state.period or "", year) or year_value(year)
        case "week":
            value = _in_year(week_value(base), year)
        case _:
            value = period_value(unit, add_months(base, 12 * (year - base.year)), 0)
    return Resolved(DateType.DATE, value, "event-anchor", mod=frame.mod, anchor="previous")


def _in_year(value: str, year: int) -> str:
    """Move a period, or the two ends of one, so that it begins in that year."""
    steps = year - int(value[:4]) if value[:4].isdigit() else 0
    return re.sub(r"\b\d{4}(?!\d)", lambda match: year_value(int(match[0]) + steps), value)


def _year_of(frame: Frame, state: State) -> tuple[int | None, str]:
    """Return the year a quarter, half, season or week belongs to, and the reason."""
    if frame.year is not None:
        return frame.year, "direct"
    base = state.base(frame.anchor)
    if base is None:
        return None, "unresolved"
    return base.year + (frame.direction or 0), "dct"


def resolve_quarter(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve a quarter of a year; without a year, the latest that has begun, or the next."""
    year, reason = _year_of(frame, state)
    if frame.year is None and frame.unit is None and state.published and frame.quarter:
        current = (state.published.month + 2) // 3
        if frame.quarter > current and tense is not Tense.FUTURE and not state.assistant:
            year, reason = state.published.year - 1, "default-past"
        elif frame.quarter == current and tense is Tense.PAST and _just_begun(state.published):
            year, reason = state.published.year - 1, "tense"
    prefix = "XXXX" if year is None else year_value(year)
    return Resolved(DateType.DATE, f"{prefix}-Q{frame.quarter}", reason, mod=frame.mod)


def _just_begun(day: date) -> bool:
    """Say whether the quarter of a day is so young that nobody tells yet what happened in it."""
    return day.month % 3 == 1 and day.day <= _YOUNG


def resolve_half(frame: Frame, state: State, _tense: Tense) -> Resolved:
    """Resolve a half of a year."""
    year, reason = _year_of(frame, state)
    prefix = "XXXX" if year is None else year_value(year)
    return Resolved(DateType.DATE, f"{prefix}-H{frame.half}", reason, mod=frame.mod)


def resolve_week(frame: Frame, state: State, _tense: Tense) -> Resolved:
    """Resolve a numbered week of a year."""
    year, reason = _year_of(frame, state)
    prefix = "XXXX" if year is None else year_value(year)
    return Resolved(DateType.DATE, f"{prefix}-W{frame.week:02d}", reason, mod=frame.mod)


def resolve_season(frame: Frame, state: State, _tense: Tense) -> Resolved:
    """Resolve a season of a year, or the last or next one."""
    assert frame.season is not None
    if frame.year is not None or frame.unit == "year" or state.published is None:
        year, reason = _year_of(frame, state)
        prefix = "XXXX" if year is None else year_value(year)
        return Resolved(DateType.DATE, f"{prefix}-{frame.season}", reason, mod=frame.mod)
    today, start = state.published, _SEASON_MONTHS[frame.season]
    begins = today.year if today.month >= start else today.year - 1
    running = (today.year - begins) * 12 + today.month - start < 3
    direction = frame.direction or 0
    if direction < 0:
        year = begins - running + direction + 1
    elif direction > 0:
        year = begins + direction
    else:
        year = begins if running else today.year
    return Resolved(
        DateType.DATE, f"{year_value(year)}-{frame.season}", "dct", mod=frame.mod, anchor="dct"
    )


def resolve_decade(frame: Frame, state: State, _tense: Tense) -> Resolved:
    """Resolve the nineties, or the second decade of a century."""
    said = (
        frame.century is not None
        or frame.millennium is not None
        or frame.unit in {"century", "millennium"}
    )
    prefix = 19
    if frame.century is not None:
        prefix = frame.century - 1
    elif frame.millennium is not None:
        prefix = (frame.millennium - 1) * 10
    elif frame.unit == "millennium":
        base = state.base(frame.anchor)
        prefix = ((base.year // 1000 if base else 2) + (frame.direction or 0)) * 10
    elif frame.unit == "century":
        base = state.base(frame.anchor)
        prefix = (base.year // 100 if base else 20) + (frame.direction or 0)
    decade = frame.decade if frame.decade is not None else (frame.nth or 1) - 1
    other = f"{prefix + 1}{decade}"
    return Resolved(
        DateType.DATE,
        f"{prefix}{decade}",
        "direct" if said else "default-past",
        mod=frame.mod,
        alternatives=() if said or decade > 2 else (other,),
        confidence=None if said or decade > 2 else 0.6,
    )


def resolve_millennium(frame: Frame, _state: State, _tense: Tense) -> Resolved:
    """Resolve a numbered millennium."""
    assert frame.millennium is not None
    if frame.era == "BC":
        return Resolved(DateType.DATE, f"BC{frame.millennium - 1}", mod=frame.mod)
    return Resolved(DateType.DATE, f"{frame.millennium - 1}", mod=frame.mod)


def resolve_century(frame: Frame, _state: State, _tense: Tense) -> Resolved:
    """Resolve a numbered century; those before Christ have no TIMEX3 century, so their years."""
    assert frame.century is not None
    if frame.era == "BC":
        return Resolved(DateType.DATE, f"BC{frame.century - 1:02d}", mod=frame.mod)
    return Resolved(DateType.DATE, f"{frame.century - 1:02d}", mod=frame.mod)
