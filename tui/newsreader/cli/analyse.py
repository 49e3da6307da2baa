"""`newsreader analyse`: what analysis finds in texts, as JSON."""

import argparse
import sys
from datetime import date, datetime

from newsreader.analysis import analyse, to_json
from newsreader.cli.json_lines import analyse_lines
from newsreader.cli.naming import named_hints
from newsreader.cli.options import moment
from newsreader.cli.output import print_error, print_json
from newsreader.errors import InputError
from newsreader.library.importing.cleaning import clean
from newsreader.library.importing.decoding import decode
from newsreader.library.importing.front_matter import split_front_matter
from newsreader.library.importing.sources import STDIN, read_source

EXAMPLES = """\
examples:
  newsreader analyse article.txt
  newsreader analyse article.txt --published 2025-02-27 | python3 -m json.tool --no-ensure-ascii
  newsreader analyse --jsonl < texts.jsonl > analyses.jsonl

A JSON document for each file, one to a line. Offsets are code points into the file's text as it is,
front matter and carriage returns included. With --jsonl each line of standard input is an object
{"id": …, "text": "…", "published": "2025-02-27" or null}, and each line of the output its analysis."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `analyse`."""
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="text files (default: standard input)"
    )
    parser.add_argument(
        "--jsonl", action="store_true", help="read JSON objects from standard input, one to a line"
    )
    parser.add_argument(
        "--published",
        metavar="DATE",
        type=moment,
        help='the day that "yesterday" is counted from, if the file does not say when it appeared',
    )


def run(arguments: argparse.Namespace) -> int:
    """Print an analysis of each text."""
    if arguments.jsonl:
        if arguments.files:
            arguments.parser.error("--jsonl reads standard input and takes no FILE")
        return 0 if analyse_lines(sys.stdin.buffer, published=arguments.published) else 1
    failed = False
    for name in arguments.files or [STDIN]:
        try:
            text = decode(read_source(name))
        except InputError as error:
            print_error(f"{name}: {error}")
            failed = True
        else:
            published = _published(name, text) or arguments.published
            print_json(to_json(analyse(text, published=published), name))
    return 1 if failed else 0


def _published(name: str, text: str) -> date | datetime | None:
    """Return when a file was published, if it or a manifest beside it says."""
    _, stated = split_front_matter(clean(text))
    known = stated.or_else(named_hints(name)).published
    return known.when if known else None
