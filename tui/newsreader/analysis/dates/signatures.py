"""What tokens can be: the signatures that an alphabet must have symbols for before patterns are compiled."""

from collections.abc import Iterator, Sequence
from itertools import product

from newsreader.analysis.dates.patterns import Signature
from newsreader.analysis.numbers.grammar import join_numbers
from newsreader.analysis.numbers.lexicon import Entry, Lexicon, Reading, with_article
from newsreader.analysis.numbers.numerals import NUMERAL_SHAPES, number_features
from newsreader.analysis.numbers.tokens import Token

_VALUES = (*range(2402), 10**6, 10**6 + 1, 0.5)
"""Values that between them have every set of features a number can have."""
_COUNTED = Token(2, 4, "عام", ())
"""A word behind another, that it may count: `ألفا عام` are two thousand."""
_FORMS = (frozenset[str](), frozenset({"def"}), frozenset({"f"}), frozenset({"def", "f"}))


def lexicon_signatures(lexicon: Lexicon) -> Iterator[Signature]:
    """Yield what any word of the lexicon can be, alone, with the article, and after a proclitic."""
    groups: dict[frozenset[object], list[Reading]] = {}
    for form, entries in lexicon.entries.items():
        definite = list(with_article(entries))
        written = [lexicon.entries.get(f"{article}{form}", ()) for article in ("ال", "ل")]
        for kept in (entries, definite, *([*whole, *definite] for whole in written if whole)):
            for readings in _reading_groups(kept):
                key = frozenset((r.features, r.fields.get("value")) for r in readings)
                groups.setdefault(key, readings)
    for readings in groups.values():
        token = Token(0, 1, "", tuple(readings))
        for result in (token, *join_numbers([token]), *join_numbers([token, _COUNTED])[:1]):
            yield frozenset(reading.features for reading in result.readings)


def _reading_groups(entries: Sequence[Entry]) -> Iterator[list[Reading]]:
    """Yield the readings a word can have so: all, and those that do not ask for one spelling."""
    by_rest: dict[tuple[str, ...], list[Entry]] = {}
    for entry in entries:
        by_rest.setdefault(entry.rest, []).append(entry)
    for same in by_rest.values():
        yield [entry.reading for entry in same]
        if any(entry.exact for entry in same):
            yield [entry.reading for entry in same if not entry.exact]


def number_signatures() -> Iterator[Signature]:
    """Yield what any number can be, in digits of every shape and in words of every form."""
    by_value = {number_features(value) for value in _VALUES}
    for features in by_value:
        for shape in NUMERAL_SHAPES:
            yield frozenset([features | shape | {"digits", "card"}])
        for kind, form in product(("card", "ord"), _FORMS):
            yield frozenset([features | form | {kind, "words"}])
    for form in _FORMS:
        yield frozenset([number_features(0) | form | {"zero", "words"}])
