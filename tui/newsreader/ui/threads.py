"""Work in threads that does not hold the program up when it is left."""

import asyncio
import os
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any


class LeavingExecutor(ThreadPoolExecutor):
    """Runs work in threads, and does not wait for it in the end.

    What is done in threads here only looks things up; whatever it would still find is found again.
    """

    def __init__(self) -> None:
        super().__init__(thread_name_prefix="newsreader-work")
        self._unfinished: set[Future[Any]] = set()

    def submit(
        self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any
    ) -> Future[Any]:  # Any: as its base
        """Begin some work."""
        future = super().submit(fn, *args, **kwargs)
        self._unfinished.add(future)
        future.add_done_callback(self._unfinished.discard)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Begin nothing more."""
        super().shutdown(wait=False, cancel_futures=True)

    def use(self) -> None:
        """Make the running event loop do its work here."""
        asyncio.get_running_loop().set_default_executor(self)

    def leave(self, status: int) -> int:
        """End the process at once if work is still going on; else return the exit status.

        Python itself would wait for the threads, however they were shut down. Call it when
        everything is written and closed.
        """
        if self._unfinished:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)
        return status
