"""Lexicons: which words the grammars know, and how a word of the text is looked up in them.

A lexicon file has one entry a line, `features : fields : form | form …`; `#` opens a comment. Forms are
written as people write them and folded on loading. A form opened by `=` must be written exactly so,
hamza included (آب is a month, أب a father). Forms may have several words.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from typing import NamedTuple

from newsreader.analysis.numbers.surface import fold_form
from newsreader.analysis.numbers.words import split_words

_MOST_KNOWN = 50_000
"""How many words a lexicon remembers having looked up."""

Fields = dict[str, object]
"""What a token means: field names and values."""


class Reading(NamedTuple):
    """One thing a token can be."""

    features: frozenset[str]
    fields: Fields
    """What it means; never changed after loading."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of a lexicon entry."""

    rest: tuple[str, ...]
    """The folded words after the first."""
    reading: Reading
    exact: str | None
    """How it must be written, if folding would lose the difference."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to read a word: proclitics, then the first word of lexicon forms."""

    prefix: int
    """How many letters are proclitics outside the form."""
    entries: tuple[Entry, ...]
    """Longest form first; readings of a form with the article have the feature `def`."""
    alone: tuple[Entry, ...]
    """The entries of one word."""
    longer: dict[str, tuple[Entry, ...]]
    """The entries of more words by the second, longest form first."""
    settled: tuple[Reading, ...]
    """The readings of the one word, if they do not depend on the spelling; else empty."""


def parse_fields(column: str) -> Fields:
    """Parse `name=value name=value`; integers become int."""
    pairs = (pair.split("=", 1) for pair in column.split())
    return {name: int(value) if value.lstrip("-").isdigit() else value for name, value in pairs}


def read_table(file: Traversable, columns: int) -> Iterator[list[str]]:
    """Yield the stripped columns of each line of a data file, comments left out."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [column.strip() for column in line.split(" : ", columns - 1)]


@dataclass(slots=True)
class Lexicon:
    """Entries by the first word of their folded form."""

    entries: dict[str, list[Entry]] = field(default_factory=dict)
    _known: dict[tuple[str, bool], tuple[Variant, ...]] = field(default_factory=dict)
    """What has been looked up already."""

    @classmethod
    def load(cls, files: Iterable[Traversable]) -> "Lexicon":
        """Read lexicon files."""
        lexicon = cls()
        for file in files:
            for features, fields, forms in read_table(file, 3):
                reading = Reading(frozenset(features.split()), parse_fields(fields.strip("-")))
                for form in forms.split("|"):
                    lexicon._add(form.strip(), reading)
        for entries in lexicon.entries.values():
            entries.sort(key=lambda entry: -len(entry.rest))
        return lexicon

    def _add(self, form: str, reading: Reading) -> None:
        exact = form[1:] if form.startswith("=") else None
        first, *rest = split_words(fold_form(exact or form))
        self.entries.setdefault(first, []).append(Entry(tuple(rest), reading, exact))

    def variants(self, word: str, *, article: bool = True) -> tuple[Variant, ...]:
        """Return the ways to read a folded word, fewest proclitics first; `article` allows to cut off one."""
        known = self._known.get((word, article))
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            known = self._known[word, article] = _variants(self, word, article)
        return known


def _variants(lexicon: Lexicon, word: str, article: bool) -> tuple[Variant, ...]:
    found: dict[int, list[Entry]] = {}
    for prefix, body, definite in _divisions(word):
        if definite and not article:
            continue
        entries = lexicon.entries.get(body, ())
        if entries:
            found.setdefault(prefix, []).extend(with_article(entries) if definite else entries)
    return tuple(_variant(prefix, entries) for prefix, entries in found.items())


def _variant(prefix: int, entries: list[Entry]) -> Variant:
    entries.sort(key=lambda entry: -len(entry.rest))
    alone = tuple(entry for entry in entries if not entry.rest)
    longer: dict[str, tuple[Entry, ...]] = {}
    for entry in entries:
        if entry.rest:
            longer[entry.rest[0]] = (*longer.get(entry.rest[0], ()), entry)
    settled = () if any(entry.exact for entry in alone) else tuple(e.reading for e in alone)
    return Variant(prefix, tuple(entries), alone, longer, settled)


def with_article(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Yield the entries as they are with the article: their readings have the feature `def`."""
    for entry in entries:
        features = entry.reading.features | {"def"}
        yield Entry(entry.rest, Reading(features, entry.reading.fields), entry.exact)


def _divisions(word: str) -> Iterator[tuple[int, str, bool]]:
    """Yield (letters of proclitics, body, body had its article cut off)."""
    for conjunction in (0, 1):
        if conjunction and word[0] not in "وف":
            return
        for preposition in (0, 1):
            prefix = conjunction + preposition
            if len(word) <= prefix or (preposition and word[conjunction] not in "بكل"):
                break
            body = word[prefix:]
            yield prefix, body, False
            if len(body) > 3 and body.startswith("ال"):
                yield prefix, body[2:], True
            elif preposition and word[conjunction] == "ل" and body[0] == "ل" and len(body) > 2:
                yield prefix, body[1:], True
