"""Stories, the events (rounds) in them, and the accounts of each."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class DateRange:
    """When something happened, as far as it is known."""

    earliest: date
    latest: date
    """Inclusive."""
    reason: str
    """How it is known: a reason code of `DateMention`, or `published` if only inferred from that."""


@dataclass(frozen=True, slots=True)
class Account:
    """One article as an account of an event."""

    article: int
    source: str | None
    title: str
    published: date | None = None


class ReasonKind(StrEnum):
    """What accounts may have in common."""

    NAMES = "names"
    WORDS = "words"
    DAYS = "days"
    """They were published within some days."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why accounts are together; `newsreader.library.telling` puts it into words."""

    kind: ReasonKind
    count: int
    """How many names or words, or within how many days."""
    words: tuple[str, ...] = ()
    """The weightiest names or words, at most `count` of them."""


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, with the accounts of it in order of publication, then of article number."""

    id: str
    """`e` and the lowest article number in it."""
    title: str
    date: DateRange | None
    accounts: tuple[Account, ...]
    because: tuple[Reason, ...] = ()
    """Why these accounts are together."""


@dataclass(frozen=True, slots=True)
class Story:
    """Events that follow one another about one matter, earliest first."""

    id: str
    """`s` and the lowest article number in it."""
    title: str
    events: tuple[Event, ...]
    because: tuple[Reason, ...] = ()
