"""Storing articles in the precious file, and recognising those that are there already."""

import json
import sqlite3
from dataclasses import astuple, replace
from hashlib import sha256

from newsreader.library.articles import COLUMNS, REVISION_COLUMNS, Row, row_of, version
from newsreader.library.moments import now, published_columns
from newsreader.library.records import Added
from newsreader.library.seal import seal, storable
from newsreader.library.tokens import Tokens
from newsreader.model import Article, Published


def add(connection: sqlite3.Connection, article: Article) -> Added:
    """Store an article unless its text is there; a changed text of a known origin replaces.

    What is known about an article is only ever added to by a second import: a publication date
    the user gave stays, a missing one or one merely inferred is filled in.
    """
    if (number := with_digest(connection, digest_of(storable(article.text)))) is not None:
        return complete(connection, number, article)
    if article.origin is not None and (number := at(connection, article.origin)) is not None:
        return revise(connection, number, article)
    return insert(connection, article)


def complete(connection: sqlite3.Connection, number: int, article: Article) -> Added:
    """Add what an article says beside its text to a known one.

    Raises:
        NotFoundError: there is no article of that number.
    """
    known = row_of(connection, number)
    completed = _with_metadata(known, article)
    if completed == known:
        return Added(number, "unchanged")
    _write(connection, completed)
    return Added(number, "updated")


def revise(connection: sqlite3.Connection, number: int, article: Article) -> Added:
    """Give a known article the text of another, unless it has that.

    Raises:
        NotFoundError: there is no article of that number.
    """
    text = storable(article.text)
    if digest(connection, number) == digest_of(text):
        return complete(connection, number, article)
    completed = _with_metadata(row_of(connection, number), article)
    fresh = _insert_revision(connection, number, article, text)
    title, language = storable(article.title), storable(article.language)
    _write(connection, replace(completed, title=title, language=language, revision=fresh))
    return Added(number, "updated")


def insert(connection: sqlite3.Connection, article: Article) -> Added:
    """Store an article as a new one."""
    when, how = published_columns(article.published)
    source, origin = article.source, article.origin
    taken = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'article'").fetchone()
    number = 1 + (taken[0] if taken else 0)
    row = Row(
        id=number,
        origin=None if origin is None else storable(origin),
        title=storable(article.title),
        source=None if source is None else storable(source),
        language=storable(article.language),
        published=when,
        published_how=how,
        revision=_insert_revision(connection, number, article, storable(article.text)),
        added=now().isoformat(),
        changed=0,
    )
    _write(connection, row)
    return Added(number, "added")


def set_published(
    connection: sqlite3.Connection, article: int, published: Published | None
) -> None:
    """Say when an article was published.

    Raises:
        NotFoundError: there is no such article.
    """
    when, how = published_columns(published)
    _write(connection, replace(row_of(connection, article), published=when, published_how=how))


def with_digest(connection: sqlite3.Connection, digest: str) -> int | None:
    """Return the first article whose present text has this checksum, none if there is none."""
    return _first(connection, "revision IN (SELECT id FROM revision WHERE sha256 = ?)", digest)


def at(connection: sqlite3.Connection, origin: str) -> int | None:
    """Return the first article that came from a path or address, none if there is none."""
    return _first(connection, "origin = ?", storable(origin))


def digest(connection: sqlite3.Connection, article: int) -> str:
    """Return the checksum of the present text of an article.

    Raises:
        NotFoundError: there is no such article.
    """
    query = "SELECT sha256 FROM revision WHERE id = ?"
    row = connection.execute(query, (row_of(connection, article).revision,)).fetchone()
    return row[0] if row else ""


def digest_of(text: str) -> str:
    """Return the checksum of a storable text."""
    return sha256(text.encode()).hexdigest()


def _with_metadata(known: Row, article: Article) -> Row:
    when, how = known.published, known.published_how
    firmness = {None: 0, "inferred": 1, "stated": 2, "given": 3}
    offered = published_columns(article.published)
    if firmness[offered[1]] > firmness[how] or (offered[1] == how == "given"):
        when, how = offered
    return replace(
        known,
        published=when,
        published_how=how,
        source=known.source if article.source is None else storable(article.source),
        origin=known.origin or (article.origin and storable(article.origin)),
    )


def _insert_revision(
    connection: sqlite3.Connection, number: int, article: Article, text: str
) -> int:
    blocks = json.dumps(
        [[block.start, block.end, block.kind, block.rule] for block in article.blocks]
    )
    words = len(Tokens(text, article.blocks).forms)
    columns = (number, text, blocks, words, digest_of(text), now().isoformat())
    query = f"INSERT INTO revision ({REVISION_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - same
    cursor = connection.execute(query, (*columns, seal(*columns)))
    assert cursor.lastrowid is not None, "an INSERT has a row number"
    return cursor.lastrowid


def _write(connection: sqlite3.Connection, row: Row) -> None:
    """Insert or replace a row, with the next version of the library as its `changed`."""
    connection.execute("UPDATE library SET version = version + 1")
    columns = astuple(replace(row, changed=version(connection)[1]))
    connection.execute(
        f"INSERT INTO article ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - same
        " ON CONFLICT(id) DO UPDATE SET origin = excluded.origin, title = excluded.title,"
        " source = excluded.source, language = excluded.language, published = excluded.published,"
        " published_how = excluded.published_how, revision = excluded.revision,"
        " changed = excluded.changed, seal = excluded.seal",
        (*columns, seal(*columns)),
    )


def _first(connection: sqlite3.Connection, condition: str, value: str) -> int | None:
    query = f"SELECT id FROM article WHERE {condition} ORDER BY id LIMIT 1"  # noqa: S608 - constants
    row = connection.execute(query, (value,)).fetchone()
    return None if row is None else row[0]
