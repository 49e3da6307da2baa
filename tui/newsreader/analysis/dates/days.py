"""Days counted from an anchor: yesterday, Thursday, three days ago, the fifth of next month."""

from dataclasses import replace
from datetime import date, timedelta

from newsreader.analysis.dates.calendar_dates import resolve_calendar
from newsreader.analysis.dates.clock import with_time
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.state import (
    Resolved,
    State,
    nearest_weekday,
    shift,
    weekday_from,
)
from newsreader.analysis.dates.tense import Tense
from newsreader.analysis.dates.timex import add_months, month_value, week_value
from newsreader.model import DateType


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
    base = state.base(frame.anchor, "day")
    if base is None:
        return with_time(frame, Resolved(DateType.DATE, f"XXXX-WXX-{frame.weekday}", "unresolved"))
    reason = "dct"
    alternatives: tuple[str, ...] = ()
    if frame.unit == "week":
        monday = base - timedelta(days=base.isoweekday() - 1)
        day = shift(monday, 7 * (frame.direction or 0) + frame.weekday - 1)
    elif frame.anchor == "previous":
        day = weekday_from(base, frame.weekday, frame.direction or 1)
    elif frame.anchor == "weekday" and frame.direction and state.last_day is not None:
        day = weekday_from(state.last_day, frame.weekday, 1)
    elif frame.direction:
        day = weekday_from(base, frame.weekday, frame.direction)
    elif frame.direction == 0 and state.assistant:
        day = weekday_from(shift(base, -1), frame.weekday, 1)
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
    last = frame.nth is None or frame.nth < 0
    in_year = frame.month is None and (frame.year is not None or frame.unit == "year")
    named = replace(frame, month=12 if last else 1) if in_year else frame
    month, first = _named_month(named, state, tense)
    if first is None:
        return replace(month, value=f"{month.value}-XX"[:10])
    if last:
        day = weekday_from(add_months(first, 1), frame.weekday, -1)
    else:
        day = weekday_from(shift(first, -1), frame.weekday, frame.nth or 1)
    return with_time(frame, replace(month, value=day.isoformat(), alternatives=()))


def resolve_weekday_or_nth(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve `الأحد الثاني من مايو`: Sunday the second if it is one, else the second Sunday."""
    plain = replace(frame, weekday=None)
    resolved = resolve_calendar(plain, state, tense)
    day = None if "X" in resolved.value else date.fromisoformat(resolved.value[:10])
    if day is None or day.isoweekday() == frame.weekday:
        return resolve_calendar(frame, state, tense)
    return resolve_nth_weekday(replace(frame, nth=frame.day), state, tense)


def resolve_day_of_year(frame: Frame, state: State, _tense: Tense) -> Resolved:
    """Resolve the first or last day of a year."""
    year = frame.year
    if year is None and state.published is not None:
        year = state.published.year + (frame.direction or 0)
    written = "XXXX" if year is None else f"{year:04d}"
    reason = "direct" if frame.year else "dct" if year else "unresolved"
    if frame.nth is None:
        return Resolved(DateType.DATE, f"{written}-12-31", reason)
    return Resolved(DateType.DATE, f"{written}-01-{frame.nth:02d}", reason)


def resolve_last_day(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve the last day of a month."""
    month, first = _named_month(frame, state, tense)
    if first is None:
        return replace(month, value=f"{month.value}-XX"[:10])
    day = shift(add_months(first, 1), -1)
    return with_time(frame, replace(month, value=day.isoformat(), alternatives=()))


def resolve_week_of_month(frame: Frame, state: State, tense: Tense) -> Resolved:
    """Resolve the nth week of a month, or the last: of the ISO weeks that have more days in it than out of it."""
    month, first = _named_month(frame, state, tense)
    if first is None:
        return replace(month, value="XXXX-WXX")
    # Such a week has its Thursday in the month: the first one the fourth day, the last one the fourth but last.
    day = (
        shift(add_months(first, 1), -4)
        if frame.nth is None
        else shift(first, 7 * (frame.nth - 1) + 3)
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
    base = state.base(frame.anchor, "month")
    if base is None:
        return Resolved(DateType.DATE, "XXXX-XX", "unresolved")
    month = add_months(base.replace(day=1), frame.direction or 0)
    return Resolved(DateType.DATE, month_value(month.year, month.month), "dct", anchor="dct")


def resolve_day_of_month(frame: Frame, state: State, _tense: Tense) -> Resolved:
    """Resolve `الخامس من الشهر الجاري`."""
    month = _month_of(frame, state)
    return with_time(frame, replace(month, value=f"{month.value}-{frame.day:02d}"))
