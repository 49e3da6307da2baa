"""Searching the library, and typing into fields."""

from threading import Event

import pytest
from textual.events import Key

from newsreader.library import Library, SearchHit
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.library import LibraryScreen
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.screens.search import SearchScreen
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.ui.widgets.row_list import RowList
from newsreader.ui.widgets.status_line import StatusLine
from tests.ui.lists import listed, shows
from tests.ui.session import TYPING_ENDED, settled


async def test_the_library_is_searched_while_typing_and_a_hit_opens(library: Library) -> None:
    app = NewsreaderApp(library)
    async with app.run_test() as pilot:
        await pilot.press("s", *"زاخاروفا", "enter")
        await settled(pilot, TYPING_ENDED)
        assert shows(app, SearchScreen)
        assert listed(app) == ["1"]
        await pilot.press("enter")
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        assert screen.target
        assert screen.article.text[screen.target.start : screen.target.end] == "زاخاروفا"


async def test_searching_for_what_is_not_there_says_so(library: Library) -> None:
    app = NewsreaderApp(library)
    async with app.run_test() as pilot:
        await pilot.press("s", *'"( *كعكعة', "enter")
        await settled(pilot, TYPING_ENDED)
        assert "Nothing found" in app.screen.query_one(StatusLine).message
        await pilot.press("escape")
        await pilot.pause()
        assert shows(app, LibraryScreen)


async def test_typing_in_a_field_does_not_call_commands(library: Library) -> None:
    app = NewsreaderApp(library)
    async with app.run_test() as pilot:
        await pilot.press("s", *"qjkفQ?")
        await pilot.pause()
        assert shows(app, SearchScreen)
        assert app.screen.query_one(BidiEditor).text == "qjkفQ?"


async def test_keys_typed_faster_than_screens_change_reach_the_field(library: Library) -> None:
    app = NewsreaderApp(library)
    async with app.run_test() as pilot:
        await settled(pilot)
        for key in ("s", *"موسكو"):
            # As a terminal sends them: without waiting for what the key before has done.
            app.post_message(Key(key, key))
        await settled(pilot, TYPING_ENDED)
        assert shows(app, SearchScreen)
        assert app.screen.query_one(BidiEditor).text == "موسكو"


async def test_keys_typed_behind_the_find_key_are_not_commands(library: Library) -> None:
    app = NewsreaderApp(library, article=1)
    async with app.run_test() as pilot:
        await settled(pilot)
        for key in ("/", *"sqv"):
            app.post_message(Key(key, key))
        await pilot.pause(0.2)
        assert shows(app, ReaderScreen)
        assert app.screen.query_one(BidiEditor).text == "sqv"


async def test_enter_goes_to_the_results_of_what_was_typed_last(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Event()
    search = library.search

    def slowly(query: str) -> tuple[SearchHit, ...]:
        found = search(query)
        assert gate.wait(20)
        return found

    monkeypatch.setattr(library, "search", slowly)
    app = NewsreaderApp(library)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("s", *"xxxx")
        await pilot.pause(0.3)  # it is being looked for
        await pilot.press(*["backspace"] * 4, *"المحادثات", "enter")
        gate.set()
        await settled(pilot)
        await pilot.pause(0.3)
        await settled(pilot)
        assert listed(app)
        assert app.focused is app.screen.query_one(RowList)
