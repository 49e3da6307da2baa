"""Real terminals: what the reader sees is what the layout says."""

import sys
import time
from pathlib import Path
from unicodedata import normalize

import pytest

from tests.terminals.display import Raster, run
from tests.terminals.emulators import EMULATORS, started
from tests.terminals.glyphs import find_grid
from tests.terminals.line_app import TEXT, expected_rows
from tests.terminals.reading import Rows, misread_cells, still_picture

pytestmark = pytest.mark.terminals

ROOT = Path(__file__).parent.parent.parent


def pictured(name: str, display: str, tmp_path: Path, keys: str = "", **environment: str) -> Raster:
    """Start the line app in a terminal, press `keys`, and return the picture once it is still."""
    text = tmp_path / "text"
    text.write_text(TEXT, encoding="utf-8")
    settings = [f"{key}={value}" for key, value in environment.items()]
    program = [
        *("env", "-C", str(ROOT), *settings),
        *(sys.executable, "-m", "tests.terminals.line_app", str(text)),
    ]
    home = tmp_path / "home"
    home.mkdir()
    file = tmp_path / f"{name}.png"
    with started(name, program, display, home):
        picture = still_picture(display, file, find_grid)
        if keys:
            run("xdotool", "key", *keys, DISPLAY=display)
            time.sleep(0.3)
            picture = still_picture(display, file, find_grid)
        return picture


def wrong_cells(picture: Raster, rows: Rows) -> list[str]:
    """Return every cell of `rows` that the picture shows wrongly, in words."""
    return misread_cells(picture, find_grid(picture), rows)


@pytest.mark.parametrize("name", EMULATORS)
def test_the_terminal_shows_the_visual_line(name: str, display: str, tmp_path: Path) -> None:
    """Drawn once, and with parts of it drawn again."""
    picture = pictured(name, display, tmp_path, keys="rr")
    rows = expected_rows(tmp_path / "text", marks=name != "kitty")
    assert wrong_cells(picture, rows) == []


@pytest.mark.parametrize(
    ("name", "profile"),
    [
        ("vte", "visual"),
        ("konsole", "visual"),
        ("mlterm", "visual"),
        ("kitty", "visual"),
        ("vte-tmux", "visual"),
    ],
)
def test_what_suits_another_terminal_is_seen_to_be_wrong(
    name: str, profile: str, display: str, tmp_path: Path
) -> None:
    picture = pictured(name, display, tmp_path, NEWSREADER_TERMINAL=profile)
    rows = expected_rows(tmp_path / "text", marks=False)
    letters = sum(cell != " " for row in rows.values() for cell in row)
    assert len(wrong_cells(picture, rows)) > letters / 4


def test_the_comparison_sees_each_wrong_cell(display: str, tmp_path: Path) -> None:
    picture = pictured("xterm", display, tmp_path)
    rows = expected_rows(tmp_path / "text", marks=False)
    isolated = {
        place: [cell if cell >= "ﻵ" else normalize("NFKC", cell) for cell in row]
        for place, row in rows.items()
    }
    assert len(wrong_cells(picture, isolated)) > 40
    reversed_twice = {place: list(reversed(row)) for place, row in rows.items()}
    assert len(wrong_cells(picture, reversed_twice)) > 80
    place, row = next(iter(rows.items()))
    swapped = {place: [*row[:2], row[3], row[2], *row[4:]]}
    assert len(wrong_cells(picture, swapped)) == 2
    blank = {(line + 10, column): row for (line, column), row in rows.items()}
    assert len(wrong_cells(picture, blank)) > 100
