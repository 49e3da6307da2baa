"""Articles as unit vectors: the cosine of two of them says how much they have in common.

Terms and names are weighed by how rare they are. A library of five articles on one matter would
make that matter's own words common; so rarity is counted as if a few hundred other articles stood
beside them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from newsreader.events.features import Features

_UNSEEN_ARTICLES = 300
_OF_THEM_FAMOUS = 40
"""In how many of those a name of the gazetteers stands: واشنطن in two articles joins nothing."""
_TERM_SHARE = 0.6
"""How much of the similarity the terms make; the names make the rest."""
_FEW_NAMES = 6.0
"""Added to the length of an article's names: one name in common is little if it is all there is."""
_NAME_MARK = "@"
"""Stands before names in a vector, to keep them apart from terms."""

Vector = dict[str, float]


def vectors_of(articles: Sequence[Features]) -> list[Vector]:
    """Return one vector of length 1 at most for each article, names marked by "@"."""
    term_rarity = _rarity(article.terms for article in articles)
    famous = frozenset[str]().union(*(article.famous for article in articles))
    name_rarity = _rarity((article.names for article in articles), famous)
    vectors = []
    for article in articles:
        terms = _unit(article.terms, term_rarity)
        names = _unit(article.names, name_rarity, _FEW_NAMES)
        vector = {term: sqrt(_TERM_SHARE) * weight for term, weight in terms.items()}
        vector |= {_NAME_MARK + name: sqrt(1 - _TERM_SHARE) * w for name, w in names.items()}
        vectors.append(vector)
    return vectors


def dot(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the inner product of two sparse vectors."""
    if len(one) > len(other):
        one, other = other, one
    # The intersection of the keys is taken by the dictionaries themselves: most pairs share little.
    return sum(one[key] * other[key] for key in sorted(one.keys() & other.keys()))


def is_name(key: str) -> bool:
    """Tell whether a key of a vector stands for a name."""
    return key.startswith(_NAME_MARK)


def bare(key: str) -> str:
    """Return a key of a vector as the features have it."""
    return key.removeprefix(_NAME_MARK)


def _rarity(
    documents: Iterable[Counter[str]], famous: frozenset[str] = frozenset()
) -> dict[str, float]:
    spread: Counter[str] = Counter()
    count = _UNSEEN_ARTICLES
    for document in documents:
        spread.update(document.keys())
        count += 1
    return {
        key: log(count / (1 + found + (_OF_THEM_FAMOUS if key in famous else 0)))
        for key, found in spread.items()
    }


def _unit(counts: Counter[str], rarity: Mapping[str, float], more: float = 0.0) -> Vector:
    weights = {key: (1 + log(count)) * rarity[key] for key, count in counts.items()}
    length = sqrt(sum(weight * weight for weight in weights.values()) + more**2) or 1.0
    # Sorted, so that sums of floats come out the same whatever order the words came in.
    return {key: weights[key] / length for key in sorted(weights)}
