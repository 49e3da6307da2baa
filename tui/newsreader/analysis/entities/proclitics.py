"""The particles Arabic writes onto the front of a word: و ف ب ك ل, alone and combined."""

from functools import lru_cache
from typing import NamedTuple

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بكل"


class Reading(NamedTuple):
    """A word as it would be without its proclitics."""

    word: str
    """The rest, with the alef of the article given back after لل."""
    letters: int
    """How many letters of the source belong to the proclitics."""


@lru_cache(maxsize=20_000)
def readings(word: str) -> tuple[Reading, ...]:
    """Return what a folded word may be, the whole word first, then with ever less of it.

    Whether a reading is right only the caller can know, by finding the rest in a lexicon: the
    first letter of كندا is no proclitic.
    """
    found = [Reading(word, 0)]
    rest, letters = word, 0
    if rest[0] in _CONJUNCTIONS and len(rest) > 2:
        rest, letters = rest[1:], 1
        found.append(Reading(rest, letters))
    if rest[0] in _PREPOSITIONS and len(rest) > 2:
        if rest.startswith("لل"):
            found.append(Reading("ال" + rest[2:], letters + 1))
        found.append(Reading(rest[1:], letters + 1))
    return tuple(found)
