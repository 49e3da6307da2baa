"""Holidays by name, their eves and their second and third days."""

from dataclasses import replace
from datetime import date, timedelta

from newsreader.analysis.dates.calendar_dates import resolve_calendar
from newsreader.analysis.dates.clock import with_time
from newsreader.analysis.dates.easter import easter_sunday
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.state import Resolved, State, shift, weekday_from
from newsreader.analysis.dates.tense import Tense
from newsreader.analysis.dates.years import choose_year, said_year
from newsreader.model import DateType

_DAY = len("2025-02-27")


def resolve_holiday(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve `عيد الفطر`, `ثاني أيام عيد الأضحى`, `عشية عيد الميلاد`; without a year, the nearest."""
    if frame.weekday is not None and frame.nth is not None and frame.day is None:
        resolved, steps = _moving(frame, state, tense), frame.offset or 0
    else:
        moving = frame.easter is not None
        resolved = (_moving if moving else resolve_calendar)(frame, state, tense)
        steps = (frame.offset or 0) + (frame.nth or 1) - 1
    if not steps or resolved.value.startswith("X"):
        return resolved
    return replace(
        resolved,
        value=_shifted(resolved.value, steps),
        alternatives=tuple(_shifted(other, steps) for other in resolved.alternatives),
    )


def _moving(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve a feast that is so many days from Easter, or the nth of a weekday in a month."""

    def feast(year: int) -> date:
        if frame.easter is None:
            before = date(year, frame.month or 1, 1) - timedelta(days=1)
            return weekday_from(before, frame.weekday or 1, frame.nth or 1)
        return shift(easter_sunday(year, eastern=frame.church == "east"), frame.easter)

    year = frame.year if frame.year is not None else said_year(frame, state)
    reason, others = "direct" if frame.year is not None else "dct", list[int]()
    if year is None and state.published is None:
        return Resolved(DateType.DATE, "XXXX-XX-XX", "unresolved")
    if year is None and state.published is not None:
        dated = replace(frame, month=frame.month or 4, day=1, weekday=None)
        year, reason, others = choose_year(dated, state, tense, feast, state.published.year)
    assert year is not None
    resolved = Resolved(
        DateType.DATE,
        feast(year).isoformat(),
        reason,
        anchor=None if reason == "direct" else "dct",
        alternatives=tuple(feast(other).isoformat() for other in others),
    )
    return with_time(frame, resolved)


def _shifted(value: str, steps: int) -> str:
    """Move a day, with or without a time, by some days."""
    day = shift(date.fromisoformat(value[:_DAY]), steps)
    return day.isoformat() + value[_DAY:]
