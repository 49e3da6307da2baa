"""Long work says how far it is, and can be stopped."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from newsreader.library import Library
from newsreader.library.importing import Hints, Outcome, import_paths, sample_library_paths
from newsreader.library.importing import paths as importing_paths
from newsreader.library.importing.discovery import Input
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.library import LibraryScreen
from newsreader.ui.screens.reader import ReaderScreen
from tests.ui.lists import listed
from tests.ui.screen_text import on_top, text_of


@pytest.fixture
def unstudied(tmp_path: Path) -> Iterator[Library]:
    """A library whose events were never looked for."""
    with Library.open(tmp_path / "unstudied.db") as library:
        list(import_paths(library, sample_library_paths()))
        yield library


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Holds the study up after the second article, until it is set."""
    gate = Event()
    progressed = LibraryScreen._progressed

    def held(screen: LibraryScreen, done: int, total: int) -> None:
        progressed(screen, done, total)
        if done == 2:
            assert gate.wait(20)

    monkeypatch.setattr(LibraryScreen, "_progressed", held)
    return gate


async def until(pilot: Pilot[None], true: Callable[[], bool]) -> None:
    """Wait until something is true."""
    for _ in range(200):
        if true():
            return
        await pilot.pause(0.05)
    raise AssertionError(text_of(pilot.app))


async def until_said(pilot: Pilot[None], said: str) -> None:
    """Wait until something is said."""
    await until(pilot, lambda: said in text_of(pilot.app))


async def until_held_up(pilot: Pilot[None]) -> None:
    """Wait until the study is held up and the articles are listed meanwhile."""
    await until_said(pilot, "Looking for events: 2 of 5")
    await until(pilot, lambda: len(listed(pilot.app)) == 5)


async def test_looking_for_events_is_counted_and_stopped(unstudied: Library, gate: Event) -> None:
    app = NewsreaderApp(unstudied)
    async with app.run_test(size=(100, 30)) as pilot:
        await until_held_up(pilot)
        await pilot.press("escape")
        gate.set()
        await until_said(pilot, "Stopped: w looks for events again")
        assert "2 rounds" not in text_of(app)
        await pilot.press("w")
        await until_said(pilot, "2 rounds")


async def test_articles_are_read_while_events_are_looked_for(
    unstudied: Library, gate: Event
) -> None:
    app = NewsreaderApp(unstudied)
    async with app.run_test(size=(100, 30)) as pilot:
        await until_held_up(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReaderScreen))
        reader = on_top(app, ReaderScreen)
        await until(pilot, lambda: bool(reader.analysis.entities))
        assert reader.event is None
        gate.set()
        await until(pilot, lambda: reader.event is not None)


async def test_adding_is_counted_and_stopped(
    empty_library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(60):
        (folder / f"{number}.txt").write_text(f"قال الوزير رقم {number} إن الاجتماع انتهى.\n" * 3)
    gate, batches = Event(), []
    read = importing_paths._import_batch

    def held(library: Library, batch: Sequence[Input], hints: Hints) -> Iterator[list[Outcome]]:
        batches.append(1)
        assert len(batches) < 2 or gate.wait(20)
        return read(library, batch, hints)

    monkeypatch.setattr(importing_paths, "_import_batch", held)
    app = NewsreaderApp(empty_library)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("o", *str(folder), "enter")
        await until_said(pilot, "of 60 · Esc stops")
        await until(pilot, lambda: len(batches) == 2)
        await pilot.press("escape")
        gate.set()
        await until_said(pilot, "Stopped: 40 added")
        assert len(empty_library.articles(events=False)) == 40
        while on_top(app, LibraryScreen).gathering:
            await pilot.pause(0.05)
        await pilot.press("escape")
        await until_said(pilot, "There is nothing to stop")
