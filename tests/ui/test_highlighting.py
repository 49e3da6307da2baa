"""Highlights and notes, with the keyboard alone."""

from newsreader.library import Library
from newsreader.text import caret
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.dialogs import Card
from newsreader.ui.screens.highlights import HighlightsScreen
from newsreader.ui.screens.reader import ReaderScreen
from newsreader.ui.targets import around
from newsreader.ui.widgets.article_page import GUTTER
from newsreader.ui.widgets.article_view import ArticleView
from newsreader.ui.widgets.status_line import StatusLine
from tests.ui.screen_text import on_top, text_of
from tests.ui.session import press
from tests.ui.test_reading import reading


async def test_a_sentence_is_highlighted_with_a_label(library: Library) -> None:
    async with reading(library, 4) as (pilot, screen):
        await pilot.press(".", "m", "3")
        sentence = screen.shown(screen.analysis.sentences)[0]
        (made,) = library.highlights(4)
        assert (made.start, made.end, made.label) == (sentence.start, sentence.end, 3)
        # The digit was the label, not the number of an account.
        assert screen.article.id == 4


async def test_the_next_highlight_keeps_the_last_label(library: Library) -> None:
    async with reading(library, 4) as (pilot, _):
        await pilot.press(".", "m", "5", ".", "m", "enter")
        assert [one.label for one in library.highlights(4)] == [5, 5]


async def test_words_are_selected_one_by_one(library: Library) -> None:
    async with reading(library, 4) as (pilot, screen):
        await pilot.press("v", "w", "w", "w", "b")
        assert screen.selection
        span = screen.selection.span
        assert len(screen.article.text[span.start : span.end].split()) >= 3
        await pilot.press("left")
        assert screen.selection.span.end > span.end
        await pilot.press("right")
        assert screen.selection.span == span
        await pilot.press("m")
        (made,) = library.highlights(4)
        assert (made.start, made.end) == (span.start, span.end)
        assert screen.selection is None


async def test_shift_extends_the_selection_letter_by_letter_as_the_screen_shows(
    library: Library,
) -> None:
    async with reading(library, 5) as (pilot, screen):
        await pilot.press("]", "e")
        assert screen.target
        start = screen.target.start
        await pilot.press("shift+left", "shift+left", "shift+left", "shift+right")
        assert screen.selection
        assert screen.selection.span.start == start
        assert screen.selection.span.end == start + 3
        await pilot.press("shift+down", "shift+up", "shift+home")
        assert screen.selection.span.start <= start
        await pilot.press("shift+end")
        assert screen.selection.span.end > start + 3


async def test_paragraphs_and_quotations_are_selected_whole(library: Library) -> None:
    async with reading(library, 4) as (pilot, screen):
        await pilot.press("v", "p")
        assert screen.selection
        span = screen.selection.span
        assert any((one.start, one.end) == (span.start, span.end) for one in screen.article.blocks)
        await pilot.press("escape")
        quote = screen.shown(screen.analysis.quotes)[0]
        await pilot.press("g", "]", "q", "v", "q")
        assert screen.selection.span.start == quote.start
        assert screen.selection.span.end == quote.end


async def test_a_note_is_written_in_arabic_and_kept(library: Library) -> None:
    async with reading(library, 4) as (pilot, _):
        await pilot.press(".", "a", *"مهم", "enter", *"جدا", "ctrl+s")
        await pilot.pause()
        (made,) = library.highlights(4)
        assert made.note == "مهم\nجدا"
        await pilot.press("a", "!", "escape")
        await pilot.pause()
        assert library.highlights(4)[0].note == "مهم\nجدا!"
        assert len(library.highlights(4)) == 1


async def test_deleting_and_undoing_also_after_a_restart(library: Library) -> None:
    async with reading(library, 4) as (pilot, screen):
        await pilot.press(".", "m", "d", "d")
        assert not library.highlights(4)
        await pilot.press("u")
        assert len(library.highlights(4)) == len(screen.highlights) == 1
        await pilot.press("ctrl+r")
        assert not library.highlights(4)
    with Library.open(library.path) as again:
        async with reading(again, 4) as (pilot, screen):
            await pilot.press("u")
            assert len(screen.highlights) == 1


async def test_all_highlights_are_listed_and_jumped_to(library: Library) -> None:
    text = library.article(1).text
    start = text.index("فلاديفوستوك")
    library.highlight(1, start, start + len("فلاديفوستوك"), label=2, note="مدينة")
    app = NewsreaderApp(library)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "'")
        on_top(app, HighlightsScreen)
        await press(pilot, "enter")
        screen = on_top(app, ReaderScreen)
        assert screen.view.first_visible <= start < screen.view.last_visible
        await press(pilot, "escape", "escape")
        on_top(app, HighlightsScreen)
        await pilot.press("d", "d")
        assert not library.highlights()
        await pilot.press("u")
        assert len(library.highlights()) == 1
        assert "2" in text_of(app)


async def test_copying_gives_logical_text_with_its_source(library: Library) -> None:
    async with reading(library, 4) as (pilot, screen):
        await pilot.press(".", "y")
        sentence = screen.shown(screen.analysis.sentences)[0]
        copied = pilot.app.clipboard
        assert " ".join(screen.article.text[sentence.start : sentence.end].split()) in copied
        assert "SeaPRwire" in copied
        assert "2025-02-27" in copied


def place_of(screen: ReaderScreen, index: int) -> tuple[int, int]:
    """Return the column and the row of the pane where a code point is drawn."""
    document = screen.view._document
    assert document
    y = document.row_of(index)
    row = document.row(y)
    assert row
    column = caret.column_of(row.line, index - row.block.start)
    left = screen.view._width - screen.view._margin - GUTTER - row.line.width
    return left + column, y - screen.view.scroll_offset.y


async def test_a_click_chooses_a_name_twice_the_word_thrice_the_sentence(library: Library) -> None:
    async with reading(library, 3) as (pilot, screen):
        entity = screen.shown(screen.analysis.entities)[3]
        place = place_of(screen, entity.start)
        await pilot.click(ArticleView, offset=place)
        assert screen.target
        assert (screen.target.start, screen.target.end) == (entity.start, entity.end)
        await pilot.click(ArticleView, offset=place, times=2)
        assert screen.selection
        assert screen.selection.span.start == entity.start
        await pilot.click(ArticleView, offset=place, times=3)
        sentence = around(screen.analysis.sentences, entity.start)
        assert sentence
        assert screen.selection.span == sentence


async def test_a_click_says_what_a_name_is_and_the_right_button_shows_its_card(
    library: Library,
) -> None:
    async with reading(library, 3) as (pilot, screen):
        first, second = screen.shown(screen.analysis.entities)[2:4]
        await pilot.click(ArticleView, offset=place_of(screen, first.start))
        assert pilot.app.screen is screen
        said = screen.query_one(StatusLine).message
        assert first.name in said
        assert "mention" in said
        await pilot.click(ArticleView, offset=place_of(screen, second.start), button=3)
        await pilot.pause()
        on_top(pilot.app, Card)
        await pilot.press("q")
        assert screen.target
        assert screen.target.start == second.start


async def test_dragging_selects_a_logical_range(library: Library) -> None:
    async with reading(library, 3) as (pilot, screen):
        block = screen.article.blocks[1]
        await pilot.mouse_down(ArticleView, offset=place_of(screen, block.start))
        await pilot.hover(ArticleView, offset=place_of(screen, block.start + 9))
        await pilot.mouse_up(ArticleView, offset=place_of(screen, block.start + 9))
        assert screen.selection
        assert screen.selection.span.start == block.start
        assert screen.selection.span.end == block.start + 10
        await pilot.press("m")
        assert library.highlights(3)[0].exact == screen.article.text[block.start : block.start + 10]
