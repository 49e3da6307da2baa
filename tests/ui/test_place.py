"""Where one is in an article: how far it is read, and where it goes on the next time."""

from newsreader.config.options import Reading
from newsreader.library import Library
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.widgets.article_view import ArticleView
from tests.ui.screen_text import on_top, text_of
from tests.ui.test_reading import reading


async def test_resizing_keeps_the_first_visible_word_in_view(library: Library) -> None:
    async with reading(library, 1) as (pilot, screen):
        await pilot.press("space", "j", "j")
        word = screen.view.first_visible
        for width in (60, 120, 44, 80):
            await pilot.resize_terminal(width, 24)
            await pilot.pause()
            assert screen.view.first_visible <= word < screen.view.last_visible


async def test_the_state_says_how_far_one_is_at_once(library: Library) -> None:
    async with reading(library, 1) as (pilot, screen):
        await pilot.press("G")
        await pilot.pause()
        assert screen.view.position == 100
        assert "100 %" in text_of(pilot.app)
        await pilot.press("g")
        await pilot.pause()
        assert screen.view.position < 100
        assert "100 %" not in text_of(pilot.app)


async def test_an_account_keeps_its_place(library: Library) -> None:
    async with reading(library, 1) as (pilot, screen):
        await pilot.press("space")
        place = screen.view.first_visible
        assert place
        await pilot.press("q")
        await pilot.pause()
    async with reading(library, 1) as (pilot, screen):
        assert screen.view.first_visible == place


async def test_the_place_is_kept_however_fast_one_leaves(library: Library) -> None:
    app = NewsreaderApp(library, article=4)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        on_top(app, ReaderScreen).command_text_end()
        app.exit()
    assert library.place(4)


def test_before_it_is_laid_out_nothing_has_been_read() -> None:
    assert ArticleView(Reading()).position == 0
