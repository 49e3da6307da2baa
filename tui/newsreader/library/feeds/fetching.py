"""Fetching the feeds that are followed."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from newsreader.errors import FetchError, InputError, LibraryError
from newsreader.library.feeds.reading import ReadFeed, read_feed
from newsreader.library.records import Added, Feed
from newsreader.web import Answer, Request, fetch_all

if TYPE_CHECKING:
    from newsreader.library import Library


@dataclass(frozen=True, slots=True)
class FeedOutcome:
    """What became of fetching one feed."""

    feed: int
    address: str
    title: str
    status: Literal["fetched", "unchanged", "failed"]
    """Unchanged: the server says that nothing is new."""
    added: int = 0
    """How many articles are new."""
    updated: int = 0
    unchanged: int = 0
    refused: int = 0
    """How many entries are no articles that can be read, such as those in other languages."""
    error: str | None = None
    """Why it failed, in one line that makes sense after the feed's name and a colon."""


def fetch_feeds(
    library: "Library",
    *,
    only: Collection[int] | None = None,
    progress: Callable[[int, int], None] | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[FeedOutcome]:
    """Fetch the feeds a library follows, several at once; yield what became of each, as they come.

    Args:
        library: Where they are followed, and where what they bring is stored.
        only: The numbers of those to fetch; none for all.
        progress: Called with how many are done and how many there are.
        stopped: Asked from time to time; what has not come when it says so is left out.
    """
    feeds = [feed for feed in library.feeds() if only is None or feed.id in only]
    requests = [Request(feed.address, feed.etag, feed.modified) for feed in feeds]
    for done, (number, answer) in enumerate(fetch_all(requests, stopped=stopped), start=1):
        yield _take(library, feeds[number], answer)
        if progress is not None:
            progress(done, len(feeds))


def take_feed(library: "Library", feed_id: int, read: ReadFeed) -> tuple[Added | None, ...]:
    """Store the entries of a feed, the oldest first; say what became of each, in its own order."""
    answers = library.take_entries(feed_id, read.entries[::-1])
    return answers[::-1]


def _take(library: "Library", feed: Feed, answer: Answer | FetchError) -> FeedOutcome:
    try:
        if isinstance(answer, FetchError):
            raise answer
        if answer.unchanged:
            library.feed_answered(feed.id, etag=feed.etag, modified=feed.modified)
            return FeedOutcome(feed.id, feed.address, feed.title, "unchanged")
        source = feed.title if feed.title != feed.address else None
        read = read_feed(
            answer.content, address=answer.address, charset=answer.charset, source=source
        )
        added = take_feed(library, feed.id, read)
        library.feed_answered(
            feed.id,
            address=answer.address if answer.moved else None,
            title=read.title,
            site=read.site,
            etag=answer.etag,
            modified=answer.modified,
        )
    except InputError as error:
        library.feed_failed(feed.id, error.message)
        return FeedOutcome(feed.id, feed.address, feed.title, "failed", error=error.message)
    except LibraryError as error:
        return FeedOutcome(feed.id, feed.address, feed.title, "failed", error=error.message)
    counts = [one.status if one else "refused" for one in added]
    return FeedOutcome(
        feed.id,
        feed.address,
        read.title if source is None and read.title else feed.title,
        "fetched",
        added=counts.count("added"),
        updated=counts.count("updated"),
        unchanged=counts.count("unchanged"),
        refused=counts.count("refused"),
    )
