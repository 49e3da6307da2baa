"""Copies of the precious file: one a day at most, the newest three kept."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from newsreader.library.damage import damaged
from newsreader.library.location import backup_file

KEPT = 3
"""How many backups there are at most."""


def back_up(connection: sqlite3.Connection, library: Path, today: date) -> Path | None:
    """Make today's backup if there is none and there is something to keep.

    A copy that turns out damaged is thrown away, so that it never takes the place of a sound one.

    Returns:
        The new backup's path, none if none was made.
    """
    target = backup_file(library, today.isoformat())
    if target.exists() or connection.execute("SELECT 1 FROM article LIMIT 1").fetchone() is None:
        return None
    unfinished = target.with_name(target.name + ".part")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        sound = not damaged(copy)
    if not sound:
        unfinished.unlink()
        return None
    unfinished.replace(target)
    for old in backups(library)[KEPT:]:
        old.unlink(missing_ok=True)
    return target


def backups(library: Path) -> list[Path]:
    """Return the backups of a library, newest first."""
    pattern = backup_file(library, "[0-9]*-[0-9]*-[0-9]*").name
    return sorted(library.parent.glob(pattern), reverse=True)
