"""`newsreader list`: the articles of the library."""

import argparse
from collections.abc import Iterator, Sequence

from newsreader.cli.documents import moment_json
from newsreader.cli.drawing import (
    base_of,
    print_rows,
    terminal_width,
    title_rows,
    with_source,
)
from newsreader.cli.options import library_path, wants_json
from newsreader.cli.output import is_terminal, print_fields, print_json
from newsreader.library import ArticleSummary, Library

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
    with Library.open(library_path(arguments)) as library:
        articles = library.articles()
    if wants_json(arguments):
        print_json([article_json(article) for article in articles])
    elif is_terminal():
        print_rows(_drawn(articles, terminal_width()))
    else:
        for article in articles:
            print_fields(*_details(article), article.source or "", article.title)
    return 0


def article_json(article: ArticleSummary) -> dict[str, object]:
    """Return a line about an article as the JSON object of the contract."""
    return {
        "article": article.id,
        "title": article.title,
        "source": article.source,
        "published": moment_json(article.published),
        "event": article.event,
    }


def _details(article: ArticleSummary) -> tuple[str, str, str]:
    return str(article.id), (moment_json(article.published) or "")[:10], article.event or ""


def _drawn(articles: Sequence[ArticleSummary], width: int) -> Iterator[str]:
    for article in articles:
        number, day, event = _details(article)
        yield from title_rows(
            f"{number:>5}  {day:10}  {event:6}",
            with_source(article.source, article.title),
            width,
            base=base_of(article.language),
        )
