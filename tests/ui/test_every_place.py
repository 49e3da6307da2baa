"""One title with brackets, digits and a Latin name, in every place where article text appears."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from newsreader.library import Library
from newsreader.library.importing import Hints, read_article
from newsreader.ui.app import NewsreaderApp
from tests.ui.screen_text import text_of
from tests.ui.session import TYPING_ENDED, press, settled

TITLE = "اتفاق (رقم 12) مع John Smith [عاجل] بنسبة 5%"
DRAWN = "%5 ﺔﺒﺴﻨﺑ [ﻞﺟﺎﻋ] John Smith ﻊﻣ (12 ﻢﻗﺭ) ﻕﺎﻔﺗﺍ"
"""The title as a terminal shows it, cell by cell from the left; written down by hand."""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Two accounts of one event with the same title."""
    body = "اجتمع الوفدان في القاهرة يوم الثلاثاء لبحث الاتفاق بين مصر والسودان حول مياه النيل."
    with Library.open(tmp_path / "library.db") as library:
        for number in range(2):
            text = f"{TITLE}\n\n{body}" + "\n\nوأضاف البيان أن المحادثات مستمرة." * number
            library.add(read_article(text.encode(), hints=Hints(title=TITLE)))
        yield library


async def shown_after(pilot: Pilot[None], *keys: str) -> str:
    """Press keys and return the screen."""
    await settled(pilot)
    await press(pilot, *keys)
    await settled(pilot, TYPING_ENDED)
    return text_of(pilot.app)


@pytest.mark.parametrize(
    ("place", "keys"),
    [
        ("library", ()),
        ("title and text", ("enter",)),
        ("search results", ("s", *"اتفاق", "enter")),
        ("highlights", ("enter", ".", "m", "'")),
        ("note", ("enter", ".", "a")),
        ("card", ("enter", ".", "m", "enter", "i")),
        ("typed", ("s", *TITLE)),
        ("find bar", ("enter", "/", *TITLE)),
    ],
)
async def test_the_title_reads_right(library: Library, place: str, keys: tuple[str, ...]) -> None:
    app = NewsreaderApp(library)
    async with app.run_test(size=(160, 40)) as pilot:
        assert DRAWN in await shown_after(pilot, *keys), place


async def test_the_title_reads_right_on_a_tab(library: Library) -> None:
    app = NewsreaderApp(library)
    async with app.run_test(size=(160, 40)) as pilot:
        rows = (await shown_after(pilot, "enter")).splitlines()
        # A tab is narrower than the title: its beginning, on the right, and an ellipsis.
        assert f"{DRAWN[-24:]} 2" in rows[1]
