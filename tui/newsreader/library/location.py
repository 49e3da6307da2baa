"""Where the library is kept, and the files that stand beside it."""

import os
from pathlib import Path

import platformdirs

from newsreader.config import load

_VARIABLE = "NEWSREADER_LIBRARY"


def default_library() -> Path:
    """Return the library to use when none is named.

    The environment variable `NEWSREADER_LIBRARY` if it is set, else the option `library.path`, else
    `library.db` in the folder where this platform keeps a person's data.
    """
    if named := os.environ.get(_VARIABLE):
        return Path(named)
    if chosen := load().config.library.path:
        return chosen
    return Path(platformdirs.user_data_dir("newsreader", appauthor=False)) / "library.db"


def index_file(library: Path) -> Path:
    """Return the rebuildable file of a library: `library.index.db` beside `library.db`."""
    return library.with_name(f"{_name(library)}.index.db")


def lock_file(library: Path) -> Path:
    """Return the file that writers of a library lock. It is empty and stays."""
    return library.with_name(f"{_name(library)}.lock")


def backup_file(library: Path, day: str) -> Path:
    """Return where the backup of one day (`2025-02-27`, or `*` for a pattern) is kept."""
    return library.with_name(f"{_name(library)}.backup-{day}.db")


def earlier_file(library: Path, version: int) -> Path:
    """Return where a library is kept as an earlier version of the file format left it."""
    return library.with_name(f"{_name(library)}.version-{version}.db")


def _name(library: Path) -> str:
    """Return the name without `.db`; another ending is kept, or `a.x` and `a.y` would meet."""
    return library.name.removesuffix(".db")
