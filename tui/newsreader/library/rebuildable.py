"""The rebuildable file as a whole: made when missing, outdated or damaged, kept up to date."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TypeVar

from newsreader.errors import DamagedError, LibraryError, reason
from newsreader.library import index
from newsreader.library.connection import Database
from newsreader.library.lock import WriteLock
from newsreader.library.schema import run_script

Answer = TypeVar("Answer")


class Rebuildable:
    """The search index and the caches of one library. Losing it costs time, nothing else."""

    def __init__(self, path: Path, lock: WriteLock, precious: Database) -> None:
        self.path = path
        """The file."""
        self._lock = lock
        self._precious = precious
        self._layout = index.layout()
        self._database = Database(
            path, lock, synchronous="NORMAL", prepare=self._prepare, precious=False
        )

    def reading(self) -> AbstractContextManager[sqlite3.Connection]:
        """Lend a connection that sees one snapshot of the file."""
        return self._database.reading()

    def writing(self) -> AbstractContextManager[sqlite3.Connection]:
        """Lend a connection in a transaction."""
        return self._database.writing()

    def repaired(self, work: Callable[[], Answer]) -> Answer:
        """Do something with the file; if it is damaged, make it anew, empty, and do it again."""
        try:
            return work()
        except DamagedError:
            with self._lock.held():
                self._database.drop_idle()
                _remove(self.path)
            return work()

    def reconcile(self) -> None:
        """Bring the index up to date with the articles, whichever instance changed them."""
        with self._precious.reading() as precious, self.reading() as connection:
            done = index.is_current(precious, connection)
        while not done:
            # Under the lock the articles cannot fall behind the index.
            with (
                self._lock.held(),
                self._precious.reading() as precious,
                self.writing() as connection,
            ):
                done = index.reconcile(precious, connection)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _prepare(self, connection: sqlite3.Connection) -> None:
        """Create the tables in a new file; say that one with another layout is damaged."""
        if connection.execute("SELECT 1 FROM sqlite_schema").fetchone() is None:
            connection.execute("BEGIN IMMEDIATE")
            run_script(connection, index.SCHEMA)
            connection.execute("INSERT INTO meta VALUES (?, '', 0)", (self._layout,))
            connection.commit()
        try:
            known = connection.execute("SELECT layout FROM meta").fetchall()
        except sqlite3.OperationalError:
            known = []  # some other database has this name
        if known != [(self._layout,)]:
            raise DamagedError("{path} was made by another version of newsreader", path=self.path)


def _remove(path: Path) -> None:
    """Delete a database with the files SQLite keeps beside it.

    Raises:
        LibraryError: the system does not allow it, e.g. because another program has it open.
    """
    for file in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise LibraryError(
                "cannot renew the search index {file}: {reason}; close other newsreaders and"
                " delete it",
                file=file,
                reason=reason(error),
            ) from error
