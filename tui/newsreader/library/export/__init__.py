"""Highlights, articles and events as documents for other programs. Text is in logical order."""

from collections.abc import Sequence
from typing import Literal, get_args

from newsreader.library.export import anki, csv, html, jsonld, markdown
from newsreader.library.export.chapter import (
    ALL,
    HIGHLIGHTS,
    Chapter,
    Choice,
    highlighted,
    load,
    sources,
)
from newsreader.library.library import Library
from newsreader.library.telling import told
from newsreader.wording import written

Format = Literal["md", "html", "jsonld", "csv", "anki"]
"""What can be written. Only `md` and `html` hold whole articles; the rest hold highlights."""

FORMATS: tuple[Format, ...] = get_args(Format)

__all__ = [
    "ALL",
    "FORMATS",
    "Choice",
    "Format",
    "export_article",
    "export_event",
    "export_highlights",
]


def export_highlights(
    library: Library,
    format: Format,  # noqa: A002 - the name the option has on the command line
    *,
    article: int | None = None,
    event: str | None = None,
    choice: Choice = ALL,
) -> str:
    """Return the highlights of the library, of one article, or of all accounts of one event.

    Raises:
        NotFoundError: there is no such article or event.
    """
    return _highlights(library, format, highlighted(library, choice, article=article, event=event))


def export_article(
    library: Library,
    article: int,
    format: Format,  # noqa: A002 - see above
    *,
    choice: Choice = ALL,
) -> str:
    """Return an article with its highlights; in a format without articles, the highlights.

    Raises:
        NotFoundError: there is no such article.
    """
    chapter = load(library, article, choice)
    match format:
        case "md":
            return markdown.articles(chapter.title, [chapter])
        case "html":
            return html.articles(chapter.title, [chapter])
        case _:
            return _highlights(library, format, [chapter])


def export_event(
    library: Library,
    event: str,
    format: Format,  # noqa: A002 - see above
    *,
    choice: Choice = ALL,
) -> str:
    """Return all accounts of an event, and why they are together.

    Raises:
        NotFoundError: there is no such event.
    """
    found = library.event(event)
    chapters = [load(library, account.article, choice) for account in found.accounts]
    because = [written(told(reason)) for reason in found.because]
    match format:
        case "md":
            return markdown.articles(found.title, chapters, because=because)
        case "html":
            return html.articles(found.title, chapters, because=because)
        case _:
            return _highlights(library, format, chapters)


def _highlights(library: Library, form: Format, chapters: Sequence[Chapter]) -> str:
    match form:
        case "md":
            return markdown.highlights(written(HIGHLIGHTS), chapters)
        case "html":
            return html.highlights(written(HIGHLIGHTS), chapters)
        case "jsonld":
            return jsonld.highlights(chapters, sources(library, chapters))
        case "csv":
            return csv.highlights(chapters)
        case "anki":
            return anki.highlights(chapters)
