"""`newsreader show`: one article on the terminal."""

import argparse
from collections import deque
from collections.abc import Iterator

from newsreader.cli.documents import moment_json
from newsreader.cli.drawing import base_of, paragraph_rows, print_rows, terminal_width
from newsreader.cli.naming import article_number, read_named_article
from newsreader.cli.opening import existing_library
from newsreader.cli.options import columns, wants_json
from newsreader.cli.output import print_json
from newsreader.model import Article, Block, BlockKind

EXAMPLES = """\
examples:
  newsreader show 3
  newsreader show 3 --width 60
  newsreader show article.txt --plain | wc -w
  newsreader show 3 --json

The text is drawn as a terminal needs it, right aligned; --plain gives it as it is stored, with
nothing added. Lines that are not the author's words are hidden; --all shows them."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `show`."""
    parser.add_argument(
        "article",
        metavar="ID|FILE",
        help="a number in the library, or a file that need not be in it",
    )
    parser.add_argument(
        "--width", metavar="N", type=columns, help="columns (default: the terminal's, at most 100)"
    )
    parser.add_argument(
        "--plain", action="store_true", help="logical order, letters as in the source, not wrapped"
    )
    parser.add_argument(
        "--all", action="store_true", help="show the lines that are not the author's words too"
    )


def run(arguments: argparse.Namespace) -> int:
    """Show one article."""
    if (number := article_number(arguments.article)) is None:
        article = read_named_article(arguments.article)
    else:
        with existing_library(arguments) as library:
            article = library.article(number)
    if wants_json(arguments):
        print_json(_article_json(article))
    elif arguments.plain:
        print(_plain(article, everything=arguments.all))
    else:
        width = arguments.width or terminal_width()
        print_rows(_drawn(article, width, everything=arguments.all))
    return 0


def _article_json(article: Article) -> dict[str, object]:
    return {
        "article": article.id or None,
        "title": article.title,
        "source": article.source,
        "published": moment_json(article.published),
        "language": article.language,
        "origin": article.origin,
        "offset_unit": "code point",
        "text": article.text,
        "blocks": [
            {"start": block.start, "end": block.end, "kind": block.kind.value, "rule": block.rule}
            for block in article.blocks
        ],
    }


def _plain(article: Article, *, everything: bool) -> str:
    """Return the stored text and nothing else, without what is hidden."""
    if everything:
        return article.text.removesuffix("\n")
    return "\n".join(_shown_lines(article)).strip("\n")


def _shown_lines(article: Article) -> Iterator[str]:
    """Yield the lines without what is hidden in them; a blank one goes with a hidden one before."""
    hidden = deque(article.spans_of(BlockKind.BOILERPLATE))
    start, hides = 0, False
    for line in article.text.split("\n"):
        parts, after = list[str](), 0
        while hidden and hidden[0].start < start + len(line):
            span = hidden.popleft()
            parts.append(line[after : span.start - start].strip())
            after = span.end - start
        shown = " ".join(filter(None, (*parts, line[after:].strip()))) if after else line
        hides = not shown.strip() and (hides or after > 0)
        if not hides:
            yield shown
        start += len(line) + 1


def _drawn(article: Article, width: int, *, everything: bool) -> Iterator[str]:
    base = base_of(article.language)
    yield from paragraph_rows(article.title, width, base=base)
    if byline := _byline(article):
        yield from paragraph_rows(byline, width, base=base)
    yield from paragraph_rows("─" * min(width, 24), width, base=base)
    for block in _shown(article, everything=everything):
        yield ""
        yield from paragraph_rows(article.text[block.start : block.end], width, base=base)
    hidden = len(article.spans_of(BlockKind.BOILERPLATE))
    if hidden and not everything:
        lines = "1 line" if hidden == 1 else f"{hidden} lines"
        yield ""
        yield from paragraph_rows(f"[{lines} hidden, --all shows them]", width, base="ltr")


def _byline(article: Article) -> str:
    """Return outlet and day, as far as they are known."""
    day = (moment_json(article.published) or "")[:10]
    return " · ".join(part for part in (article.source, day) if part)


def _shown(article: Article, *, everything: bool) -> Iterator[Block]:
    """Yield what stands below the heading: the title is not said twice."""
    for block in article.blocks:
        repeats_title = (
            block.kind is BlockKind.TITLE
            and article.text[block.start : block.end].split() == article.title.split()
        )
        if not repeats_title and (everything or block.kind is not BlockKind.BOILERPLATE):
            yield block
