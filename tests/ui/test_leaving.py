"""Leaving the program."""

import asyncio
import threading
from concurrent.futures import CancelledError, ThreadPoolExecutor

import pytest

from newsreader.library import Library
from newsreader.ui.screens.dialogs import AskNote
from newsreader.ui.threads import LeavingExecutor
from tests.ui.test_reading import reading


async def test_a_note_being_written_is_kept_when_the_program_is_left(library: Library) -> None:
    async with reading(library, 4) as (pilot, _):
        await pilot.press(".", "a", *"مهم")
        await pilot.pause()
        assert isinstance(pilot.app.screen, AskNote)
        await pilot.press("ctrl+q")
        await pilot.pause()
    assert [one.note for one in library.highlights(4)] == ["مهم"]


def test_unfinished_work_is_not_waited_for() -> None:
    done = threading.Event()
    executor = LeavingExecutor()

    async def main() -> None:
        executor.use()
        asyncio.get_running_loop().run_in_executor(None, done.wait)
        await asyncio.sleep(0)

    asyncio.run(main())  # would never end, if it waited
    assert executor._unfinished
    done.set()


async def test_work_that_ends_after_the_program_was_left_calls_nothing(library: Library) -> None:
    async with reading(library, 4) as (pilot, _):
        app = pilot.app
    called: list[int] = []
    with ThreadPoolExecutor() as threads:
        late = threads.submit(app.call_from_thread, called.append, 1)
        with pytest.raises(CancelledError):
            late.result(10)
    assert called == []


def test_a_program_without_unfinished_work_ends_as_usual() -> None:
    executor = LeavingExecutor()
    executor.submit(int).result()
    executor.shutdown()
    assert executor.leave(3) == 3
