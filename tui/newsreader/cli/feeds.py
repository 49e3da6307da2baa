"""`newsreader feeds`: the feeds that are followed."""

import argparse
import sys
from collections.abc import Sequence

from newsreader.cli.opening import existing_library
from newsreader.cli.options import wants_json
from newsreader.cli.output import print_error, print_fields, print_json
from newsreader.library import Feed, Library

EXAMPLES = """\
examples:
  newsreader feeds                           number, unread, articles, last fetched, address, name
  newsreader feeds --remove 2                follows it no longer; its articles stay
  newsreader feeds --opml > feeds.opml       a list for other programs; newsreader add reads it

newsreader add ADDRESS follows a feed, newsreader fetch looks for news in all of them."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `feeds`."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--remove", nargs="+", metavar="FEED", help="follow these no longer, by number or address"
    )
    what.add_argument("--opml", action="store_true", help="write the list as OPML")


def run(arguments: argparse.Namespace) -> int:
    """List the feeds, write them as OPML, or remove some."""
    failed = False
    with existing_library(arguments) as library:
        if arguments.remove:
            removed, failed = wanted_feeds(library, arguments.remove)
            for number in sorted(removed or ()):
                library.unsubscribe(number)
        feeds = library.feeds()
    if arguments.opml:
        from newsreader.library.importing.opml import (  # noqa: PLC0415 - loads an XML parser
            Outline,
            write_opml,
        )

        sys.stdout.write(write_opml(Outline(one.address, one.title, one.site) for one in feeds))
    elif wants_json(arguments):
        print_json([_document(feed) for feed in feeds])
    else:
        for feed in feeds:
            print_fields(*_fields(feed))
    return 1 if failed else 0


def wanted_feeds(library: Library, named: Sequence[str]) -> tuple[set[int] | None, bool]:
    """Return the feeds that numbers and addresses name, and whether some of these name none.

    All of them are meant if nothing is named: None.
    """
    if not named:
        return None, False
    by_name = {name: feed.id for feed in library.feeds() for name in (str(feed.id), feed.address)}
    unknown = [name for name in named if name not in by_name]
    for name in unknown:
        print_error(f"{name}: there is no such feed; newsreader feeds lists them")
    return {by_name[name] for name in named if name in by_name}, bool(unknown)


def _document(feed: Feed) -> dict[str, object]:
    return {
        "feed": feed.id,
        "address": feed.address,
        "title": feed.title,
        "articles": feed.articles,
        "unread": feed.unread,
        "fetched": feed.fetched,
        "error": feed.problem,
    }


def _fields(feed: Feed) -> tuple[str, ...]:
    counts = (str(feed.id), str(feed.unread), str(feed.articles))
    return (*counts, (feed.fetched or "")[:10], feed.address, feed.title, feed.problem or "")
