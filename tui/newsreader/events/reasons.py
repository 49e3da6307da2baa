"""Why accounts are together."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from newsreader.events.features import Features
from newsreader.events.vectors import Vector, bare, is_name
from newsreader.model import Reason, ReasonKind

_NAMED = 5
"""How many names or words a reason lists."""
_FEW_WORDS = 3


def explain(accounts: Sequence[Features], vectors: Sequence[Vector]) -> tuple[Reason, ...]:
    """Return what the accounts have in common; nothing for a single one.

    Args:
        accounts: The accounts of an event or a story.
        vectors: The vector of each of them.
    """
    if len(accounts) < 2:
        return ()
    found = (
        _in_common(accounts, vectors, names=True),
        _in_common(accounts, vectors, names=False),
        _days([account.published for account in accounts if account.published], len(accounts)),
    )
    return tuple(reason for reason in found if reason)


def _in_common(
    accounts: Sequence[Features], vectors: Sequence[Vector], *, names: bool
) -> Reason | None:
    keys = _shared(vectors, names=names)
    if len(keys) < (1 if names else _FEW_WORDS):
        return None
    listed = []
    for key in keys[:_NAMED]:
        spellings = Counter(a.labels[bare(key)] for a in accounts if bare(key) in a.labels)
        listed.append(min(spellings, key=lambda label: (-spellings[label], len(label), label)))
    return Reason(ReasonKind.NAMES if names else ReasonKind.WORDS, len(keys), tuple(listed))


def _shared(vectors: Sequence[Vector], *, names: bool) -> list[str]:
    """Return the keys that most of the accounts have (both, of two), the heaviest first."""
    weights: defaultdict[str, float] = defaultdict(float)
    spread: Counter[str] = Counter()
    for vector in vectors:
        for key, weight in vector.items():
            if is_name(key) is names:
                weights[key] += weight
                spread[key] += 1
    most = len(vectors) // 2 + 1
    keys = [key for key in weights if spread[key] >= most]
    return sorted(keys, key=lambda key: (-round(weights[key], 9), key))


def _days(published: Sequence[date], accounts: int) -> Reason | None:
    if len(published) < accounts:
        return None
    return Reason(ReasonKind.DAYS, (max(published) - min(published)).days)
