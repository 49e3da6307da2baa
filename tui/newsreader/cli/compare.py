"""`newsreader compare`: accounts side by side. Not there yet."""

import argparse

from newsreader.cli.output import print_error

EXAMPLES = """\
examples:
  newsreader compare 3 5
  newsreader compare e3                      all accounts of an event"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `compare`."""
    parser.add_argument("ids", nargs="+", metavar="ID", help="articles, or one event")


def run(_arguments: argparse.Namespace) -> int:
    """Say that comparing comes later."""
    print_error("compare: comparing accounts comes in a later version")
    return 1
