"""The time line of an article or an event: what is said to have happened when, and where it says so."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from newsreader.model import Analysis, Article, DateMention, DateType, Span

INFERRED = frozenset({"tense", "default-past", "event-anchor", "weekday-repair"})
"""Reasons that are guesses: the text alone does not settle the day."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence that gives a date."""

    article: int
    mention: DateMention
    sentence: Span
    """The sentence the mention stands in; the mention itself where there is none."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A day or a stretch of days, with every sentence that gives it, from every account."""

    earliest: date
    latest: date
    """Inclusive."""
    places: tuple[Place, ...]
    """In the order of the accounts, then of the text."""

    @property
    def inferred(self) -> bool:
        """Whether no sentence says the date in so many words or by the day of publication."""
        return all(place.mention.reason in INFERRED for place in self.places)


def time_line(items: Iterable[tuple[Article, Analysis]]) -> tuple[Entry, ...]:
    """Gather the dated sentences of some articles, earliest first, a stretch before its days.

    Durations, repetitions, references such as "now" and unresolved dates are left out: none of
    them says when. Nothing is placed on the day of publication only because it was published then.
    """
    found: dict[tuple[date, date], list[Place]] = {}
    for article, analysis in items:
        for mention in analysis.dates:
            days = _days(mention)
            if days:
                sentence = _sentence(analysis.sentences, mention)
                found.setdefault(days, []).append(Place(article.id, mention, sentence))
    ordered = sorted(found, key=lambda days: (days[0], -days[1].toordinal()))
    return tuple(Entry(*days, tuple(found[days])) for days in ordered)


def _days(mention: DateMention) -> tuple[date, date] | None:
    if mention.type not in {DateType.DATE, DateType.TIME} or mention.value.endswith("_REF"):
        return None
    if mention.earliest is None or mention.latest is None:
        return None
    return mention.earliest, mention.latest


def _sentence(sentences: Sequence[Span], mention: DateMention) -> Span:
    number = bisect_right(sentences, mention.start, key=lambda one: one.start) - 1
    if number >= 0 and mention.start < sentences[number].end:
        return sentences[number]
    return Span(mention.start, mention.end)
