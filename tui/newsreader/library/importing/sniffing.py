"""What kind of file content is, by how it begins."""

import re

_PAGE = re.compile(
    rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]{0,200}>\s*)?(<!--.{0,2000}?-->\s*)*<(!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_OPML = re.compile(
    rb"(\xef\xbb\xbf)?\s*(<\?xml[^>]{0,200}>\s*)?(<!--.{0,2000}?-->\s*|<!DOCTYPE[^\[<>]{0,500}>\s*)*<opml\b",
    re.IGNORECASE | re.DOTALL,
)
_REACH = 8192


def is_page(content: bytes) -> bool:
    """Whether content begins like a web page."""
    return _PAGE.match(content[:_REACH]) is not None


def is_opml(content: bytes) -> bool:
    """Whether content begins like a list of feeds."""
    return _OPML.match(content[:_REACH]) is not None
