"""Temporal expressions in Arabic text, as TIMEX3 values with the way they were resolved."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal

from newsreader.analysis.dates.candidates import candidates
from newsreader.analysis.dates.find import find
from newsreader.model import DateMention, PublicationCandidate, Span

__all__ = ["candidate_publication_dates", "find_dates"]


def find_dates(
    text: str,
    *,
    published: date | datetime | None = None,
    sentences: Sequence[Span] | None = None,
    mode: Literal["news", "assistant"] = "news",
) -> tuple[DateMention, ...]:
    """Find the temporal expressions of a text and resolve them.

    Args:
        text: The raw text, in logical order.
        published: The day or moment of publication; without it, what depends on it keeps a TIMEX3
            placeholder (`XXXX-02-27`, `XXXX-WXX-4`, `DCT-1`) and the reason `unresolved`.
        sentences: The sentences of the text, in order; the tense of a clause is not looked for beyond.
        mode: In `assistant` mode a bare weekday, day or month means the next one.

    Returns:
        The mentions in text order, never overlapping; offsets are code points into `text`. Values that
        end in `_REF` (الآن، مؤخرا، قريبا) are found but not meant to be marked in a text.
    """
    return find(text, published, sentences, assistant=mode == "assistant")


def candidate_publication_dates(
    text: str, *, today: date | None = None
) -> tuple[PublicationCandidate, ...]:
    """Return the days a text suggests it was published on, likeliest first, with the reason.

    Args:
        text: The raw text, in logical order.
        today: The last day that is suggested; without it, the day it is here.
    """
    return candidates(text, today or date.today())
