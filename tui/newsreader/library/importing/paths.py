"""Files, folders and standard input become articles of a library, whatever fails among them."""

import os
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from newsreader.errors import InputError, LibraryError
from newsreader.library.importing.decoding import MAX_BYTES
from newsreader.library.importing.discovery import STDIN, Discovery, Input
from newsreader.library.importing.document import read_article
from newsreader.library.importing.metadata import NO_HINTS, Hints
from newsreader.resources import resource_folder

if TYPE_CHECKING:
    from newsreader.library import Library

# What a shell's `<(command)` passes: pipes, but ones that end.
_DESCRIPTORS = ("/dev/fd/", "/proc/self/fd/")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input."""

    input: str
    """As it was named; for a file found in a folder, that folder as named and the path in it."""
    article: int | None
    """Its number in the library; None if it failed."""
    status: Literal["added", "unchanged", "updated", "failed"]
    error: str | None = None
    """Why it failed, in one line that makes sense after the input's name and a colon."""


def sample_library_paths() -> tuple[str, ...]:
    """Return the paths to import for the sample library: the packaged folder of seeds."""
    return (str(resource_folder("seeds")),)


def import_paths(
    library: "Library",
    paths: Sequence[str],
    *,
    hints: Hints = NO_HINTS,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[Outcome]:
    """Add what the paths name to a library, and yield what became of each input, as it happens.

    One that cannot be added never stops the rest.

    Args:
        library: Where to add.
        paths: Files, folders (see `Discovery.find`), or `-` for standard input.
        hints: What neither the inputs nor the manifests beside them say.
        progress: Called after each input with the number done and the number there are.
    """
    discovery = Discovery()
    inputs = [found for path in paths for found in discovery.find(path)]
    for number, found in enumerate(inputs, start=1):
        outcome = _import_one(library, found, hints)
        if progress is not None:
            progress(number, len(inputs))
        yield outcome


def _import_one(library: "Library", found: Input, hints: Hints) -> Outcome:
    if found.error is not None:
        return Outcome(found.name, None, "failed", found.error)
    try:
        if found.name == STDIN:
            content, origin = sys.stdin.buffer.read(MAX_BYTES + 1), None
        else:
            content, origin = _read_file(Path(found.name)), _origin(found.name)
        article = read_article(content, origin=origin, hints=found.hints.or_else(hints))
        added = library.add(article)
    except (InputError, LibraryError) as error:
        return Outcome(found.name, None, "failed", str(error))
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        return Outcome(found.name, None, "failed", reason)
    return Outcome(found.name, added.id, added.status)


def _read_file(path: Path) -> bytes:
    """Return a file's content, or as much of it as shows that it is too large.

    Raises:
        InputError: it is a folder, or a device or pipe, which may never end.
        OSError: it cannot be read.
    """
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as error:
        raise InputError("there is no such file or folder") from error
    except ValueError as error:
        raise InputError("is not a possible file name") from error
    if not stat.S_ISREG(mode) and not str(path).startswith(_DESCRIPTORS):
        raise InputError("is not a regular file")
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def _origin(name: str) -> str:
    """Return the full path, without the lone surrogates that stand for bytes that are not UTF-8."""
    return os.fsencode(Path(name).resolve()).decode("utf-8", "replace")
