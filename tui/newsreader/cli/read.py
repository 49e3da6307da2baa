"""`newsreader`, `newsreader read`: open the reader."""

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader.cli.options import add_hint_options, hints_of, library_path, wants_json
from newsreader.cli.output import has_terminal, print_error

if TYPE_CHECKING:
    from newsreader.library.importing import Outcome

EXAMPLES = """\
examples:
  newsreader                                 the library
  newsreader ~/articles article.txt          adds these first
  newsreader --sample                        the five articles that come with the program, in a
                                             library of their own"""

_SAMPLE_LIBRARY = "sample.db"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `read`."""
    parser.add_argument("paths", nargs="*", metavar="PATH|URL", help="what to add first")
    parser.add_argument(
        "--sample", action="store_true", help="use the sample library, apart from your own"
    )
    add_hint_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Add what is named, and open the reader unless none of it could be added."""
    if wants_json(arguments):
        arguments.parser.error("--json needs a command such as list or show")
    if "-" in arguments.paths:
        arguments.parser.error("standard input is the keyboard here; use: newsreader add -")
    if arguments.paths and _is_mistyped_command(arguments.paths[0]):
        arguments.parser.error(f"{arguments.paths[0]!r} is neither a command nor a file")
    if not has_terminal():
        print_error("the reader needs a terminal; newsreader --help lists commands that need none")
        return 1
    path = _library(arguments)
    outcomes = _add(arguments, path)
    failed = any(outcome.error for outcome in outcomes)
    if failed and all(outcome.error for outcome in outcomes):
        return 1
    from newsreader.ui.app import run_reader  # noqa: PLC0415 - the one command that needs Textual

    # One article that is named is what the reader wants to see; of several or of a feed, the list.
    articles = [outcome.article for outcome in outcomes if outcome.error is None]
    status = run_reader(path, article=articles[0] if len(articles) == 1 else None)
    return status or (1 if failed else 0)


def _is_mistyped_command(word: str) -> bool:
    return re.fullmatch(r"[a-z]+", word) is not None and not Path(word).exists()


def _library(arguments: argparse.Namespace) -> Path:
    path = library_path(arguments)
    if arguments.sample and not hasattr(arguments, "library"):
        return path.with_name(_SAMPLE_LIBRARY)
    return path


def _add(arguments: argparse.Namespace, path: Path) -> "list[Outcome]":
    """Add what is named, and the sample articles if they are wanted; return what became of each."""
    from newsreader.library import Library  # noqa: PLC0415 - not loaded if nothing is added
    from newsreader.library.importing import (  # noqa: PLC0415 - as above
        import_paths,
        sample_library_paths,
    )

    paths = [*(sample_library_paths() if arguments.sample else ()), *arguments.paths]
    if not paths:
        return []
    outcomes = []
    with Library.open(path) as library:
        for outcome in import_paths(library, paths, hints=hints_of(arguments)):
            outcomes.append(outcome)
            if outcome.error is not None:
                print_error(f"{outcome.input}: {outcome.error}")
    return outcomes
