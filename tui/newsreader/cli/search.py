"""`newsreader search`: find words in the library."""

import argparse
from collections.abc import Iterator, Sequence

from newsreader.cli.concordance import concordance, drawn_concordance
from newsreader.cli.documents import moment_json, spans_json
from newsreader.cli.drawing import aligned, base_of, title_rows, with_source
from newsreader.cli.listing import print_listing
from newsreader.cli.opening import existing_library
from newsreader.library import SearchHit
from newsreader.library.snippet import own_words, snippet
from newsreader.model import Article
from newsreader.text import fit

EXAMPLES = """\
examples:
  newsreader search اسطنبول                  finds إسطنبول too
  newsreader search '"وزير الخارجية"'        a phrase, literally
  newsreader search تأشيرة --exact           folded, but no other forms of the word
  newsreader search لافروف --kwic            every place, the word in the middle

Best first. The fields, separated by tabs if the output is no terminal: number, places, day, title,
and a piece of the text; with --kwic: number, code point, words before, word, words after."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `search`."""
    parser.add_argument("query", metavar="QUERY", nargs="+", help='words, or "a phrase" in quotes')
    parser.add_argument(
        "--exact", action="store_true", help="fold the spelling, but do not find other forms"
    )
    parser.add_argument("--kwic", action="store_true", help="print a concordance")


def run(arguments: argparse.Namespace) -> int:
    """Print the articles that fit a query."""
    draw = drawn_concordance if arguments.kwic else _drawn
    write = concordance if arguments.kwic else _plain
    with existing_library(arguments) as library:
        print_listing(
            arguments,
            library.search(" ".join(arguments.query), exact=arguments.exact),
            document=_hit_json,
            drawn=lambda hit, width: draw(hit, library.article(hit.article), width),
            fields=lambda hit: write(hit, library.article(hit.article)),
        )
    return 0


def _hit_json(hit: SearchHit) -> dict[str, object]:
    return {
        "article": hit.article,
        "title": hit.title,
        "score": hit.score,
        "offset_unit": "code point",
        "hits": spans_json(hit.hits),
    }


def _plain(hit: SearchHit, article: Article) -> Iterator[Sequence[str]]:
    piece, _ = snippet(article.text, hit.hits, 120, own_words(article))
    yield str(hit.article), str(len(hit.hits)), _day(hit), hit.title, piece


def _drawn(hit: SearchHit, article: Article, width: int) -> Iterator[str]:
    base = base_of(article.language)
    count = len(hit.hits)
    details = f"{hit.article:>5}  {_day(hit):10}  {count:>3} {'place ' if count == 1 else 'places'}"
    yield from title_rows(details, with_source(hit.source, hit.title), width, base=base)
    room = max(3, width - 4)
    piece, spans = snippet(article.text, hit.hits, room, own_words(article))
    yield aligned(fit(piece, room, base=base), width, indent=4, bold=spans)


def _day(hit: SearchHit) -> str:
    return (moment_json(hit.published) or "")[:10]
