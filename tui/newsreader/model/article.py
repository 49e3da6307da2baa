"""An article: one immutable text in logical order, and what is known about it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from newsreader.model.span import Span


class BlockKind(StrEnum):
    """What a line of an article is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"
    """Not the author's words: shortcodes, player times, "read also". Kept, hidden by default."""


@dataclass(frozen=True, slots=True)
class Block:
    """One non-empty line of the text, and what it is; a shortcode inside a line parts it. Blocks come in text order, never overlap."""

    start: int
    """The first code point, after leading white space."""
    end: int
    """The code point after the last, before trailing white space and the line break."""
    kind: BlockKind
    rule: str | None = None
    """The id of the boilerplate or caption rule that decided, for whoever asks why."""


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, and how that is known."""

    when: date | datetime
    """The day, or the moment if the source gives one."""
    how: Literal["stated", "given", "inferred"]
    """The text or its metadata states it; the user gave it; somebody worked it out."""


@dataclass(frozen=True, slots=True)
class PublicationCandidate:
    """A day on which an article may have been published."""

    date: date
    reason: str
    """Why, for a person."""
    said: str
    """The words of the text that say so."""


@dataclass(frozen=True, slots=True)
class Article:
    """One account by one source. Everything else refers to `text` by spans."""

    text: str
    """The whole text as imported, boilerplate included, lines separated by "\\n"."""
    blocks: tuple[Block, ...]
    """The lines that are not blank."""
    title: str
    """The title: from metadata, else the title block, else the opening words of the body."""
    source: str | None = None
    """The outlet, where the text or its metadata states it."""
    language: str = "ar"
    """A BCP 47 code; it decides the base direction."""
    published: Published | None = None
    origin: str | None = None
    """Where it came from: a file's path or an address."""
    id: int = 0
    """The number in the library, 0 before it is stored."""

    @property
    def address(self) -> str:
        """Where it is on the web; empty if that is not known."""
        origin = self.origin or ""
        return origin if origin.startswith(("http://", "https://")) else ""

    def spans_of(self, *kinds: BlockKind) -> tuple[Span, ...]:
        """Return the ranges of the blocks of these kinds, in text order."""
        return tuple(Span(block.start, block.end) for block in self.blocks if block.kind in kinds)
