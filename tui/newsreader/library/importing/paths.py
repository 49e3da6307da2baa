"""Files, folders, addresses and standard input become articles of a library, whatever fails among them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, islice
from typing import TYPE_CHECKING

from newsreader.errors import InputError, LibraryError
from newsreader.library.importing.discovery import Discovery, Input
from newsreader.library.importing.document import read_article
from newsreader.library.importing.metadata import NO_HINTS, Hints
from newsreader.library.importing.outcome import Outcome
from newsreader.library.importing.sniffing import is_opml
from newsreader.library.importing.sources import origin_of, read_source
from newsreader.model import Article
from newsreader.resources import resource_folder

if TYPE_CHECKING:
    from newsreader.library import Library
    from newsreader.library.importing.opml import Outline


BATCH = 20
"""Inputs that are stored together: each time the disk is waited for."""


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
        paths: Files, folders (see `Discovery.find`), addresses of feeds and web pages, or `-` for
            standard input. A file may be a list of feeds (OPML): they are followed, and fetched
            when feeds are fetched the next time.
        hints: What neither the inputs nor the manifests beside them say.
        progress: Called after each input with the number done and the number there are.
        stopped: Asked from time to time; what was not begun when it says so is left out.
    """
    discovery = Discovery()
    inputs = [found for path in paths for found in discovery.find(path)]
    done = 0
    for is_address, group in groupby(inputs, key=lambda found: found.is_address):
        of_kind = list(group)
        adding = _add_addresses if is_address else _import_files
        for outcomes in adding(library, of_kind, hints, stopped):
            done += 1
            if progress is not None:
                progress(done, len(inputs))
            yield from outcomes


def _add_addresses(
    library: "Library", inputs: Sequence[Input], hints: Hints, stopped: Callable[[], bool]
) -> Iterator[list[Outcome]]:
    # What fetches is loaded when an address is named.
    from newsreader.library.feeds.adding import add_addresses  # noqa: PLC0415

    return add_addresses(library, [one.name for one in inputs], hints=hints, stopped=stopped)


def _import_files(
    library: "Library", inputs: Sequence[Input], hints: Hints, stopped: Callable[[], bool]
) -> Iterator[list[Outcome]]:
    stream = iter(inputs)
    while not stopped() and (batch := list(islice(stream, BATCH))):
        yield from _import_batch(library, batch, hints)


def _import_batch(
    library: "Library", batch: Sequence[Input], hints: Hints
) -> Iterator[list[Outcome]]:
    """Yield what became of each of some files."""
    read = [_read(found, hints) for found in batch]
    articles = [result for result in read if isinstance(result, Article)]
    try:
        added = iter(library.add_many(articles))
    except LibraryError as error:
        for found, result in zip(batch, read, strict=True):
            said = result if isinstance(result, str) else error.message
            yield [Outcome(found.name, None, "failed", said)]
        return
    for found, result in zip(batch, read, strict=True):
        if isinstance(result, str):
            yield [Outcome(found.name, None, "failed", result)]
        elif isinstance(result, tuple):
            yield [_follow(library, outline) for outline in result]
        else:
            answer = next(added)
            yield [Outcome(found.name, answer.id, answer.status)]


def _follow(library: "Library", outline: "Outline") -> Outcome:
    try:
        _, is_new = library.subscribe(outline.address, outline.title, outline.site)
    except LibraryError as error:
        return Outcome(outline.address, None, "failed", error.message)
    return Outcome(outline.address, None, "added" if is_new else "unchanged")


def _read(found: Input, hints: Hints) -> Article | tuple["Outline", ...] | str:
    """Return the article an input holds, or the feeds it lists, or why it holds none."""
    if found.error is not None:
        return found.error
    try:
        content = read_source(found.name)
        if is_opml(content):
            from newsreader.library.importing.opml import read_opml  # noqa: PLC0415 - loads an XML parser

            return read_opml(content)
        return read_article(content, origin=origin_of(found.name), hints=found.hints.or_else(hints))
    except InputError as error:
        return error.message
