"""How far somebody has read: a place in an article, and whether it was read."""

import sqlite3
from collections.abc import Iterator

from newsreader.library.articles import length, row_of
from newsreader.library.seal import is_intact, seal


def place(connection: sqlite3.Connection, article: int) -> int | None:
    """Return the code point where reading stopped, none if it never began."""
    return _row(connection, article)[0]


def set_place(connection: sqlite3.Connection, article: int, index: int) -> None:
    """Remember the code point where reading stopped."""
    within = max(0, min(index, length(connection, article)))
    _write(connection, article, within, _row(connection, article)[1])


def mark_read(connection: sqlite3.Connection, article: int, *, read: bool) -> None:
    """Remember whether an article was read."""
    _write(connection, article, _row(connection, article)[0], int(read))


def follow_revision(connection: sqlite3.Connection, article: int) -> None:
    """Keep the place inside an article whose text has changed."""
    if (index := place(connection, article)) is not None:
        set_place(connection, article, index)


def articles_read(connection: sqlite3.Connection) -> Iterator[int]:
    """Yield the numbers of the articles marked as read."""
    for row in connection.execute("SELECT article, place, read, seal FROM reading WHERE read = 1"):
        if is_intact(row):
            yield row[0]


def _row(connection: sqlite3.Connection, article: int) -> tuple[int | None, int]:
    row_of(connection, article)
    query = "SELECT article, place, read, seal FROM reading WHERE article = ?"
    row = connection.execute(query, (article,)).fetchone()
    # A damaged place is not worth a message: reading begins at the top again.
    return (row[1], row[2]) if row and is_intact(row) else (None, 0)


def _write(connection: sqlite3.Connection, article: int, index: int | None, read: int) -> None:
    columns = (article, index, read)
    connection.execute("REPLACE INTO reading VALUES (?, ?, ?, ?)", (*columns, seal(*columns)))
