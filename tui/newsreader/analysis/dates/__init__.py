"""Temporal expressions in Arabic text, as TIMEX3 values with the way they were resolved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from newsreader.analysis.dates.find import find
from newsreader.model import DateMention, Span

__all__ = ["Candidate", "candidate_publication_dates", "find_dates"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A day on which a text may have been published."""

    date: date
    why: str


def find_dates(
    text: str,
    *,
    published: date | datetime | None = None,
    sentences: Sequence[Span] | None = None,
    mode: Literal["news", "assistant"] = "news",
) -> tuple[DateMention, ...]:
    """Find the temporal expressions of a text, in text order."""
    return find(text, published, sentences, assistant=mode == "assistant")


def candidate_publication_dates(text: str) -> tuple[Candidate, ...]:
    """Return the days the text itself suggests it was published on, likeliest first."""
    return ()
