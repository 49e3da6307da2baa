"""Work in threads that does not hold the program up when it is left."""

import asyncio
import inspect
import os
import sys
from collections.abc import Awaitable, Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor, wait
from contextvars import copy_context
from typing import Any, Final, TypeVar

T = TypeVar("T")

LOOK_AGAIN: Final = 0.2
"""Seconds after which work that waits for an answer asks whether anybody is still there to give it."""


def call_in_loop(
    loop: asyncio.AbstractEventLoop,
    call: Callable[[], T | Awaitable[T]],
    running: Callable[[], bool],
) -> T:
    """Call something in the thread of an event loop, and return what it returns.

    Nothing is made for the loop before the loop itself makes it: what ends meanwhile leaves neither
    a coroutine that nobody awaits nor a thread that waits for ever.

    Raises:
        CancelledError: what runs in the loop ended meanwhile.
    """
    reply: Future[T] = Future()

    async def answer() -> T:
        result = call()
        return await result if inspect.isawaitable(result) else result

    def answered(task: asyncio.Task[T]) -> None:
        if task.cancelled():
            reply.cancel()
        elif error := task.exception():
            reply.set_exception(error)
        else:
            reply.set_result(task.result())

    tasks: list[asyncio.Task[T]] = []  # the loop itself keeps its tasks only weakly

    def begin() -> None:
        tasks.append(loop.create_task(answer()))
        tasks[0].add_done_callback(answered)

    try:
        loop.call_soon_threadsafe(begin)
    except RuntimeError:  # the loop is closed
        raise CancelledError from None
    while not wait([reply], LOOK_AGAIN).done:
        if not running():
            raise CancelledError
    return reply.result()


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
        """Begin some work; it knows in which program, as what began it does."""
        future = super().submit(copy_context().run, fn, *args, **kwargs)
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
