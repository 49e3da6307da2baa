"""Opening the library that a command reads from."""

import argparse

from newsreader.cli.options import library_path
from newsreader.cli.progress import Progress
from newsreader.errors import NotFoundError
from newsreader.library import Library


def existing_library(arguments: argparse.Namespace) -> Library:
    """Open the library a command is to read; what takes long is counted on standard error.

    Only what adds articles makes a library: a mistyped name must not pass for an empty one, nor
    leave files behind.

    Raises:
        NotFoundError: there is no library, or an empty file in its place.
        LibraryError: there is something else, or it cannot be read.
        OSError: the system does not let us look.
    """
    path = library_path(arguments)
    try:
        found = path.stat().st_size > 0 or path.is_dir()
    except (FileNotFoundError, NotADirectoryError):
        found = False
    if not found:
        raise NotFoundError(f"there is no library at {path}; newsreader add makes one")
    return Library.open(path, progress=Progress("reading"))
