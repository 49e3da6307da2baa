"""Finding quotations and their speakers."""

from collections.abc import Sequence

from newsreader.analysis.quotes.marks import find_marked
from newsreader.model import Entity, Quote, Span


def find_quotes(
    text: str, entities: Sequence[Entity], sentences: Sequence[Span]
) -> tuple[Quote, ...]:
    """Return the quotations of a text in text order; they never overlap."""
    del entities, sentences
    return tuple(
        Quote(span.start, span.end, text[span.start : span.end]) for span in find_marked(text)
    )
