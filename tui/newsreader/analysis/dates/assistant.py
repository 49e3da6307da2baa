"""What is said to an assistant lies ahead: the next time the clock shows this, the next tenth of a month."""

from dataclasses import replace
from datetime import datetime

from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.state import Resolved, State, shift
from newsreader.analysis.dates.tense import Tense
from newsreader.analysis.dates.timex import add_months
from newsreader.model import DateType

_NOON = 12


def moments_ahead(suffix: str, frame: Frame, state: State) -> tuple[str, ...]:
    """Return the moments a time of day (`T05:30`) can mean, the first that lies ahead first.

    An hour up to twelve without a part of the day can be before or after noon. Without the time of asking it is today.
    """
    assert state.published is not None
    if state.moment is None or not suffix[1:3].isdigit():
        return (state.published.isoformat() + suffix,)
    said = int(suffix[1:3])
    hours = [said % _NOON, said % _NOON + _NOON] if _is_open(frame) else [said]
    moments = [
        f"{shift(state.published, days).isoformat()}T{hour:02d}{suffix[3:]}"
        for days in (0, 1)
        for hour in hours
    ]
    now = f"{state.published.isoformat()}T{state.moment:%H:%M:%S}"
    ahead = [moment for moment in moments if moment >= now[: len(moment)]]
    return (*ahead, *(moment for moment in moments if moment not in ahead))[: len(hours)]


def _is_open(frame: Frame) -> bool:
    """Say whether nothing tells an hour before noon from one after it."""
    said = frame.daypart or frame.ampm or frame.midnight or frame.midday
    return not said and frame.hour is not None and 1 <= frame.hour <= _NOON


def resolve_coming_day(frame: Frame, state: State, _tense: Tense) -> Resolved:
    """Resolve `يوم 10`: of this month, or of the next if it is over."""
    assert frame.day is not None
    if state.published is None:
        return Resolved(DateType.DATE, f"XXXX-XX-{frame.day:02d}", "unresolved")
    over = frame.day < state.published.day
    month = add_months(state.published.replace(day=1), int(over))
    value = f"{month:%Y-%m}-{frame.day:02d}"
    return Resolved(DateType.DATE, value, "dct", mod=frame.mod, anchor="dct")


def after_the_first(state: State, first: Resolved) -> State:
    """Return the state for the second end of an interval that begins at a moment."""
    if first.type is not DateType.TIME or "/" in first.value:
        return state
    try:
        begins = datetime.fromisoformat(first.value)
    except ValueError:
        return state
    return replace(state, published=begins.date(), moment=begins.time())
