"""`newsreader add`: put files and folders into the library."""

import argparse
import sys
import time
from dataclasses import asdict

from newsreader.cli.options import add_hint_options, hints_of, library_path, wants_json
from newsreader.cli.output import print_error, print_json, single_line
from newsreader.library import Library
from newsreader.library.importing import Outcome, import_paths

EXAMPLES = """\
examples:
  newsreader add article.txt
  newsreader add ~/articles                  every .txt and .md in it, manifest.toml is read
  newsreader add - --source 'الميادين' --published 2025-04-10 < article.txt

An article that is there already is not added again. A file that is no Arabic text gets one line on
standard error and the rest goes on."""

_PATIENCE = 0.5
"""Seconds before progress is shown."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `add`."""
    parser.add_argument(
        "paths", nargs="+", metavar="PATH|URL|-", help="a file, a folder, - for standard input"
    )
    add_hint_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Add what is named; print what became of each input."""
    outcomes: list[Outcome] = []
    as_json = wants_json(arguments)
    progress = Progress()
    with Library.open(library_path(arguments)) as library:
        for outcome in import_paths(
            library, arguments.paths, hints=hints_of(arguments), progress=progress
        ):
            outcomes.append(outcome)
            progress.clear()
            if outcome.error is not None:
                print_error(f"{outcome.input}: {outcome.error}")
            elif not as_json:
                print(f"{outcome.status:9} {outcome.article:>6}  {single_line(outcome.input)}")
    if as_json:
        print_json([asdict(outcome) for outcome in outcomes])
    return 1 if any(outcome.error for outcome in outcomes) else 0


class Progress:
    """A count on standard error while adding takes long, if somebody is there to see it."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._shown = False

    def __call__(self, done: int, total: int) -> None:
        """Show how many of how many inputs are done."""
        if sys.stderr.isatty() and time.monotonic() - self._started > _PATIENCE:
            print(f"\r\x1b[K{done} of {total}", end="", file=sys.stderr, flush=True)
            self._shown = True

    def clear(self) -> None:
        """Take the count away, so that a line can be written."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._shown = False
