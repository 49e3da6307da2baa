"""What the file of options changes on the screens."""

from textual.pilot import Pilot

from newsreader.config import Config
from newsreader.config.options import Directions, Keys, Reading
from newsreader.library import Library
from newsreader.library.importing import read_article
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.widgets.status_line import StatusLine
from tests.ui.screen_text import rows_of, text_of
from tests.ui.session import press, settled


async def opened(pilot: Pilot[None]) -> ReaderScreen:
    """Return the reading screen once its names and dates are found."""
    await settled(pilot)
    assert isinstance(pilot.app.screen, ReaderScreen)
    return pilot.app.screen


async def test_keys_of_ones_own_are_obeyed_and_shown(library: Library) -> None:
    config = Config(keys=Keys(remapped={"next_entity": ("X",), "timeline": ()}))
    app = NewsreaderApp(library, article=3, config=config)
    async with app.run_test() as pilot:
        screen = await opened(pilot)
        await pilot.press("X")
        assert screen.target
        before = screen.target
        await pilot.press("]", "e", "t")
        assert screen.target == before
        assert app.screen is screen


async def test_reading_keys_may_follow_the_order_instead_of_the_side(library: Library) -> None:
    app = NewsreaderApp(library, article=1, config=Config(keys=Keys(horizontal="reading")))
    async with app.run_test() as pilot:
        screen = await opened(pilot)
        await pilot.press("right")
        assert screen.article.id != 1


async def test_the_width_of_the_text_is_bounded(library: Library) -> None:
    app = NewsreaderApp(library, article=1, config=Config(reading=Reading(width=40)))
    async with app.run_test(size=(96, 24)) as pilot:
        await opened(pilot)
        texts = [row.strip(" ▁▂▃▄▅▆▇█") for row in rows_of(app)[3:20]]
        assert 30 < max(map(len, texts)) <= 40, texts


async def test_harakat_can_be_hidden_and_shown(empty_library: Library) -> None:
    text = "قَالَ الشَّاعِرُ بيتا من الشعر\n\nثم مضى إلى سبيله ولم يعد بعد ذلك."
    number = empty_library.add(read_article(text.encode())).id
    config = Config(reading=Reading(harakat=False))
    app = NewsreaderApp(empty_library, article=number, config=config)
    async with app.run_test() as pilot:
        await opened(pilot)
        assert "\u064e" not in "\n".join(rows_of(app)[1:])
        await pilot.press("\\", "d")
        await pilot.pause()
        assert "\u064e" in "\n".join(rows_of(app)[1:])


async def test_the_direction_of_a_source_is_set_and_of_an_article_turned(
    library: Library,
) -> None:
    config = Config(direction=Directions(sources={"SeaPRwire": "ltr"}))
    app = NewsreaderApp(library, article=4, config=config)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        assert screen.base == "ltr"
        word = screen.view.first_visible
        await pilot.press("\\", "r")
        await pilot.pause()
        assert screen.view.first_visible == word
        assert any(row.startswith("   ") and row.rstrip() for row in rows_of(app)[3:10])


async def test_the_text_alone(library: Library) -> None:
    app = NewsreaderApp(library, article=3)
    async with app.run_test(size=(120, 30)) as pilot:
        await opened(pilot)
        assert "? Keys" in text_of(app)
        await pilot.press("z")
        await pilot.pause()
        assert "? Keys" not in text_of(app)
        assert "People" not in text_of(app)
        await pilot.press("z")
        await pilot.pause()
        assert "? Keys" in text_of(app)


async def test_what_is_wrong_in_the_options_is_said_at_the_start(library: Library) -> None:
    app = NewsreaderApp(library, greeting="config.toml: line 3: no such option")
    async with app.run_test() as pilot:
        await settled(pilot)
        assert "line 3" in app.screen.query_one(StatusLine).message


async def test_accounts_can_be_called_by_other_keys_than_digits(library: Library) -> None:
    config = Config(keys=Keys(remapped={"account": ("ctrl+a", "\\ x")}))
    app = NewsreaderApp(library, article=1, config=config)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        first = screen.article
        await press(pilot, "backslash", "x")
        assert screen.article != first
        await press(pilot, "ctrl+a")
        assert screen.article == first
