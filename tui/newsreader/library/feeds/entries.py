"""Entries of feeds in the precious file: which article each became, and what it said last."""

import sqlite3
from dataclasses import replace

from newsreader.library import storing
from newsreader.library.articles import row_of
from newsreader.library.records import Added
from newsreader.library.seal import is_intact, seal, storable
from newsreader.model import Article

_TELLING = 200
"""Code points from which a text tells an article from others: summaries are alike by chance."""


def take(connection: sqlite3.Connection, feed: int, guid: str, article: Article) -> Added:
    """Store what an entry of a feed says; say what became of its article.

    An entry is known by what the feed calls it, an article besides by its address, and by its text
    if that is long enough. A text that did not come from the feed (the whole article, fetched from
    its page) is not replaced by what the feed says.
    """
    guid = storable(guid)
    text = storable(article.text)
    digest = storing.digest_of(text)
    known = connection.execute(
        "SELECT feed, guid, article, sha256, seal FROM entry WHERE feed = ? AND guid = ?",
        (feed, guid),
    ).fetchone()
    if known is not None and is_intact(known):
        number, said = known[2], known[3]
        article = _of_its_outlet(connection, number, article)
        if said == digest:
            return storing.complete(connection, number, article)
        _write(connection, feed, guid, number, digest)
        if storing.digest(connection, number) != said:
            return Added(number, "unchanged")
        return storing.revise(connection, number, article)
    added = _take_new(connection, article, digest)
    _write(connection, feed, guid, added.id, digest)
    return added


def articles_of(connection: sqlite3.Connection, feed: int) -> frozenset[int]:
    """Return the articles that came with a feed."""
    rows = connection.execute("SELECT article FROM entry WHERE feed = ?", (feed,))
    return frozenset(number for (number,) in rows)


def _take_new(connection: sqlite3.Connection, article: Article, digest: str) -> Added:
    number = storing.at(connection, article.origin) if article.origin else None
    if number is None and len(article.text) >= _TELLING:
        number = storing.with_digest(connection, digest)
    if number is None:
        return storing.insert(connection, article)
    return storing.complete(connection, number, _of_its_outlet(connection, number, article))


def _of_its_outlet(connection: sqlite3.Connection, number: int, article: Article) -> Article:
    """Return what is said of a known article, without an outlet if it has one.

    An article may be in several feeds: the first names it.
    """
    return replace(article, source=None) if row_of(connection, number).source else article


def _write(connection: sqlite3.Connection, feed: int, guid: str, article: int, digest: str) -> None:
    columns = (feed, guid, article, digest)
    connection.execute("REPLACE INTO entry VALUES (?, ?, ?, ?, ?)", (*columns, seal(*columns)))
