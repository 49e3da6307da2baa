"""The pattern language of the rule table, compiled to regular expressions over symbols."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from newsreader.analysis.dates.patterns import Element, Pattern, letter_mask

_PIECE = re.compile(
    r"(?P<group>\(\?(?:<[=!]|[=!]))|(?P<open>\()|(?P<close>\))|(?P<span>\[)|(?P<end>\])"
    r"|(?P<edge>START|END)|(?P<element>(?:\w+=)?\w+(?:&!?\w+)*)|(?P<sign>[|?*+])|\s+"
)
_SHARED = re.compile(r"\(((?:\w+\|)+\w+)\)((?:&!?\w+)+)")
_EDGES = {"START": r"\A", "END": r"\Z"}
_NOTHING = frozenset[str]()


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
    begins: frozenset[str] = _NOTHING
    """The symbols it can begin with."""
    at_start: bool = True
    """Whether all that was read of the current alternative can be left out."""
    was_at_start: bool = True
    """The same before the last piece."""
    skippable: bool = False
    """Whether an alternative read before can match nothing."""

    def next_alternative(self) -> None:
        """Note what the alternative just read needs, and start the next."""
        self.alternatives.append(self.needed)
        self.needed = []
        self.skippable |= self.at_start
        self.at_start = True

    def can_begin_with(self, symbols: frozenset[str], *, skippable: bool) -> None:
        """Note what a piece can begin with, and whether it can match nothing."""
        self.was_at_start = self.at_start
        if self.at_start:
            self.begins |= symbols
            self.at_start = skippable

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
            self._close(self.groups.pop())
        elif kind == "span":
            self.number += 1
            self.parts.append("(?P<span>")
        elif kind == "end":
            self.parts.append(")")
        elif kind == "edge":
            self._need([], _NOTHING, skippable=True)
            self.parts.append(_EDGES[text])
        elif kind == "element":
            self._read_element(parse_element(text))
        elif kind == "sign":
            self._read_sign(text)

    def _close(self, group: _Group) -> None:
        skippable = group.skippable or group.at_start
        if group.around:
            self._need([], _NOTHING, skippable=True)
        else:
            self._need(group.needs(), group.begins, skippable=skippable)
        self.parts.append(")")

    def _need(
        self, symbols: list[frozenset[str]], begins: frozenset[str], *, skippable: bool = False
    ) -> None:
        self.last = symbols
        self.groups[-1].needed.extend(symbols)
        self.groups[-1].can_begin_with(begins, skippable=skippable)

    def _read_sign(self, text: str) -> None:
        group = self.groups[-1]
        if text in "?*":
            del group.needed[len(group.needed) - len(self.last) :]
            group.at_start = group.was_at_start
        elif text == "|":
            group.next_alternative()
        self.last = []
        self.parts.append(text)

    def _read_element(self, element: Element) -> None:
        symbols = self.sets[element]
        if self.groups[-1].around:
            self.parts.append(_character_class(symbols))
        else:
            self.number += 1
            self.elements[self.number] = element
            self.parts.append(f"({_character_class(symbols)})")
        self._need([symbols], symbols)


Piece = tuple[str, str]
"""Kind and text of a sign or an element of a pattern."""


def read_pieces(pattern: str) -> list[Piece]:
    """Cut a pattern without macros into pieces.

    Raises:
        ValueError: a character that is not of the language.
    """
    pieces: list[Piece] = []
    position = 0
    while position < len(pattern):
        match = _PIECE.match(pattern, position)
        if match is None:
            raise ValueError(f"pattern {pattern!r}: what is {pattern[position]!r}?")
        if match.lastgroup is not None:
            pieces.append((match.lastgroup, match.group()))
        position = match.end()
    return pieces


def elements_of(pieces: Iterable[Piece]) -> Iterator[Element]:
    """Yield the elements among the pieces of a pattern."""
    return (parse_element(text) for kind, text in pieces if kind == "element")


def compile_pattern(pieces: Iterable[Piece], sets: dict[Element, frozenset[str]]) -> Pattern:
    """Compile the pieces of a pattern; `sets` are the letters its elements accept."""
    compiler = _Compiler(sets)
    for kind, text in pieces:
        compiler.read(kind, text)
    whole = compiler.groups[0]
    needed = tuple(letter_mask(symbols) for symbols in sorted(whole.needs(), key=len))
    return Pattern("".join(compiler.parts), compiler.elements, needed, whole.begins)
