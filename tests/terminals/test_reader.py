"""The real program in real terminals: the same screen in each, cell by cell.

What should be on the screen is taken from tmux, which keeps the cells it was sent and reorders
nothing, with the program told to send rows as they are.
"""

import os
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from newsreader.terminal.row import CELL
from tests.terminals.display import Raster, run, tool
from tests.terminals.emulators import started
from tests.terminals.glyphs import find_grid
from tests.terminals.line_app import COLUMNS, LINES
from tests.terminals.reading import PATIENCE, Rows, misread_cells, still_picture

pytestmark = pytest.mark.terminals

LIBRARY = "seeds.db"
ROOT = Path(__file__).parent.parent.parent
OPEN = "Enter", "Return"
"""The key that opens the first article in the list, as tmux and as xdotool call it."""


TOLERATED = 0.01
"""The share of cells that may be misread: underlines run through some. A wrong line is more."""

TERMINALS = ["xterm", "vte", "konsole", "mlterm", "kitty", "vte-tmux"]


@dataclass(frozen=True, slots=True)
class Screens:
    """What the reader draws: words, by where they are on the screen."""

    articles: Rows
    first_article: Rows


def reader(library: Path) -> list[str]:
    """Return the command that opens the reader on `library`."""
    return [sys.executable, "-m", "newsreader", "--library", str(library)]


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a library that holds the seeds, to be copied."""
    folder = tmp_path_factory.mktemp("library")
    subprocess.run([*reader(folder / LIBRARY), "add", str(ROOT / "seeds")], check=True)
    return folder


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory, seeds: Path) -> Screens:
    """Return the screens of the reader."""
    home = tmp_path_factory.mktemp("tmux")
    library = shutil.copytree(seeds, home / "library") / LIBRARY
    tmux = [tool("tmux"), "-u", "-S", str(home / "socket"), "-f", "/dev/null"]
    environment = os.environ | {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "TMUX": ""}
    environment |= {"NEWSREADER_TERMINAL": "visual"}
    size = ["-x", str(COLUMNS), "-y", str(LINES)]
    subprocess.run(
        [*tmux, "new-session", "-d", *size, *reader(library), ";", "set", "status", "off"],
        env=environment,
        check=True,
    )
    try:
        articles = _still_screen(tmux, "")
        subprocess.run([*tmux, "send-keys", OPEN[0]], check=True)
        return Screens(_words(articles), _words(_still_screen(tmux, articles)))
    finally:
        subprocess.run([*tmux, "kill-server"], check=False)  # gone if the reader failed


def _still_screen(tmux: list[str], last: str) -> str:
    """Return the screen in tmux once it shows Arabic, is not the last one, and stands still."""
    until = time.monotonic() + PATIENCE
    before = ""
    while time.monotonic() < until:
        screen = subprocess.run(
            [*tmux, "capture-pane", "-p"], stdout=subprocess.PIPE, check=True
        ).stdout.decode()
        if screen == before != last and "ﺍ" in screen:
            return screen
        before = screen
        time.sleep(0.5)
    raise AssertionError(f"the reader never came up:\n{before}")


def _words(screen: str) -> Rows:
    """Cut lines into words; a cell that is no letter or digit is left out: lines, bars, blocks."""
    words: dict[tuple[int, int], list[str]] = {}
    for line, text in enumerate(screen.splitlines()):
        word: list[str] = []
        for column, cell in enumerate([*CELL.findall(text), " "]):
            if cell[0].isalnum():
                word.append(cell)
            elif word:
                words[line, column - len(word)] = word
                word = []
    return words


@pytest.mark.parametrize("name", TERMINALS)
def test_the_reader_shows_the_same_screens(
    name: str, display: str, tmp_path: Path, seeds: Path, expected: Screens
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    library = shutil.copytree(seeds, tmp_path / "library") / LIBRARY
    seen = tmp_path / "seen"
    marker = r"\033[48;5;201m%80s\033[0m"
    script = (
        rf"printf '\033[2J\033[1;1H{marker}\033[{LINES};1H{marker}' '' '';"
        f"until [ -e {shlex.quote(str(seen))} ]; do sleep 0.1; done; exec {shlex.join(reader(library))}"
    )
    program = ["env", f"HOME={home}", "sh", "-c", script]
    with started(name, program, display, home):
        grid = find_grid(still_picture(display, tmp_path / f"{name}-marked.png", find_grid))
        seen.touch()

        def share_misread(screen: Rows, picture_name: str) -> float:
            rows = _without_marks(screen) if name == "kitty" else screen
            first = dict([max(rows.items(), key=_arabic_letters)])

            def shown(picture: Raster) -> None:
                assert misread_cells(picture, grid, first) == []

            picture = still_picture(display, tmp_path / f"{name}-{picture_name}.png", shown)
            wrong = misread_cells(picture, grid, rows)
            print(*wrong, sep="\n")
            return len(wrong) / sum(map(len, rows.values()))

        assert share_misread(expected.articles, "articles") <= TOLERATED
        run("xdotool", "key", OPEN[1], DISPLAY=display)
        assert share_misread(expected.first_article, "first-article") <= TOLERATED


def _without_marks(rows: Rows) -> Rows:
    return {place: [cell[0] for cell in word] for place, word in rows.items()}


def _arabic_letters(row: tuple[tuple[int, int], Sequence[str]]) -> int:
    return sum(cell[0] > "ﹰ" for cell in row[1])
