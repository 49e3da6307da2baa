"""A temporal expression as read, before anything is resolved."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from newsreader.analysis.dates.durations import Part


@dataclass(frozen=True, slots=True)
class Frame:
    """What the words of an expression say; whatever they leave open is none.

    The fields are those that rules and lexicons name.
    """

    rule: str
    kind: str = "calendar"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """1 (Monday) to 7."""
    easter: int | None = None
    """Days after Easter Sunday of a feast that moves with it."""
    church: str | None = None
    """`east` if the feast is that of the eastern churches."""
    hyear: int | None = None
    hmonth: int | None = None
    gregorian: date | None = None
    """The day that a Hijri one is, where the text says so."""
    calendar: str | None = None
    era: str | None = None
    century: int | None = None
    """1 for the first."""
    millennium: int | None = None
    decade: int | None = None
    """2 for the twenties."""
    quarter: int | None = None
    half: int | None = None
    third: int | None = None
    """A half or a third of a month, a decade, a century becomes a `mod`."""
    season: str | None = None
    week: int | None = None
    offset: int | None = None
    """Days from the publication date."""
    unit: str | None = None
    direction: int | None = None
    """-1 last, 0 this, 1 next, 2 the one after the next."""
    sign: int | None = None
    """-1 for ago, 1 for hence."""
    anchor: str | None = None
    parts: tuple[Part, ...] = ()
    range: int | None = None
    """The parts are the two ends of a range."""
    amount: int | str | None = None
    first: int | None = None
    second: int | None = None
    """The ends of a range, two days or two years; `second` also the second of a clock time."""
    low_month: int | None = None
    high_month: int | None = None
    same: str | None = None
    """The unit of what is said to be the same as before: day, month, period …"""
    nth: int | None = None
    hhmm: int | None = None
    """A clock time written as one numeral: 1430."""
    from_hour: int | None = None
    from_minute: int | None = None
    """Where a stretch of the day begins that ends at `hour`."""
    hour: int | None = None
    hour_in_digits: int | None = None
    minute: int | None = None
    plus: int | None = None
    less: int | None = None
    """Minutes after, and before, the fraction of the hour said first."""
    to: int | None = None
    """Minutes before the hour."""
    daypart: str | None = None
    ampm: str | None = None
    midnight: int | None = None
    midday: int | None = None
    night: int | None = None
    part: int | None = None
    part_of_day: int | None = None
    mod: str | None = None
    quant: str | None = None
    freq: int | str | None = None
    base: Mapping[str, object] | None = None
    """The fields of the date that this one is counted from."""
    value: str | None = None

    @classmethod
    def from_fields(cls, fields: Mapping[str, object]) -> "Frame":
        """Make a frame of the fields a cascade has merged."""
        return cls(**fields)  # type: ignore[arg-type]  # a test holds the tables to these fields
