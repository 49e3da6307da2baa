"""Whole ways through the program, typed into a real terminal and read off its screen."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from newsreader.library import Library

pytestmark = pytest.mark.terminals
PATIENCE = 60.0
"""Seconds until something must have appeared; it says nothing about how fast it should."""
READING = "Find"
"""What only the footer of an article says."""


class Terminal:
    """The reader in a tmux of its own, 80 columns by 24 rows."""

    def __init__(self, folder: Path) -> None:
        self._socket = str(folder / "tmux")
        self._folder = folder
        self.library = folder / "library.db"

    def _tmux(self, *words: str) -> str:
        tmux = shutil.which("tmux")
        assert tmux, "tmux is missing: install what tests/packages.txt names"
        done = subprocess.run(
            [tmux, "-u", "-S", self._socket, "-f", os.devnull, *words],
            check=False,
            capture_output=True,
            text=True,
            env={**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"},
        )
        return done.stdout

    def start(self, *arguments: str) -> None:
        """Start the reader."""
        environment = [
            f"{name}={self._folder}" for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
        ]
        command = [sys.executable, "-m", "newsreader", "--library", str(self.library), *arguments]
        self._tmux(*("new-session", "-d", "-x", "80", "-y", "24", "env", *environment, *command))

    def press(self, *keys: str) -> None:
        """Type keys, by tmux's names."""
        for key in keys:
            self._tmux("send-keys", key)
            time.sleep(0.05)

    def screen(self) -> str:
        """Return what is on the screen."""
        return self._tmux("capture-pane", "-p")

    def wait(self, what: str | Callable[[], bool]) -> None:
        """Wait until something is on the screen, or is true."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if (what in self.screen()) if isinstance(what, str) else what():
                return
            time.sleep(0.1)
        raise AssertionError(f"{what!r} did not come; the screen is:\n{self.screen()}")

    def process(self) -> int:
        """Return the process of the reader."""
        return int(self._tmux("list-panes", "-F", "#{pane_pid}"))

    def gone(self) -> bool:
        """Say whether the reader has ended."""
        return "0" not in self._tmux("list-panes", "-F", "#{pane_dead}")

    def stop(self) -> None:
        """End everything."""
        self._tmux("kill-server")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path)
    yield terminal
    terminal.stop()


def notes(terminal: Terminal) -> list[tuple[int, str]]:
    with Library.open(terminal.library) as library:
        return [(one.label, one.note) for one in library.highlights()]


def test_a_sentence_is_highlighted_noted_and_seen_again_after_a_restart(
    terminal: Terminal,
) -> None:
    terminal.start("--sample")
    terminal.wait("2 rounds")
    terminal.press("Enter")
    terminal.wait(READING)
    terminal.press(".", "m", "3")
    terminal.wait("Label 3")
    terminal.press("a", "مهم", "C-s")
    terminal.wait(lambda: notes(terminal) == [(3, "مهم")])
    terminal.press("Q")
    terminal.wait(terminal.gone)
    terminal.start()
    terminal.wait("2 rounds")
    assert "4 unread" in terminal.screen()
    terminal.press("'")
    terminal.wait("1 highlight")
    terminal.press("Enter")
    terminal.wait(READING)


def test_a_kill_loses_nothing_that_was_shown_as_done(terminal: Terminal) -> None:
    terminal.start("--sample")
    terminal.wait("2 rounds")
    terminal.press("Enter")
    terminal.wait(READING)
    terminal.press(".", "m", "2")
    terminal.wait("Label 2")
    os.kill(terminal.process(), signal.SIGKILL)
    terminal.wait(terminal.gone)
    assert notes(terminal) == [(2, "")]
    terminal.start()
    terminal.wait("4 unread")


def test_another_program_may_write_to_the_library_that_is_being_read(terminal: Terminal) -> None:
    terminal.start("--sample")
    terminal.wait("2 rounds")
    with Library.open(terminal.library) as library:
        library.highlight(1, 0, 10, label=7)
    terminal.press("'")
    terminal.wait("1 highlight")
    terminal.press("d", "d")
    terminal.wait("0 highlights")
    assert notes(terminal) == []


def test_an_arabic_keyboard_does_it_all(terminal: Terminal) -> None:
    terminal.start("--sample")
    terminal.wait("2 rounds")
    terminal.press("ت", "Enter")
    terminal.wait(READING)
    terminal.press("ظ", "موسكو", "Enter")
    terminal.wait("found")
    terminal.press("ى")
    terminal.wait("2 of")
    terminal.press("Escape")
    terminal.wait(lambda: "of" not in terminal.screen().splitlines()[-2])
    terminal.press("ض")
    terminal.wait("4 unread")
