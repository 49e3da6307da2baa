"""Real terminals: what the reader sees is what the layout says."""

import sys
import time
from pathlib import Path
from unicodedata import normalize

import pytest

from newsreader.text import VisualLine
from tests.terminals.display import Raster, run, take_picture
from tests.terminals.emulators import EMULATORS, started
from tests.terminals.glyphs import cell_bitmap, draw_glyphs, find_grid, misread
from tests.terminals.line_app import FIRST_LINE, LEFT, WIDTH, rows_of

pytestmark = pytest.mark.terminals

TEXT = """\
قال الكاتبُ (محمدٌ) في لندن London عام 2025: «الإسلام والأمّة» 5% أيضًا.
لا إله إلا الله، والآلاف يتظاهرون في 27-02-2025 ضد NATO (الناتو) والأمم المتحدة!
"""
ROOT = Path(__file__).parent.parent.parent
FORMS = [chr(code_point) for code_point in range(0xFE80, 0xFEFD)]
"""The presentation forms of the Arabic letters: what a cell might wrongly hold."""


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
    with started(name, program, display, home):
        picture = still_picture(display, tmp_path / f"{name}.png")
        if keys:
            run("xdotool", "key", *keys, DISPLAY=display)
            time.sleep(0.3)
            picture = still_picture(display, tmp_path / f"{name}.png")
        return picture


def still_picture(display: str, file: Path) -> Raster:
    """Return the picture of the display once the marker lines are on it and nothing moves."""
    until = time.monotonic() + 20
    before = None
    while time.monotonic() < until:
        picture = take_picture(display, file)
        try:
            find_grid(picture)
        except AssertionError:
            before = None
        else:
            if picture == before:
                return picture
            before = picture
        time.sleep(0.2)
    raise AssertionError(f"the terminal never showed the app; see {file}")


def misread_cells(picture: Raster, rows: list[list[str]], tmp_path: Path) -> list[str]:
    """Return every cell that the picture shows wrongly, in words."""
    grid = find_grid(picture)
    characters = {cell[0] for row in rows for cell in row}
    glyphs = draw_glyphs({*characters, *FORMS}, grid, tmp_path / "glyphs.png")
    wrong = []
    for line, row in enumerate(rows):
        left = LEFT + WIDTH - len(row)
        seen = [
            cell_bitmap(picture, grid, FIRST_LINE + line, left + column)
            for column in range(len(row))
        ]
        wrong += [f"row {line}, {cell}" for cell in misread(seen, row, glyphs)]
    return wrong


def expected_rows(tmp_path: Path, *, marks: bool) -> list[list[str]]:
    """Return the cells of each visual line."""
    lines: list[VisualLine] = rows_of(tmp_path / "text")
    return [[cell.text if marks else cell.text[0] for cell in line.cells] for line in lines]


@pytest.mark.parametrize("name", EMULATORS)
def test_the_terminal_shows_the_visual_line(name: str, display: str, tmp_path: Path) -> None:
    picture = pictured(name, display, tmp_path)
    rows = expected_rows(tmp_path, marks=name != "kitty")
    assert misread_cells(picture, rows, tmp_path) == []


@pytest.mark.parametrize("name", EMULATORS)
def test_a_part_drawn_again_leaves_the_line_right(name: str, display: str, tmp_path: Path) -> None:
    picture = pictured(name, display, tmp_path, keys="rr")
    rows = expected_rows(tmp_path, marks=name != "kitty")
    assert misread_cells(picture, rows, tmp_path) == []


@pytest.mark.parametrize(
    ("name", "profile"),
    [
        ("xterm", "logical"),
        ("vte", "visual"),
        ("konsole", "visual"),
        ("konsole", "left-to-right-marks"),
        ("mlterm", "visual"),
        ("kitty", "visual"),
        ("vte-tmux", "visual"),
        ("konsole-tmux", "left-to-right-marks"),
    ],
)
def test_what_suits_another_terminal_is_seen_to_be_wrong(
    name: str, profile: str, display: str, tmp_path: Path
) -> None:
    picture = pictured(name, display, tmp_path, NEWSREADER_TERMINAL=profile)
    rows = expected_rows(tmp_path, marks=False)
    letters = sum(cell != " " for row in rows for cell in row)
    assert len(misread_cells(picture, rows, tmp_path)) > letters / 4


def test_the_comparison_sees_each_wrong_cell(display: str, tmp_path: Path) -> None:
    picture = pictured("xterm", display, tmp_path)
    rows = expected_rows(tmp_path, marks=False)
    isolated = [[normalize("NFKC", cell) or cell for cell in row] for row in rows]
    assert len(misread_cells(picture, isolated, tmp_path)) > 40
    reversed_twice = [row[::-1] for row in rows]
    assert len(misread_cells(picture, reversed_twice, tmp_path)) > 80
    first = rows[0]
    swapped = [[*first[:2], first[3], first[2], *first[4:]], *rows[1:]]
    assert len(misread_cells(picture, swapped, tmp_path)) == 2
