"""What resolving knows on its way through a text, and what it makes of an expression."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

from newsreader.model import DateType

CONFIDENCE = {
    "direct": 1.0,
    "dct": 0.95,
    "hijri±1": 0.9,
    "weekday-repair": 0.85,
    "tense": 0.85,
    "default-past": 0.7,
    "event-anchor": 0.4,
    "unresolved": 0.3,
}
"""How sure a reading is, by the reason for it."""


_NOW = 7
"""How many days around publication are those of the reporting, not of the story."""

Days = tuple[date, date]
"""The first and the last day a date covers."""
LONGEST = {
    "day": 1,
    "night": 1,
    "week": 7,
    "weekend": 7,
    "month": 31,
    "quarter": 92,
    "year": 366,
    "decade": 3_653,
    "century": 36_525,
    "millennium": 365_250,
}
"""How many days a unit has at most: a date that covers more says nothing of the day, week or month in it."""
_LENGTHS = sorted(set(LONGEST.values()))

Said = tuple[int, Days]
"""A date mentioned: the how manieth, and its days."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """One expression as TIMEX3; the fields are those of `DateMention`."""

    type: DateType
    value: str
    reason: str = "direct"
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    anchor: str | None = None
    begin: str | None = None
    finish: str | None = None
    alternatives: tuple[str, ...] = ()
    alt_calendar: str | None = None
    confidence: float | None = None
    """Less than the reason says, if given."""


def _last(said: dict[int, Said], longest: int) -> Days | None:
    """Return the last of the dates that are no longer than that."""
    return max((said[length] for length in said if length <= longest), default=(0, None))[1]


def confidence_of(resolved: Resolved) -> float:
    """Return how sure a reading is, 0 to 1."""
    known = resolved.confidence
    return CONFIDENCE[resolved.reason] if known is None else known


@dataclass(slots=True)
class State:
    """The anchors while resolving from left to right."""

    published: date | None
    """The day of publication, repaired where a weekday beside "today" contradicts it."""
    moment: time | None
    """The time of publication, if known."""
    assistant: bool = False
    """Ambiguous expressions mean the future, as in a question to an assistant."""
    last: Days | None = None
    """The days of the date mentioned last."""
    latest: dict[int, Said] = field(default_factory=dict)
    """The same by the length of the smallest unit that holds it."""
    told: dict[int, Said] = field(default_factory=dict)
    """The same without the days around publication, on which somebody said something."""
    count: int = 0
    """How many dates were mentioned."""
    last_day: date | None = None
    """The last single day mentioned."""
    period: str | None = None
    """The value of the last date that covers more than a day."""

    @classmethod
    def at(cls, published: date | datetime | None, *, assistant: bool) -> "State":
        """Start with a publication date or moment."""
        if isinstance(published, datetime):
            return cls(published.date(), published.time(), assistant)
        return cls(published, None, assistant)

    def copy(self) -> "State":
        """Return what is known so far, to look ahead with."""
        return replace(self, latest=dict(self.latest), told=dict(self.told))

    def days_from_publication(self, days: int) -> date | None:
        """Return the day so many days after publication."""
        return None if self.published is None else shift(self.published, days)

    def remember(self, value: str, days: Days) -> None:
        """Note a date just mentioned and the days it covers."""
        first, last = self.last = days
        if first == last:
            self.last_day = first
        else:
            self.period = value
        self.count += 1
        length = (last - first).days
        longest = next((longest for longest in _LENGTHS if length < longest), length)
        self.latest[longest] = self.count, days
        if first != last or self.published is None or abs((first - self.published).days) > _NOW:
            self.told[longest] = self.count, days

    def previous(self, unit: str) -> Days | None:
        """Return the days of the date that so many units later are counted from; none without one.

        It is the last one that is fine enough; the month before and the year after do not count from the
        days around publication if there are others.
        """
        if LONGEST.get(unit, 1) == 1 and self.last_day is not None:
            return self.last_day, self.last_day
        longest = LONGEST.get(unit, 1)
        if longest <= LONGEST["week"]:
            return _last(self.latest, longest) or self.last
        return _last(self.told, longest) or _last(self.latest, longest) or self.last

    def is_coarse(self, unit: str) -> bool:
        """Say whether the date to count from covers more than one such unit, so does not tell which."""
        days = self.previous(unit)
        return days is not None and (days[1] - days[0]).days >= LONGEST.get(unit, 1)

    def base(self, anchor: str | None, unit: str = "year") -> date | None:
        """Return the first day of the date an expression counts from, or that of publication."""
        previous = self.previous(unit) if anchor == "previous" else None
        return self.published if previous is None else previous[0]


def shift(day: date, days: int) -> date:
    """Return the day so many days later, within what `date` can hold."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def weekday_from(day: date, weekday: int, weeks: int) -> date:
    """Return the weekday strictly after (`weeks` 1, 2 …) or before (-1, -2 …) a day."""
    if weeks > 0:
        return shift(day, (weekday - day.isoweekday() - 1) % 7 + 1 + 7 * (weeks - 1))
    return shift(day, -((day.isoweekday() - weekday - 1) % 7 + 1) + 7 * (weeks + 1))


def nearest_weekday(day: date, weekday: int) -> date:
    """Return the day with that weekday within three days."""
    return day + timedelta(days=(weekday - day.isoweekday() + 3) % 7 - 3)
