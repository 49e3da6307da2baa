"""Articles and their revisions in the precious file."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, replace
from hashlib import sha256
from typing import Any

from newsreader.errors import LibraryError, NotFoundError
from newsreader.library.moments import now, published_columns, published_from
from newsreader.library.records import Added
from newsreader.library.seal import checked, is_intact, seal, storable
from newsreader.library.tokens import Tokens
from newsreader.model import Article, Block, BlockKind, Published

_ROW = (
    "id, origin, title, source, language, published, published_how, revision, added, changed, seal"
)
_REVISION = "article, text, blocks, words, sha256, added, seal"

_NUMBERS = range(1, 2**63)
"""What SQLite can keep as an article's number."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table `article`, without its checksum."""

    id: int
    origin: str | None
    title: str
    source: str | None
    language: str
    published: str | None
    published_how: str | None
    revision: int
    added: str
    changed: int

    def date(self) -> Published | None:
        """Return when it was published."""
        return published_from(self.published, self.published_how)


def add(connection: sqlite3.Connection, article: Article) -> Added:
    """Store an article unless its text is there; a changed text of a known origin replaces.

    What is known about an article is only ever added to by a second import: a publication date
    the user gave stays, a missing one or one merely inferred is filled in.
    """
    text = storable(article.text)
    digest = _digest(text)
    if (known := _with_text(connection, digest)) is not None:
        return _complete(connection, known, article)
    if article.origin is not None and (known := _with_origin(connection, article.origin)):
        completed = _with_metadata(known, article)
        fresh = _insert_revision(connection, known.id, article, text, digest)
        title, language = storable(article.title), storable(article.language)
        _write(connection, replace(completed, title=title, language=language, revision=fresh))
        return Added(known.id, "updated")
    return Added(_insert(connection, article, text, digest), "added")


def rows(connection: sqlite3.Connection) -> Iterator[Row]:
    """Yield the articles by their number, damaged rows left out."""
    yield from _intact(connection.execute(f"SELECT {_ROW} FROM article ORDER BY id"))  # noqa: S608 - _ROW is a constant


def changed_after(connection: sqlite3.Connection, version: int) -> Iterator[Row]:
    """Yield the articles changed after a version of the library, those changed first first."""
    query = f"SELECT {_ROW} FROM article WHERE changed > ? ORDER BY changed"  # noqa: S608 - _ROW is a constant
    yield from _intact(connection.execute(query, (version,)))


def _intact(found: Iterable[tuple[Any, ...]]) -> Iterator[Row]:  # Any: the columns of a row
    return (Row(*row[:-1]) for row in found if is_intact(row))


def row_of(connection: sqlite3.Connection, article: int) -> Row:
    """Return the row of one article.

    Raises:
        NotFoundError: there is none.
        LibraryError: it is damaged.
    """
    query = f"SELECT {_ROW} FROM article WHERE id = ?"  # noqa: S608 - a constant
    row = connection.execute(query, (article,)).fetchone() if article in _NUMBERS else None
    if row is None:
        raise NotFoundError(f"there is no article {article} in the library")
    checked(row, f"article {article}")
    return Row(*row[:-1])


def load(connection: sqlite3.Connection, article: int) -> Article:
    """Return an article with its present text.

    Raises:
        NotFoundError: there is none.
        LibraryError: it is damaged.
    """
    row = row_of(connection, article)
    text, blocks = text_of(connection, row.revision)
    return Article(
        text=text,
        blocks=blocks,
        title=row.title,
        source=row.source,
        language=row.language,
        published=row.date(),
        origin=row.origin,
        id=row.id,
    )


def text_of(connection: sqlite3.Connection, revision: int) -> tuple[str, tuple[Block, ...]]:
    """Return the text of a revision, and its blocks.

    Raises:
        LibraryError: it is damaged.
    """
    query = f"SELECT {_REVISION} FROM revision WHERE id = ?"  # noqa: S608 - a constant
    row = connection.execute(query, (revision,)).fetchone()
    if row is None:
        raise LibraryError(
            f"text {revision} is missing in the library file: restore a backup of it"
        )
    checked(row, f"the text of article {row[0]}")
    return row[1], tuple(
        Block(start, end, BlockKind(kind), rule) for start, end, kind, rule in json.loads(row[2])
    )


def length(connection: sqlite3.Connection, article: int) -> int:
    """Return how many code points the present text of an article has.

    Raises:
        NotFoundError: there is no such article.
    """
    query = "SELECT length(text) FROM revision WHERE id = ?"
    row: tuple[int] = connection.execute(query, (row_of(connection, article).revision,)).fetchone()
    return row[0]


def set_published(
    connection: sqlite3.Connection, article: int, published: Published | None
) -> None:
    """Say when an article was published.

    Raises:
        NotFoundError: there is no such article.
    """
    when, how = published_columns(published)
    _write(connection, replace(row_of(connection, article), published=when, published_how=how))


def version(connection: sqlite3.Connection) -> tuple[str, int]:
    """Return which library this is, and a number that grew with every change of an article."""
    row: tuple[str, int] = connection.execute("SELECT uuid, version FROM library").fetchone()
    return row


def _complete(connection: sqlite3.Connection, known: Row, article: Article) -> Added:
    completed = _with_metadata(known, article)
    if completed == known:
        return Added(known.id, "unchanged")
    _write(connection, completed)
    return Added(known.id, "updated")


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


def _insert(connection: sqlite3.Connection, article: Article, text: str, digest: str) -> int:
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
        revision=_insert_revision(connection, number, article, text, digest),
        added=now().isoformat(),
        changed=0,
    )
    _write(connection, row)
    return number


def _insert_revision(
    connection: sqlite3.Connection, number: int, article: Article, text: str, digest: str
) -> int:
    blocks = json.dumps(
        [[block.start, block.end, block.kind, block.rule] for block in article.blocks]
    )
    words = len(Tokens(text, article.blocks).forms)
    columns = (number, text, blocks, words, digest, now().isoformat())
    query = f"INSERT INTO revision ({_REVISION}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - same
    cursor = connection.execute(query, (*columns, seal(*columns)))
    assert cursor.lastrowid is not None, "an INSERT has a row number"
    return cursor.lastrowid


def _write(connection: sqlite3.Connection, row: Row) -> None:
    """Insert or replace a row, with the next version of the library as its `changed`."""
    connection.execute("UPDATE library SET version = version + 1")
    columns = astuple(replace(row, changed=version(connection)[1]))
    connection.execute(
        f"INSERT INTO article ({_ROW}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - same
        " ON CONFLICT(id) DO UPDATE SET origin = excluded.origin, title = excluded.title,"
        " source = excluded.source, language = excluded.language, published = excluded.published,"
        " published_how = excluded.published_how, revision = excluded.revision,"
        " changed = excluded.changed, seal = excluded.seal",
        (*columns, seal(*columns)),
    )


def _with_text(connection: sqlite3.Connection, digest: str) -> Row | None:
    return _first(
        connection,
        "revision IN (SELECT id FROM revision WHERE sha256 = ?) ORDER BY id LIMIT 1",
        digest,
    )


def _with_origin(connection: sqlite3.Connection, origin: str) -> Row | None:
    return _first(connection, "origin = ? ORDER BY id LIMIT 1", storable(origin))


def _first(connection: sqlite3.Connection, condition: str, value: str) -> Row | None:
    query = f"SELECT {_ROW} FROM article WHERE {condition}"  # noqa: S608 - constants
    row = connection.execute(query, (value,)).fetchone()
    if row is None:
        return None
    checked(row, f"article {row[0]}")
    return Row(*row[:-1])


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()
