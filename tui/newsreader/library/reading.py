"""How far somebody has read: a place in an article, whether it was read, whether it is starred."""

import sqlite3
from dataclasses import dataclass, replace

from newsreader.library.articles import length, row_of
from newsreader.library.seal import is_intact, seal

_COLUMNS = "SELECT article, place, read, starred, seal FROM reading"


@dataclass(frozen=True, slots=True)
class State:
    """What is remembered of the reading of one article."""

    place: int | None = None
    """The code point where reading stopped, none if it never began."""
    read: bool = False
    starred: bool = False


def state(connection: sqlite3.Connection, article: int) -> State:
    """Return what is remembered of the reading of an article."""
    row_of(connection, article)
    row = connection.execute(f"{_COLUMNS} WHERE article = ?", (article,)).fetchone()
    # A damaged place is not worth a message: reading begins at the top again.
    return _state(row) if row and is_intact(row) else State()


def states(connection: sqlite3.Connection) -> dict[int, State]:
    """Return what is remembered, by the number of the article."""
    rows = connection.execute(_COLUMNS).fetchall()
    return {row[0]: _state(row) for row in rows if is_intact(row)}


def set_place(connection: sqlite3.Connection, article: int, index: int) -> None:
    """Remember the code point where reading stopped."""
    within = max(0, min(index, length(connection, article)))
    _write(connection, article, replace(state(connection, article), place=within))


def mark_read(connection: sqlite3.Connection, article: int, *, read: bool) -> None:
    """Remember whether an article was read."""
    _write(connection, article, replace(state(connection, article), read=read))


def star(connection: sqlite3.Connection, article: int, *, starred: bool) -> None:
    """Remember whether an article is starred."""
    _write(connection, article, replace(state(connection, article), starred=starred))


def follow_revision(connection: sqlite3.Connection, article: int) -> None:
    """Keep the place inside an article whose text has changed."""
    if (index := state(connection, article).place) is not None:
        set_place(connection, article, index)


def _state(row: tuple[int, int | None, int, int, str]) -> State:
    return State(row[1], bool(row[2]), bool(row[3]))


def _write(connection: sqlite3.Connection, article: int, new: State) -> None:
    columns = (article, new.place, int(new.read), int(new.starred))
    connection.execute("REPLACE INTO reading VALUES (?, ?, ?, ?, ?)", (*columns, seal(*columns)))
