"""A stretch of words that a rule takes for an entity, before overlaps are settled."""

from collections.abc import Iterable
from typing import NamedTuple

from newsreader.model import EntityKind


class Mention(NamedTuple):
    """Words `[first, stop)` of a text taken for an entity."""

    first: int
    stop: int
    letters: int
    """How many letters of the first word are proclitics."""
    kind: EntityKind
    name: str | None = None
    """The canonical name, where a gazetteer gives one."""
    confidence: float = 1.0


def settle(mentions: Iterable[Mention]) -> list[Mention]:
    """Keep what does not overlap, in text order: the longer wins, then the surer, then the first."""
    taken: set[int] = set()
    kept = []
    for mention in sorted(
        mentions, key=lambda m: (m.first - m.stop, -m.confidence, m.first, m.letters, m.kind)
    ):
        if taken.isdisjoint(range(mention.first, mention.stop)):
            taken.update(range(mention.first, mention.stop))
            kept.append(mention)
    return sorted(kept)
