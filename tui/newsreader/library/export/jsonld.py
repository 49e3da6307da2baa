"""JSON-LD after the W3C Web Annotation Data Model: an AnnotationPage.

Each passage has a text position and a text quote selector. The source is the article's address
if it has one on the web; a file is named by the SHA-256 of its text, not by its path on somebody's
machine; the digest also says which text the positions count in.
"""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256

from newsreader.library.export.chapter import Chapter
from newsreader.model import DateCorrection, Highlight, Passage

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"dcterms": "http://purl.org/dc/terms/"}]
TIMEX3 = "urn:iso:std:iso:24617:-1"
"""Says of a body that it is a TIMEX3 value: ISO 24617-1, "Time and events"."""


def highlights(chapters: Sequence[Chapter], sources: Mapping[int, Chapter]) -> str:
    """Return highlights and corrections of dates as one JSON document; offsets are code points.

    Args:
        chapters: What to write; a highlight with passages in several is one annotation.
        sources: Every article in which one of them has a passage, by its number.
    """
    marks = {mark.id: mark for chapter in chapters for mark in chapter.highlights}
    said = [one for chapter in chapters for one in chapter.corrections]
    page = {
        "@context": _CONTEXT,
        "type": "AnnotationPage",
        "offset_unit": "code point",
        "items": [
            *(_highlight(mark, sources) for mark in marks.values()),
            *(_correction(one, sources) for one in said),
        ],
    }
    return json.dumps(page, ensure_ascii=False, indent=2) + "\n"


def _highlight(mark: Highlight, sources: Mapping[int, Chapter]) -> dict[str, object]:
    targets = [_target(one, sources[one.article]) for one in mark.passages]
    return {
        "id": f"urn:uuid:{mark.id}",
        "type": "Annotation",
        "motivation": "commenting" if mark.note else "highlighting",
        "created": mark.created.isoformat(),
        "modified": mark.modified.isoformat(),
        "body": _bodies(mark),
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _correction(one: DateCorrection, sources: Mapping[int, Chapter]) -> dict[str, object]:
    body = {
        "type": "TextualBody",
        "purpose": "identifying",
        "format": "text/plain",
        "dcterms:conformsTo": TIMEX3,
        "value": one.value,
    }
    return {
        "id": f"urn:uuid:{one.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "created": one.created.isoformat(),
        "modified": one.modified.isoformat(),
        "body": [body],
        "target": _target(one.passage, sources[one.passage.article]),
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
    tags = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in mark.tags]
    return [label, *([note] if mark.note else []), *tags]


def _target(passage: Passage, chapter: Chapter) -> dict[str, object]:
    return {
        "id": f"urn:uuid:{passage.id}",
        "type": "SpecificResource",
        "source": _source(chapter),
        "selector": _selectors(passage),
    }


def _selectors(passage: Passage) -> list[dict[str, object]]:
    quote: dict[str, object] = {
        "type": "TextQuoteSelector",
        "exact": passage.exact,
        "prefix": passage.prefix,
        "suffix": passage.suffix,
    }
    position: dict[str, object] = {
        "type": "TextPositionSelector",
        "start": passage.start,
        "end": passage.end,
    }
    return [quote] if passage.orphan else [position, quote]


def _source(chapter: Chapter) -> dict[str, object]:
    article = chapter.article
    digest = sha256(article.text.encode(errors="replace")).hexdigest()
    known = {
        "dcterms:identifier": f"urn:sha256:{digest}",
        "dcterms:title": chapter.title,
        "dcterms:publisher": article.source,
        "dcterms:issued": chapter.published,
    }
    return {
        "id": chapter.article.address or f"urn:sha256:{digest}",
        "type": "Text",
        "format": "text/plain",
        "language": article.language,
        "textDirection": chapter.direction,
        **{name: value for name, value in known.items() if value},
    }
