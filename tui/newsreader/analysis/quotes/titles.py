"""Names between quotation marks: «هسبريس» is called so, nobody said it."""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from newsreader.analysis.entities.lexicon import is_ordinary
from newsreader.analysis.entities.media import passes_on
from newsreader.analysis.tokens import Token
from newsreader.model import Entity, EntityKind, Span

_OPENING = '«“„‟"'
_LONGEST = 3
"""Words between the marks up to which a name is likelier than something said."""


def drop_titles(
    marked: Sequence[Span],
    tokens: Sequence[Token],
    entities: Sequence[Entity],
    *,
    titled: Collection[str],
    saying: Collection[str],
    clauses: Collection[str],
) -> tuple[Span, ...]:
    """Return what stands between quotation marks without the names there.

    Args:
        marked: What stands between quotation marks, in text order.
        tokens: The words of the text.
        entities: Its entities, in text order.
        titled: Folded words that a title follows: صحيفة, فيلم.
        saying: Folded words after which even a name is what somebody said.
        clauses: Those of them with which what is said begins: إن.
    """
    starts = [token.start for token in tokens]
    entity_starts = [entity.start for entity in entities]

    def is_title(span: Span) -> bool:
        first, stop = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if not 0 < stop - first <= _LONGEST:
            return False
        words = [token.word for token in tokens[first:stop]]
        before = tokens[first - 1].word if first else ""
        if passes_on(before) and not tokens[first].before.strip(_OPENING):
            return not any(map(is_ordinary, words))
        nearest = bisect_left(entity_starts, tokens[first].end)
        covering = entities[nearest - 1 : nearest] if nearest else ()
        is_name = (
            any(e.start >= span.start and e.end == tokens[stop - 1].end for e in covering)
            or all(word.isascii() for word in words)
            or (len(words) == 1 and not is_ordinary(words[0]))
            or _bare(before, titled) in titled
        )
        if not is_name:
            return False
        if ":" in tokens[first].before:
            place = bisect_left(entity_starts, span.start)
            return any(
                entity.kind is EntityKind.PLACE and first and entity.end == tokens[first - 1].end
                for entity in entities[max(place - 1, 0) : place]
            )
        is_subject = stop < len(tokens) and tokens[stop].word in clauses
        return is_subject or _bare(before, saying) not in saying

    return tuple(span for span in marked if not is_title(span))


def _bare(word: str, known: Collection[str]) -> str:
    """Return a word without و or ف before it, where the rest is known."""
    return word[1:] if word[:1] in ("و", "ف") and word[1:] in known else word
