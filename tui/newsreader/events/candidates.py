"""Which pairs of articles are worth comparing at all.

Comparing every pair of 10,000 articles takes fifty million comparisons. Two accounts of one
matter share some of their heaviest words, and those words are in few articles; so only articles
that meet at such words are compared.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from heapq import nlargest

from newsreader.events.vectors import Vector

_HEAVIEST = 32
"""How many of an article's heaviest keys it is looked up by."""
_NEIGHBOURS = 12
"""With how many of the articles behind it in time an article is paired at one key: what many
articles hold in common must not make a pair of each two of them."""
_SHARED = 2
"""How many such keys a pair must share."""


def candidate_pairs(vectors: Sequence[Vector], days: Sequence[date]) -> list[tuple[int, int]]:
    """Return the pairs of indexes into `vectors` to compare, each once, in order.

    Args:
        vectors: One for each article.
        days: When each was published, as far as it is known.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for index in sorted(range(len(vectors)), key=lambda index: (days[index], index)):
        heaviest = nlargest(
            _HEAVIEST, vectors[index].items(), key=lambda item: (round(item[1], 9), item[0])
        )
        for key, _ in heaviest:
            holders[key].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for indexes in holders.values():
        for place, index in enumerate(indexes):
            for other in indexes[place + 1 : place + 1 + _NEIGHBOURS]:
                shared[min(index, other), max(index, other)] += 1
    return sorted(pair for pair, count in shared.items() if count >= _SHARED)
