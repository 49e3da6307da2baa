"""Taking back the last change of any annotation, and making it again."""

import sqlite3

from newsreader.library.annotations import history
from newsreader.library.annotations.rows import set_state


def undo(connection: sqlite3.Connection) -> str | None:
    """Take back the last change; return what it was, none if there is nothing to take back."""
    undone = history.undo(connection)
    if undone is None:
        return None
    set_state(connection, undone.annotation, undone.before)
    return undone.description


def redo(connection: sqlite3.Connection) -> str | None:
    """Make the change undone last again; return what it was, none if there is nothing."""
    redone = history.redo(connection)
    if redone is None:
        return None
    set_state(connection, redone.annotation, redone.after)
    return redone.description
