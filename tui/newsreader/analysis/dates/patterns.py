"""What patterns of the rule table are made of: elements, the symbols they accept, regular expressions over them.

A text becomes a string with one symbol per token; a symbol stands for everything the token can be (its
signature). A pattern element is then a set of symbols, and Python's `re` does the matching.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count

from newsreader.analysis.numbers.lexicon import Reading

Signature = frozenset[frozenset[str]]
"""The feature sets of a token's readings."""

_FIRST_SYMBOL = 0x100
_UNFORESEEN = "-"
_NOTHING = " "
"""The letter of tokens that no element of a pass accepts."""
_SIGNS = frozenset("[]\\^-")
"""What has a meaning of its own between brackets in a regular expression."""


@dataclass(frozen=True, slots=True)
class Element:
    """One token of a pattern."""

    name: str
    """The field that takes the token's value; empty if its fields just merge."""
    wanted: frozenset[str]
    unwanted: frozenset[str]

    def accepts(self, features: frozenset[str]) -> bool:
        """Say whether a reading with these features will do."""
        return self.wanted <= features and self.unwanted.isdisjoint(features)

    def choose(self, readings: Iterable[Reading]) -> Reading:
        """Return the first reading that will do."""
        for reading in readings:
            if self.wanted <= reading.features and self.unwanted.isdisjoint(reading.features):
                return reading
        raise LookupError(f"no reading for {self}")


@dataclass(slots=True)
class Alphabet:
    """Symbols for the signatures that can occur."""

    symbols: dict[Signature, str] = field(default_factory=dict)
    _of_one: dict[frozenset[str], str] = field(default_factory=dict)
    """The symbols of tokens that can be only one thing, most of them."""
    _having: dict[str, dict[str, Signature]] = field(default_factory=dict)
    """For each feature, the symbols that have it, with their signatures."""

    def add(self, signature: Signature) -> None:
        """Give a signature a symbol."""
        if signature in self.symbols:
            return
        symbol = self.symbols[signature] = chr(_FIRST_SYMBOL + len(self.symbols))
        if len(signature) == 1:
            self._of_one[next(iter(signature))] = symbol
        for feature in frozenset[str]().union(*signature):
            self._having.setdefault(feature, {})[symbol] = signature

    def symbol(self, readings: tuple[Reading, ...]) -> str:
        """Return the symbol of a token; one that was not foreseen matches nothing."""
        if len(readings) == 1:
            return self._of_one.get(readings[0].features, _UNFORESEEN)
        if not readings:
            return _UNFORESEEN
        return self.symbols.get(frozenset(reading.features for reading in readings), _UNFORESEEN)

    def accepted(self, element: Element) -> frozenset[str]:
        """Return the symbols an element accepts."""
        rarest = min((self._having.get(feature, {}) for feature in element.wanted), key=len)
        return frozenset(
            symbol
            for symbol, signature in rarest.items()
            if any(element.accepts(features) for features in signature)
        )


@dataclass(frozen=True, slots=True)
class Code:
    """The symbols as one pass tells them apart: those that all its elements treat alike are one letter.

    There are few letters, so the regular expressions are short and Python compiles them fast.
    """

    letters: dict[str, str]
    """The letter of each symbol."""
    sets: dict[Element, frozenset[str]]
    """The letters each element accepts."""

    @classmethod
    def of(cls, alphabet: Alphabet, elements: Iterable[Element]) -> "Code":
        """Find the letters that a pass with these elements needs."""
        accepted = {element: alphabet.accepted(element) for element in elements}
        accepting: dict[str, int] = {}
        for number, symbols in enumerate(accepted.values()):
            for symbol in symbols:
                accepting[symbol] = accepting.get(symbol, 0) | 1 << number
        free = (chr(point) for point in count(0x21) if chr(point) not in _SIGNS)
        letter_of = {alike: next(free) for alike in dict.fromkeys(accepting.values())}
        letters = dict.fromkeys((*alphabet.symbols.values(), _UNFORESEEN), _NOTHING)
        letters |= {symbol: letter_of[alike] for symbol, alike in accepting.items()}
        sets = {
            element: frozenset(letters[symbol] for symbol in symbols)
            for element, symbols in accepted.items()
        }
        return cls(letters, sets)


def letter_mask(letters: frozenset[str]) -> int:
    """Return a set of letters as the bits of a number: whether two sets meet is then one `&`."""
    mask = 0
    for letter in letters:
        mask |= 1 << ord(letter)
    return mask


@dataclass(frozen=True)
class Pattern:
    """A pattern translated; Python compiles it when the first text comes that could hold a match."""

    source: str
    elements: dict[int, Element]
    """The elements by the number of their group."""
    needed: tuple[int, ...]
    """Sets of letters, as bits; a text without one of each holds no match."""
    begins: frozenset[str]
    """The letters a match can begin with."""

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The regular expression over letters."""
        return re.compile(self.source, re.DOTALL)

    @cached_property
    def has_span(self) -> bool:
        """Whether it marks with brackets what the new token covers."""
        return "(?P<span>" in self.source
