"""`newsreader add`: put files, folders, web pages and feeds into the library."""

import argparse
from dataclasses import asdict

from newsreader.cli.options import add_hint_options, hints_of, library_path, wants_json
from newsreader.cli.output import print_error, print_json, single_line
from newsreader.cli.progress import Progress
from newsreader.library import Library
from newsreader.library.importing import Outcome, import_paths

EXAMPLES = """\
examples:
  newsreader add article.txt
  newsreader add ~/articles                  every .txt and .md in it, manifest.toml is read
  newsreader add https://example.org/news/1  the article on a web page
  newsreader add https://example.org/feed    follows the feed; newsreader fetch looks for news in it
  newsreader add feeds.opml                  follows the feeds another program wrote into a list
  newsreader add - --source 'الميادين' --published 2025-04-10 < article.txt

An article that is there already is not added again. A file that is no Arabic text gets one line on
standard error and the rest goes on."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `add`."""
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH|URL|-",
        help="a file, a folder, an address, - for standard input",
    )
    add_hint_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Add what is named; print what became of each input."""
    outcomes: list[Outcome] = []
    as_json = wants_json(arguments)
    progress = Progress("adding")
    with Library.open(library_path(arguments)) as library:
        for outcome in import_paths(
            library, arguments.paths, hints=hints_of(arguments), progress=progress
        ):
            outcomes.append(outcome)
            progress.clear()
            if outcome.error is not None:
                print_error(f"{outcome.input}: {outcome.error}")
            elif not as_json:
                number = "feed" if outcome.article is None else outcome.article
                print(f"{outcome.status:9} {number:>6}  {single_line(outcome.input)}")
    if as_json:
        print_json([asdict(outcome) for outcome in outcomes])
    return 1 if any(outcome.error for outcome in outcomes) else 0
