"""The margin beside the scroll bar."""

from hypothesis import given
from hypothesis import strategies as st

from newsreader.library import Library
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.paint import overlaps
from newsreader.ui.widgets.overview import Mark, overview, place_in
from tests.ui.screen_text import rows_of
from tests.ui.test_reading import reading


def test_a_short_page_is_shown_row_by_row() -> None:
    marks = [Mark(3, "1", "label-1"), Mark(7, "•", "hit")]
    assert overview(marks, lambda index: index, 10, 20) == {3: marks[0], 7: marks[1]}


def test_a_long_page_is_scaled_down_and_what_is_important_stays() -> None:
    first, second, third = Mark(500, "1", "label-1"), Mark(501, "•", "hit"), Mark(999, "•", "hit")
    shown = overview([first, second, third], lambda index: index, 1000, 20)
    assert shown == {10: first, 19: third}


@given(st.integers(1, 3000), st.integers(1, 60), st.data())
def test_every_mark_is_in_the_margin_and_leads_near_it(
    height: int, rows: int, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, height - 1))
    ((row, _),) = overview([Mark(index, "•", "hit")], lambda one: one, height, rows).items()
    assert 0 <= row < max(rows, height)
    assert row < rows or height <= rows
    assert 0 <= index - place_in(row, height, rows) <= height / rows + 1


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10)), max_size=6))
def test_overlaps_are_where_two_or_more_ranges_are(given_: list[tuple[int, int]]) -> None:
    ranges = [(start, start + length) for start, length in given_]
    depth = [sum(start <= index < end for start, end in ranges) for index in range(45)]
    inside = {index for start, end in overlaps(ranges) for index in range(start, end)}
    assert inside == {index for index, count in enumerate(depth) if count > 1}


def column(app: NewsreaderApp, from_right: int) -> str:
    return "".join(row[-1 - from_right] for row in rows_of(app))


async def test_highlights_and_hits_are_in_the_margin(library: Library) -> None:
    text = library.article(1).text
    library.highlight(1, len(text) // 2, len(text) // 2 + 40, label=7)
    async with reading(library, 1) as (pilot, screen):
        assert isinstance(pilot.app, NewsreaderApp)
        margin = 1  # the scroll bar is right of it
        assert "7" in column(pilot.app, margin)
        await pilot.press("/", *"اسطنبول", "enter")
        await pilot.pause()
        assert len(screen.hits) == 6
        assert {"7", "•", "◆"} <= set(column(pilot.app, margin))
        before = screen.view.first_visible
        row = column(pilot.app, margin).index("7") - screen.view.region.y
        assert await pilot.click(
            screen.view, offset=(screen.view.scrollable_content_region.width - 1, row)
        )
        await pilot.pause()
        assert screen.view.first_visible > before
        await pilot.press("escape", "]", "e", "*")
        assert "◇" in column(pilot.app, margin)


async def test_overlapping_highlights_show_both(library: Library) -> None:
    library.highlight(4, 0, 30, label=3)
    library.highlight(4, 10, 20, label=5, note="n")
    async with reading(library, 4) as (pilot, screen):
        assert isinstance(pilot.app, NewsreaderApp)
        assert any("35+" in row for row in rows_of(pilot.app))
        styles = {
            name
            for index in (5, 15, 25)
            for layer in screen.view.mark_layers()
            for name in ([layer.style] if layer.within(index, index + 1) else [])
        }
        assert {"label-3", "label-5", "overlap"} <= styles
