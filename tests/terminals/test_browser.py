"""The reader in a web browser: what `newsreader serve` shows in Chromium."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.terminals.display import HEIGHT, WIDTH, tool
from tests.terminals.emulators import FONT_PIXELS
from tests.terminals.glyphs import find_grid
from tests.terminals.line_app import TEXT, expected_rows
from tests.terminals.reading import PATIENCE, misread_cells, still_picture

pytestmark = pytest.mark.terminals

ROOT = Path(__file__).parent.parent.parent


@contextmanager
def served(command: list[str]) -> Iterator[int]:
    """Serve an app, and yield the port."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port: int = free.getsockname()[1]
    call = f"from newsreader.ui.serve import serve_command; serve_command({command!r}, port={port})"
    server = subprocess.Popen(
        [sys.executable, "-c", call],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
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


def test_the_browser_shows_the_visual_line(display: str, tmp_path: Path) -> None:
    text = tmp_path / "text"
    text.write_text(TEXT, encoding="utf-8")
    app = [sys.executable, "-m", "tests.terminals.line_app", str(text)]
    with (
        served(app) as port,
        browser(f"http://localhost:{port}/?fontsize={FONT_PIXELS}", display, tmp_path / "home"),
    ):
        picture = still_picture(display, tmp_path / "browser.png", find_grid)
    rows = expected_rows(text, marks=True)
    assert misread_cells(picture, find_grid(picture), rows) == []
