"""Each screen as text, compared with what somebody looked at and found right.

After a change that is meant, look at the difference and write the screens again:

    NEWSREADER_WRITE_GOLDEN=1 pytest tests/golden

Each line begins with U+202D, so that an editor or a browser shows the cells in the order in which
a terminal does, from left to right.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest

from newsreader.config import Config
from newsreader.library import Library
from newsreader.library.importing import import_paths
from newsreader.wording import Message
from tests.ui.screen_text import rows_of
from tests.ui.session import TYPING_ENDED, settled, started

HERE = Path(__file__).parent
LEFT_TO_RIGHT = "\u202d"
USUAL, WIDE, NARROW = (80, 24), (120, 40), (60, 24)


@dataclass(frozen=True)
class Screen:
    """A screen, and the keys that lead to it from the library."""

    name: str
    keys: tuple[str, ...]
    arabic: tuple[str, ...] = ()
    """The keys in the Arabic interface, if they are others."""


SCREENS = (
    Screen("library", ()),
    Screen("reader", ("enter",)),
    Screen("reader-marked", ("enter", ".", "m", "3", "]", "d")),
    Screen("selecting", ("enter", "v", "w", "w", "w")),
    Screen("finding", ("enter", "/", *"مصر")),
    Screen("date-card", ("enter", "]", "d", "i")),
    Screen("note", ("enter", ".", "a", *"ملاحظة: Smith (2024) قال", "left", "left")),
    Screen("search", ("s", *"المحادثات", "enter")),
    Screen("highlights", ("enter", ".", "m", "2", "q", "q", "q", "'")),
    Screen("filter", ("enter", ".", "#", *"مهم", "enter", "'", "/", *"#مهم")),
    Screen("tags", ("enter", ".", "#", *"مهم")),
    Screen("export", ("enter", "E", "down")),
    Screen("publication", ("enter", "p")),
    Screen("timeline", ("enter", "t")),
    Screen("feeds", ("O",)),
    Screen("help", ("?",)),
    Screen("palette", (":", *"high"), (":", *"تظليل")),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library with the three made-up articles."""
    with Library.open(tmp_path / "golden.db") as library:
        outcomes = list(import_paths(library, [str(HERE / "articles")]))
        assert [one.status for one in outcomes] == ["added"] * 3
        library.subscribe("https://example.org/feed", "أخبار المدينة (News)")
        library.subscribe("https://example.org/other", "صحيفة أخرى")
        library.feed_failed(2, Message("the server says {status}", status="404 Not Found"))
        yield library


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize(
    ("screen", "size"),
    [
        *((screen, size) for screen in SCREENS for size in (USUAL, WIDE)),
        *((screen, NARROW) for screen in SCREENS[:2]),
    ],
    ids=lambda value: value.name if isinstance(value, Screen) else f"{value[0]}x{value[1]}",
)
async def test_the_screen_looks_as_it_should(
    library: Library, screen: Screen, size: tuple[int, int], language: Literal["en", "ar"]
) -> None:
    keys = (language == "ar" and screen.arabic) or screen.keys
    async with started(library, *keys, size=size, config=Config(language=language)) as (pilot, app):
        await settled(pilot, TYPING_ENDED if screen.name == "search" else None)
        shown = "".join(f"{LEFT_TO_RIGHT}{_steady(row).rstrip()}\n" for row in rows_of(app))
    mirrored = "" if language == "en" else f"-{language}"
    golden = HERE / "screens" / f"{screen.name}-{size[0]}x{size[1]}{mirrored}.txt"
    if os.environ.get("NEWSREADER_WRITE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(shown, encoding="utf-8")
    assert shown == golden.read_text(encoding="utf-8")


def _steady(row: str) -> str:
    """Put a fixed day in the place of today's, which highlights carry."""
    return re.sub(r"\b20(2[5-9]|[3-9]\d)-\d\d-\d\d\b", "2099-12-31", row)
