"""Files, folders and standard input become articles of a library, whatever fails among them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Literal

from newsreader.errors import InputError, LibraryError
from newsreader.library.importing.discovery import Discovery, Input
from newsreader.library.importing.document import read_article
from newsreader.library.importing.metadata import NO_HINTS, Hints
from newsreader.library.importing.sources import origin_of, read_source
from newsreader.model import Article
from newsreader.resources import resource_folder

if TYPE_CHECKING:
    from newsreader.library import Library


BATCH = 20
"""Inputs that are stored together: each time the disk is waited for."""


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
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[Outcome]:
    """Add what the paths name to a library, and yield what became of each input, in order.

    One that cannot be added never stops the rest.

    Args:
        library: Where to add.
        paths: Files, folders (see `Discovery.find`), or `-` for standard input.
        hints: What neither the inputs nor the manifests beside them say.
        progress: Called after each input with the number done and the number there are.
        stopped: Asked from time to time; what was not begun when it says so is left out.
    """
    discovery = Discovery()
    inputs = [found for path in paths for found in discovery.find(path)]
    done = 0
    stream = iter(inputs)
    while not stopped() and (batch := list(islice(stream, BATCH))):
        outcomes = _import_batch(library, batch, hints)
        for outcome in outcomes:
            done += 1
            if progress is not None:
                progress(done, len(inputs))
            yield outcome


def _import_batch(library: "Library", batch: Sequence[Input], hints: Hints) -> list[Outcome]:
    read = [_read(found, hints) for found in batch]
    articles = [result for result in read if isinstance(result, Article)]
    try:
        added = iter(library.add_many(articles))
    except LibraryError as error:
        return [
            Outcome(found.name, None, "failed", result if isinstance(result, str) else str(error))
            for found, result in zip(batch, read, strict=True)
        ]
    outcomes: list[Outcome] = []
    for found, result in zip(batch, read, strict=True):
        if isinstance(result, str):
            outcomes.append(Outcome(found.name, None, "failed", result))
        else:
            answer = next(added)
            outcomes.append(Outcome(found.name, answer.id, answer.status))
    return outcomes


def _read(found: Input, hints: Hints) -> Article | str:
    """Return the article an input holds, or why it holds none."""
    if found.error is not None:
        return found.error
    try:
        return read_article(
            read_source(found.name),
            origin=origin_of(found.name),
            hints=found.hints.or_else(hints),
        )
    except InputError as error:
        return str(error)
