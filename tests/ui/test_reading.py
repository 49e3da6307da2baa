"""Reading an article, driven by keys."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from newsreader.library import Library
from newsreader.library.importing import read_article
from newsreader.text import lay_out, shape
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.widgets.marks_pane import MarksPane
from newsreader.ui.widgets.status_line import StatusLine
from tests.ui.screen_text import rows_of, text_of
from tests.ui.session import press, settled


@asynccontextmanager
async def reading(
    library: Library, article: int, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[Pilot[None], ReaderScreen]]:
    """Open the reader on one article."""
    app = NewsreaderApp(library, article=article)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        screen = app.screen
        assert isinstance(screen, ReaderScreen)
        yield pilot, screen


def chosen(screen: ReaderScreen) -> str:
    """Return the words that were gone to."""
    assert screen.target
    return screen.article.text[screen.target.start : screen.target.end]


async def test_text_is_drawn_joined_in_visual_order_and_flush_right(library: Library) -> None:
    async with reading(library, 3) as (pilot, screen):
        block = screen.article.blocks[0]
        first = lay_out(screen.article.text[block.start : block.end], 72)[0].text
        (row,) = [row for row in rows_of(pilot.app)[2:] if first in row]
        # Three columns of gutter and the scroll bar are right of the text.
        assert row.endswith(first + " " * 6)


async def test_marks_of_names_are_reached_one_after_another(library: Library) -> None:
    async with reading(library, 3) as (pilot, screen):
        first = screen.shown(screen.analysis.entities)[:3]
        for entity in first:
            await pilot.press("]", "e")
            assert chosen(screen) == entity.text
        await pilot.press("[", "e")
        assert chosen(screen) == first[1].text


async def test_dates_quotations_sentences_and_paragraphs_are_reached(library: Library) -> None:
    async with reading(library, 3) as (pilot, screen):
        await pilot.press("]", "d")
        assert any(chosen(screen) == one.text for one in screen.analysis.dates)
        await pilot.press("g", "]", "q")
        assert chosen(screen) == screen.analysis.quotes[0].text
        await pilot.press("g", ".", ".")
        second = screen.shown(screen.analysis.sentences)[1]
        assert chosen(screen) == screen.article.text[second.start : second.end]
        await pilot.press("g", "}")
        assert chosen(screen) == screen.article.title


async def test_the_keys_of_an_arabic_keyboard_do_the_same(library: Library) -> None:
    async with reading(library, 3) as (pilot, screen):
        await pilot.press("د", "ث")
        assert chosen(screen) == screen.shown(screen.analysis.entities)[0].text


async def test_finding_folds_and_marks_the_right_letters(library: Library) -> None:
    async with reading(library, 1) as (pilot, screen):
        await pilot.press("/", *"اسطنبول")
        await pilot.pause()
        found = {screen.article.text[hit.start : hit.end] for hit in screen.hits}
        assert found == {"إسطنبول", "اسطنبول"}
        await pilot.press("enter", "n")
        assert chosen(screen) in found
        assert screen.query_one(StatusLine).message.startswith("2 of ")
        await pilot.press("N")
        assert screen.query_one(StatusLine).message.startswith("1 of ")


async def test_what_is_typed_is_shown_joined(library: Library) -> None:
    async with reading(library, 1) as (pilot, _):
        await pilot.press("/", *"موسكو")
        await pilot.pause()
        assert shape("موسكو")[::-1] in text_of(pilot.app)


async def test_giving_a_search_up_goes_back_to_where_one_was(library: Library) -> None:
    async with reading(library, 1) as (pilot, screen):
        await pilot.press("j", "j")
        before = screen.view.first_visible
        await pilot.press("/", *"تاس")
        await pilot.pause()
        assert screen.view.first_visible != before
        await pilot.press("escape")
        assert screen.view.first_visible == before
        assert not screen.hits


async def test_left_goes_to_the_next_account_and_right_back(library: Library) -> None:
    event = library.event_of(1)
    assert event
    numbers = [account.article for account in event.accounts]
    assert len(numbers) == 3
    async with reading(library, numbers[0]) as (pilot, screen):
        await press(pilot, "left")
        assert screen.article.id == numbers[1]
        await press(pilot, "]", "a")
        assert screen.article.id == numbers[2]
        await press(pilot, "right", "[", "[")
        assert screen.article.id == numbers[0]
        await press(pilot, "3")
        assert screen.article.id == numbers[2]
        await press(pilot, "٢")
        assert screen.article.id == numbers[1]
        await press(pilot, "9")
        assert screen.article.id == numbers[1]
        assert "3 accounts" in screen.query_one(StatusLine).message


async def test_stripped_lines_are_hidden_and_can_be_shown(library: Library) -> None:
    async with reading(library, 2) as (pilot, _):
        assert "[ad_1]" not in text_of(pilot.app)
        assert "hidden" in text_of(pilot.app)
        await pilot.press("g", "\\", "b", "g")
        await pilot.pause()
        assert "[ad_1]" in text_of(pilot.app)


async def test_the_pane_lists_names_with_counts_and_goes_to_them(library: Library) -> None:
    async with reading(library, 3, (120, 40)) as (pilot, screen):
        pane = screen.query_one(MarksPane)
        assert pane.display
        await pilot.press("tab", "enter")
        assert pane.current
        kind, name = pane.current.key.split(":")
        assert screen.hits
        assert screen.target
        here = [one for one in screen.analysis.entities if one.start == screen.target.start]
        assert (here[0].kind, here[0].name) == (kind, name)


async def test_a_narrow_screen_starts_without_the_pane(library: Library) -> None:
    async with reading(library, 3, (60, 24)) as (pilot, screen):
        assert not screen.query_one(MarksPane).display
        await pilot.press("e")
        assert screen.query_one(MarksPane).display


async def test_every_mention_of_a_name_is_marked(library: Library) -> None:
    async with reading(library, 3) as (pilot, screen):
        await pilot.press("]", "e", "*")
        here = screen.shown(screen.analysis.entities)[0]
        assert len(screen.hits) == sum(
            (one.kind, one.name) == (here.kind, here.name)
            for one in screen.shown(screen.analysis.entities)
        )


async def test_a_card_says_what_is_known(library: Library) -> None:
    async with reading(library, 3) as (pilot, screen):
        await pilot.press("]", "d", "i")
        await pilot.pause()
        assert "means" in text_of(pilot.app)
        await pilot.press("escape")
        assert pilot.app.screen is screen


async def test_a_headline_that_looks_like_markup_is_only_text(empty_library: Library) -> None:
    text = (
        "[red] [@click=app.quit]عاجل[/] اجتماع\n\nنص الخبر هنا طويل بما يكفي ليكون خبرا عن اجتماع."
    )
    number = empty_library.add(read_article(text.encode())).id
    async with reading(empty_library, number) as (pilot, _):
        assert "click=app.quit" in text_of(pilot.app)
        await pilot.press("q")
        await pilot.pause()
        assert "click=app.quit" in text_of(pilot.app)


async def test_a_very_long_paragraph_opens_and_scrolls(empty_library: Library) -> None:
    article = read_article(("اجتمعت الوفود في إسطنبول يوم الخميس " * 1500).encode())
    number = empty_library.add(article).id
    async with reading(empty_library, number) as (pilot, screen):
        await pilot.press("space", "G")
        assert screen.view.position == 100
        assert screen.view.last_visible >= len(article.text) - 200


async def test_left_and_right_go_by_the_screen_in_a_left_to_right_article(
    empty_library: Library,
) -> None:
    from newsreader.library.importing import Hints

    text = b"The delegations met in Istanbul.\n\nThey talked for six hours about embassies."
    number = empty_library.add(read_article(text, hints=Hints(language="en"))).id
    async with reading(empty_library, number) as (pilot, _):
        row = next(row for row in rows_of(pilot.app)[1:] if "They talked" in row)
        assert row.index("They") < 6


async def test_one_goes_back_to_where_a_jump_started_and_forward_again(library: Library) -> None:
    async with reading(library, 1) as (pilot, screen):
        await pilot.press("space")
        place = screen.view.first_visible
        await pilot.press("left")
        other = screen.article.id
        assert other != 1
        await pilot.press("G", "-")
        assert (screen.article.id, screen.view.first_visible) == (other, 0)
        await pilot.press("-")
        assert (screen.article.id, screen.view.first_visible) == (1, place)
        await pilot.press("-")
        assert screen.query_one(StatusLine).message == "Nothing was read before this"
        await pilot.press("=")
        assert screen.article.id == other
        await pilot.press("=")
        assert screen.view.first_visible > 0
        await pilot.press("=")
        assert screen.query_one(StatusLine).message == "Nothing was read after this"


async def test_the_history_goes_over_articles_opened_from_lists(library: Library) -> None:
    async with reading(library, 1) as (pilot, _):
        await pilot.press("q", "q")
        await settled(pilot)
        await pilot.press("G", "enter")
        await pilot.pause()
        screen = pilot.app.screen
        assert isinstance(screen, ReaderScreen)
        assert screen.article.id != 1
        await pilot.press("ctrl+o")
        assert screen.article.id == 1


async def test_the_article_is_starred_and_marked_as_unread(library: Library) -> None:
    async with reading(library, 3) as (pilot, _):
        assert library.is_read(3)
        await pilot.press("f", "r")
        assert library.is_starred(3)
        assert not library.is_read(3)
        assert "★" in text_of(pilot.app)
        await pilot.press("f", "r")
        assert not library.is_starred(3)
        assert library.is_read(3)
