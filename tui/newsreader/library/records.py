"""What the library answers with, beside the classes of `newsreader.model`."""

from dataclasses import dataclass
from typing import Literal

from newsreader.model import Published, Span


@dataclass(frozen=True, slots=True)
class Added:
    """What became of an article that was given to the library."""

    id: int
    """The article's number, whether new or known."""
    status: Literal["added", "unchanged", "updated"]


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One line in a list of articles."""

    id: int
    title: str
    source: str | None
    published: Published | None
    language: str
    event: str | None
    """The id of the event it is an account of; none before events were looked for."""
    read: bool
    starred: bool
    highlights: int
    """How many highlights it has, orphans included."""
    words: int
    """How many words it has, boilerplate left out."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An article that was found, and where in it."""

    article: int
    title: str
    source: str | None
    published: Published | None
    score: float
    """How well it fits, higher is better; only comparable within one search."""
    hits: tuple[Span, ...]
    """What was found, in text order, never overlapping; none if only the title has it."""
