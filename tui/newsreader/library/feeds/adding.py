"""An address of the web added to a library: a feed is followed, a page becomes an article."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from newsreader.errors import FetchError, InputError, LibraryError, NotFoundError
from newsreader.library.feeds.fetching import take_feed
from newsreader.library.feeds.reading import is_feed, read_feed
from newsreader.library.importing.decoding import decode_labelled
from newsreader.library.importing.document import read_article
from newsreader.library.importing.metadata import NO_HINTS, Hints
from newsreader.library.importing.outcome import Outcome
from newsreader.library.importing.pages.reading import Page, read_page
from newsreader.library.importing.sniffing import is_page
from newsreader.library.records import Added
from newsreader.model import Article
from newsreader.web import Answer, Request, fetch, fetch_all

if TYPE_CHECKING:
    from newsreader.library import Library

_SHORTER = 0.9
"""Of the text there is, less than which a page does not give the whole article."""


def add_addresses(
    library: "Library",
    addresses: Sequence[str],
    *,
    hints: Hints = NO_HINTS,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[list[Outcome]]:
    """Add what is at addresses, fetched at the same time; yield what became of each, in order.

    A feed is followed from now on: the first outcome is its own and names no article, the others
    are those of its entries.

    Args:
        library: Where to add.
        addresses: Of feeds and pages.
        hints: What they do not say themselves; a source is what a feed is called.
        stopped: Asked from time to time; what has not come when it says so is left out.
    """
    fetching = fetch_all([Request(address) for address in addresses], stopped=stopped)
    answers: dict[int, Answer | FetchError] = {}
    for number, address in enumerate(addresses):
        while number not in answers:
            if (found := next(fetching, None)) is None:
                return
            answers[found[0]] = found[1]
        try:
            answer = answers.pop(number)
            if isinstance(answer, FetchError):
                raise answer
            yield list(_add(library, address, answer, hints))
        except (InputError, LibraryError) as error:
            yield [Outcome(address, None, "failed", error.message)]


def fetch_full_text(
    library: "Library", article_id: int, *, stopped: Callable[[], bool] = lambda: False
) -> Added:
    """Give an article the text of its page, where a feed brought only a summary.

    Raises:
        InputError: its page is not known or not to be had, or gives less than there is.
        NotFoundError: there is no such article.
        StoppedError: `stopped` said so.
    """
    known = library.article(article_id)
    if not known.address:
        raise NotFoundError("it is not known where this article is on the web")
    answer = fetch(Request(known.address), stopped=stopped)
    if not (is_page(answer.content) or "html" in answer.media_type):
        raise InputError("{address} is no web page", address=known.address)
    language = Hints(language=known.language, title=known.title)
    article = _page(answer, language).article
    if len(article.text) < _SHORTER * len(known.text):
        raise InputError("its page gives less text than there is; it stays as it is")
    # What the feed calls the outlet stays: the list is in order by that.
    return library.replace_text(article_id, replace(article, source=known.source))


def _add(library: "Library", address: str, answer: Answer, hints: Hints) -> Iterator[Outcome]:
    if is_feed(answer.content):
        yield from _follow(library, address, answer, hints)
        return
    article = _article(answer, hints)
    places = dict.fromkeys(filter(None, (article.origin, address, answer.address)))
    known = library.article_at(places)
    added = library.add(article) if known is None else library.replace_text(known, article)
    yield Outcome(address, added.id, added.status)


def _follow(library: "Library", address: str, answer: Answer, hints: Hints) -> Iterator[Outcome]:
    read = read_feed(
        answer.content, address=answer.address, charset=answer.charset, source=hints.source
    )
    where = answer.address if answer.moved else address
    feed, is_new = library.subscribe(where, hints.source or read.title, read.site)
    yield Outcome(address, None, "added" if is_new else "unchanged")
    added = take_feed(library, feed, read)
    library.feed_answered(
        feed, title=read.title, site=read.site, etag=answer.etag, modified=answer.modified
    )
    for entry, one in zip(read.entries, added, strict=True):
        if one is None:
            yield Outcome(entry.name, None, "failed", entry.error)
        else:
            yield Outcome(entry.name, one.id, one.status)


def _article(answer: Answer, hints: Hints) -> Article:
    """Return the article an answer holds.

    Raises:
        InputError: it holds none.
    """
    if not is_page(answer.content) and "html" not in answer.media_type:
        return read_article(answer.content, origin=answer.address, hints=hints)
    page = _page(answer, hints)
    if page.feeds and not urlsplit(answer.address).path.strip("/"):
        raise InputError("is the front page of a site; its feed is {feed}", feed=page.feeds[0])
    return page.article


def _page(answer: Answer, hints: Hints) -> Page:
    html = decode_labelled(answer.content, answer.charset)
    return read_page(html, address=answer.address, hints=hints)
