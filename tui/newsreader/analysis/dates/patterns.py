"""The pattern language of the rule table, compiled to regular expressions over symbols.

A text becomes a string with one symbol per token; a symbol stands for everything the token can be (its
signature). A pattern element is then a set of symbols, and Python's `re` does the matching.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from newsreader.analysis.numbers.lexicon import Reading

Signature = frozenset[frozenset[str]]
"""The feature sets of a token's readings."""

_FIRST_SYMBOL = 0x100
_PIECE = re.compile(
    r"(?P<group>\(\?(?:<[=!]|[=!]))|(?P<open>\()|(?P<close>\))|(?P<span>\[)|(?P<end>\])"
    r"|(?P<edge>START|END)|(?P<element>(?:\w+=)?\w+(?:&!?\w+)*)|(?P<sign>[|?*+.])|\s+"
)
_SHARED = re.compile(r"\(((?:\w+\|)+\w+)\)((?:&!?\w+)+)")
_EDGES = {"START": r"\A", "END": r"\Z"}


@dataclass(frozen=True, slots=True)
class Element:
    """One token of a pattern."""

    name: str
    """The field that takes the token's value; empty if its fields just merge."""
    wanted: frozenset[str]
    unwanted: frozenset[str]

    def accepts(self, features: frozenset[str]) -> bool:
        """Say whether a reading with these features will do."""
        return self.wanted <= features and not self.unwanted & features

    def choose(self, readings: Iterable[Reading]) -> Reading:
        """Return the first reading that will do."""
        return next(reading for reading in readings if self.accepts(reading.features))


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
        """Return the symbol of a token; one that was not foreseen matches only `.`."""
        if len(readings) == 1:
            return self._of_one.get(readings[0].features, "-")
        if not readings:
            return "-"
        return self.symbols.get(frozenset(reading.features for reading in readings), "-")

    def accepted(self, element: Element) -> frozenset[str]:
        """Return the symbols an element accepts."""
        rarest = min((self._having.get(feature, {}) for feature in element.wanted), key=len)
        return frozenset(
            symbol
            for symbol, signature in rarest.items()
            if any(element.accepts(features) for features in signature)
        )


@lru_cache(maxsize=1000)
def _character_class(symbols: frozenset[str]) -> str:
    if not symbols:
        return r"[^\s\S]"
    points = sorted(map(ord, symbols))
    ranges: list[tuple[int, int]] = []
    for point in points:
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1] = (ranges[-1][0], point)
        else:
            ranges.append((point, point))
    return f"[{''.join(chr(a) if a == b else f'{chr(a)}-{chr(b)}' for a, b in ranges)}]"


@dataclass(frozen=True)
class Pattern:
    """A pattern translated; Python compiles it when the first text comes that could hold a match."""

    source: str
    elements: dict[int, Element]
    """The elements by the number of their group."""
    needed: tuple[frozenset[str], ...]
    """Sets of symbols; a text without one of each holds no match."""

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The regular expression over symbols."""
        return re.compile(self.source, re.DOTALL)

    @cached_property
    def has_span(self) -> bool:
        """Whether it marks with brackets what the new token covers."""
        return "(?P<span>" in self.source


@lru_cache(maxsize=1000)
def parse_element(text: str) -> Element:
    """Parse `name=feature&feature&!feature`."""
    name, _, features = text.rpartition("=")
    parts = features.split("&")
    return Element(
        name,
        frozenset(part for part in parts if not part.startswith("!")),
        frozenset(part[1:] for part in parts if part.startswith("!")),
    )


def expand(pattern: str, macros: Mapping[str, str]) -> str:
    """Replace the macros of a pattern, nested ones too, and turn `(a|b)&c` into `(a&c|b&c)`."""
    while "$" in pattern:
        pattern = re.sub(r"\$(\w+)", lambda match: f"({macros[match.group(1)]})", pattern)
    return _SHARED.sub(
        lambda match: "(" + "|".join(name + match[2] for name in match[1].split("|")) + ")", pattern
    )


@dataclass(slots=True)
class _Group:
    """A parenthesis while it is being compiled."""

    around: bool
    """A look-around: its tokens are no part of the match."""
    needed: list[frozenset[str]] = field(default_factory=list)
    """One set of symbols for each token every match of the current alternative has."""
    alternatives: list[list[frozenset[str]]] = field(default_factory=list)

    def next_alternative(self) -> None:
        """Note what the alternative just read needs, and start the next."""
        self.alternatives.append(self.needed)
        self.needed = []

    def needs(self) -> list[frozenset[str]]:
        """Return what every match of the group has: of alternatives, one of their first tokens."""
        if not self.alternatives:
            return self.needed
        self.next_alternative()
        if not all(self.alternatives):
            return []
        return [frozenset[str]().union(*(needed[0] for needed in self.alternatives))]


@dataclass(slots=True)
class _Compiler:
    """Translates one pattern, piece by piece."""

    alphabet: Alphabet
    sets: dict[Element, frozenset[str]]
    parts: list[str] = field(default_factory=list)
    elements: dict[int, Element] = field(default_factory=dict)
    groups: list[_Group] = field(default_factory=lambda: [_Group(around=False)])
    number: int = 0
    last: list[frozenset[str]] = field(default_factory=list)
    """What the piece just read needs; taken back if a `?` or `*` follows."""

    def read(self, kind: str, text: str) -> None:
        """Translate one piece."""
        if kind in {"group", "open"}:
            self.groups.append(_Group(kind == "group" or self.groups[-1].around))
            self.parts.append(text if kind == "group" else "(?:")
        elif kind == "close":
            group = self.groups.pop()
            self._need([] if group.around else group.needs())
            self.parts.append(")")
        elif kind == "span":
            self.number += 1
            self.parts.append("(?P<span>")
        elif kind == "end":
            self.parts.append(")")
        elif kind == "edge":
            self._need([])
            self.parts.append(_EDGES[text])
        elif kind == "element":
            self._read_element(parse_element(text))
        elif kind == "sign":
            self._read_sign(text)

    def _need(self, symbols: list[frozenset[str]]) -> None:
        self.last = symbols
        self.groups[-1].needed.extend(symbols)

    def _read_sign(self, text: str) -> None:
        needed = self.groups[-1].needed
        if text in "?*" and self.last:
            del needed[-len(self.last) :]
        elif text == "|":
            self.groups[-1].next_alternative()
        self.last = []
        self.parts.append(text)

    def _read_element(self, element: Element) -> None:
        if element not in self.sets:
            self.sets[element] = self.alphabet.accepted(element)
        symbols = self.sets[element]
        if self.groups[-1].around:
            self.parts.append(_character_class(symbols))
        else:
            self.number += 1
            self.elements[self.number] = element
            self.parts.append(f"({_character_class(symbols)})")
        self._need([symbols])


def compile_pattern(
    pattern: str, alphabet: Alphabet, sets: dict[Element, frozenset[str]]
) -> Pattern:
    """Compile a pattern without macros; `sets` remembers the symbols of elements between calls.

    Raises:
        ValueError: a character that is not of the language.
    """
    compiler = _Compiler(alphabet, sets)
    position = 0
    while position < len(pattern):
        match = _PIECE.match(pattern, position)
        if match is None:
            raise ValueError(f"pattern {pattern!r}: what is {pattern[position]!r}?")
        if match.lastgroup is not None:
            compiler.read(match.lastgroup, match.group())
        position = match.end()
    needed = sorted(compiler.groups[0].needs(), key=len)
    return Pattern("".join(compiler.parts), compiler.elements, tuple(needed))
