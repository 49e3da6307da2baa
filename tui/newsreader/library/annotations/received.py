"""Annotations that come from elsewhere: what they say, and what became of them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from newsreader.library.annotations.rows import Kind


@dataclass(frozen=True, slots=True)
class Target:
    """A passage as another program names it."""

    id: str | None
    """A UUID, if it has one."""
    sources: tuple[str, ...]
    """Names of the article: `urn:sha256:` with the digest of its text, or its address."""
    start: int | None
    """Where it was, in code points; none if that is not said."""
    end: int | None
    exact: str
    """The words; empty if they are not said."""
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Given:
    """An annotation from elsewhere."""

    id: str
    """A UUID."""
    kind: Kind
    label: int
    note: str
    tags: tuple[str, ...]
    value: str | None
    """Of a corrected date: TIMEX3."""
    created: datetime
    modified: datetime
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Received:
    """What became of an annotation that was imported."""

    id: str
    """Its UUID, as given; empty if what was given is no annotation."""
    status: Literal["added", "updated", "unchanged", "failed"]
    """Unchanged: it is there already, or what is there was changed later."""
    article: int | None = None
    """The article of its first passage."""
    error: str | None = None
    """What could not be done, for a person; with `added` it is about some of the passages."""
