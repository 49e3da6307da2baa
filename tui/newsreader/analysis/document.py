"""An analysis as the JSON document that scripts and other tools read."""

from typing import Any  # the values of a JSON object are of every JSON type

from newsreader.model import Analysis, DateMention, Entity, Number, Quote


def to_json(analysis: Analysis, id: str) -> dict[str, Any]:  # noqa: A002 - the contract's word
    """Return the analysis of the text called `id` as a JSON-ready object.

    Offsets are code points, half open, in logical order; the document says so itself.
    """
    return {
        "id": id,
        "offset_unit": "code point",
        "entities": [_entity(entity) for entity in analysis.entities],
        "dates": [_date(mention) for mention in analysis.dates],
        "quotes": [_quote(quote) for quote in analysis.quotes],
        "numbers": [_number(number) for number in analysis.numbers],
    }


def _entity(entity: Entity) -> dict[str, Any]:
    return {
        "start": entity.start,
        "end": entity.end,
        "text": entity.text,
        "kind": entity.kind.value,
        "name": entity.name,
    }


def _date(mention: DateMention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.type.value,
        "value": mention.value,
        "mod": mention.mod,
        "earliest": mention.earliest.isoformat() if mention.earliest else None,
        "latest": mention.latest.isoformat() if mention.latest else None,
        "reason": mention.reason,
        "confidence": mention.confidence,
        "precision": mention.precision,
        "quant": mention.quant,
        "freq": mention.freq,
        "anchor": mention.anchor,
        "begin": mention.begin,
        "finish": mention.finish,
        "alternatives": list(mention.alternatives),
        "alt_calendar": mention.alt_calendar,
        "rule": mention.rule,
    }


def _quote(quote: Quote) -> dict[str, Any]:
    speaker = quote.speaker
    return {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "speaker": None
        if speaker is None
        else {"start": speaker.start, "end": speaker.end, "name": speaker.name},
    }


def _number(number: Number) -> dict[str, Any]:
    return {
        "start": number.start,
        "end": number.end,
        "text": number.text,
        "value": number.value,
        "unit": number.unit,
    }
