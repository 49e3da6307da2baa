"""The same line in three ways in real terminals: which of them read right there."""

import asyncio
import json
import re
import shutil
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.terminal import Detection, profile_named
from newsreader.terminal.calibration import answers_file
from newsreader.terminal.samples import SAMPLE, SAMPLE_COLUMNS
from newsreader.text import lay_out
from newsreader.ui.app import NewsreaderApp
from newsreader.ui.output import Output
from tests.terminals.display import Raster, run
from tests.terminals.emulators import started
from tests.terminals.glyphs import find_grid
from tests.terminals.line_app import COLUMNS, LINES
from tests.terminals.reader import behind_a_grid, reader
from tests.terminals.reading import Rows, misread_cells, still_picture

pytestmark = pytest.mark.terminals

READ_RIGHT = {
    "xterm": (["plain", "logical", "left-to-right-marks"], [True, False, True]),
    "vte": (["plain", "logical", "left-to-right-marks"], [True, True, True]),
    "konsole": (["joiners", "plain", "logical"], [True, False, True]),
    "vte-tmux": (["left-to-right-marks", "plain", "logical"], [True, False, True]),
}
"""Of each terminal, what is offered first there, and which of the three can be read."""

TOLERATED = 0.15
"""The share of a line that may be misread: where the terminal orders and joins by itself, VTE draws
the lam-alef wrongly, and Konsole the brackets. A line that cannot be read is misread for the most."""


async def _places(library: Path) -> list[tuple[int, int]]:
    """Return line and column, from 0, of the first letter of each way."""
    with Library.open(library) as opened:
        app = NewsreaderApp(opened)
        app.output = Output(Detection(profile_named("xterm"), (), identity="xterm"))
        async with app.run_test(size=(COLUMNS, LINES)) as pilot:
            await pilot.press("!")
            await pilot.pause()
            found = re.findall(r"\x1b7\x1b\[(\d+);(\d+)H", app.output.drawn_over)
            return [(int(line) - 1, int(column)) for line, column in found]


def _begun(picture: Raster) -> None:
    try:
        find_grid(picture)
    except AssertionError:
        return
    raise AssertionError("the program has not begun")


def _row(place: tuple[int, int]) -> Rows:
    (line,) = lay_out(SAMPLE, SAMPLE_COLUMNS)
    return {place: [cell.text for cell in line.cells]}


@pytest.mark.parametrize("name", READ_RIGHT)
def test_each_line_is_drawn_in_its_own_way(
    name: str, display: str, tmp_path: Path, seeds: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("NEWSREADER_CONFIG", str(home / "configuration"))
    library = shutil.copytree(seeds.parent, tmp_path / "library") / seeds.name
    places = asyncio.run(_places(library))
    encoders, expected = READ_RIGHT[name]
    seen = tmp_path / "seen"
    with started(name, behind_a_grid(reader(library), home, seen), display, home):
        grid = find_grid(still_picture(display, tmp_path / f"{name}-marked.png", find_grid))
        seen.touch()
        still_picture(display, tmp_path / f"{name}-list.png", _begun)
        run("xdotool", "key", "exclam", DISPLAY=display)

        def first_line(picture: Raster) -> None:
            assert misread_cells(picture, grid, _row(places[0])) == []

        picture = still_picture(display, tmp_path / f"{name}-ways.png", first_line)
        wrong = [len(misread_cells(picture, grid, _row(place))) for place in places]
        assert [count <= TOLERATED * SAMPLE_COLUMNS for count in wrong] == expected, wrong
        run("xdotool", "key", "3", DISPLAY=display)
        answers = answers_file()

        def kept(_picture: Raster) -> None:
            assert answers.exists()

        still_picture(display, tmp_path / f"{name}-kept.png", kept)
    assert list(json.loads(answers.read_text()).values()) == [encoders[2]]
