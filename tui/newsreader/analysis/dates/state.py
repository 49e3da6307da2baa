"""What resolving knows on its way through a text, and what it makes of an expression."""

from dataclasses import dataclass, field
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


@dataclass(slots=True)
class State:
    """The anchors while resolving from left to right."""

    published: date | None
    """The day of publication, repaired where a weekday beside "today" contradicts it."""
    moment: time | None
    """The time of publication, if known."""
    assistant: bool = False
    """Ambiguous expressions mean the future, as in a question to an assistant."""
    last: date | None = None
    """The first day of the date mentioned last."""
    told: date | None = None
    """The same, but for the days around publication, on which somebody said something."""
    last_day: date | None = None
    """The last single day mentioned."""
    years: list[int] = field(default_factory=list)
    """The years mentioned so far."""

    @classmethod
    def at(cls, published: date | datetime | None, *, assistant: bool) -> "State":
        """Start with a publication date or moment."""
        if isinstance(published, datetime):
            return cls(published.date(), published.time(), assistant)
        return cls(published, None, assistant)

    def days_from_publication(self, days: int) -> date | None:
        """Return the day so many days after publication."""
        return None if self.published is None else shift(self.published, days)

    def remember(self, first: date, last: date) -> None:
        """Note the days a date just mentioned covers."""
        self.last = first
        if first == last:
            self.last_day = first
        if self.published is None or first != last or abs((first - self.published).days) > _NOW:
            self.told = first

    def base(self, anchor: str | None, *, day: bool = False, told: bool = False) -> date | None:
        """Return the day an expression counts from: the date mentioned last, or publication.

        `day` asks for the last single day, `told` for the last date not of the days around publication.
        """
        previous = self.last_day if day else self.last
        if told and self.told is not None:
            previous = self.told
        if anchor == "previous" and previous is not None:
            return previous
        return self.published


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
