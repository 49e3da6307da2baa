"""Finding quotations and their speakers."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newsreader.analysis.quotes.attribution import Attribution, find_attributions
from newsreader.analysis.quotes.marks import find_marked
from newsreader.analysis.quotes.offices import OfficeReader
from newsreader.analysis.quotes.titles import drop_titles
from newsreader.analysis.quotes.words import load_words
from newsreader.analysis.tokens import tokenise
from newsreader.model import Entity, EntityKind, Quote, Span, Speaker

_AFTER = 20
"""Code points between a quotation and the verb that closes it: «…»، كما قال فلان."""
_REACH = 50
"""Words of saying before a quotation that are looked at: a text may be one endless sentence."""
_HEADLINE = ":"
_MARKS = ' «“„‟"'


def find_quotes(
    text: str, entities: Sequence[Entity], sentences: Sequence[Span]
) -> tuple[Quote, ...]:
    """Return the quotations of a text in text order; they never overlap.

    Args:
        text: The source.
        entities: Its entities in text order: only they can speak.
        sentences: Its sentences in text order.

    Returns:
        Ranges are code points, half open, without the quotation marks. The speaker is none where
        the text names nobody, or where it is not sure who is meant.
    """
    marked = find_marked(text)
    if not marked:
        return ()
    tokens, words = tokenise(text), load_words()
    marked = drop_titles(
        marked,
        tokens,
        entities,
        titled=words.titled,
        saying=words.announcing,
        clauses=words.clauses,
    )
    attributions = find_attributions(text, tokens, entities, sentences, marked)
    offices = OfficeReader(text, tokens, entities)
    starts = [sentence.start for sentence in sentences]
    token_starts = [token.start for token in tokens]
    said_at = [attribution.start for attribution in attributions]
    ends = [entity.end for entity in entities]
    quotes: list[Quote] = []
    for span in marked:
        number = max(bisect_right(starts, span.start - 1) - 1, 0)
        begin = starts[number] if starts else 0
        last = bisect_left(said_at, span.start)
        first = max(bisect_left(said_at, begin), last - _REACH)
        following = bisect_left(said_at, span.end)
        after = attributions[following : following + 1]
        before = bisect_left(token_starts, span.start) - 1
        is_led_to = text[max(span.start - 4, 0) : span.start].rstrip(_MARKS)[-1:] == _HEADLINE or (
            before >= 0 and tokens[before].word in words.announcing
        )
        attribution = _attribution(text, span, attributions[first:last], after, is_led_to=is_led_to)
        if attribution:
            speaker = attribution.speaker
        elif quotes and quotes[-1].start >= begin:
            speaker = quotes[-1].speaker
        else:
            following = bisect_right(ends, span.start)
            nearest = entities[max(following - 1, 0) : following]
            speaker = _headline_speaker(text, span, nearest)
            if speaker is None and is_led_to:
                speaker = offices.before(before + 1, begin)
        quotes.append(Quote(span.start, span.end, text[span.start : span.end], speaker))
    return tuple(quotes)


def _attribution(
    text: str,
    span: Span,
    before: Sequence[Attribution],
    after: Sequence[Attribution],
    *,
    is_led_to: bool,
) -> Attribution | None:
    """Return the word of saying that a quotation belongs to.

    A verb before it counts first, then one that closes it, then a source named before it; but
    where nothing leads up to it, the source that closes it is nearer than the verb.

    Args:
        text: The source.
        span: The quotation.
        before: The words of saying before it in its sentence.
        after: The first one after it, if there is one.
        is_led_to: Whether a colon or a word of saying stands right before it.
    """
    if not is_led_to:
        for attribution in after:
            if attribution.is_source and _closes(text, span.end, attribution.start):
                return attribution
    for attribution in reversed(before):
        if not attribution.is_source:
            return attribution
    for attribution in after:
        if _closes(text, span.end, attribution.start):
            return attribution
    return before[-1] if before else None


def _closes(text: str, end: int, start: int) -> bool:
    between = text[end:start]
    return len(between) <= _AFTER and not any(sign in between for sign in "\n؛:")


def _headline_speaker(text: str, span: Span, nearest: Sequence[Entity]) -> Speaker | None:
    """Return the nearest name, if a colon leads from it to the quotation: لافروف: «…».

    A place before a colon is a dateline.
    """
    for entity in nearest:
        if entity.kind is EntityKind.PLACE:
            continue
        if text[entity.end : span.start - 1].strip() == _HEADLINE:
            return Speaker(entity.start, entity.end, entity.name)
    return None
