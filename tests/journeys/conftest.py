"""A terminal for each journey."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.tmux import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    """Yield a terminal with a home folder of its own, in which nothing runs yet."""
    terminal = Terminal(tmp_path)
    yield terminal
    terminal.stop()
