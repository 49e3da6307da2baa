"""HTML to a tree, if it is such that a parser copes with it; its bare words if it is not.

libxml2 loses without a word what is nested more than 255 deep, and other parsers take for ever.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from newsreader.errors import InputError
from newsreader.library.importing.cleaning import one_line
from newsreader.library.importing.pages.lines import PageLine

MAX_PAGE = 5_000_000
"""The longest page that is parsed, in characters."""
MAX_DEPTH = 200
"""The deepest nesting that is parsed."""
MAX_ATTRIBUTES = 1000
"""The most attributes of a tag that are parsed: libxml2 compares each with all others."""

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>?")
# What has no end tag, or may leave it out: it closes where the next of its kind begins.
_UNPAIRED = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "option",
        "optgroup",
        "rp",
        "rt",
        "html",
        "head",
        "body",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "del",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_RAW = frozenset({"script", "style"})
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def parse(html: str) -> Any | None:  # Any: lxml ships no types
    """Return the root of a page or of a piece of one; None if no parser should be given it.

    Raises:
        InputError: it is too long, or holds nothing.
    """
    from lxml import etree  # noqa: PLC0415 - loaded when there is a page
    from lxml import html as lxml_html  # noqa: PLC0415 - as above

    if len(html) > MAX_PAGE:
        raise InputError("is a web page of more than {size} MB", size=MAX_PAGE // 1_000_000)
    if not is_parsable(html):
        return None
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True)
    try:
        # As UTF-8: what a page says of its encoding was heard before.
        data = _CONTROLS.sub("\ufffd", html).encode("utf-8", "replace")
        root = lxml_html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise InputError("has no words in it") from error
    return root


def is_parsable(html: str) -> bool:
    """Whether a page is neither nested too deep nor has a tag with too many attributes.

    Estimated without building anything.
    """
    depth = 0
    for tag in _TAG.finditer(html):
        if len(tag[3]) > MAX_ATTRIBUTES and len(tag[3].split()) > MAX_ATTRIBUTES:
            return False
        if tag[2].lower() in _UNPAIRED or tag[3].endswith("/"):
            continue
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > MAX_DEPTH:
            return False
    return True


def bare_lines(html: str) -> Iterator[PageLine]:
    """Yield the lines of HTML without a tree, whatever its nesting; in linear time."""
    words: list[str] = []
    last = 0
    raw = ""
    for tag in _TAG.finditer(html):
        name = tag[2].lower()
        if not raw:
            words.append(html[last : tag.start()])
            if name not in _INLINE:
                yield from _line(words)
            if name in _RAW and not tag[1]:
                raw = name
        elif tag[1] and name == raw:
            raw = ""
        last = tag.end()
    words.append("" if raw else html[last:])
    yield from _line(words)


def _line(words: list[str]) -> Iterator[PageLine]:
    if text := one_line(unescape("".join(words))):
        yield PageLine(text, None)
    words.clear()
