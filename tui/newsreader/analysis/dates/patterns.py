"""The pattern language of the rule table, compiled to regular expressions over symbols.

A text becomes a string with one symbol per token; a symbol stands for everything the token can be (its
signature). A pattern element is then a set of symbols, and Python's `re` does the matching.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

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

    def add(self, signature: Signature) -> None:
        """Give a signature a symbol."""
        self.symbols.setdefault(signature, chr(_FIRST_SYMBOL + len(self.symbols)))

    def symbol(self, readings: tuple[Reading, ...]) -> str:
        """Return the symbol of a token; one that was not foreseen matches only `.`."""
        if not readings:
            return "-"
        return self.symbols.get(frozenset(reading.features for reading in readings), "-")

    def character_class(self, element: Element) -> str:
        """Return the regular expression for the symbols an element accepts."""
        points = sorted(
            ord(symbol)
            for signature, symbol in self.symbols.items()
            if any(element.accepts(features) for features in signature)
        )
        return f"[{_ranges(points)}]" if points else r"[^\s\S]"


def _ranges(points: list[int]) -> str:
    ranges: list[tuple[int, int]] = []
    for point in points:
        if ranges and ranges[-1][1] == point - 1:
            ranges[-1] = (ranges[-1][0], point)
        else:
            ranges.append((point, point))
    return "".join(chr(a) if a == b else f"{chr(a)}-{chr(b)}" for a, b in ranges)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern; group n of the expression is element n - 1, `span` apart."""

    expression: re.Pattern[str]
    elements: dict[int, Element]


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


def compile_pattern(pattern: str, alphabet: Alphabet, classes: dict[Element, str]) -> Pattern:
    """Compile a pattern without macros; `classes` remembers character classes between calls.

    Raises:
        ValueError: a character that is not of the language.
    """
    parts: list[str] = []
    elements: dict[int, Element] = {}
    around: list[bool] = []
    groups = position = 0
    while position < len(pattern):
        match = _PIECE.match(pattern, position)
        if match is None:
            raise ValueError(f"pattern {pattern!r}: what is {pattern[position]!r}?")
        position, text = match.end(), match.group()
        kind = match.lastgroup
        if kind in {"group", "open"}:
            around.append(kind == "group" or (bool(around) and around[-1]))
            parts.append(text if kind == "group" else "(?:")
        elif kind == "close":
            around.pop()
            parts.append(")")
        elif kind == "span":
            groups += 1
            parts.append("(?P<span>")
        elif kind == "end":
            parts.append(")")
        elif kind == "edge":
            parts.append(_EDGES[text])
        elif kind == "element":
            element = parse_element(text)
            if element not in classes:
                classes[element] = alphabet.character_class(element)
            if around and around[-1]:
                parts.append(classes[element])
            else:
                groups += 1
                elements[groups] = element
                parts.append(f"({classes[element]})")
        elif kind == "sign":
            parts.append(text)
    return Pattern(re.compile("".join(parts), re.DOTALL), elements)
