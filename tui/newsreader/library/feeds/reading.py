"""A feed of any kind read: its name, and its entries made articles."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsreader.errors import InputError
from newsreader.library.feeds.draft import Draft, DraftFeed
from newsreader.library.importing import Hints
from newsreader.library.importing.cleaning import clean, one_line
from newsreader.library.importing.decoding import decode_labelled
from newsreader.library.importing.moments import read_moment
from newsreader.library.importing.pages.lines import PageLine
from newsreader.library.importing.pages.reading import piece_lines
from newsreader.library.importing.writing import write_article
from newsreader.model import Article, Published

_XML_FEED = re.compile(
    r"\s*(<\?xml[^>]{0,200}>\s*)?(<\?[^>]{0,500}>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE\s+(?!html)[^\[<>]{0,500}>\s*)*"
    r"<([\w-]+:)?(rss|feed|rdf)\b",
    re.IGNORECASE | re.DOTALL,
)
_JSON_FEED = re.compile(
    r'\s*\{.{0,2000}?"version"\s*:\s*"https?:\\?/\\?/(www\.)?jsonfeed\.org', re.DOTALL
)
_START = 8192
MAX_ENTRIES = 2000
"""Entries of one feed that are looked at."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An entry of a feed: an article, or the reason why it is none."""

    guid: str
    """What the feed knows it by; the same when it is changed."""
    name: str
    """Its address, else its title: what a person knows it by."""
    article: Article | None
    error: str | None = None


@dataclass(frozen=True, slots=True)
class ReadFeed:
    """What a feed holds."""

    title: str | None
    site: str | None
    """The address of the page it belongs to."""
    entries: tuple[FeedEntry, ...]
    """As it orders them: newest first, as a rule."""


def is_feed(content: bytes) -> bool:
    """Whether content begins like a feed: RSS, Atom or JSON Feed."""
    try:
        start = decode_labelled(content).removeprefix("\ufeff")[:_START]
    except InputError:
        return False
    return bool(_XML_FEED.match(start) or _JSON_FEED.match(start))


def read_feed(
    content: bytes, *, address: str, charset: str | None = None, source: str | None = None
) -> ReadFeed:
    """Return what a feed holds.

    Args:
        content: What the server sent.
        address: Where the feed is; links in it may be relative to that.
        charset: The encoding by the server.
        source: What the outlet is called; None for what the feed calls itself.

    Raises:
        InputError: it is no feed, or nothing in it can be read.
    """
    text = decode_labelled(content, charset)
    if _JSON_FEED.match(text[:_START]):
        from newsreader.library.feeds.json_feed import drafts_of  # noqa: PLC0415 - one kind of two

        try:
            draft = drafts_of(json.loads(text, strict=False), address)
        except (ValueError, RecursionError) as error:
            raise InputError("is a JSON feed that is damaged") from error
    else:
        from newsreader.library.feeds.xml_feed import drafts_of_xml  # noqa: PLC0415 - as above

        draft = drafts_of_xml(text, address)
    return ReadFeed(
        title=_plain(draft.title),
        site=draft.site,
        entries=tuple(_entries(draft, source)),
    )


def _entries(feed: DraftFeed, source: str | None) -> Iterator[FeedEntry]:
    outlet = source or _plain(feed.title)
    known = set()
    for draft in feed.entries[:MAX_ENTRIES]:
        title = _plain(draft.title)
        guid = one_line(draft.guid or draft.link or title or "")
        if not guid or guid in known:
            continue
        known.add(guid)
        name = draft.link or title or guid
        try:
            article = _article(draft, title, Hints(source=outlet, language=feed.language))
        except InputError as error:
            yield FeedEntry(guid, name, None, error.message)
        else:
            yield FeedEntry(guid, name, article)


def _article(draft: Draft, title: str | None, of_feed: Hints) -> Article:
    lines = _lines(draft)
    when = next((when for date in draft.dates if (when := read_moment(date))), None)
    stated = Hints(
        title=title,
        source=_plain(draft.source),
        language=draft.language,
        published=Published(when, "stated") if when else None,
        url=draft.link,
    )
    if title is None and not lines:
        raise InputError("has no words in it")
    return write_article(lines, stated.or_else(of_feed), author=_author(draft))


def _lines(draft: Draft) -> tuple[PageLine, ...]:
    """Return the lines of an entry: of its content, or of its summary if that says more."""
    found: tuple[PageLine, ...] = ()
    for piece, is_html in draft.pieces:
        lines = piece_lines(piece) if is_html else _text_lines(piece)
        if sum(len(line.text) for line in lines) > sum(len(line.text) for line in found):
            found = lines
    return found


def _text_lines(text: str) -> tuple[PageLine, ...]:
    lines = (one_line(line) for line in clean(text).split("\n"))
    return tuple(PageLine(line, None) for line in lines if line)


def _author(draft: Draft) -> str | None:
    author = _plain(draft.author)
    return None if author is None or "@" in author else author


def _plain(value: str | None) -> str | None:
    """Return a name or title on one line, without the HTML that may be in it."""
    if value is None:
        return None
    if "<" in value or "&" in value:
        value = " ".join(line.text for line in piece_lines(value))
    return one_line(value) or None
