"""The screens of the real program, as cells.

They are taken from tmux, which keeps the cells it was sent and reorders nothing, with the program told
to send rows as they are.
"""

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from newsreader.terminal.row import CELL
from tests.terminals.display import tool
from tests.terminals.line_app import LINES
from tests.terminals.reading import PATIENCE, Rows

OPEN = "Enter", "Return"
"""The key that opens the first article in the list, as tmux and as xdotool call it."""


@dataclass(frozen=True, slots=True)
class Screens:
    """What the reader draws: words, by where they are on the screen."""

    articles: Rows
    first_article: Rows


def reader(library: Path) -> list[str]:
    """Return the command that opens the reader on `library`."""
    return [sys.executable, "-m", "newsreader", "--library", str(library)]


def behind_a_grid(program: Sequence[str], home: Path, seen: Path) -> list[str]:
    """Return the command that fills the corners of the screen with one colour, then runs `program`.

    Args:
        program: A command line.
        home: Its home folder.
        seen: A file that is made once the corners were seen; the program starts then.
    """
    marker = r"\033[48;5;201m%80s\033[0m"
    script = (
        rf"printf '\033[2J\033[1;1H{marker}\033[{LINES};1H{marker}' '' '';"
        f"until [ -e {shlex.quote(str(seen))} ]; do sleep 0.1; done;"
        f"exec {shlex.join(program)}"
    )
    return ["env", f"HOME={home}", "sh", "-c", script]


def screens_of(library: Path, home: Path, *, columns: int, lines: int) -> Screens:
    """Open the reader on `library` in tmux and return its screens.

    Args:
        library: The library.
        home: An empty folder.
        columns: The width of the screen.
        lines: The height of the screen.
    """
    tmux = [tool("tmux"), "-u", "-S", str(home / "socket"), "-f", "/dev/null"]
    environment = os.environ | {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "TMUX": ""}
    environment |= {"NEWSREADER_TERMINAL": "visual"}
    size = ["-x", str(columns), "-y", str(lines)]
    # without a status line, and so that a failure can still be read
    settings = [";", "set", "status", "off", ";", "set", "-w", "remain-on-exit", "on"]
    subprocess.run(
        [*tmux, "new-session", "-d", *size, *reader(library), *settings],
        env=environment,
        check=True,
    )
    try:
        articles = _still_screen(tmux, "")
        subprocess.run([*tmux, "send-keys", OPEN[0]], check=True)
        opened = _still_screen(tmux, articles)
        return Screens(_words(articles, lines - 2), _words(opened, lines - 2))
    finally:
        subprocess.run([*tmux, "kill-server"], check=True)


def most_arabic(rows: Rows) -> Rows:
    """Return the word of `rows` with the most Arabic letters."""
    return dict([max(rows.items(), key=lambda row: _arabic_letters(row[1]))])


def _arabic_letters(word: Sequence[str]) -> int:
    return sum(cell[0] > "ﹰ" for cell in word)


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


def _words(screen: str, lines: int) -> Rows:
    """Cut the first `lines` into words; a cell that is no letter or digit is left out.

    The last two lines are the status line, which may speak of the terminal, and the keys.
    """
    words: dict[tuple[int, int], list[str]] = {}
    for line, text in enumerate(screen.splitlines()[:lines]):
        word: list[str] = []
        for column, cell in enumerate([*CELL.findall(text), " "]):
            if cell[0].isalnum():
                word.append(cell)
            elif word:
                words[line, column - len(word)] = word
                word = []
    return words
