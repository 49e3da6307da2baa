"""Lexicons: which words the grammars know, and how a word of the text is looked up in them.

A lexicon file has one entry a line, `features : fields : form | form …`; `#` opens a comment. Forms are
written as people write them and folded on loading. A form opened by `=` must be written exactly so,
hamza included (آب is a month, أب a father). Forms may have several words.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.resources.abc import Traversable
from typing import NamedTuple

from newsreader.analysis.numbers.surface import fold_form
from newsreader.analysis.numbers.words import split_words

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
    settled: tuple[Reading, ...]
    """The readings, if they depend neither on the words after nor on the spelling; else empty."""


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
        return _variants(self, word, article)

    def __hash__(self) -> int:
        return id(self)


@lru_cache(maxsize=50_000)
def _variants(lexicon: Lexicon, word: str, article: bool) -> tuple[Variant, ...]:
    found: dict[int, list[Entry]] = {}
    for prefix, body, definite in _divisions(word):
        if definite and not article:
            continue
        entries = lexicon.entries.get(body, ())
        kept = [entry for entry in entries if not prefix or "bare" not in entry.reading.features]
        if kept:
            found.setdefault(prefix, []).extend(_with_article(kept) if definite else kept)
    return tuple(_variant(prefix, entries) for prefix, entries in found.items())


def _variant(prefix: int, entries: list[Entry]) -> Variant:
    entries.sort(key=lambda entry: -len(entry.rest))
    settled = not any(entry.rest or entry.exact for entry in entries)
    readings = tuple(entry.reading for entry in entries) if settled else ()
    return Variant(prefix, tuple(entries), readings)


def _with_article(entries: Iterable[Entry]) -> Iterator[Entry]:
    for entry in entries:
        features = entry.reading.features | {"def"}
        yield replace(entry, reading=entry.reading._replace(features=features))


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
