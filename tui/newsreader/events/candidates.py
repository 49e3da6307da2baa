"""Which pairs of articles are worth comparing at all.

Comparing every pair of 10,000 articles takes fifty million comparisons. Two accounts of one
matter share some of their heaviest words, and those words are in few articles; so only articles
that meet at such words are compared.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from heapq import nlargest
from itertools import combinations

from newsreader.events.vectors import Vector

_HEAVIEST = 40
"""How many of an article's heaviest keys it is looked up by."""
_MOST_SPREAD = 60
"""A key that more articles have among their heaviest leads to no pairs: it is not rare."""
_SHARED = 2
"""How many such keys a pair must share."""


def candidate_pairs(vectors: Sequence[Vector]) -> list[tuple[int, int]]:
    """Return the pairs of indexes into `vectors` to compare, each once, in order."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, vector in enumerate(vectors):
        for key, _ in nlargest(_HEAVIEST, vector.items(), key=lambda item: (item[1], item[0])):
            holders[key].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    for indexes in holders.values():
        if 2 <= len(indexes) <= _MOST_SPREAD:
            shared.update(combinations(indexes, 2))
    return sorted(pair for pair, count in shared.items() if count >= _SHARED)
