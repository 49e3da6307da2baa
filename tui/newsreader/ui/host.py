"""What screens ask of the application."""

from collections.abc import Sequence
from typing import Protocol

from newsreader.ui.targets import Ranged


class Host(Protocol):
    """The application, as its screens know it."""

    def open_article(
        self, number: int, *, at: Ranged | None = None, find: Sequence[Ranged] = ()
    ) -> None:
        """Read an article, at a passage if one is named, with places marked as found."""

    def copy_passage(self, number: int, passage: Ranged) -> None:
        """Copy words of an article with their source."""
