"""Copies of the precious file: one a day at most, the newest three kept."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from newsreader.errors import LibraryError, reason
from newsreader.library.connection import as_library_error
from newsreader.library.damage import damaged
from newsreader.library.location import backup_file

KEPT = 3
"""How many backups there are at most."""

_ANYTHING = "SELECT 1 FROM article UNION ALL SELECT 1 FROM feed LIMIT 1"
"""What there is to keep."""


def back_up(connection: sqlite3.Connection, library: Path, today: date) -> Path | None:
    """Make today's backup if there is none and there is something to keep.

    A copy that turns out damaged is thrown away, so that it never takes the place of a sound one.

    Returns:
        The new backup's path, none if none was made.

    Raises:
        LibraryError: the copy cannot be written.
    """
    target = backup_file(library, today.isoformat())
    if target.exists() or connection.execute(_ANYTHING).fetchone() is None:
        return None
    unfinished = target.with_name(f"{target.name}.part")
    try:
        unfinished.unlink(missing_ok=True)
        if not _copied(connection, unfinished):
            unfinished.unlink()
            return None
        unfinished.replace(target)
        for old in backups(library)[KEPT:]:
            old.unlink(missing_ok=True)
    except OSError as error:
        raise LibraryError(
            "cannot write the backup {path}: {reason}", path=target, reason=reason(error)
        ) from error
    return target


def _copied(connection: sqlite3.Connection, target: Path) -> bool:
    """Copy a library to a new file; return whether the copy is sound."""
    with as_library_error(target), closing(sqlite3.connect(target)) as copy:
        connection.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, not three
        return not damaged(copy)


def backups(library: Path) -> list[Path]:
    """Return the backups of a library, newest first."""
    pattern = backup_file(library, "[0-9]*-[0-9]*-[0-9]*").name
    return sorted(library.parent.glob(pattern), reverse=True)
