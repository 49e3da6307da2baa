"""Average-link clustering over a sparse set of pairs."""

from collections.abc import Callable, Iterable, Sequence

from newsreader.events.vectors import Vector, dot

Members = tuple[int, ...]
"""Indexes of articles, ascending."""


def cluster(
    starts: Sequence[Members],
    vectors: Sequence[Vector],
    pairs: Iterable[tuple[int, int]],
    *,
    threshold: Callable[[Members, Members], float],
) -> list[Members]:
    """Join clusters while their members are alike on average, the most alike first.

    Average link, and not single link: a chain of articles, each a little like the next, is no
    story. The mean of all similarities between two clusters is the inner product of their sums.

    Args:
        starts: The clusters to begin with.
        vectors: One of length 1 for each article.
        pairs: Pairs of articles whose clusters may be joined.
        threshold: The least mean similarity at which two clusters are joined.

    Returns:
        The clusters, in order of their first members.
    """
    cluster_of = {index: members for members in starts for index in members}
    sums = {members: _sum(vectors, members) for members in starts}
    ranked = sorted(
        ((-round(dot(vectors[a], vectors[b]), 9), a, b) for a, b in pairs),
    )
    for _, a, b in ranked:
        one, other = cluster_of[a], cluster_of[b]
        if one == other:
            continue
        if dot(sums[one], sums[other]) / (len(one) * len(other)) < threshold(one, other):
            continue
        joined = tuple(sorted(one + other))
        sums[joined] = _add(sums.pop(one), sums.pop(other))
        for index in joined:
            cluster_of[index] = joined
    return sorted(set(cluster_of.values()))


def _sum(vectors: Sequence[Vector], members: Members) -> Vector:
    total = dict(vectors[members[0]])
    for index in members[1:]:
        total = _add(total, vectors[index])
    return total


def _add(one: Vector, other: Vector) -> Vector:
    return {key: one.get(key, 0.0) + other.get(key, 0.0) for key in one.keys() | other.keys()}
