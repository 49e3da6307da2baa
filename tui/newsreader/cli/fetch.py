"""`newsreader fetch`: look for news in the feeds that are followed."""

import argparse
from dataclasses import asdict

from newsreader.cli.feeds import wanted_feeds
from newsreader.cli.opening import existing_library
from newsreader.cli.options import wants_json
from newsreader.cli.output import print_error, print_fields, print_json
from newsreader.cli.progress import Progress
from newsreader.library.feeds.fetching import FeedOutcome, fetch_feeds

EXAMPLES = """\
examples:
  newsreader fetch
  newsreader fetch 2 https://example.org/feed
  newsreader fetch --json

A line for each feed: new, updated and unchanged articles, and its name; fields are separated by
tabs. A feed that cannot be fetched gets one line on standard error and the rest goes on."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `fetch`."""
    parser.add_argument(
        "feeds", nargs="*", metavar="FEED", help="the number or address of a feed (default: all)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Fetch the feeds; print what became of each."""
    as_json = wants_json(arguments)
    outcomes: list[FeedOutcome] = []
    progress = Progress("fetching")
    with existing_library(arguments) as library:
        only, unknown = wanted_feeds(library, arguments.feeds)
        for outcome in fetch_feeds(library, only=only, progress=progress):
            outcomes.append(outcome)
            progress.clear()
            if outcome.error is not None:
                print_error(f"{outcome.title}: {outcome.error}")
            elif not as_json:
                counts = (outcome.added, outcome.updated, outcome.unchanged)
                print_fields(*map(str, counts), outcome.title)
    if as_json:
        print_json([asdict(outcome) for outcome in outcomes])
    return 1 if unknown or any(outcome.error for outcome in outcomes) else 0
