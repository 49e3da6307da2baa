"""A web page made an article."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from newsreader.errors import InputError
from newsreader.library.importing.metadata import NO_HINTS, Hints
from newsreader.library.importing.pages.extraction import main_lines
from newsreader.library.importing.pages.lines import PageLine, lines_of
from newsreader.library.importing.pages.metadata import PageFacts, read_facts
from newsreader.library.importing.pages.parsing import bare_lines, parse
from newsreader.library.importing.writing import write_article
from newsreader.model import Article

_HEAD_END = re.compile("</head>|<body", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """What a page gave."""

    article: Article
    feeds: tuple[str, ...]
    """The addresses of feeds it links to."""


def read_page(
    html: str, *, address: str | None = None, origin: str | None = None, hints: Hints = NO_HINTS
) -> Page:
    """Return the article on a web page.

    What the page says of itself comes first, then the hints, then what the text says.

    Args:
        html: The page.
        address: Where it is on the web, if that is known.
        origin: Where it was read from, if it was not from the web.
        hints: What is known from outside.

    Raises:
        InputError: there is no article on it, or it is not in Arabic and `language` says nothing
            else; the message continues a sentence that begins with the page's name.
    """
    facts, lines = _read(html, address)
    if not lines:
        raise InputError("is a web page on which no article is found")
    stated = Hints(
        title=facts.title,
        source=facts.source,
        language=facts.language,
        published=facts.published,
        url=facts.address or address,
    )
    article = write_article(lines, stated.or_else(hints), author=facts.author, origin=origin)
    return Page(article, facts.feeds)


def piece_lines(html: str) -> tuple[PageLine, ...]:
    """Return the lines of a piece of HTML, all of them.

    Raises:
        InputError: it is too long.
    """
    if not html.strip():
        return ()
    root = parse(f"<html><body>{html}</body></html>")
    return tuple(bare_lines(html) if root is None else lines_of(root))


def _read(html: str, address: str | None) -> tuple[PageFacts, Iterable[PageLine]]:
    root = parse(html)
    if root is not None:
        facts = read_facts(root, address)
        return facts, main_lines(root, facts.body)
    head = _HEAD_END.search(html)
    end = head.start() if head else 0
    root = parse(f"{html[:end]}</head><body></body></html>") if end else None
    facts = PageFacts() if root is None else read_facts(root, address)
    return facts, tuple(bare_lines(html[end:]))
