"""The reader in a web browser: what `newsreader serve` shows in Chromium."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.terminals.display import HEIGHT, WIDTH, Raster, tool
from tests.terminals.emulators import FONT_PIXELS
from tests.terminals.glyphs import find_grid
from tests.terminals.line_app import TEXT, expected_rows
from tests.terminals.reader import most_arabic, screens_of
from tests.terminals.reading import PATIENCE, TOLERATED, Rows, misread_cells, still_picture

pytestmark = pytest.mark.terminals

ROOT = Path(__file__).parent.parent.parent


@contextmanager
def served(call: str, log: Path, **environment: str) -> Iterator[int]:
    """Serve an app by a Python statement that takes `port`, and yield the port."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port: int = free.getsockname()[1]
    with log.open("wb") as output:
        server = subprocess.Popen(
            [sys.executable, "-c", f"port = {port}\n{call}"],
            cwd=ROOT,
            env=os.environ | environment,
            stdout=output,
            stderr=output,
        )
    try:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            with socket.socket() as probe:
                if probe.connect_ex(("localhost", port)) == 0:
                    break
            time.sleep(0.1)
        yield port
    finally:
        server.terminate()
        server.wait(20)


@contextmanager
def browser(address: str, display: str, home: Path) -> Iterator[None]:
    """Show `address` in a browser without bars."""
    program = subprocess.Popen(
        [
            *(tool("chromium"), "--no-sandbox", "--test-type", "--no-first-run", "--disable-gpu"),
            *(f"--user-data-dir={home}", f"--window-size={WIDTH},{HEIGHT}"),
            *("--window-position=0,0", "--force-device-scale-factor=1", f"--app={address}"),
        ],
        env=os.environ | {"DISPLAY": display, "HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        program.terminate()
        program.wait(20)


def picture_of_lines(display: str, folder: Path, **environment: str) -> tuple[Raster, Rows]:
    """Return a picture of the browser with the line app in it, and what should be on it."""
    text = folder / "text"
    text.write_text(TEXT, encoding="utf-8")
    app = [sys.executable, "-m", "tests.terminals.line_app", str(text)]
    call = f"from newsreader.ui.serve import serve_command\nserve_command({app!r}, port=port)"
    with (
        served(call, folder / "log", **environment) as port,
        browser(f"http://localhost:{port}/?fontsize={FONT_PIXELS}", display, folder / "home"),
    ):
        picture = still_picture(display, folder / "lines.png", find_grid)
    return picture, expected_rows(text, marks=True)


def test_the_browser_shows_the_visual_line(display: str, tmp_path: Path) -> None:
    picture, rows = picture_of_lines(display, tmp_path)
    assert misread_cells(picture, find_grid(picture), rows) == []


def test_what_suits_another_terminal_is_seen_to_be_wrong(display: str, tmp_path: Path) -> None:
    picture, rows = picture_of_lines(display, tmp_path, NEWSREADER_TERMINAL="visual")
    assert len(misread_cells(picture, find_grid(picture), rows)) > 30


def test_the_reader_shows_the_same_screens(display: str, tmp_path: Path, seeds: Path) -> None:
    picture, _ = picture_of_lines(display, tmp_path)
    grid = find_grid(picture)
    columns, lines = map(int, (tmp_path / "text.size").read_text().split())
    again = shutil.copytree(seeds.parent, tmp_path / "tmux") / seeds.name
    articles = screens_of(again, tmp_path, columns=columns, lines=lines).articles
    word = most_arabic(articles)
    library = shutil.copytree(seeds.parent, tmp_path / "library") / seeds.name
    call = (
        "from pathlib import Path\nfrom newsreader.ui.serve import serve_reader\n"
        f"serve_reader(Path({str(library)!r}), port=port)"
    )
    with (
        served(call, tmp_path / "reader-log") as port,
        browser(f"http://localhost:{port}/?fontsize={FONT_PIXELS}", display, tmp_path / "other"),
    ):

        def shown(picture: Raster) -> None:
            assert misread_cells(picture, grid, word) == []

        picture = still_picture(display, tmp_path / "articles.png", shown)
    wrong = misread_cells(picture, grid, articles)
    assert len(wrong) / sum(map(len, articles.values())) <= TOLERATED, wrong
