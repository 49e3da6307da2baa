"""What is said about an article outside its text, and who wins when several say it."""

import re
from dataclasses import dataclass, fields, replace
from datetime import date, datetime

from newsreader.model import Published

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?( ?Z|[+-]\d{2}:?\d{2})?")


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of an article from outside its text; None where nobody said."""

    source: str | None = None
    """The outlet."""
    title: str | None = None
    language: str | None = None
    """A BCP 47 code."""
    published: Published | None = None
    rules: tuple[str, ...] | None = None
    """Ids or set names of line rules to switch on besides the language-wide ones."""
    url: str | None = None
    """The address it was published at, http or https."""

    def or_else(self, other: "Hints") -> "Hints":
        """Return these hints, with what they leave open taken from `other`.

        A date that was only inferred gives way to one that is stated or given.
        """
        missing = {
            field.name: getattr(other, field.name)
            for field in fields(self)
            if getattr(self, field.name) is None
        }
        merged = replace(self, **missing)
        weaker, stronger = self.published, other.published
        if weaker and stronger and weaker.how == "inferred" and stronger.how != "inferred":
            merged = replace(merged, published=stronger)
        return merged


NO_HINTS = Hints()
"""Nobody said anything."""


def parse_moment(value: str) -> date | datetime | None:
    """Return the day or moment an ISO 8601 string names (`2025-02-27`, `2025-02-27T14:30`), or None.

    Only the extended format counts, so that no file number or year is taken for a date.
    """
    value = value.strip()
    try:
        if _DAY.fullmatch(value):
            return date.fromisoformat(value)
        if _MOMENT.fullmatch(value):
            return datetime.fromisoformat(value.replace(" Z", "Z"))
    except ValueError:  # the form of a date, but no such day
        return None
    return None
