"""What a page says of itself: JSON-LD, the meta elements of its head, its first heading."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from newsreader.library.importing.cleaning import one_line
from newsreader.library.importing.moments import read_moment
from newsreader.model import Published

_ARTICLES = re.compile(
    r"(News|Report|Opinion|Analysis|Background|Review|Tech|Live|Blog)?\w*(Article|Posting)"
)
_MAX_OBJECTS = 5000
"""JSON-LD objects that are looked at."""
# By preference. Names are folded to lower case; `property`, `name` and `itemprop` are one to us.
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "title")
_SOURCES = ("og:site_name", "application-name", "dc.publisher", "publisher")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "sailthru.author")
_DATES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "dc.date.issued", "dc.date", "dcterms.created", "dc.date.created", "date",
)  # fmt: skip
_DATES_OF_TIME = frozenset({"datePublished", "dateCreated"})
_FEED_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/json"}
)
_BETWEEN = re.compile(r"\s+[|\-–—:·»«]\s+|\s*[|»]\s*")


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What is said about a page outside its words; None where it says nothing."""

    title: str | None = None
    source: str | None = None
    author: str | None = None
    published: Published | None = None
    language: str | None = None
    address: str | None = None
    """The address it wants to be known by, of the same host."""
    body: str | None = None
    """The words of the article, where JSON-LD repeats them."""
    feeds: tuple[str, ...] = ()
    """The addresses of feeds it links to."""


def read_facts(root: Any, address: str | None) -> PageFacts:  # Any: lxml ships no types
    """Return what a parsed page says of itself, its address being known or not."""
    said = _Said(root)
    article = next(iter(_articles(root)), {})
    source = (
        said.first(_SOURCES)
        or _name_of(article.get("publisher"))
        or (_host(address) if address else None)
    )
    return PageFacts(
        title=_title(root, said, article, source),
        source=source,
        author=_author(said, article),
        published=_published(root, said, article),
        language=_language(root),
        address=_canonical(root, said, address),
        body=_plain(article.get("articleBody")),
        feeds=tuple(_feeds(root, address)),
    )


class _Said:
    """The meta elements of a page."""

    def __init__(self, root: Any) -> None:  # Any: as above
        self._values: dict[str, str] = {}
        for meta in root.iter("meta"):
            value = one_line(meta.get("content") or "")
            for attribute in ("property", "name", "itemprop"):
                if value and (name := meta.get(attribute)):
                    self._values.setdefault(name.strip().lower(), value)

    def first(self, names: Sequence[str]) -> str | None:
        return next((self._values[name] for name in names if name in self._values), None)

    def every(self, names: Sequence[str]) -> Iterator[str]:
        return (self._values[name] for name in names if name in self._values)


def _articles(root: Any) -> Iterator[Mapping[str, Any]]:  # Any: what JSON holds
    """Yield the objects of JSON-LD that describe an article, the page's own before others."""
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            try:
                content = json.loads(script.text_content(), strict=False)
            except (ValueError, RecursionError):
                continue
            for found in _objects(content):
                kinds = found.get("@type")
                names = kinds if isinstance(kinds, list) else [kinds]
                if any(isinstance(one, str) and _ARTICLES.fullmatch(one) for one in names):
                    yield found


def _objects(content: Any) -> Iterator[Mapping[str, Any]]:  # Any: as above
    waiting = [content]
    seen = 0
    while waiting and seen < _MAX_OBJECTS:
        one = waiting.pop(0)
        seen += 1
        if isinstance(one, list):
            waiting.extend(one)
        elif isinstance(one, dict):
            yield one
            waiting.extend(one[key] for key in ("@graph", "mainEntity") if key in one)


def _title(
    root: Any, said: _Said, article: Mapping[str, Any], source: str | None
) -> str | None:  # Any: as above
    heading = [_words(one) for one in root.iter("h1")]
    own = [one for one in heading if one]
    stated = _plain(article.get("headline")) or said.first(_TITLES)
    if stated is None and len(own) != 1:
        element = root.find(".//title")
        stated = _words(element) if element is not None else None
    if stated is None:
        return own[0] if own else None
    # A heading that the title repeats, with the site's name behind it, is the better one.
    return next((one for one in own if one in stated), None) or _without(stated, source)


def _without(title: str, source: str | None) -> str:
    """Return a title without the name of the site behind or before it."""
    *before, last = _BETWEEN.split(title) if source else [title]
    if before and source and last.strip() == source:
        return title[: title.rindex(last)].rstrip(" |-–—:·»«")
    return title


def _author(said: _Said, article: Mapping[str, Any]) -> str | None:  # Any: as above
    named = _name_of(article.get("author")) or said.first(_AUTHORS)
    if named is None or "@" in named or "://" in named or len(named) > 100:
        return None
    return named


def _published(root: Any, said: _Said, article: Mapping[str, Any]) -> Published | None:
    times = list(root.iter("time"))
    own = [one for one in times if "pubdate" in one.attrib or one.get("itemprop") in _DATES_OF_TIME]
    stated = [_plain(article.get("datePublished")), *said.every(_DATES)]
    stated += [one.get("datetime") for one in (*own, *times[:1])]
    for value in stated:
        if value and (when := read_moment(value)):
            return Published(when, "stated")
    return None


def _language(root: Any) -> str | None:  # Any: as above
    return root.get("lang") or root.get("xml:lang") or None


def _canonical(root: Any, said: _Said, address: str | None) -> str | None:  # Any: as above
    links = [one.get("href") for one in root.iter("link") if (one.get("rel") or "") == "canonical"]
    for link in (*links, said.first(("og:url",))):
        absolute = _absolute(link, address)
        if absolute and (address is None or _host(absolute) == _host(address)):
            return absolute if urlsplit(absolute).path.strip("/") else None
    return None


def _feeds(root: Any, address: str | None) -> Iterator[str]:  # Any: as above
    for link in root.iter("link"):
        relations = (link.get("rel") or "").lower().split()
        kind = (link.get("type") or "").lower()
        absolute = _absolute(link.get("href"), address)
        if "alternate" in relations and kind in _FEED_TYPES and absolute:
            yield absolute


def _absolute(link: str | None, address: str | None) -> str | None:
    try:
        absolute = urljoin(address or "", (link or "").strip())
        urlsplit(absolute).port  # noqa: B018 - raises if it is no address
    except ValueError:
        return None
    return absolute if link and absolute.startswith(("http://", "https://")) else None


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _name_of(value: Any) -> str | None:  # Any: what JSON holds
    """Return the name in a value of JSON-LD, those of several joined."""
    if isinstance(value, list):
        return "، ".join(filter(None, map(_name_of, value[:5]))) or None
    return _plain(value.get("name") if isinstance(value, dict) else value)


def _plain(value: Any) -> str | None:  # Any: what JSON holds
    """Return a string of JSON-LD, in which some sites leave the escapes of HTML."""
    return unescape(value).strip() or None if isinstance(value, str) else None


def _words(element: Any) -> str:  # Any: as above
    return one_line("".join(element.itertext()))
