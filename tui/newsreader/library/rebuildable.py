"""The rebuildable file as a whole: made when missing, outdated or damaged, kept up to date."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from newsreader.errors import LibraryError
from newsreader.library import index
from newsreader.library.connection import DamagedError, Database
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
        self._database = Database(path, lock, synchronous="NORMAL", greet=self._check)

    def read(self, question: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """Ask the file something; if it is damaged, make it anew and ask again."""

        def ask() -> Answer:
            with self._database.reading() as connection:
                return question(connection)

        return self._retried(ask)

    def write(self, change: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """Change the file in one transaction; if it is damaged, make it anew and try again."""

        def make() -> Answer:
            with self._database.writing() as connection:
                return change(connection)

        return self._retried(make)

    def reconcile(self) -> None:
        """Bring the index up to date with the articles, whichever instance changed them."""
        with self._precious.reading() as precious:
            if self.read(lambda connection: index.is_current(precious, connection)):
                return
        done = False
        while not done:
            with self._precious.reading() as precious:
                done = self.write(lambda connection: index.reconcile(precious, connection))

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _retried(self, attempt: Callable[[], Answer]) -> Answer:
        try:
            return attempt()
        except DamagedError:
            self._make_anew()
            return attempt()

    def _make_anew(self) -> None:
        with self._lock.held():
            self._database.drop_idle()
            remove(self.path)
            with self._database.writing() as connection:
                connection.execute("SELECT * FROM meta")

    def _check(self, connection: sqlite3.Connection) -> None:
        """Create the tables in a new file; say that one with another layout is damaged."""
        with self._lock.held():
            connection.execute("BEGIN IMMEDIATE")
            try:
                if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,):
                    run_script(connection, index.SCHEMA)
                    connection.execute("INSERT INTO meta VALUES (?, '', 0)", (self._layout,))
                known = connection.execute("SELECT layout FROM meta").fetchall()
            finally:
                connection.commit()
        if known != [(self._layout,)]:
            raise DamagedError(f"{self.path} was made by another version of newsreader")


def remove(path: Path) -> None:
    """Delete a database with the files SQLite keeps beside it.

    Raises:
        LibraryError: the system does not allow it, e.g. because another program has it open.
    """
    for file in (path, path.with_name(path.name + "-wal"), path.with_name(path.name + "-shm")):
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise LibraryError(
                f"cannot renew the search index {file}: {error.strerror}; close other newsreaders"
                " and delete it"
            ) from error
