"""JSON Feed, versions 1 and 1.1 (jsonfeed.org)."""

from typing import Any

from newsreader.errors import InputError
from newsreader.library.feeds.draft import Draft, DraftFeed, absolute


def drafts_of(feed: Any, address: str) -> DraftFeed:  # Any: what JSON holds
    """Return what a JSON feed says; what makes no sense in it is left out.

    Raises:
        InputError: it is no feed.
    """
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        raise InputError("is a JSON feed without items")
    return DraftFeed(
        title=_text(feed, "title"),
        site=absolute(feed.get("home_page_url"), address),
        language=_text(feed, "language"),
        entries=tuple(_draft(item, address) for item in feed["items"] if isinstance(item, dict)),
    )


def _draft(item: dict[str, Any], address: str) -> Draft:  # Any: as above
    guid = item.get("id")
    pieces = [
        (text, name == "content_html")
        for name in ("content_html", "content_text", "summary")
        if (text := _text(item, name))
    ]
    dates = (_text(item, "date_published"), _text(item, "date_modified"))
    return Draft(
        guid=str(guid) if isinstance(guid, str | int) else None,
        link=absolute(item.get("url") or item.get("external_url"), address),
        title=_text(item, "title"),
        dates=tuple(date for date in dates if date),
        author=_author(item),
        source=None,
        language=_text(item, "language"),
        pieces=tuple(pieces),
    )


def _author(item: dict[str, Any]) -> str | None:  # Any: as above
    authors = item.get("authors")
    listed = authors if isinstance(authors, list) else [item.get("author")]
    names = [_text(one, "name") for one in listed if isinstance(one, dict)]
    return "، ".join(filter(None, names)) or None


def _text(found: dict[str, Any], name: str) -> str | None:  # Any: as above
    value = found.get(name)
    return value if isinstance(value, str) and value.strip() else None
