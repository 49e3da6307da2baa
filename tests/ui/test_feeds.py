"""Feeds in the reader: adding, fetching, the list of them, full texts."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from newsreader.config import Config
from newsreader.library import Library
from newsreader.library.importing import import_paths
from newsreader.text import lay_out
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.library import LibraryScreen
from newsreader.ui.screens.library.feeds import FeedsScreen
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.wording import Message
from tests.library.feeds.samples import FIRST, SECOND, item, rss
from tests.library.importing.pages.samples import PARAGRAPHS, page
from tests.ui.lists import listed, shows
from tests.ui.screen_text import on_top, text_of
from tests.ui.session import press, settled, started
from tests.web.site import Served, Site

REFUSED = Message("does not answer: {reason}", reason=Message("Connection refused"))


async def until_said(pilot: Pilot[None], words: str) -> None:
    """Wait until the screen says something."""
    for _ in range(400):
        if words in text_of(pilot.app):
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"{words!r} is not on the screen:\n{text_of(pilot.app)}")


def follow(library: Library, address: str) -> None:
    assert all(one.status == "added" for one in import_paths(library, [address]))


def held(body: str) -> tuple[Callable[[object], Served], Event]:
    """Return an answer that is given when somebody says so."""
    gate = Event()

    def answer(_: object) -> Served:
        gate.wait(20)
        return Served(body.encode())

    return answer, gate


async def test_an_address_is_added_like_a_file(empty_library: Library, web: Site) -> None:
    address = web.put("/feed", rss(item(1), item(2, SECOND)))
    async with started(empty_library, "o") as (pilot, app):
        await pilot.press(*address, "enter")
        await until_said(pilot, "Followed from now on: 1 feed · 2 added")
        await settled(pilot)
        assert sorted(listed(app)) == ["1", "2"]


async def test_a_list_of_another_program_is_followed(
    empty_library: Library, tmp_path: Path
) -> None:
    feeds = "".join(f'<outline xmlUrl="https://example.org/{n}" text="f{n}"/>' for n in range(3))
    (tmp_path / "a.opml").write_text(f"<opml><body>{feeds}</body></opml>", encoding="utf-8")
    async with started(empty_library, "o") as (pilot, app):
        await pilot.press(*str(tmp_path / "a.opml"), "enter")
        await until_said(pilot, "Followed from now on: 3 feeds · R fetches")
        await press(pilot, "O")
        assert listed(app) == ["1", "2", "3"]


async def test_an_address_that_is_not_to_be_had_changes_nothing(
    empty_library: Library, web: Site
) -> None:
    async with started(empty_library, "o") as (pilot, _):
        await pilot.press(*web.address("/missing"), "enter")
        await until_said(pilot, "the server says 404 Not Found")
        assert "The library is empty" in text_of(pilot.app)


async def test_fetching_says_what_came_and_what_failed(empty_library: Library, web: Site) -> None:
    follow(empty_library, web.put("/good", rss(item(1))))
    follow(empty_library, web.put("/bad", rss(item(2), title="أخرى")))
    web.put("/good", rss(item(1, f"{FIRST} وأضاف."), item(3), item(4, SECOND)))
    web.put("/bad", status=500)
    async with started(empty_library) as (pilot, app):
        await pilot.press("R")
        await until_said(pilot, "2 new, 1 updated, 1 feed failed")
        assert "500 Internal Server Error" in text_of(app)
        await settled(pilot)
        assert len(listed(app)) == 4


async def test_without_feeds_fetching_says_what_to_do(library: Library) -> None:
    async with started(library, "R") as (_, app):
        assert "No feed is followed yet: o adds one" in text_of(app)


async def test_a_fetch_is_stopped_and_keeps_what_came(empty_library: Library, web: Site) -> None:
    follow(empty_library, web.put("/feed", rss(item(1))))
    answer, gate = held(rss(item(1), item(2)))
    web.handle("/feed", answer)
    async with started(empty_library) as (pilot, _):
        await pilot.press("R")
        await until_said(pilot, "Fetching … · Esc stops")
        await pilot.press("escape")
        await until_said(pilot, "Stopped: 0 new")
        gate.set()
    assert len(empty_library.articles(events=False)) == 1


async def test_esc_in_the_list_of_feeds_stops_a_fetch_before_it_leaves(
    empty_library: Library, web: Site
) -> None:
    follow(empty_library, web.put("/feed", rss(item(1))))
    answer, gate = held(rss(item(1), item(2)))
    web.handle("/feed", answer)
    async with started(empty_library, "O") as (pilot, app):
        await pilot.press("R")
        await until_said(pilot, "Fetching … · Esc stops")
        await pilot.press("enter")
        await until_said(pilot, "Something is being added: Esc stops that")
        await pilot.press("escape")
        await until_said(pilot, "Stopped: 0 new")
        assert shows(app, FeedsScreen)
        gate.set()
        await press(pilot, "escape")
        assert shows(app, LibraryScreen)


async def test_offline_nothing_is_lost(
    empty_library: Library, web: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    follow(empty_library, web.put("/feed", rss(item(1))))

    def offline(*_: object, **__: object) -> None:
        raise OSError("Temporary failure in name resolution")

    monkeypatch.setattr("newsreader.web.connecting.socket.getaddrinfo", offline)
    async with started(empty_library) as (pilot, app):
        await pilot.press("R")
        await until_said(pilot, "0 new, 1 feed failed")
        assert "is this machine online?" in text_of(app)
        await settled(pilot)
        assert listed(app) == ["1"]


async def test_the_list_of_feeds_shows_what_is_unread_and_what_is_wrong(
    empty_library: Library, web: Site
) -> None:
    follow(empty_library, web.put("/feed", rss(item(1), item(2, SECOND))))
    empty_library.mark_read(1)
    empty_library.feed_failed(1, REFUSED)
    async with started(empty_library, "O") as (_, app):
        assert shows(app, FeedsScreen)
        shown = text_of(app)
        assert "1/2" in shown
        assert "does not answer: Connection refused" in shown


async def test_what_is_wrong_is_said_in_the_language_of_the_reader(empty_library: Library) -> None:
    """Also what was kept when another one was spoken."""
    number, _ = empty_library.subscribe("https://example.org/feed")
    empty_library.feed_failed(number, REFUSED)
    async with started(empty_library, "O", config=Config(language="ar")) as (_, app):
        assert lay_out("لا يجيب: رُفض الاتصال", 60)[0].text in text_of(app)


async def test_a_feed_is_removed_and_brought_back(empty_library: Library, web: Site) -> None:
    follow(empty_library, web.put("/feed", rss(item(1))))
    async with started(empty_library, "O", "d", "d") as (pilot, app):
        assert empty_library.feeds() == ()
        assert "its articles stay; u brings it back" in text_of(app)
        assert "o adds one by its address" in text_of(app)
        await press(pilot, "u")
        assert [one.id for one in empty_library.feeds()] == [1]
        await press(pilot, "u")
        assert "No feed was removed" in text_of(app)
        await press(pilot, "q")
        assert listed(app) == ["1"]


async def test_a_feed_opens_as_the_list_of_its_articles(library: Library, web: Site) -> None:
    follow(library, web.put("/feed", rss(item(1))))
    async with started(library, "O", "enter") as (pilot, app):
        assert shows(app, LibraryScreen)
        assert listed(app) == ["6"]
        await press(pilot, "escape")
        assert len(listed(app)) == 6


async def test_the_full_text_is_fetched_into_the_open_article(
    empty_library: Library, web: Site
) -> None:
    link = web.put("/news/1", page())
    feed = rss(item(1, PARAGRAPHS[1]).replace("https://example.org/news/1", link))
    follow(empty_library, web.put("/feed", feed))
    async with started(empty_library, "enter") as (pilot, app):
        await press(pilot, ".", ".", "m", "2")
        (before,) = empty_library.highlights(1)
        await pilot.press("x")
        await until_said(pilot, "The full text is here")
        reader = on_top(app, ReaderScreen)
        assert PARAGRAPHS[2] in reader.article.text
        assert [one.exact for one in reader.highlights] == [before.exact]
        await pilot.press("x")
        await until_said(pilot, "This is the full text already")


async def test_a_highlight_of_what_is_not_in_the_full_text_is_told(
    empty_library: Library, web: Site
) -> None:
    link = web.put("/news/1", page())
    feed = rss(item(1, title="غير موجود في الصفحة").replace("https://example.org/news/1", link))
    follow(empty_library, web.put("/feed", feed))
    async with started(empty_library, "enter", ".", "m", "2") as (pilot, _):
        await pilot.press("x")
        await until_said(pilot, "The full text is here; not found in it: 1 highlight")


async def test_a_full_text_is_not_waited_for_after_esc(empty_library: Library, web: Site) -> None:
    answer, gate = held(page())
    link = web.handle("/news/1", answer)
    feed = rss(item(1).replace("https://example.org/news/1", link))
    follow(empty_library, web.put("/feed", feed))
    before = empty_library.article(1).text
    async with started(empty_library, "enter") as (pilot, app):
        await pilot.press("x")
        await until_said(pilot, "Fetching the full text")
        await pilot.press("escape")
        await until_said(pilot, "Stopped: the text stays as it is")
        assert shows(app, ReaderScreen)
        gate.set()
    assert empty_library.article(1).text == before


async def test_an_article_of_a_file_has_no_full_text(library: Library) -> None:
    number = next(one.id for one in library.articles() if not library.article(one.id).address)
    app = NewsreaderApp(library, article=number)
    async with app.run_test(size=(100, 24)) as pilot:
        await press(pilot, "x")
        assert "It is not known where this article is on the web" in text_of(app)
