"""The list of articles: events, accounts, filters, what is shown meanwhile."""

from pathlib import Path
from threading import Event

import pytest

from newsreader.library import Library
from newsreader.library.importing import read_article
from newsreader.model import Story
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.library import LibraryScreen
from newsreader.ui.screens.listing import PATIENCE
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.widgets.row_list import RowList
from newsreader.ui.widgets.status_line import StatusLine
from tests.ui.lists import listed, shows
from tests.ui.screen_text import text_of
from tests.ui.session import settled


async def test_the_library_lists_accounts_under_their_events(library: Library) -> None:
    app = NewsreaderApp(library)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
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
        await settled(pilot)
        assert "5 unread" in text_of(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("q")
        await settled(pilot)
        assert "4 unread" in text_of(app)


async def test_by_date_the_newest_is_first(library: Library) -> None:
    app = NewsreaderApp(library)
    async with app.run_test() as pilot:
        await pilot.press("w")
        await settled(pilot)
        assert listed(app) == [str(one.id) for one in library.articles()]


async def test_an_empty_library_says_what_to_do_and_takes_the_sample(
    empty_library: Library,
) -> None:
    app = NewsreaderApp(empty_library)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert "empty" in text_of(app)
        await pilot.press("S")
        await settled(pilot)
        await settled(pilot)
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
        await settled(pilot)
        message = app.screen.query_one(StatusLine).message
        assert "1 added" in message
        assert "1 failed" in message
        assert "a.txt" in message


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
        await settled(pilot)
        await pilot.press("G")
        rows = app.screen.query_one(RowList)
        assert rows.current is rows.rows[-1]
        assert rows.scroll_offset.y > 250
        assert len(rows._strips) < 100


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Something that holds up whoever looks for stories, until it is set."""
    gate = Event()
    stories = Library.stories

    def slowly(library: Library) -> tuple[Story, ...]:
        assert gate.wait(20)
        return stories(library)

    monkeypatch.setattr(Library, "stories", slowly)
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
        await settled(pilot)
        assert "2 rounds" in text_of(app)


async def test_what_is_shown_meanwhile_never_replaces_what_was_gathered(
    library: Library, gate: Event
) -> None:
    gate.set()
    app = NewsreaderApp(library)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        gate.clear()
        assert isinstance(app.screen, LibraryScreen)
        app.screen.fill()
        await pilot.pause(PATIENCE * 3)
        assert "2 rounds" in text_of(app)
        gate.set()
        await settled(pilot)
        assert "2 rounds" in text_of(app)


async def test_what_was_added_to_an_empty_library_is_listed_before_its_events_are_known(
    empty_library: Library, gate: Event
) -> None:
    gate.set()
    app = NewsreaderApp(empty_library)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        gate.clear()
        await pilot.press("S")
        for _ in range(100):
            await pilot.pause(0.05)
            if listed(app):
                break
        shown = text_of(app)
        gate.set()
        await settled(pilot)
        assert "5 articles" in shown
        assert "2 rounds" not in shown
        assert "2 rounds" in text_of(app)


async def test_articles_are_starred_and_marked_as_read_in_the_list(library: Library) -> None:
    app = NewsreaderApp(library)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        first = int(listed(app)[0])
        await pilot.press("f", "r")
        await settled(pilot)
        assert library.is_starred(first)
        assert library.is_read(first)
        assert "★" in text_of(app)
        assert "4 unread" in text_of(app)
        await pilot.press("\\", "f")
        await settled(pilot)
        assert listed(app) == [str(first)]
        await pilot.press("\\", "u")
        await settled(pilot)
        assert listed(app) == []
        assert "Nothing is left" in text_of(app)
        await pilot.press("\\", "f")
        await settled(pilot)
        assert sorted(map(int, listed(app))) == sorted({1, 2, 3, 4, 5} - {first})


async def test_the_filters_hold_in_the_order_by_date_too(library: Library) -> None:
    library.star(2)
    app = NewsreaderApp(library)
    async with app.run_test(size=(100, 30)) as pilot:
        await settled(pilot)
        await pilot.press("w", "\\", "f")
        await settled(pilot)
        assert listed(app) == ["2"]
        assert "by date · starred only" in text_of(app)
