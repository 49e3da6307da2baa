"""The help, the palette, and that every command they name can be carried out."""

import pytest

from newsreader.library import Library
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.help import HelpScreen
from newsreader.ui.screens.library import LibraryScreen
from newsreader.ui.screens.palette import PaletteScreen
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.screens.search import SearchScreen
from tests.ui.lists import listed, shows
from tests.ui.session import settled


@pytest.mark.parametrize("key", ["?", "f1", "؟"])
async def test_help_lists_the_keys_of_this_screen_and_filters(library: Library, key: str) -> None:
    app = NewsreaderApp(library, article=1)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        await pilot.press(key)
        await pilot.pause()
        assert shows(app, HelpScreen)
        everything = listed(app)
        assert "next_entity" in everything
        assert "toggle_order" not in everything
        await pilot.press("/", *"highlight")
        await pilot.pause()
        assert set(listed(app)) < set(everything)
        assert "highlight" in listed(app)
        await pilot.press("escape", "escape")
        await pilot.pause()
        assert shows(app, ReaderScreen)


async def test_the_palette_runs_a_command_by_its_name(library: Library) -> None:
    app = NewsreaderApp(library, article=1)
    async with app.run_test() as pilot:
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        await pilot.press(":", *"next quotation", "enter")
        await pilot.pause()
        assert screen.target
        assert screen.target.start == screen.shown(screen.analysis.quotes)[0].start


async def test_the_palette_can_be_left(library: Library) -> None:
    app = NewsreaderApp(library)
    async with app.run_test() as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert shows(app, PaletteScreen)
        await pilot.press("escape")
        await pilot.pause()
        assert shows(app, LibraryScreen)


async def test_every_command_of_the_table_can_be_carried_out(library: Library) -> None:
    from newsreader.commands import all_commands
    from newsreader.ui.screens.highlights import HighlightsScreen
    from newsreader.ui.screens.library.feeds import FeedsScreen
    from newsreader.ui.screens.timeline import TimelineScreen

    screens = {
        "library": LibraryScreen,
        "feeds": FeedsScreen,
        "reader": ReaderScreen,
        "search": SearchScreen,
        "highlights": HighlightsScreen,
        "timeline": TimelineScreen,
    }
    for command in all_commands():
        for name in command.screens:
            places = [screens[name], NewsreaderApp] if name != "*" else [NewsreaderApp]
            assert any(hasattr(place, f"command_{command.id}") for place in places), command.id
