"""Days so far from another: three days ago, in a month, the eve of the talks, next month and two days."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from newsreader.analysis.dates.durations import Part, duration_value, iso_duration
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.state import Resolved, State, shift
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
_NO_TIME = State(None, None)


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
    unit = frame.parts[-1][1]
    base = state.base(frame.anchor, unit)
    if base is not None and frame.offset:
        base = shift(base, frame.offset)
    if frame.anchor == "previous" and (unit in _SECONDS or state.is_coarse(unit)):
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
        anchor="previous" if previous and state.last else "dct",
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


def resolve_from(frame: Frame, base: Resolved, day: date | None) -> Resolved:
    """Resolve what lies so long before or after a day that a date `base` names; a duration if it names none."""
    sign = frame.sign or 1
    frame = replace(frame, parts=frame.parts or ((1, frame.unit or "day"),))
    values = tuple(v for v in _at(frame.parts, sign, day, _NO_TIME) if len(v) == len("2025-02-27"))
    if not values:
        end = None if day is None else day.isoformat()
        return _span_from(frame, end, "event-anchor", "event")
    return replace(base, type=DateType.DATE, value=values[0], alternatives=(), alt_calendar=None)


def resolve_sum(frame: Frame, state: State, _tense: Tense) -> Resolved:
    """Resolve `الشهر القادم بعد يومين`: a month and two days from now."""
    base = state.published
    if base is None:
        return Resolved(DateType.DATE, f"DCT+{iso_duration(frame.parts)}", "unresolved")
    steps, unit = frame.direction or 0, frame.unit or "year"
    start = shift(add_months(base, steps * _MONTHS.get(unit, 0)), steps * _DAYS.get(unit, 0))
    value = _at(frame.parts, 1, start, state)[-1]
    return Resolved(DateType.DATE, value, "dct", anchor="dct")
