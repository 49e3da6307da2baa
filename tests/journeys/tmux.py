"""The reader in a terminal that can be typed into and read: tmux."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 60.0
"""Seconds until something must have appeared; it says nothing about how fast it should."""


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
        places = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "NEWSREADER_CONFIG")
        environment = [f"{name}={self._folder}" for name in places]
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
