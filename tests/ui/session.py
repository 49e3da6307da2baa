"""The reader as tests run it: started, and waited for."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Final

from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from newsreader.config import Config
from newsreader.library import Library
from newsreader.ui.app import NewsreaderApp

TYPING_ENDED: Final = 0.3
"""Seconds after which a search begins with what was typed, and a little more."""


async def settled(pilot: Pilot[None], after: float | None = None) -> None:
    """Wait for what was set off to end and be seen, as from some seconds later."""
    await pilot.pause(after)
    workers = pilot.app.workers
    while any(not worker.is_finished for worker in workers):  # what ends may begin something
        with suppress(WorkerCancelled):
            await workers.wait_for_complete()
        await pilot.pause()
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press one key after the other, each when what the last one set off has ended."""
    for key in keys:
        await pilot.press(key)
        await settled(pilot)


@asynccontextmanager
async def started(
    library: Library,
    *keys: str,
    size: tuple[int, int] = (120, 24),
    config: Config | None = None,
) -> AsyncIterator[tuple[Pilot[None], NewsreaderApp]]:
    """Start the reader and press keys."""
    app = NewsreaderApp(library, config=config or Config(language="en"))
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await press(pilot, *keys)
        yield pilot, app
