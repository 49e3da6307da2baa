"""RSS of every version and Atom, by feedparser."""

import io
import re
import sys
from typing import Any

from newsreader.errors import InputError
from newsreader.library.feeds.draft import Draft, DraftFeed, absolute

_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_REFERENCE = re.compile("&(?:amp;)?#(?:x0*([0-9a-f]+)|0*([0-9]+));", re.IGNORECASE)
_UTF_8 = {"content-type": "application/xml; charset=utf-8"}
_DATES = ("published", "created", "updated")
"""Asked of the plain dictionary: feedparser's own has one stand for another."""
_HTML = frozenset({"text/html", "application/xhtml+xml"})


def drafts_of_xml(text: str, address: str) -> DraftFeed:
    """Return what a feed of XML says.

    Raises:
        InputError: it is no feed or a damaged one, or declares entities, which may grow without bound.
    """
    import feedparser  # noqa: PLC0415 - takes a tenth of a second that only feeds are to pay

    if _ENTITY.search(text):
        raise InputError("declares entities of its own, which is not safe to read")
    sound = _CONTROLS.sub("\ufffd", _DECLARATION.sub("", text, count=1)).lstrip()
    sound = _REFERENCE.sub(_checked, sound)
    # A stream, since a string could name a file or an address to read; the encoding as a header,
    # since it was settled before.
    try:
        found: Any = feedparser.parse(  # Any: feedparser ships no types
            io.BytesIO(sound.encode()),
            response_headers=_UTF_8,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except (
        ValueError,
        LookupError,
        ArithmeticError,
        AssertionError,
    ) as error:  # what it does not foresee
        raise InputError("is a feed that is damaged") from error
    if not found.get("version") and not found.get("entries"):
        raise InputError("is no feed that can be read")
    feed = found["feed"]
    return DraftFeed(
        title=feed.get("title"),
        site=absolute(feed.get("link"), address),
        language=feed.get("language"),
        entries=tuple(_draft(entry, address) for entry in found["entries"]),
    )


def _draft(entry: Any, address: str) -> Draft:  # Any: as above
    contents = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    language = next((one["language"] for one in contents if one.get("language")), None)
    return Draft(
        guid=entry.get("id"),
        link=absolute(entry.get("link"), address),
        title=entry.get("title"),
        dates=tuple(said for name in _DATES if (said := dict.get(entry, name))),
        author=entry.get("author_detail", {}).get("name") or entry.get("author"),
        source=(entry.get("source") or {}).get("title"),
        language=language,
        pieces=tuple(
            (one["value"], one.get("type") in _HTML or "<" in one["value"])
            for one in contents
            if one.get("value")
        ),
    )


def _checked(reference: re.Match[str]) -> str:
    """Return a reference to a character as it is, U+FFFD if there is no such character."""
    digits = reference[1] or reference[2]
    known = len(digits) <= 7 and int(digits, 16 if reference[1] else 10) <= sys.maxunicode
    return reference[0] if known else "\ufffd"
