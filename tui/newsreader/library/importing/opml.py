"""Lists of feeds as other programs write and read them: OPML."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape

from newsreader.errors import InputError
from newsreader.library.importing.cleaning import one_line
from newsreader.library.importing.decoding import decode_labelled

_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
MAX_FEEDS = 5000
"""Feeds of one list that are taken."""


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed in a list."""

    address: str
    title: str | None
    site: str | None


def read_opml(content: bytes) -> tuple[Outline, ...]:
    """Return the feeds a list names, those in folders too, each once.

    Raises:
        InputError: it is no list, names no feed, or declares entities.
    """
    from lxml import etree  # noqa: PLC0415 - loaded when there is a list

    text = decode_labelled(content)
    if "<!ENTITY" in text.upper():
        raise InputError("declares entities of its own, which is not safe to read")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, encoding="utf-8"
    )
    sound = _CONTROLS.sub("\ufffd", _DECLARATION.sub("", text, count=1)).lstrip()
    try:
        root = etree.fromstring(sound.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise InputError("is a list of feeds (OPML) that is damaged") from error
    found: dict[str, Outline] = {}
    for element in () if root is None else root.iter("outline"):
        address = (element.get("xmlUrl") or element.get("xmlurl") or "").strip()
        if address and len(found) < MAX_FEEDS:
            title = one_line(element.get("title") or element.get("text") or "") or None
            outline = Outline(address, title, element.get("htmlUrl"))
            found.setdefault(address, outline)
    if not found:
        raise InputError("is a list (OPML) that names no feeds")
    return tuple(found.values())


def write_opml(feeds: Iterable[Outline]) -> str:
    """Return a list of feeds, in OPML 2.0."""
    return "\n".join(_written(feeds)) + "\n"


def _written(feeds: Iterable[Outline]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<opml version="2.0">'
    yield "  <head><title>newsreader</title></head>"
    yield "  <body>"
    for feed in feeds:
        title = _quoted(feed.title or feed.address)
        site = f" htmlUrl={_quoted(feed.site)}" if feed.site else ""
        address = _quoted(feed.address)
        yield f'    <outline type="rss" text={title} title={title} xmlUrl={address}{site}/>'
    yield "  </body>"
    yield "</opml>"


def _quoted(value: str) -> str:
    return f'"{escape(value)}"'
