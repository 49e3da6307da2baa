"""Highlights, articles and events as documents for other programs. Text is in logical order."""

from collections.abc import Iterable
from typing import Literal, get_args

from newsreader.library.export import anki, csv, html, jsonld, markdown
from newsreader.library.export.chapter import (
    ALL,
    HIGHLIGHTS,
    Chapter,
    Choice,
    highlighted,
    load,
    loaded,
    nobody,
    sources,
)
from newsreader.library.library import Library, Progress
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
    "Progress",
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
    progress: Progress = nobody,
) -> str:
    """Return the highlights of the library, of one article, or of all accounts of one event.

    Args:
        library: The library.
        format: The form of the document.
        article: The one article.
        event: The one event.
        choice: Which highlights.
        progress: Called with how many articles are done, and of how many; what it raises ends it.

    Raises:
        NotFoundError: there is no such article or event.
    """
    found = highlighted(library, choice, article=article, event=event, progress=progress)
    return _highlights(library, format, found)


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
    progress: Progress = nobody,
) -> str:
    """Return all accounts of an event, and why they are together; `progress` as above.

    Raises:
        NotFoundError: there is no such event.
    """
    found = library.event(event)
    accounts = [account.article for account in found.accounts]
    chapters = tuple(loaded(library, accounts, choice, progress))
    because = [written(told(reason)) for reason in found.because]
    match format:
        case "md":
            return markdown.articles(found.title, chapters, because=because)
        case "html":
            return html.articles(found.title, chapters, because=because)
        case _:
            return _highlights(library, format, chapters)


def _highlights(library: Library, form: Format, found: Iterable[Chapter]) -> str:
    match form:
        case "md":
            return markdown.highlights(written(HIGHLIGHTS), found)
        case "html":
            return html.highlights(written(HIGHLIGHTS), found)
        case "jsonld":
            chapters = tuple(found)
            return jsonld.highlights(chapters, sources(library, chapters))
        case "csv":
            return csv.highlights(found)
        case "anki":
            return anki.highlights(found)
