"""What becomes of an input."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input."""

    input: str
    """As it was named; for a file found in a folder, that folder as named and the path in it."""
    article: int | None
    """Its number in the library; None if it failed, or is a feed that is followed."""
    status: Literal["added", "unchanged", "updated", "failed"]
    error: str | None = None
    """Why it failed, in one line that makes sense after the input's name and a colon."""

    @property
    def is_feed(self) -> bool:
        """Whether it is a feed that is followed now."""
        return self.article is None and self.status != "failed"
