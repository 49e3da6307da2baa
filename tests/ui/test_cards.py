"""Cards: lines about one thing, over a screen."""

from newsreader.library import Library
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.screens.dialogs import Card
from newsreader.ui.strips import Field, wrapped
from newsreader.ui.widgets.row_list import ListRow
from tests.ui.screen_text import text_of
from tests.ui.session import settled


async def test_lines_of_a_card_that_scrolls_are_not_cut(library: Library) -> None:
    def rows(width: int) -> list[ListRow]:
        lines = wrapped("x" * 2000, width, "ltr")
        return [ListRow("", ((Field(line, None, "", "ltr"),),)) for line in lines]

    app = NewsreaderApp(library)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await app.push_screen(Card(rows))
        await pilot.pause()
        await pilot.pause()
        shown = [row.split("│")[1] for row in text_of(app).splitlines() if "xxx" in row]
        assert len(shown) > 3
        assert not any("…" in row for row in shown), shown
