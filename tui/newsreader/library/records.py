"""What the library answers with, beside the classes of `newsreader.model`."""

from dataclasses import dataclass
from typing import Literal

from newsreader.model import Published, Span
from newsreader.wording import Message


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


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that is followed."""

    id: int
    address: str
    title: str
    """What it calls itself, or what its reader calls it; its address before it was fetched."""
    site: str | None
    """The address of the page it belongs to."""
    etag: str | None
    """What the server said with its last answer, as `modified`."""
    modified: str | None
    fetched: str | None
    """When it answered last, ISO 8601; none if it never did."""
    problem: Message | None
    """Why it could not be fetched the last time, in one line; none if it could."""
    articles: int
    """How many articles came with it."""
    unread: int
    """How many of them were not read."""
