"""Connections to one SQLite file: any number of readers, one writer at a time.

Safe for threads: a connection is lent to one thread for the length of a `with` block and used
again by the next. Every reading block sees one snapshot; a change another process committed before
the block began is in it.
"""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from newsreader.errors import DamagedError, LibraryError
from newsreader.library.lock import WriteLock
from newsreader.wording import N_, Message

_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_BUSY_SECONDS = 10.0


SAID_OF_DATABASES = (
    N_("database disk image is malformed"),
    N_("file is not a database"),
    N_("disk I/O error"),
    N_("database or disk is full"),
    N_("attempt to write a readonly database"),
    N_("unable to open database file"),
    N_("database is locked"),
)
"""What SQLite says most often; the rest is shown in its own words."""


@contextmanager
def as_library_error(path: Path) -> Iterator[None]:
    """Turn what SQLite raises into one line for a person.

    Raises:
        DamagedError: the file is no database or is broken.
        LibraryError: anything else SQLite says no to.
    """
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in _DAMAGED:
            raise DamagedError(
                "{path} is damaged or not a library ({reason}): copy one of its backups over it",
                path=path,
                reason=Message(str(error)),
            ) from error
        raise LibraryError(
            "the library {path} cannot be used: {reason}", path=path, reason=Message(str(error))
        ) from error


class Database:
    """One SQLite file in WAL mode, and the connections to it."""

    def __init__(
        self,
        path: Path,
        lock: WriteLock,
        *,
        synchronous: Literal["FULL", "NORMAL"],
        prepare: Callable[[sqlite3.Connection], None],
        precious: bool,
    ) -> None:
        self.path = path
        """The file."""
        self._lock = lock
        self._synchronous = synchronous
        self._prepare = prepare
        self._precious = precious
        self._mutex = threading.Lock()
        self._idle: list[tuple[int, sqlite3.Connection]] = []
        self._prepared = 0
        self._closed = False

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection that sees one snapshot of the file."""
        with as_library_error(self.path), self._lent() as connection:
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Lend a connection in a transaction that is committed, or undone if the block raises."""
        with self._lock.held(), as_library_error(self.path), self._lent() as connection:
            # A deferred BEGIN fails as soon as two writers have both read before they write.
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.commit()
            except BaseException:
                connection.rollback()
                raise

    @property
    def closed(self) -> bool:
        """Whether `close` was called."""
        return self._closed

    def close(self) -> None:
        """Close every connection; one that is lent closes when it comes back."""
        with self._mutex:
            self._closed = True
        self.drop_idle()

    def drop_idle(self) -> None:
        """Close the connections that nobody uses at the moment."""
        with self._mutex:
            idle, self._idle = self._idle, []
        if idle:
            # The last connection to close writes the WAL back: that is writing too.
            with self._lock.held():
                for _, connection in idle:
                    connection.close()

    @contextmanager
    def _lent(self) -> Iterator[sqlite3.Connection]:
        identity, connection = self._take()
        try:
            yield connection
        finally:
            with self._mutex:
                # One whose transaction could not even be undone is of no use to anybody.
                keep = not self._closed and not connection.in_transaction
                if keep:
                    self._idle.append((identity, connection))
            if not keep:
                connection.close()

    def _take(self) -> tuple[int, sqlite3.Connection]:
        """Take an idle connection to the file as it is now, or open one."""
        identity = _identity(self.path)
        stale: list[sqlite3.Connection] = []
        try:
            with self._mutex:
                if self._closed:
                    raise LibraryError("the library {path} has been closed", path=self.path)
                while self._idle:
                    known, connection = self._idle.pop()
                    if known == identity:
                        return known, connection
                    stale.append(connection)  # the file was replaced: a new index, a backup
        finally:
            for connection in stale:
                connection.close()
        if identity and identity == self._prepared:
            return identity, self._connect()
        return self._first_connection(identity)

    def _first_connection(self, identity: int) -> tuple[int, sqlite3.Connection]:
        """Open a file not seen before, nobody else writing: it may have to be made."""
        if self._precious and self._prepared and not identity:
            raise LibraryError(
                "the library {path} is gone: put it back or start again", path=self.path
            )
        with self._lock.held():
            connection = self._connect()
            try:
                self._prepare(connection)
            except BaseException:
                connection.close()
                raise
            self._prepared = _identity(self.path)
        return self._prepared, connection

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            self.path,
            timeout=_BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,  # lent to one thread at a time, see the module
        )
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute(f"PRAGMA synchronous = {self._synchronous}")
            connection.execute(f"PRAGMA fullfsync = {int(self._precious)}")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA trusted_schema = OFF")
        except BaseException:
            connection.close()
            raise
        return connection


def _identity(path: Path) -> int:
    """Return a number that changes when the file is replaced by another; 0 if there is none."""
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return 0
