"""One display and one library for all tests of this folder."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminals.display import virtual_display
from tests.terminals.reader import reader

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """Yield the name of a virtual X display."""
    with virtual_display() as name:
        yield name


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library that holds the seeds, alone in its folder; copy the folder to use it."""
    library = tmp_path_factory.mktemp("library") / "seeds.db"
    for words in (["add", str(ROOT / "seeds")], ["events"]):
        # Events are looked for once here, so that no list changes while it is looked at.
        subprocess.run([*reader(library), *words], check=True)
    return library
