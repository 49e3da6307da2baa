"""Leaving the program."""

import asyncio
import threading

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


def test_a_program_without_unfinished_work_ends_as_usual() -> None:
    executor = LeavingExecutor()
    executor.submit(int).result()
    executor.shutdown()
    assert executor.leave(3) == 3
