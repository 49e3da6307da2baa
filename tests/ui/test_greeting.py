"""What the reader says when it starts."""

from pathlib import Path

from newsreader.config import load
from newsreader.library import Library
from newsreader.text import fit
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.greeting import first_question, greeting, is_first_start
from newsreader.ui.screens.dialogs import Card
from newsreader.ui.screens.library import LibraryScreen
from newsreader.ui.screens.welcome import SAMPLE
from newsreader.ui.widgets.status_line import StatusLine
from tests.ui.screen_text import on_top, text_of
from tests.ui.session import settled


def test_only_the_first_start_is_the_first(tmp_path: Path) -> None:
    assert is_first_start(tmp_path / "new")
    assert not is_first_start(tmp_path / "new")


def test_where_nothing_can_be_kept_nothing_is_asked(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not is_first_start(tmp_path / "file")


def test_a_mistake_in_the_options_is_said(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("[reading]\nwidht = 3\n[look]\ntheme = 'pink'\n")
    said = greeting(load(file))
    assert said.startswith("\u2068\u2068config.toml\u2069: line 2: ")
    assert "1 more" in said
    file.write_text("")
    assert greeting(load(file)) == ""


async def test_the_first_start_with_nothing_to_read_says_what_to_do(
    empty_library: Library,
) -> None:
    app = NewsreaderApp(empty_library, first_start=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        card = on_top(app, Card)
        assert "S adds the sample" in text_of(app)
        assert fit(SAMPLE, 60, base="rtl").text in text_of(app)
        await pilot.press("S")
        await settled(pilot)
        assert app.screen is not card
        assert len(empty_library.articles(events=False)) == 5


async def test_the_first_start_can_be_skipped(empty_library: Library) -> None:
    app = NewsreaderApp(empty_library, first_start=True)
    async with app.run_test(size=(60, 24)) as pilot:
        await pilot.pause()
        await pilot.press("escape")
        await settled(pilot)
        on_top(app, LibraryScreen)
        assert "The library is empty" in text_of(app)


async def test_the_first_start_with_a_library_asks_in_one_line(library: Library) -> None:
    app = NewsreaderApp(library, first_start=True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen = on_top(app, LibraryScreen)
        assert screen.query_one(StatusLine).message == first_question()
        # The sample reads from the right, though the sentence reads from the left.
        assert f"(2025) {fit('أهلا', 9).text}»" in text_of(app)


async def test_a_later_start_asks_nothing(empty_library: Library) -> None:
    app = NewsreaderApp(empty_library)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        on_top(app, LibraryScreen)
