"""Metadata at the head of a text: `key: value` lines between two lines of three hyphens."""

import re

from newsreader.library.importing.cleaning import one_line
from newsreader.library.importing.metadata import NO_HINTS, Hints, parse_moment
from newsreader.library.importing.script import is_language_code
from newsreader.model import Published

_MAX_LINES = 100
_FENCE = re.compile(r"---[ \t]*")
_ENTRY = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*)|[ \t]*)")
# What other programs write there and we do not read: comments, list items, nested values.
_IGNORED = re.compile(r"[ \t]*(#.*|-[ \t].*)?|[ \t]+\S.*")
_KEYS = {
    "title": "title",
    "source": "source",
    "outlet": "source",
    "date": "published",
    "published": "published",
    "language": "language",
    "lang": "language",
    "url": "url",
    "link": "url",
    "rules": "rules",
}


def split_front_matter(text: str) -> tuple[str, Hints]:
    r"""Return the text without its front matter, and what that says.

    Newlines must be `\n`. Scalars only; a value that makes no sense is ignored; a head that is not
    front matter from fence to fence (a text may begin with a line of hyphens) stays in the text.
    """
    head, *_ = text.split("\n", 1)
    if not _FENCE.fullmatch(head):
        return text, NO_HINTS
    offset = len(head) + 1
    values: dict[str, str] = {}
    for line in text[offset:].split("\n", _MAX_LINES)[:_MAX_LINES]:
        offset += len(line) + 1
        if _FENCE.fullmatch(line):
            return (text[offset:], _hints(values)) if values else (text, NO_HINTS)
        if entry := _ENTRY.fullmatch(line):
            values.setdefault(entry[1].lower(), entry[2] or "")
        elif not _IGNORED.fullmatch(line):
            break
    return text, NO_HINTS


def _hints(values: dict[str, str]) -> Hints:
    known: dict[str, str] = {}
    for key, value in values.items():
        if (name := _KEYS.get(key)) and (scalar := _scalar(value)):
            known.setdefault(name, scalar)
    when = parse_moment(known.get("published", ""))
    language = known.get("language", "")
    rules = known.get("rules", "").strip("[]")
    url = known.get("url", "")
    return Hints(
        title=known.get("title"),
        source=known.get("source"),
        language=language if is_language_code(language) else None,
        published=Published(when, "stated") if when else None,
        rules=tuple(_scalar(rule) for rule in rules.split(",")) if rules else None,
        url=url if url.startswith(("https://", "http://")) else None,
    )


def _scalar(value: str) -> str:
    value = one_line(value)
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].strip()
    return value
