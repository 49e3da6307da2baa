"""`newsreader list`: the articles of the library."""

import argparse
from collections.abc import Iterator

from newsreader.cli.documents import moment_json
from newsreader.cli.drawing import base_of, title_rows, with_source
from newsreader.cli.listing import print_listing
from newsreader.cli.opening import existing_library
from newsreader.library import ArticleSummary

EXAMPLES = """\
examples:
  newsreader list
  newsreader list | cut -f1,5                numbers and titles; fields are separated by tabs
  newsreader list --json

Newest first, those without a date last. The fields: number, date, event, outlet, title."""


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `list`: it has none."""


def run(arguments: argparse.Namespace) -> int:
    """Print a line about every article."""
    with existing_library(arguments) as library:
        articles = library.articles()
    print_listing(arguments, articles, document=_document, drawn=_drawn, fields=_fields)
    return 0


def _document(article: ArticleSummary) -> dict[str, object]:
    return {
        "article": article.id,
        "title": article.title,
        "source": article.source,
        "published": moment_json(article.published),
        "event": article.event,
    }


def _details(article: ArticleSummary) -> tuple[str, str, str]:
    return str(article.id), (moment_json(article.published) or "")[:10], article.event or ""


def _drawn(article: ArticleSummary, width: int) -> Iterator[str]:
    number, day, event = _details(article)
    details = f"{number:>5}  {day:10}  {event:6}"
    title = with_source(article.source, article.title)
    yield from title_rows(details, title, width, base=base_of(article.language))


def _fields(article: ArticleSummary) -> Iterator[tuple[str, ...]]:
    yield *_details(article), article.source or "", article.title
