"""What a reader says a date means."""

from dataclasses import dataclass
from datetime import datetime

from newsreader.model.passage import Passage


@dataclass(frozen=True, slots=True)
class DateCorrection:
    """A passage that names a date, and the TIMEX3 value the reader gave it."""

    id: str
    """A UUID."""
    passage: Passage
    value: str
    created: datetime
    modified: datetime
