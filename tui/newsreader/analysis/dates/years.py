"""Choosing the year of a date that names none."""

from collections.abc import Callable
from datetime import date

from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.state import State
from newsreader.analysis.dates.tense import Tense

NEAR = 45
"""Days within which a headline's imperfect makes a bare date a coming one."""
NEAR_MONTH = 240
"""The same for a month without a day."""
_NEARER = 2
"""So many times nearer than the last one, a coming day is meant by an imperfect even if it is not near."""
SOON = 60
"""Days within which a holiday or a date of the Hijri year, named alone, is the one people wait for."""
Occurrence = Callable[[int], date | None]
"""The first day of the expression in a given year, none if that year has no such day."""


def said_year(frame: Frame, state: State) -> int | None:
    """Return the year of `من العام الماضي`, `من العام نفسه`; none if no year is spoken of."""
    if frame.unit != "year":
        return None
    base = state.base(frame.anchor)
    return None if base is None else base.year + (frame.direction or 0)


def choose_year(
    frame: Frame, state: State, tense: Tense, occurrence: Occurrence, around: int
) -> tuple[int, str, list[int]]:
    """Choose the year of a date without one; return it, the reason, and the other candidates.

    A direction word decides, then a weekday, then the tense of the clause, else the latest past one. A day that no year
    has (31 September) is of the year of publication.
    """
    published = state.published
    assert published is not None
    years = {y: day for y in range(around - 8, around + 9) if (day := occurrence(y)) is not None}
    if not years:
        return around, "default-past", []
    whole_month = frame.day is None
    past = [y for y, day in years.items() if day <= published]
    future = [y for y, day in years.items() if day > published]
    before = [
        y
        for y in past
        if years[y] < published and not (whole_month and _same_month(years[y], published))
    ]
    if whole_month and past and frame.direction is None and _same_month(years[past[-1]], published):
        return past[-1], "dct", []
    if frame.direction is not None:
        return _by_direction(frame.direction, before or past, future, around), "dct", []
    if frame.weekday is not None and not whole_month:
        matching = [y for y, day in years.items() if day.isoweekday() == frame.weekday]
        if matching:
            prefer_future = tense in {Tense.FUTURE, Tense.WEAK_FUTURE} or state.assistant
            best = min(
                matching, key=lambda y: _distance(years[y], published, prefer_future=prefer_future)
            )
            guess = (future[0] if prefer_future and future else past[-1]) if past else best
            return best, "tense" if best == guess else "weekday-repair", []
    nearest_future = future[0] if future else past[-1]
    latest_past = past[-1] if past else nearest_future
    if (after := _after(frame, state)) is not None:
        later = [y for y, day in years.items() if day > after]
        if later:
            return later[0], "tense" if tense is not Tense.NONE else "default-past", []
    coming = (years[nearest_future] - published).days
    awaited = frame.kind == "holiday" or frame.hmonth is not None
    if awaited and coming <= min(SOON, (published - years[latest_past]).days):
        return nearest_future, "dct", [latest_past]
    if state.assistant and not (past and (years[latest_past] == published)):
        current = whole_month and past and _same_month(years[latest_past], published)
        return (latest_past if current else nearest_future), "tense", [latest_past]
    near = NEAR_MONTH if whole_month else NEAR
    since = (published - years[latest_past]).days
    soon = coming <= near or coming * _NEARER < since
    if tense is Tense.FUTURE or (tense is Tense.WEAK_FUTURE and soon):
        if years[latest_past] == published:
            return latest_past, "tense", [nearest_future]
        return nearest_future, "tense", [latest_past]
    return latest_past, "tense" if tense is Tense.PAST else "default-past", [nearest_future]


def _after(frame: Frame, state: State) -> date | None:
    """Return the day a date lies after: that from which it is the end, or which is yet to come as well."""
    last, published = state.last_day, state.published
    if last is None or published is None or frame.anchor not in {"after", "until"}:
        return None
    return last if frame.anchor == "after" or last > published else None


def _same_month(first: date, second: date) -> bool:
    return (first.year, first.month) == (second.year, second.month)


def _distance(day: date, published: date, *, prefer_future: bool) -> tuple[int, bool]:
    """Rank by distance in years, then by the preferred side."""
    days = (day - published).days
    return abs(days) // 300, (days < 0) == prefer_future


def _by_direction(direction: int, before: list[int], future: list[int], current: int) -> int:
    if direction < 0:
        return before[max(direction, -len(before))] if before else current
    if direction > 0:
        return future[min(direction, len(future)) - 1] if future else current
    return current
