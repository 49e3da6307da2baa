"""What an export is made of: articles, each with its highlights."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from newsreader.errors import NotFoundError
from newsreader.library.library import Library
from newsreader.model import Article, Block, BlockKind, Event, Highlight

_RIGHT_TO_LEFT = {"ar", "fa", "he", "ps", "sd", "ug", "ur", "yi", "ckb"}


@dataclass(frozen=True, slots=True)
class Chapter:
    """An article with its highlights in text order, those without a place last."""

    article: Article
    highlights: tuple[Highlight, ...]

    @property
    def title(self) -> str:
        """The title on one line."""
        return " ".join(self.article.title.split())

    @property
    def published(self) -> str:
        """The day or moment of publication, ISO 8601; empty if it is not known."""
        published = self.article.published
        return published.when.isoformat() if published else ""

    @property
    def address(self) -> str:
        """Where it is on the web; empty if it is not."""
        origin = self.article.origin or ""
        return origin if origin.startswith(("http://", "https://")) else ""

    @property
    def citation(self) -> str:
        """Outlet, date, and address or file name on one line, as far as they are known.

        The folders of a file are left out: they say where somebody keeps things.
        """
        origin = self.address or PurePath(self.article.origin or "").name
        parts = (self.article.source, self.published, origin)
        return " · ".join(" ".join(part.split()) for part in parts if part)

    @property
    def title_block(self) -> Block | None:
        """The line of the text that is the title, if it is one."""
        for block in self.article.blocks:
            if block.kind is BlockKind.TITLE:
                line = self.article.text[block.start : block.end]
                return block if " ".join(line.split()) == self.title else None
        return None

    @property
    def direction(self) -> str:
        """The base direction, as HTML names it."""
        return "rtl" if self.article.language.split("-")[0] in _RIGHT_TO_LEFT else "ltr"


def highlighted(
    library: Library, *, article: int | None = None, event: str | None = None
) -> tuple[Chapter, ...]:
    """Return the articles with highlights: of the library, of one event, or only one article.

    Raises:
        NotFoundError: there is no such article or event.
    """
    if article is not None:
        numbers: Iterable[int] = [article]
    elif event is not None:
        numbers = [account.article for account in find_event(library, event).accounts]
    else:
        numbers = dict.fromkeys(mark.article for mark in library.highlights())
    found = (load(library, number) for number in numbers)
    return tuple(chapter for chapter in found if chapter.highlights)


def load(library: Library, article: int) -> Chapter:
    """Return an article with its highlights.

    Raises:
        NotFoundError: there is no such article.
    """
    return Chapter(library.article(article), library.highlights(article))


def find_event(library: Library, event_id: str) -> Event:
    """Return an event.

    Raises:
        NotFoundError: there is no such event.
    """
    for story in library.stories():
        for event in story.events:
            if event.id == event_id:
                return event
    raise NotFoundError(f"there is no event {event_id} in the library")
