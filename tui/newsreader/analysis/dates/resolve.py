"""Resolving expressions from left to right."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from newsreader.analysis.dates.assistant import moments_ahead, resolve_coming_day
from newsreader.analysis.dates.calendar_dates import resolve_calendar
from newsreader.analysis.dates.clock import time_of_day, with_time
from newsreader.analysis.dates.days import (
    resolve_day_of_month,
    resolve_day_of_year,
    resolve_deictic,
    resolve_last_day,
    resolve_nth_weekday,
    resolve_week_of_month,
    resolve_weekday,
    resolve_weekday_or_nth,
)
from newsreader.analysis.dates.durations import duration_value, iso_duration
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.hijri_dates import (
    resolve_hijri_century,
    resolve_hijri_week,
    resolve_hijri_years,
    resolve_last_of_hijri_month,
)
from newsreader.analysis.dates.holidays import resolve_holiday
from newsreader.analysis.dates.offsets import (
    resolve_event,
    resolve_from,
    resolve_offset,
    resolve_sum,
)
from newsreader.analysis.dates.periods import (
    resolve_century,
    resolve_decade,
    resolve_half,
    resolve_millennium,
    resolve_quarter,
    resolve_relative,
    resolve_same_of_year,
    resolve_season,
    resolve_week,
)
from newsreader.analysis.dates.ranges import (
    in_range,
    resolve_century_range,
    resolve_day_range,
    resolve_month_range,
    resolve_quarter_range,
    resolve_unit_range,
    resolve_year_range,
)
from newsreader.analysis.dates.state import Resolved, State
from newsreader.analysis.dates.tense import Tense
from newsreader.analysis.dates.timex import bounds
from newsreader.model import DateType

Resolver = Callable[[Frame, State, Tense], Resolved]


def _clock(frame: Frame, state: State, _tense: Tense) -> Resolved:
    suffix = time_of_day(frame) or "T00:00"
    day = state.last_day or state.published
    dated = () if day is None else (day.isoformat() + suffix,)
    if state.assistant and state.published is not None:
        value, *others = moments_ahead(suffix, frame, state)
        return Resolved(
            DateType.TIME, value, "dct", mod=frame.mod, anchor="dct", alternatives=tuple(others)
        )
    return Resolved(DateType.TIME, suffix, "direct", mod=frame.mod, alternatives=dated)


def _duration(frame: Frame, state: State, _tense: Tense) -> Resolved:
    today = "DCT" if state.published is None else state.published.isoformat()
    value = duration_value(frame.parts, ranged=bool(frame.range))
    past = (frame.direction or 0) < 0
    return Resolved(
        DateType.DURATION,
        value,
        "direct" if frame.direction is None else "dct",
        mod=frame.mod,
        anchor=None if frame.direction is None else "dct",
        begin=today if (frame.direction or 0) > 0 else None,
        finish=today if past else None,
    )


def _set(frame: Frame, _state: State, _tense: Tense) -> Resolved:
    if frame.value is not None:
        value = frame.value
    elif frame.parts:
        # of كل يومين أو ثلاثة the first
        value = iso_duration(frame.parts[:1] if frame.range else frame.parts)
    elif frame.season is not None:
        value = f"XXXX-{frame.season}"
    elif frame.weekday is not None:
        value = f"XXXX-WXX-{frame.weekday}"
    elif frame.month is not None:
        value = f"XXXX-{frame.month:02d}-{frame.day:02d}"
    elif frame.day is not None:
        value = f"XXXX-XX-{frame.day:02d}"
    else:
        value = "XXXX-XX-XX"
    suffix = time_of_day(frame) or ""
    return Resolved(
        DateType.SET, value + suffix, quant=frame.quant, freq=_frequency(frame.freq), mod=frame.mod
    )


def _frequency(times: int | str | None) -> str | None:
    return f"{times}X" if isinstance(times, int) else times


def _reference(frame: Frame, _state: State, _tense: Tense) -> Resolved:
    assert frame.value is not None
    return Resolved(DateType.DATE, frame.value, "direct")


def _first_months(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve `أول ثلاثة أشهر من 2024`; days or weeks are no more than a duration."""
    amount, unit = frame.parts[0]
    if len(frame.parts) > 1 or unit != "month" or not isinstance(amount, int) or amount > _MONTHS:
        return _duration(frame, state, tense)
    return resolve_month_range(replace(frame, low_month=1, high_month=amount), state, tense)


def _shifted(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve `قبل عيد الأضحى بيومين`: so long before the first day of another date, or after its last."""
    assert frame.base is not None
    base = _resolve(Frame.from_fields({"rule": frame.rule, **frame.base}), state, tense)
    ends = bounds(base.value)
    return resolve_from(frame, base, None if ends is None else ends[(frame.sign or 1) > 0])


RESOLVERS: dict[str, Resolver] = {
    "calendar": resolve_calendar,
    "weekday": resolve_weekday,
    "nthweekday": resolve_nth_weekday,
    "dayofmonth": resolve_day_of_month,
    "comingday": resolve_coming_day,
    "lastday": resolve_last_day,
    "weekofmonth": resolve_week_of_month,
    "deictic": resolve_deictic,
    "relative": resolve_relative,
    "same": resolve_same_of_year,
    "quarter": resolve_quarter,
    "half": resolve_half,
    "season": resolve_season,
    "week": resolve_week,
    "decade": resolve_decade,
    "century": resolve_century,
    "hcentury": resolve_hijri_century,
    "hijriweek": resolve_hijri_week,
    "hijrilast": resolve_last_of_hijri_month,
    "hyearrange": resolve_hijri_years,
    "millennium": resolve_millennium,
    "holiday": resolve_holiday,
    "dayofyear": resolve_day_of_year,
    "weekdayornth": resolve_weekday_or_nth,
    "sum": resolve_sum,
    "shifted": _shifted,
    "offset": resolve_offset,
    "event": resolve_event,
    "duration": _duration,
    "set": _set,
    "ref": _reference,
    "clock": _clock,
    "dayrange": resolve_day_range,
    "monthrange": resolve_month_range,
    "firstmonths": _first_months,
    "yearrange": resolve_year_range,
    "centuryrange": resolve_century_range,
    "unitrange": resolve_unit_range,
    "quarterrange": resolve_quarter_range,
}
"""How each kind of frame is resolved; the kinds are those the rule table names."""
_MONTHS = 12
_NOON = 12
_HALVES = {1: "START", 2: "END"}
_THIRDS = {1: "START", 2: "MID", 3: "END"}
NEED_TENSE = frozenset(
    {
        "calendar",
        "weekday",
        "offset",
        "quarter",
        "dayrange",
        "monthrange",
        "nthweekday",
        "lastday",
        "weekofmonth",
        "weekdayornth",
        "holiday",
        "hijriweek",
        "hijrilast",
        "shifted",
    }
)


def resolve(frame: Frame, state: State, tense: Callable[[], Tense]) -> Resolved:
    """Resolve one expression and remember it as the date mentioned last."""
    needed = tense() if frame.kind in NEED_TENSE else Tense.NONE
    resolved = _resolve(frame, state, needed)
    if frame.from_hour is not None:
        resolved = _from_hour(frame, resolved, state, needed)
    if frame.kind != "event":
        _remember(resolved, state)
    return resolved


def _resolve(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve an expression, its time of day and its modifier."""
    resolved = RESOLVERS[frame.kind](frame, state, tense)
    if (
        (
            frame.kind not in {"calendar", "deictic", "weekday", "dayofmonth", "holiday"}
            and "T" not in resolved.value
        )
        and resolved.type is DateType.DATE
        and not resolved.value.endswith("_REF")
    ):
        resolved = with_time(frame, resolved)
    if resolved.mod is None and frame.mod is not None:
        resolved = replace(resolved, mod=frame.mod)
    if frame.mod is None and frame.kind != "half" and (frame.half or frame.third):
        resolved = replace(
            resolved, mod=_HALVES.get(frame.half or 0) or _THIRDS.get(frame.third or 0)
        )
    return resolved


def _from_hour(frame: Frame, last: Resolved, state: State, tense: Tense) -> Resolved:
    """Join two hours of a day; the first is before noon if it would be later than the second."""
    opening = replace(frame, hour=frame.from_hour, minute=frame.from_minute)
    first = _resolve(opening, state, tense)
    if frame.hour == _NOON != frame.from_hour and frame.daypart == "MO":
        last = _resolve(replace(frame, daypart="MI"), state, tense)
    if state.assistant and frame.kind == "clock" and state.moment is not None:
        begins = datetime.fromisoformat(first.value)
        later = replace(state, published=begins.date(), moment=begins.time())
        return in_range(first, _resolve(frame, later, tense))
    if first.value > last.value:
        first = _resolve(replace(opening, daypart="MO"), state, tense)
    return in_range(first, last)


def _remember(resolved: Resolved, state: State) -> None:
    if resolved.type not in {DateType.DATE, DateType.TIME}:
        return
    ends = bounds(resolved.value)
    if ends is None:
        return
    state.remember(resolved.value, ends)


def covered_days(resolved: Resolved) -> tuple[date | None, date | None]:
    """Return the first and last day a resolved expression can mean."""
    if resolved.type not in {DateType.DATE, DateType.TIME}:
        return None, None
    value = resolved.value
    if value.startswith("T") and resolved.alternatives:
        value = resolved.alternatives[0]
    return bounds(value) or (None, None)
