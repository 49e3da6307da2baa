"""Days counted from an anchor: yesterday, Thursday, three days ago, the fifth of next month."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from newsreader.analysis.dates.calendar_dates import resolve_calendar
from newsreader.analysis.dates.clock import with_time
from newsreader.analysis.dates.durations import Part, duration_value, iso_duration
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.state import (
    Resolved,
    State,
    nearest_weekday,
    shift,
    weekday_from,
)
from newsreader.analysis.dates.tense import Tense
from newsreader.analysis.dates.timex import add_months, month_value, week_value, year_value
from newsreader.model import DateType

_ORDER = (
    "century",
    "decade",
    "year",
    "quarter",
    "month",
    "week",
    "day",
    "night",
    "hour",
    "minute",
    "second",
)
_MONTHS = {"century": 1200, "decade": 120, "year": 12, "quarter": 3, "month": 1}
_DAYS = {"week": 7, "day": 1, "night": 1}
_SECONDS = {"hour": 3600, "minute": 60, "second": 1}


def resolve_deictic(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve today, yesterday …; a weekday beside it repairs a publication date that is off."""
    offset = frame.offset or 0
    if frame.day is not None:
        return resolve_calendar(replace(frame, direction=None), state, tense)
    if state.published is None:
        value = f"DCT{offset:+d}" if offset else "DCT"
        if frame.weekday is not None:
            value = f"XXXX-WXX-{frame.weekday}"
        return with_time(frame, Resolved(DateType.DATE, value, "unresolved"))
    day, reason = shift(state.published, offset), "dct"
    alternatives: tuple[str, ...] = ()
    if frame.weekday is not None and day.isoweekday() != frame.weekday:
        alternatives = (day.isoformat(),)
        day, reason = nearest_weekday(day, frame.weekday), "weekday-repair"
        state.published = shift(day, -offset)
    return with_time(
        frame,
        Resolved(DateType.DATE, day.isoformat(), reason, anchor="dct", alternatives=alternatives),
    )


def resolve_weekday(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve a weekday by its direction word, the week named, or the tense of its clause."""
    assert frame.weekday is not None
    base = state.base(frame.anchor, day=True)
    if base is None:
        return with_time(frame, Resolved(DateType.DATE, f"XXXX-WXX-{frame.weekday}", "unresolved"))
    reason = "dct"
    alternatives: tuple[str, ...] = ()
    if frame.unit == "week":
        monday = base - timedelta(days=base.isoweekday() - 1)
        day = shift(monday, 7 * (frame.direction or 0) + frame.weekday - 1)
    elif frame.anchor == "previous":
        day = weekday_from(base, frame.weekday, frame.direction or 1)
    elif frame.direction:
        day = weekday_from(base, frame.weekday, frame.direction)
    elif frame.direction == 0:
        day = nearest_weekday(base, frame.weekday)
    else:
        day, reason, other = _bare_weekday(frame.weekday, base, tense, assistant=state.assistant)
        if frame.anchor == "weekday" and state.last_day is not None:
            following = weekday_from(state.last_day, frame.weekday, 1)
            if following != day:
                day, reason, other = following, "tense" if reason == "dct" else reason, day
        alternatives = (other.isoformat(),) if other else ()
    resolved = Resolved(
        DateType.DATE, day.isoformat(), reason, anchor="dct", alternatives=alternatives
    )
    if frame.night and frame.daypart is None:
        resolved = replace(resolved, value=resolved.value + "TNI", type=DateType.TIME)
    return with_time(frame, resolved)


def _bare_weekday(
    weekday: int, published: date, tense: Tense, *, assistant: bool
) -> tuple[date, str, date | None]:
    """Return the day, the reason, and the other reading."""
    past, coming = weekday_from(published, weekday, -1), weekday_from(published, weekday, 1)
    if assistant:
        return coming, "tense", past
    if published.isoweekday() == weekday:
        return published, "dct", None
    if tense in {Tense.FUTURE, Tense.WEAK_FUTURE}:
        return coming, "tense", past
    return past, "tense" if tense is Tense.PAST else "default-past", coming


def resolve_nth_weekday(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve `أول ثلاثاء من أكتوبر`, `آخر جمعة من الشهر`."""
    assert frame.weekday is not None
    month, first = _named_month(frame, state, tense)
    if first is None:
        return replace(month, value=f"{month.value}-XX"[:10])
    last = frame.nth is None or frame.nth < 0
    if last:
        day = weekday_from(add_months(first, 1), frame.weekday, -1)
    else:
        day = weekday_from(shift(first, -1), frame.weekday, frame.nth or 1)
    return with_time(frame, replace(month, value=day.isoformat(), alternatives=()))


def resolve_last_day(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve the last day of a month."""
    month, first = _named_month(frame, state, tense)
    if first is None:
        return replace(month, value=f"{month.value}-XX"[:10])
    day = shift(add_months(first, 1), -1)
    return with_time(frame, replace(month, value=day.isoformat(), alternatives=()))


def resolve_week_of_month(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve the nth week of a month: the ISO week of its first, eighth … day; the last full one."""
    month, first = _named_month(frame, state, tense)
    if first is None:
        return replace(month, value="XXXX-WXX")
    day = (
        shift(add_months(first, 1), -7) if frame.nth is None else shift(first, 7 * (frame.nth - 1))
    )
    return replace(month, value=week_value(day), alternatives=())


def _named_month(frame: Frame, state: State, tense: Tense) -> tuple[Resolved, date | None]:
    """Resolve the month a day or week is counted in; also its first day, if it is known."""
    plain = replace(
        frame, weekday=None, day=None, mod=None, hour=None, daypart=None, midnight=None, midday=None
    )
    month = resolve_calendar(plain, state, tense) if frame.month else _month_of(plain, state)
    if len(month.value) != 7 or "X" in month.value:
        return month, None
    return month, date.fromisoformat(f"{month.value}-01")


def _month_of(frame: Frame, state: State) -> Resolved:
    """Resolve the month of `الشهر الماضي` or, bare, `الشهر`."""
    base = state.base(frame.anchor)
    if base is None:
        return Resolved(DateType.DATE, "XXXX-XX", "unresolved")
    month = add_months(base.replace(day=1), frame.direction or 0)
    return Resolved(DateType.DATE, month_value(month.year, month.month), "dct", anchor="dct")


def resolve_day_of_month(frame: Frame, state: State, _tense: Tense) -> Resolved:
    """Resolve `الخامس من الشهر الجاري`."""
    month = _month_of(frame, state)
    return with_time(frame, replace(month, value=f"{month.value}-{frame.day:02d}"))


def resolve_offset(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve `قبل ثلاث سنوات`, `بعد يومين`, `بعدها بأسبوع`."""
    sign = frame.sign or 1
    vague = any(amount == "X" for amount, _ in frame.parts)
    if frame.anchor == "event" or vague or frame.range:
        anchored = frame.anchor == "event"
        end = None if anchored else "DCT"
        return replace(
            _span_from(frame, end, "event-anchor" if anchored else "dct", frame.anchor or "dct"),
            alternatives=_at(frame.parts, sign, state.published, state),
        )
    base = state.base(frame.anchor, day=True)
    if frame.anchor == "previous" and frame.parts[-1][1] in _SECONDS:
        return _span_from(frame, base.isoformat() if base else None, "event-anchor", "previous")
    in_story = sign > 0 and frame.anchor is None and not state.assistant
    if in_story and tense not in {Tense.FUTURE, Tense.WEAK_FUTURE}:
        told = state.last_day.isoformat() if state.last_day else None
        return replace(
            _span_from(frame, told, "event-anchor", "previous"),
            alternatives=_at(frame.parts, sign, state.last_day, state)
            + _at(frame.parts, sign, state.published, state),
        )
    values = _at(frame.parts, sign, base, state)
    if not values:
        value = f"DCT{'-' if sign < 0 else '+'}{iso_duration(frame.parts)}"
        return Resolved(DateType.DATE, value, "unresolved", mod=frame.mod)
    previous = frame.anchor == "previous"
    return Resolved(
        DateType.TIME if "T" in values[0] else DateType.DATE,
        values[0],
        "event-anchor" if previous else "tense" if in_story else "dct",
        mod=frame.mod,
        anchor="previous" if previous and state.last_day else "dct",
        alternatives=values[1:],
        confidence=0.8 if previous else None,
    )


def _span_from(frame: Frame, end: str | None, reason: str, anchor: str) -> Resolved:
    """Return the duration itself, with the end that is known: its finish for ago, else its beginning."""
    ago = (frame.sign or 1) < 0
    return Resolved(
        DateType.DURATION,
        duration_value(frame.parts, ranged=bool(frame.range)),
        reason,
        mod=frame.mod,
        anchor=anchor,
        begin=None if ago else end,
        finish=end if ago else None,
    )


def _at(parts: tuple[Part, ...], sign: int, base: date | None, state: State) -> tuple[str, ...]:
    """Return the value that lies these parts before or after a day, as coarse as the finest unit."""
    if base is None or any(not isinstance(amount, int | float) for amount, _ in parts):
        return ()
    months = days = seconds = 0.0
    for amount, unit in parts:
        assert isinstance(amount, int | float)
        months += sign * amount * _MONTHS.get(unit, 0)
        days += sign * amount * _DAYS.get(unit, 0)
        seconds += sign * amount * _SECONDS.get(unit, 0)
    finest = max(
        (unit for _, unit in parts), key=lambda unit: _ORDER.index(unit) if unit in _ORDER else 0
    )
    if months != int(months):
        months, days = int(months), days + round((months - int(months)) * 30)
    elif finest in {"year", "decade"} and int(months) % 12:
        finest = "month"
    day = shift(add_months(base, int(months)), round(days) if not seconds else int(days))
    if seconds or days != int(days):
        return _moment(day, seconds + (days - int(days)) * 86400, finest, state)
    match finest:
        case "century" | "decade" | "year":
            return (year_value(day.year),)
        case "month" | "quarter":
            return month_value(day.year, day.month), day.isoformat()
        case "week":
            return day.isoformat(), week_value(day)
        case _:
            return (day.isoformat(),)


def _moment(day: date, seconds: float, finest: str, state: State) -> tuple[str, ...]:
    """Return a time of day if the time of publication is known, else the day."""
    if state.moment is None:
        return (
            shift(day, int(seconds // 86400)).isoformat()
            if abs(seconds) >= 86400
            else day.isoformat(),
        )
    moment = datetime.combine(day, state.moment) + timedelta(seconds=seconds)
    return (moment.isoformat(timespec="seconds" if finest == "second" else "minutes"),)


def resolve_event(frame: Frame, state: State, _tense: Tense) -> Resolved:
    """Resolve the eve and the morrow of an event: a guess by the date mentioned last."""
    base = state.last_day or state.published
    suffix = f"T{frame.daypart}" if frame.daypart else ""
    kind = DateType.TIME if suffix else DateType.DATE
    if base is None:
        return Resolved(kind, f"XXXX-XX-XX{suffix}", "event-anchor", anchor="event")
    day = shift(base, frame.offset or 0)
    return Resolved(kind, day.isoformat() + suffix, "event-anchor", anchor="event")
