"""Reading Web Annotations. Nothing of what others write is taken for granted.

https://www.w3.org/TR/annotation-model/: an Annotation, an AnnotationPage with `items`, an
AnnotationCollection with its `first` page, or a list of any of these.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from newsreader.errors import InputError, ValueRefusedError
from newsreader.library.annotations.highlights import LABELS, as_tags
from newsreader.library.annotations.received import Given, Received, Target
from newsreader.library.annotations.rows import Kind
from newsreader.library.export.jsonld import TIMEX3
from newsreader.library.moments import now
from newsreader.wording import Message

_URN = "urn:uuid:"
_LABEL = re.compile(r"label ([0-9])")
_NOTES = {None, "commenting", "describing", "replying", "questioning"}

Json = Mapping[str, object]


def read_jsonld(text: str) -> tuple[Given | Received, ...]:
    """Return the annotations of a document; for one that cannot be read, the answer to it.

    Raises:
        InputError: the document is no JSON, or holds no annotations.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError("it is no JSON document") from error
    found = list(_annotations(document))
    if not found and not _is_empty_page(document):
        raise InputError("there are no annotations in it")
    return tuple(_read(one) for one in found)


def _annotations(document: object, depth: int = 0) -> Iterator[Json]:
    if isinstance(document, list):
        for one in document:
            yield from _annotations(one, depth + 1) if depth < 3 else ()
    elif isinstance(document, dict):
        kinds = _list(document.get("type"))
        if "Annotation" in kinds:
            yield document
        elif "AnnotationPage" in kinds:
            yield from (one for one in _list(document.get("items")) if isinstance(one, dict))
        elif "AnnotationCollection" in kinds and depth < 3:
            yield from _annotations(document.get("first"), depth + 1)


def _is_empty_page(document: object) -> bool:
    return isinstance(document, dict) and "AnnotationPage" in _list(document.get("type"))


def _read(one: Json) -> Given | Received:
    uuid = _uuid(one)
    targets = tuple(_target(target) for target in _list(one.get("target")))
    bodies = [_body(body) for body in (*_list(one.get("body")), *_list(one.get("bodyValue")))]
    values = [_text(body, "value") for body in bodies if body.get("dcterms:conformsTo") == TIMEX3]
    created = _moment(one, "created") or now()
    kind = Kind.DATE if values else Kind.HIGHLIGHT
    if values and (problem := _problem(values[0])):
        return Received(uuid, "failed", error=problem)
    return Given(
        id=uuid,
        kind=kind,
        label=0 if values else _label(bodies),
        note="" if values else "\n\n".join(_values(bodies, _NOTES)),
        tags=() if values else as_tags(_values(bodies, {"tagging"})),
        value=values[0] if values else None,
        created=created,
        modified=_moment(one, "modified") or created,
        targets=targets[:1] if values else targets,
    )


def _problem(value: str) -> Message | None:
    """Return what is wrong with a date value, none if nothing is."""
    from newsreader.analysis.dates.values import read_value  # noqa: PLC0415 - loads grammars

    try:
        read_value(value)
    except ValueRefusedError as error:
        return error.message
    return None


def _uuid(one: Json) -> str:
    """Return the id, if it is a UUID; else one made of it, or of the whole, always the same."""
    name = one.get("id")
    if isinstance(name, str) and (known := _known_uuid(name)):
        return known
    told = name if isinstance(name, str) else json.dumps(one, sort_keys=True)
    return str(uuid5(NAMESPACE_URL, told.encode(errors="replace").decode()))


def _known_uuid(name: str) -> str | None:
    try:
        return str(UUID(name.removeprefix(_URN))) if name.startswith(_URN) else None
    except ValueError:
        return None


def _target(target: object) -> Target:
    if not isinstance(target, dict):
        target = {"source": target}
    source = target.get("source", target.get("id"))
    names = [source] if isinstance(source, str) else []
    if isinstance(source, dict):
        names = [_text(source, "dcterms:identifier"), _text(source, "id")]
    position: Json = {}
    quote: Json = {}
    for selector in _list(target.get("selector")):
        if isinstance(selector, dict):
            kinds = _list(selector.get("type"))
            position = selector if "TextPositionSelector" in kinds else position
            quote = selector if "TextQuoteSelector" in kinds else quote
    name = target.get("id")
    return Target(
        id=_known_uuid(name) if isinstance(name, str) else None,
        sources=tuple(dict.fromkeys(name for name in names if name)),
        start=_number(position, "start"),
        end=_number(position, "end"),
        exact=_text(quote, "exact"),
        prefix=_text(quote, "prefix"),
        suffix=_text(quote, "suffix"),
    )


def _body(body: object) -> Json:
    return body if isinstance(body, dict) else {"value": body}


def _label(bodies: list[Json]) -> int:
    for value in _values(bodies, {"classifying"}):
        if (match := _LABEL.fullmatch(value)) and int(match[1]) in LABELS:
            return int(match[1])
    return LABELS[0]


def _values(bodies: list[Json], purposes: set[str | None]) -> list[str]:
    found = (
        _text(body, "value")
        for body in bodies
        if purposes & {one if isinstance(one, str) else None for one in _purposes(body)}
    )
    return [value for value in found if value]


def _purposes(body: Json) -> list[object]:
    return _list(body.get("purpose")) or [None]


def _list(value: object) -> list[object]:
    """Return JSON-LD's one or many as many."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _text(known: Json, name: str) -> str:
    value = known.get(name)
    return value if isinstance(value, str) else ""


def _number(known: Json, name: str) -> int | None:
    value = known.get(name)
    return value if type(value) is int and abs(value) < 2**53 else None


def _moment(known: Json, name: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(_text(known, name))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
