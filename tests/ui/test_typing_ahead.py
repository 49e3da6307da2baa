"""What is typed before names and dates are known."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Event

import pytest
from textual.pilot import Pilot

from newsreader.errors import LibraryError
from newsreader.library import Library
from newsreader.model import Analysis, Span
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.reader import ReaderScreen, opening
from newsreader.ui.screens.reader.waiting import WAITING, Unknown
from tests.ui.screen_text import text_of
from tests.ui.session import settled


@pytest.fixture
def gate(library: Library, monkeypatch: pytest.MonkeyPatch) -> Event:
    """Something that holds up the study of an article, until it is set."""
    gate = Event()
    analysis = library.analysis

    def slowly(number: int) -> Analysis:
        assert gate.wait(20)
        return analysis(number)

    monkeypatch.setattr(library, "analysis", slowly)
    return gate


@asynccontextmanager
async def studying(library: Library) -> AsyncIterator[tuple[Pilot[None], ReaderScreen]]:
    """Open an article whose study is held up."""
    app = NewsreaderApp(library, article=4)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        yield pilot, app.screen


async def studied(pilot: Pilot[None], gate: Event) -> None:
    """Let the study end, and what waited for it."""
    screen = pilot.app.screen
    assert isinstance(screen, ReaderScreen)
    gate.set()
    while screen.unknown:
        await pilot.pause(0.02)
    for _ in range(3):
        await pilot.pause()


async def test_sentences_are_there_at_once(library: Library, gate: Event) -> None:
    async with studying(library) as (pilot, screen):
        await pilot.press(".", "m", "2")
        assert [one.label for one in library.highlights(4)] == [2]
        assert "Label 2" in text_of(pilot.app)
        first = screen.analysis.sentences
        await studied(pilot, gate)
        assert screen.analysis.sentences == first
        assert screen.analysis.entities


async def test_a_command_that_needs_names_waits_and_so_does_what_follows(
    library: Library, gate: Event
) -> None:
    async with studying(library) as (pilot, screen):
        await pilot.press("]", "e", "m", "2")
        assert WAITING[Unknown.STUDY] in text_of(pilot.app)
        assert library.highlights(4) == ()
        await studied(pilot, gate)
        (made,) = library.highlights(4)
        assert made.label == 2
        assert made.start == screen.shown(screen.analysis.entities)[0].start


async def test_the_other_accounts_are_waited_for(library: Library, gate: Event) -> None:
    async with studying(library) as (pilot, screen):
        await pilot.press("left")
        await studied(pilot, gate)
        assert screen.article.id != 4


async def test_escape_forgets_what_waits(library: Library, gate: Event) -> None:
    async with studying(library) as (pilot, screen):
        await pilot.press("]", "e", "m", "escape")
        assert WAITING[Unknown.STUDY] not in text_of(pilot.app)
        await studied(pilot, gate)
        assert screen.target is None
        assert library.highlights(4) == ()


async def test_a_study_that_fails_says_so_and_lets_go(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(number: int) -> Analysis:
        raise LibraryError("the file is damaged")

    monkeypatch.setattr(library, "analysis", fails)
    async with studying(library) as (pilot, screen):
        await settled(pilot)
        assert "the file is damaged" in text_of(pilot.app)
        assert not screen.unknown
        await pilot.press("]", "e")
        assert "No further name" in text_of(pilot.app)


async def test_in_a_long_text_sentences_are_looked_for_meanwhile_and_waited_for(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Event()
    sentences = library.sentences

    def slowly(number: int) -> tuple[Span, ...]:
        assert gate.wait(20)
        return sentences(number)

    monkeypatch.setattr(opening, "AT_ONCE", 10)
    monkeypatch.setattr(library, "sentences", slowly)
    async with studying(library) as (pilot, screen):
        await pilot.press(".", "m", "2")
        assert WAITING[Unknown.SENTENCES] in text_of(pilot.app)
        assert library.highlights(4) == ()
        await studied(pilot, gate)
        (made,) = library.highlights(4)
        assert made.label == 2
        assert Span(made.start, made.end) in screen.analysis.sentences
