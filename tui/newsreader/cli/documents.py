"""Pieces of the JSON documents that several sub-commands print."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from newsreader.model import Published, Span


def moment_json(when: Published | date | datetime | None) -> str | None:
    """Return a day or moment in ISO 8601, None for none."""
    if isinstance(when, Published):
        when = when.when
    return when.isoformat() if when else None


def span_json(span: Span) -> Mapping[str, int]:
    """Return a range of code points as an object."""
    return {"start": span.start, "end": span.end}


def spans_json(spans: Sequence[Span]) -> list[Mapping[str, int]]:
    """Return ranges of code points as a list of objects."""
    return [span_json(span) for span in spans]
