"""What analysis finds in a text. Offsets are code points into that text, half open."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from newsreader.model.span import Span


class EntityKind(StrEnum):
    """What an entity is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Entity:
    """One mention of a person, organisation or place."""

    start: int
    end: int
    """Proclitics (و ف ب ك ل and the ل of لل) stay outside the range."""
    text: str
    kind: EntityKind
    name: str
    """The canonical name: the same for every spelling of one entity in the text."""
    confidence: float = 1.0


class DateType(StrEnum):
    """The TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class DateMention:
    """One temporal expression. Values follow TIMEX3 (ISO 8601, `XXXX-02-27`, `2025-W08`, `PXY`)."""

    start: int
    end: int
    """Proclitics stay outside the range."""
    text: str
    type: DateType
    value: str
    mod: str | None = None
    """TIMEX3 `mod`: START, MID, END, APPROX, MORE_THAN, EQUAL_OR_LESS …"""
    earliest: date | None = None
    """The first day it can mean; none for durations, sets and what is unresolved."""
    latest: date | None = None
    """The last day it can mean, inclusive."""
    reason: str = "direct"
    """direct, dct, tense, default-past, weekday-repair, hijri±1, event-anchor, unresolved."""
    confidence: float = 1.0
    precision: str | None = None
    """year, quarter, month, week, day, part-of-day, minute …"""
    quant: str | None = None
    """TIMEX3 `quant` of a set (EVERY …)."""
    freq: str | None = None
    """TIMEX3 `freq` of a set (3X)."""
    anchor: str | None = None
    """What it was resolved against: `dct`, `previous`, `event`; with a value where there is one."""
    begin: str | None = None
    """The TIMEX3 value where a duration begins, if the text says so (منذ، خلال الأشهر الماضية)."""
    finish: str | None = None
    """The TIMEX3 value where a duration or a range ends, if the text says so."""
    alternatives: tuple[str, ...] = ()
    """Other readings, as TIMEX3 values, likeliest first."""
    alt_calendar: str | None = None
    """The value in another calendar, e.g. `hijri:1446-09-15`."""
    rule: str | None = None
    """The id of the grammar rule that matched."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a quotation is attributed to."""

    start: int
    end: int
    name: str
    """The canonical name."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words; the quotation marks are outside the range."""

    start: int
    end: int
    text: str
    speaker: Speaker | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A number in digits or words, and what it counts."""

    start: int
    end: int
    text: str
    value: int | float
    unit: str | None = None
    """The counted noun as written, `%`, or a currency; none if nothing is counted."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything found in one text; each tuple in text order, spans of one kind never overlap."""

    sentences: tuple[Span, ...] = ()
    entities: tuple[Entity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quotes: tuple[Quote, ...] = ()
    numbers: tuple[Number, ...] = ()
