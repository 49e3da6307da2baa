"""`newsreader export`: highlights, an event or an article in the formats of other programs."""

import argparse

from newsreader.cli.naming import article_number
from newsreader.cli.opening import existing_library
from newsreader.cli.options import wants_json
from newsreader.cli.output import print_json
from newsreader.errors import NotFoundError
from newsreader.library.annotations.highlights import LABELS
from newsreader.library.export import (
    FORMATS,
    Choice,
    Format,
    export_article,
    export_event,
    export_highlights,
)

EXAMPLES = """\
examples:
  newsreader export > highlights.md
  newsreader export --format csv > highlights.csv
  newsreader export --format html --what event e1 > event.html
  newsreader export --format jsonld --what article 3
  newsreader export --format anki --label 2 --tag اقتصاد > cards.txt

To standard output. Text is in logical order."""

_WANTED = "highlights, event ID, or article ID"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `export`."""
    parser.add_argument("--format", choices=FORMATS, default="md", help="default: md")
    parser.add_argument(
        "--what",
        nargs="+",
        default=["highlights"],
        metavar="WHAT",
        help=f"{_WANTED}; default: highlights",
    )
    parser.add_argument(
        "--label", type=int, choices=LABELS, metavar="N", help="only highlights with this label"
    )
    parser.add_argument("--tag", help="only highlights with this tag")


def run(arguments: argparse.Namespace) -> int:
    """Print what is wanted in the format that is wanted."""
    form: Format = arguments.format
    choice = Choice(label=arguments.label, tag=arguments.tag)
    with existing_library(arguments) as library:
        match arguments.what:
            case ["highlights"]:
                content = export_highlights(library, form, choice=choice)
            case ["event", event_id]:
                content = export_event(library, event_id, form, choice=choice)
            case ["article", article_id]:
                if (number := article_number(article_id)) is None:
                    raise NotFoundError(f"{article_id} is no article number; see newsreader list")
                content = export_article(library, number, form, choice=choice)
            case _:
                arguments.parser.error(f"--what takes {_WANTED}")
    if wants_json(arguments):
        print_json({"what": " ".join(arguments.what), "format": form, "content": content})
    else:
        print(content, end="" if content.endswith("\n") else "\n")
    return 0
