"""Intervals: from one day, month, year or century to another, said as one expression."""

from dataclasses import replace

from newsreader.analysis.dates.calendar_dates import resolve_calendar
from newsreader.analysis.dates.days import resolve_day_of_month
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.hijri_dates import last_of_month
from newsreader.analysis.dates.periods import resolve_quarter, resolve_relative
from newsreader.analysis.dates.state import Resolved, State
from newsreader.analysis.dates.tense import Tense
from newsreader.analysis.dates.timex import month_value, year_value
from newsreader.model import DateType

_MONTH_END = 30
"""The day by which العشر الأواخر name the last of a month, long or short."""


def in_range(first: Resolved, second: Resolved) -> Resolved:
    """Join two days, months or years to an interval."""
    return replace(
        second,
        value=f"{first.value}/{second.value}",
        begin=first.value,
        finish=second.value,
        alternatives=(),
    )


def resolve_day_range(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve two days of one month, of either calendar: `3 إلى 9 ديسمبر`."""
    of_month = frame.month is None and frame.hmonth is None
    one = resolve_day_of_month if of_month else resolve_calendar
    last = one(replace(frame, day=frame.second), state, tense)
    if frame.hmonth is not None:
        first = one(replace(frame, day=frame.first), state, tense)
        return in_range(first, last_of_month(first) if frame.second == _MONTH_END else last)
    return in_range(replace(last, value=f"{last.value[:-2]}{frame.first:02d}"), last)


def resolve_month_range(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve two months of which the second says the year; the first may lie in the year before."""
    last = resolve_calendar(replace(frame, month=frame.high_month), state, tense)
    if (running := _running_until(frame, state)) is not None:
        last = replace(last, value=month_value(*running), reason="dct")
    year = last.value[:4]
    if year.isdigit() and frame.low_month is not None and frame.high_month is not None:
        start = month_value(int(year) - (frame.low_month > frame.high_month), frame.low_month)
    else:
        start = f"XXXX-{frame.low_month:02d}"
    return in_range(replace(last, value=start), last)


def _running_until(frame: Frame, state: State) -> tuple[int, int] | None:
    """Return the last month, with its year, of months around the day of publication: the ones meant if nothing else is said."""
    low, high, today = frame.low_month, frame.high_month, state.published
    if (frame.year, frame.direction, frame.unit) != (None,) * 3 or not (low and high and today):
        return None
    over_new_year = low > high
    runs = (
        today.month >= low or today.month <= high if over_new_year else low <= today.month <= high
    )
    return (today.year + (over_new_year and today.month >= low), high) if runs else None


def resolve_year_range(frame: Frame, _state: State, _tense: Tense) -> Resolved:
    """Resolve two years: `بين عامي 1991 و2003`."""
    assert frame.first is not None
    assert frame.second is not None
    first = Resolved(DateType.DATE, year_value(frame.first))
    return in_range(first, replace(first, value=year_value(frame.second)))


def resolve_unit_range(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve `العامين الماضي والحالي`."""
    ends = (replace(frame, direction=frame.first), replace(frame, direction=frame.second))
    return in_range(*(resolve_relative(end, state, tense) for end in ends))


def resolve_quarter_range(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve two quarters of one year: `الربعين الأول والثاني من عام 2020`."""
    ends = (replace(frame, quarter=frame.first), replace(frame, quarter=frame.second))
    return in_range(*(resolve_quarter(end, state, tense) for end in ends))


def resolve_century_range(frame: Frame, _state: State, _tense: Tense) -> Resolved:
    """Resolve two centuries: `القرنين التاسع عشر والعشرين`."""
    assert frame.first is not None
    assert frame.second is not None
    first = Resolved(DateType.DATE, f"{frame.first - 1:02d}")
    return in_range(first, replace(first, value=f"{frame.second - 1:02d}"))
