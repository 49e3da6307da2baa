"""The lock that makes sure one writer works at a time, across threads and processes.

SQLite has locks of its own, but before 3.51.3 two connections that write at once can corrupt a
database in WAL mode (the "WAL-reset bug"), so writers never meet there.
"""

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from newsreader.errors import LibraryError, reason

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


class WriteLock:
    """A lock on a file, to be held while writing; re-entrant within one thread.

    The system lets go of it when a process dies, so a killed program leaves nothing to clean up.
    """

    def __init__(self, path: Path, *, patience: float = 30.0) -> None:
        self.path = path
        """The file that is locked."""
        self.patience = patience
        """How many seconds to wait for another writer."""
        self._threads = threading.RLock()
        self._depth = 0

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock for the length of a `with` block.

        Raises:
            LibraryError: another writer did not finish in time, or the file cannot be made.
        """
        with self._threads:
            if self._depth:
                yield
                return
            descriptor = self._acquire()
            self._depth = 1
            try:
                yield
            finally:
                self._depth = 0
                _unlock(descriptor)
                os.close(descriptor)

    def _acquire(self) -> int:
        try:
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise LibraryError(
                "cannot write {path}: {reason}", path=self.path, reason=reason(error)
            ) from error
        deadline = time.monotonic() + self.patience
        while True:
            try:
                _try_lock(descriptor)
            except OSError as error:
                if time.monotonic() >= deadline:
                    os.close(descriptor)
                    raise LibraryError(
                        "the library is busy: another newsreader has held {path} for {seconds} s",
                        path=self.path,
                        seconds=round(self.patience),
                    ) from error
                time.sleep(0.005)
            else:
                return descriptor
