"""The time of day an expression names, as the part of a TIMEX3 value after the T."""

from dataclasses import replace

from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.state import Resolved
from newsreader.model import DateType


def _hour_of_day(hour: int, frame: Frame) -> int:
    """Put an hour on the 24-hour clock by the part of the day named with it."""
    if frame.midnight:
        return 0 if hour == 12 else hour
    if frame.midday:
        return hour
    if hour > 12:
        return hour
    if frame.ampm == "PM":
        return hour % 12 + 12
    if frame.ampm == "AM":
        return hour % 12
    match frame.daypart:
        case "MO":
            return hour % 12
        case "MI":
            return hour + 12 if hour < 6 else hour
        case "AF" | "EV" | "DT":
            if frame.daypart == "EV" and hour == 12:
                return 0
            return hour + 12 if hour < 12 and (frame.daypart != "DT" or hour < 7) else hour
        case "NI":
            return 0 if hour == 12 else hour + 12 if hour > 5 else hour
    return hour


def time_of_day(frame: Frame) -> str | None:
    """Return `T15:30`, `T07`, `TEV`, or none if the expression names no time of day."""
    if frame.hhmm is not None:
        return f"T{frame.hhmm // 100:02d}:{frame.hhmm % 100:02d}"
    if frame.hour is None:
        if frame.midnight:
            return "T00:00"
        if frame.midday:
            return "T12:00"
        return f"T{frame.daypart}" if frame.daypart else None
    hour = _hour_of_day(frame.hour, frame)
    minute = frame.minute
    if frame.to is not None:
        hour, minute = (hour - 1) % 24, 60 - frame.to
    if hour == 24:
        hour = 0 if minute else 24
    if minute is not None and (frame.plus or frame.less):
        after = hour * 60 + minute + (frame.plus or 0) - (frame.less or 0)
        hour, minute = after // 60 % 24, after % 60
    if minute is None:
        whole = frame.hour_in_digits and not frame.midnight and not frame.midday
        return f"T{hour:02d}" if whole else f"T{hour:02d}:00"
    seconds = "" if frame.second is None else f":{frame.second:02d}"
    return f"T{hour:02d}:{minute:02d}{seconds}"


def with_time(frame: Frame, resolved: Resolved) -> Resolved:
    """Add the time of day the expression names to a day."""
    suffix = time_of_day(frame)
    if suffix is None:
        return resolved
    return replace(
        resolved,
        type=DateType.TIME,
        value=resolved.value + suffix,
        alternatives=tuple(other + suffix for other in resolved.alternatives),
    )
