"""One display for all tests of this folder."""

from collections.abc import Iterator

import pytest

from tests.terminals.display import virtual_display


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """Yield the name of a virtual X display."""
    with virtual_display() as name:
        yield name
