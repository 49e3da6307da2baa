"""A library in an empty folder, opened and closed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.library import Library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a library may be made."""
    return tmp_path / "library.db"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    """An empty library."""
    with Library.open(path) as opened:
        yield opened
