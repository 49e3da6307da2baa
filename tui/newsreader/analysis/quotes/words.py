"""The words of saying, from their data file."""

import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsreader.analysis.tokens import fold_words


class Words(NamedTuple):
    """The lists of `reporting.toml`, folded."""

    verbs: frozenset[str]
    participles: frozenset[str]
    sources: frozenset[str]
    last_of_sources: frozenset[str]
    """The last words of the sources: few words need to be looked at twice."""
    references: frozenset[str]
    complements: frozenset[str]
    clauses: frozenset[str]
    auxiliaries: frozenset[str]
    prepositions: frozenset[str]
    titled: frozenset[str]
    relaying: frozenset[str]

    @property
    def announcing(self) -> frozenset[str]:
        """What may stand right before the words that somebody said."""
        return self.verbs | self.participles | self.clauses | self.references


@cache
def load_words() -> Words:
    """Read the words of saying once."""
    source = Path(__file__).with_name("reporting.toml").read_text(encoding="utf-8")
    table = tomllib.loads(fold_words(source))
    return Words(
        last_of_sources=frozenset(source.split()[-1] for source in table["sources"]),
        **{
            key: frozenset(words.split() if isinstance(words, str) else words)
            for key, words in table.items()
        },
    )
