"""A library with the sample articles, and the reader on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.library.importing import import_paths, sample_library_paths


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library file with the five sample articles, imported once."""
    path = tmp_path_factory.mktemp("sample") / "library.db"
    with Library.open(path) as library:
        assert all(one.status == "added" for one in import_paths(library, sample_library_paths()))
        library.stories()
    return path


@pytest.fixture
def library(sample_file: Path, tmp_path: Path) -> Iterator[Library]:
    """A library of one's own with the five sample articles."""
    for file in sample_file.parent.glob("library*"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    with Library.open(tmp_path / "library.db") as library:
        yield library


@pytest.fixture
def empty_library(tmp_path: Path) -> Iterator[Library]:
    """A library without articles."""
    with Library.open(tmp_path / "library.db") as library:
        yield library
