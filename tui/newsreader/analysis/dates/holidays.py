"""Holidays by name, their eves and their second and third days."""

from dataclasses import replace
from datetime import date

from newsreader.analysis.dates.calendar_dates import resolve_calendar
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.state import Resolved, State, shift
from newsreader.analysis.dates.tense import Tense

_DAY = len("2025-02-27")


def resolve_holiday(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve `عيد الفطر`, `ثاني أيام عيد الأضحى`, `عشية عيد الميلاد`; without a year, the nearest."""
    resolved = resolve_calendar(frame, state, tense)
    steps = (frame.offset or 0) + (frame.nth or 1) - 1
    if not steps or resolved.value.startswith("X"):
        return resolved
    return replace(
        resolved,
        value=_shifted(resolved.value, steps),
        alternatives=tuple(_shifted(other, steps) for other in resolved.alternatives),
    )


def _shifted(value: str, steps: int) -> str:
    """Move a day, with or without a time, by some days."""
    day = shift(date.fromisoformat(value[:_DAY]), steps)
    return day.isoformat() + value[_DAY:]
