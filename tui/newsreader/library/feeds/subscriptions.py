"""The feeds that are followed, in the precious file."""

import sqlite3
from collections.abc import Iterator
from dataclasses import astuple, dataclass, replace

from newsreader.errors import NotFoundError
from newsreader.library.feeds.problems import unpacked
from newsreader.library.moments import now
from newsreader.library.records import Feed
from newsreader.library.seal import checked, is_intact, seal, storable
from newsreader.wording import Message

_COLUMNS = "id, address, title, site, etag, modified, fetched, problem, added, removed, seal"
_SELECT = f"SELECT {_COLUMNS} FROM feed"  # noqa: S608 - a constant


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table `feed`, without its checksum."""

    id: int
    address: str
    title: str
    site: str | None
    etag: str | None
    modified: str | None
    fetched: str | None
    problem: str | None
    """Why it could not be fetched the last time, as `problems.packed` writes it."""
    added: str
    removed: str | None


def feeds(connection: sqlite3.Connection) -> Iterator[Feed]:
    """Yield the feeds that are followed by their names; damaged rows are left out."""
    unread = dict(
        connection.execute(
            "SELECT entry.feed, count(DISTINCT entry.article) FROM entry"
            " LEFT JOIN reading ON reading.article = entry.article"
            " WHERE reading.read IS NOT 1 GROUP BY entry.feed"
        ).fetchall()
    )
    every = dict(
        connection.execute("SELECT feed, count(DISTINCT article) FROM entry GROUP BY feed")
    )
    rows = [Row(*row[:-1]) for row in connection.execute(_SELECT).fetchall() if is_intact(row)]
    for row in sorted(rows, key=lambda row: (row.title, row.id)):
        if row.removed is None:
            yield _feed(row, every.get(row.id, 0), unread.get(row.id, 0))


def row_of(connection: sqlite3.Connection, feed: int) -> Row:
    """Return the row of one feed, also of one that was taken away.

    Raises:
        NotFoundError: there is none.
        LibraryError: it is damaged.
    """
    row = connection.execute(f"{_SELECT} WHERE id = ?", (feed,)).fetchone()
    if row is None:
        raise NotFoundError("there is no feed {feed} in the library", feed=feed)
    checked(row, Message("feed {feed}", feed=feed))
    return Row(*row[:-1])


def subscribe(
    connection: sqlite3.Connection, address: str, title: str | None, site: str | None
) -> tuple[int, bool]:
    """Follow a feed; one that was taken away comes back.

    Returns:
        Its number, and whether it was not followed before.
    """
    address = storable(address)
    query = f"{_SELECT} WHERE address = ? ORDER BY removed IS NOT NULL, id LIMIT 1"
    found = connection.execute(query, (address,)).fetchone()
    if found is not None:
        known = row_of(connection, found[0])
        if known.removed is None:
            return known.id, False
        write(connection, replace(known, removed=None))
        return known.id, True
    taken = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'feed'").fetchone()
    fresh = Row(
        id=1 + (taken[0] if taken else 0),
        address=address,
        title=storable(title or address),
        site=None if site is None else storable(site),
        etag=None,
        modified=None,
        fetched=None,
        problem=None,
        added=now().isoformat(),
        removed=None,
    )
    write(connection, fresh)
    return fresh.id, True


def remove(connection: sqlite3.Connection, feed: int) -> None:
    """Follow a feed no longer; its articles stay.

    Raises:
        NotFoundError: it is not followed.
    """
    row = row_of(connection, feed)
    if row.removed is not None:
        raise NotFoundError("there is no feed {feed} in the library", feed=feed)
    write(connection, replace(row, removed=now().isoformat()))


def bring_back(connection: sqlite3.Connection) -> str | None:
    """Follow the feed again that was taken away last; return its name, none if there is none."""
    query = f"{_SELECT} WHERE removed IS NOT NULL ORDER BY removed DESC LIMIT 1"
    found = connection.execute(query).fetchone()
    if found is None:
        return None
    row = row_of(connection, found[0])
    write(connection, replace(row, removed=None))
    return row.title


def write(connection: sqlite3.Connection, row: Row) -> None:
    """Insert or replace a row."""
    columns = astuple(row)
    connection.execute(
        f"REPLACE INTO feed ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - a constant
        (*columns, seal(*columns)),
    )


def _feed(row: Row, articles: int, unread: int) -> Feed:
    return Feed(
        id=row.id,
        address=row.address,
        title=row.title,
        site=row.site,
        etag=row.etag,
        modified=row.modified,
        fetched=row.fetched,
        problem=None if row.problem is None else unpacked(row.problem),
        articles=articles,
        unread=unread,
    )
