"""Files, folders and standard input become articles of a library, whatever fails among them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from newsreader.errors import InputError, LibraryError
from newsreader.library.importing.discovery import Discovery, Input
from newsreader.library.importing.document import read_article
from newsreader.library.importing.metadata import NO_HINTS, Hints
from newsreader.library.importing.sources import origin_of, read_source
from newsreader.resources import resource_folder

if TYPE_CHECKING:
    from newsreader.library import Library


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
        content = read_source(found.name)
        added = library.add(
            read_article(content, origin=origin_of(found.name), hints=found.hints.or_else(hints))
        )
    except (InputError, LibraryError) as error:
        return Outcome(found.name, None, "failed", str(error))
    return Outcome(found.name, added.id, added.status)
