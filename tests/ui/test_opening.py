"""Opening a long article: it is laid out in a thread, and what is done meanwhile counts."""

from collections.abc import Sequence
from threading import Event

import pytest

from newsreader.library import Library
from newsreader.model import Block
from newsreader.text import Base
from newsreader.ui import opening
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.library import LibraryScreen
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.screens.search import SearchScreen
from tests.ui.screen_text import text_of
from tests.ui.session import press, settled, started


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Every article is long, and laying it out waits until this is set."""
    gate = Event()

    def slowly(_text: str, _blocks: Sequence[Block], _base: Base) -> None:
        assert gate.wait(20)

    monkeypatch.setattr(opening, "AT_ONCE", 10)
    monkeypatch.setattr(opening, "make_ready", slowly)
    return gate


async def test_a_long_article_says_that_it_is_being_opened(library: Library, gate: Event) -> None:
    async with started(library) as (pilot, app):
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, LibraryScreen)
        assert "Opening …" in text_of(app)
        gate.set()
        await settled(pilot)
        assert isinstance(app.screen, ReaderScreen)
        await press(pilot, "q")
        assert "Opening …" not in text_of(app)


async def test_a_long_article_named_at_the_start_opens(library: Library, gate: Event) -> None:
    app = NewsreaderApp(library, article=4)
    async with app.run_test() as pilot:
        await pilot.pause()
        gate.set()
        await settled(pilot)
        reader = app.screen
        assert isinstance(reader, ReaderScreen)
        assert reader.article.id == 4


async def test_who_goes_elsewhere_meanwhile_stays_there(library: Library, gate: Event) -> None:
    async with started(library) as (pilot, app):
        await pilot.press("enter", "s")
        await pilot.pause()
        gate.set()
        await settled(pilot)
        assert isinstance(app.screen, SearchScreen)


async def test_the_article_chosen_last_is_the_one_that_opens(library: Library, gate: Event) -> None:
    async with started(library) as (pilot, app):
        await pilot.press("enter", "j", "enter")
        await pilot.pause()
        gate.set()
        await settled(pilot)
        second = app.screen
        assert isinstance(second, ReaderScreen)
        await press(pilot, "q")
        assert isinstance(app.screen, LibraryScreen)
        assert app.screen.rows.current
        assert app.screen.rows.current.key == str(second.article.id)
