"""The library, the search of the library, the help and the palette."""

from pathlib import Path
from threading import Event

import pytest
from textual.app import App
from textual.events import Key
from textual.screen import Screen

from newsreader.commands import Command
from newsreader.library import Library, SearchHit
from newsreader.library.importing import read_article
from newsreader.model import Story
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.help import HelpScreen
from newsreader.ui.screens.library import LibraryScreen
from newsreader.ui.screens.listing import PATIENCE
from newsreader.ui.screens.palette import PaletteScreen
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.screens.search import SearchScreen
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.ui.widgets.row_list import RowList
from newsreader.ui.widgets.status_line import StatusLine
from tests.ui.screen_text import text_of


def listed(app: App[None]) -> list[str]:
    """Return the keys of the entries that can be chosen."""
    return [row.key for row in app.screen.query_one(RowList).rows if row.key]


def shows(app: App[None], screen: type[Screen[None]] | type[Screen[Command | None]]) -> bool:
    """Say whether a screen of this kind is on top."""
    return isinstance(app.screen, screen)


async def settled(app: App[None]) -> None:
    """Wait until lists are filled."""
    await app.workers.wait_for_complete()


async def test_the_library_lists_accounts_under_their_events(library: Library) -> None:
    app = NewsreaderApp(library)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(app)
        assert shows(app, LibraryScreen)
        assert sorted(listed(app)) == ["1", "2", "3", "4", "5"]
        shown = text_of(app)
        assert "2 rounds, 5 accounts" in shown
        assert "round 2" in shown
        await pilot.press("j", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        assert str(app.screen.article.id) == listed_second(library)


def listed_second(library: Library) -> str:
    """Return the key of the second account of the library's first story."""
    accounts = [
        account
        for story in library.stories()
        for event in story.events
        for account in event.accounts
    ]
    return str(accounts[1].article)


async def test_reading_marks_an_article_as_read(library: Library) -> None:
    app = NewsreaderApp(library)
    async with app.run_test() as pilot:
        await settled(app)
        assert "5 unread" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("q")
        await pilot.pause()
        await settled(app)
        assert "4 unread" in text_of(app)


async def test_by_date_the_newest_is_first(library: Library) -> None:
    app = NewsreaderApp(library)
    async with app.run_test() as pilot:
        await pilot.press("w")
        await settled(app)
        assert listed(app) == [str(one.id) for one in library.articles()]


async def test_an_empty_library_says_what_to_do_and_takes_the_sample(
    empty_library: Library,
) -> None:
    app = NewsreaderApp(empty_library)
    async with app.run_test() as pilot:
        await settled(app)
        assert "empty" in text_of(app)
        await pilot.press("S")
        await settled(app)
        await pilot.pause()
        await settled(app)
        assert len(listed(app)) == 5
        assert "5 added" in app.screen.query_one(StatusLine).message


async def test_adding_a_bad_file_gives_one_line_and_goes_on(
    empty_library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"\x00\x01\x02")
    (folder / "b.txt").write_text("اجتمع الوزراء اليوم في القاهرة لبحث الأزمة.", encoding="utf-8")
    app = NewsreaderApp(empty_library)
    async with app.run_test(size=(160, 30)) as pilot:
        await pilot.press("o", *str(folder), "enter")
        await pilot.pause()
        await settled(app)
        await pilot.pause()
        message = app.screen.query_one(StatusLine).message
        assert "1 added" in message
        assert "1 failed" in message
        assert "a.txt" in message


async def test_the_library_is_searched_while_typing_and_a_hit_opens(library: Library) -> None:
    app = NewsreaderApp(library)
    async with app.run_test() as pilot:
        await pilot.press("s", *"زاخاروفا", "enter")
        await pilot.pause(0.3)
        await settled(app)
        await pilot.pause()
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
        await pilot.pause(0.3)
        await settled(app)
        await pilot.pause()
        assert "Nothing found" in app.screen.query_one(StatusLine).message
        await pilot.press("escape")
        await pilot.pause()
        assert shows(app, LibraryScreen)


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
        await pilot.pause()
        await settled(app)
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


async def test_a_list_of_thousands_draws_only_what_is_seen(empty_library: Library) -> None:
    empty_library.add_many(
        [
            read_article(f"عنوان الخبر رقم {number}\n\nنص الخبر رقم {number} عن أمر ما.".encode())
            for number in range(300)
        ]
    )
    app = NewsreaderApp(empty_library)
    async with app.run_test() as pilot:
        await pilot.press("w")
        await settled(app)
        await pilot.pause()
        await pilot.press("G")
        rows = app.screen.query_one(RowList)
        assert rows.current is rows.rows[-1]
        assert rows.scroll_offset.y > 250
        assert len(rows._strips) < 100


async def test_every_command_of_the_table_can_be_carried_out(library: Library) -> None:
    from newsreader.commands import all_commands
    from newsreader.ui.screens.highlights import HighlightsScreen
    from newsreader.ui.screens.timeline import TimelineScreen

    screens = {
        "library": LibraryScreen,
        "reader": ReaderScreen,
        "search": SearchScreen,
        "highlights": HighlightsScreen,
        "timeline": TimelineScreen,
    }
    for command in all_commands():
        for name in command.screens:
            places = [screens[name], NewsreaderApp] if name != "*" else [NewsreaderApp]
            assert any(hasattr(place, f"command_{command.id}") for place in places), command.id


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
        await settled(app)
        for key in ("s", *"موسكو"):
            # As a terminal sends them: without waiting for what the key before has done.
            app.post_message(Key(key, key))
        await pilot.pause(0.3)
        await settled(app)
        await pilot.pause()
        assert shows(app, SearchScreen)
        assert app.screen.query_one(BidiEditor).text == "موسكو"


async def test_keys_typed_behind_the_find_key_are_not_commands(library: Library) -> None:
    app = NewsreaderApp(library, article=1)
    async with app.run_test() as pilot:
        await pilot.pause()
        await settled(app)
        for key in ("/", *"sqv"):
            app.post_message(Key(key, key))
        await pilot.pause(0.2)
        assert shows(app, ReaderScreen)
        assert app.screen.query_one(BidiEditor).text == "sqv"


@pytest.fixture
def gate(library: Library, monkeypatch: pytest.MonkeyPatch) -> Event:
    """Something that holds up whoever looks for stories, until it is set."""
    gate = Event()
    stories = library.stories

    def slowly() -> tuple[Story, ...]:
        assert gate.wait(20)
        return stories()

    monkeypatch.setattr(library, "stories", slowly)
    return gate


async def test_articles_are_shown_before_their_events_are_known(
    library: Library, gate: Event
) -> None:
    app = NewsreaderApp(library)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause(PATIENCE * 3)
        assert len(listed(app)) == 5
        assert "2 rounds" not in text_of(app)
        gate.set()
        await settled(app)
        assert "2 rounds" in text_of(app)


async def test_what_is_shown_meanwhile_never_replaces_what_was_gathered(
    library: Library, gate: Event
) -> None:
    gate.set()
    app = NewsreaderApp(library)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(app)
        gate.clear()
        assert isinstance(app.screen, LibraryScreen)
        app.screen.fill()
        await pilot.pause(PATIENCE * 3)
        assert "2 rounds" in text_of(app)
        gate.set()
        await settled(app)
        assert "2 rounds" in text_of(app)


async def test_articles_are_starred_and_marked_as_read_in_the_list(library: Library) -> None:
    app = NewsreaderApp(library)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(app)
        first = int(listed(app)[0])
        await pilot.press("f", "r")
        await settled(app)
        assert library.is_starred(first)
        assert library.is_read(first)
        assert "★" in text_of(app)
        assert "4 unread" in text_of(app)
        await pilot.press("\\", "f")
        await settled(app)
        assert listed(app) == [str(first)]
        await pilot.press("\\", "u")
        await settled(app)
        assert listed(app) == []
        assert "Nothing is left" in text_of(app)
        await pilot.press("\\", "f")
        await settled(app)
        assert sorted(map(int, listed(app))) == sorted({1, 2, 3, 4, 5} - {first})


async def test_the_filters_hold_in_the_order_by_date_too(library: Library) -> None:
    library.star(2)
    app = NewsreaderApp(library)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(app)
        await pilot.press("w", "\\", "f")
        await settled(app)
        assert listed(app) == ["2"]
        assert "by date · starred only" in text_of(app)


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
        await settled(app)
        await pilot.press("s", *"xxxx")
        await pilot.pause(0.3)  # it is being looked for
        await pilot.press(*["backspace"] * 4, *"المحادثات", "enter")
        gate.set()
        await settled(app)
        await pilot.pause(0.3)
        await settled(app)
        assert listed(app)
        assert app.focused is app.screen.query_one(RowList)
