"""JSON-LD after the W3C Web Annotation Data Model: an AnnotationPage.

Each highlight has a text position and a text quote selector. The source is the article's address
if it has one on the web; a file is named by the SHA-256 of its text, not by its path on somebody's
machine.
"""

import json
from collections.abc import Sequence
from hashlib import sha256

from newsreader.library.export.chapter import Chapter
from newsreader.model import Highlight

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"dcterms": "http://purl.org/dc/terms/"}]


def highlights(chapters: Sequence[Chapter]) -> str:
    """Return highlights as one JSON document; offsets are code points."""
    page = {
        "@context": _CONTEXT,
        "type": "AnnotationPage",
        "offset_unit": "code point",
        "items": [
            _annotation(chapter, mark) for chapter in chapters for mark in chapter.highlights
        ],
    }
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def _annotation(chapter: Chapter, mark: Highlight) -> dict[str, object]:
    return {
        "id": f"urn:uuid:{mark.id}",
        "type": "Annotation",
        "motivation": "commenting" if mark.note else "highlighting",
        "created": mark.created.isoformat(),
        "modified": mark.modified.isoformat(),
        "body": _bodies(mark),
        "target": {
            "type": "SpecificResource",
            "source": _source(chapter),
            "selector": _selectors(mark),
        },
    }


def _bodies(mark: Highlight) -> list[dict[str, str]]:
    label = {"type": "TextualBody", "purpose": "classifying", "value": f"label {mark.label}"}
    note = {
        "type": "TextualBody",
        "purpose": "commenting",
        "format": "text/plain",
        "textDirection": "auto",
        "value": mark.note,
    }
    return [label, note] if mark.note else [label]


def _selectors(mark: Highlight) -> list[dict[str, object]]:
    quote: dict[str, object] = {
        "type": "TextQuoteSelector",
        "exact": mark.exact,
        "prefix": mark.prefix,
        "suffix": mark.suffix,
    }
    position: dict[str, object] = {
        "type": "TextPositionSelector",
        "start": mark.start,
        "end": mark.end,
    }
    return [quote] if mark.orphan else [position, quote]


def _source(chapter: Chapter) -> dict[str, object]:
    article = chapter.article
    digest = sha256(article.text.encode(errors="replace")).hexdigest()
    known = {
        "dcterms:title": chapter.title,
        "dcterms:publisher": article.source,
        "dcterms:issued": chapter.published,
    }
    return {
        "id": chapter.address or f"urn:sha256:{digest}",
        "type": "Text",
        "format": "text/plain",
        "language": article.language,
        "textDirection": chapter.direction,
        **{name: value for name, value in known.items() if value},
    }
