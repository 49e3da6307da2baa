"""What is named on the command line: articles by number, and files that are not added."""

from pathlib import Path

from newsreader.cli.output import print_error
from newsreader.errors import InputError, NotFoundError
from newsreader.library.importing import Hints, read_article
from newsreader.library.importing.manifest import MANIFEST_NAME, read_manifest
from newsreader.library.importing.sources import STDIN, origin_of, read_source
from newsreader.model import Article

_MAX_DIGITS = 18
"""What SQLite can number."""


def read_named_article(name: str) -> Article:
    """Return the article in a file, with what a manifest beside it says.

    Raises:
        InputError: it cannot be read as one; the message names the file.
    """
    try:
        content = read_source(name)
        return read_article(content, origin=origin_of(name), hints=named_hints(name))
    except InputError as error:
        raise InputError(f"{name}: {error}") from error


def article_number(word: str) -> int | None:
    """Return the number of an article in the library that a word is, None if it is none.

    Raises:
        NotFoundError: it is a number no library can have.
    """
    if not (word.isascii() and word.isdigit()):
        return None
    if len(word) > _MAX_DIGITS:
        raise NotFoundError(f"there is no article {word} in the library")
    return int(word)


def named_hints(name: str) -> Hints:
    """Return what a manifest beside a file says about it; a bad one is complained about."""
    if name == STDIN:
        return Hints()
    file = Path(name)
    try:
        return read_manifest(file.parent).hints_for(Path(file.name))
    except InputError as error:
        print_error(f"{file.parent / MANIFEST_NAME}: {error}")
        return Hints()
