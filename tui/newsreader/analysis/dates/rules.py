"""The rule table and the alphabet its patterns need."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import product

from newsreader.analysis.dates.patterns import (
    Alphabet,
    Element,
    Pattern,
    Signature,
    compile_pattern,
    expand,
)
from newsreader.analysis.dates.shapes import SHAPE_FEATURES
from newsreader.analysis.numbers.grammar import LEXICON_FILE, join_numbers
from newsreader.analysis.numbers.lexicon import (
    Fields,
    Lexicon,
    Reading,
    Variant,
    parse_fields,
    read_table,
)
from newsreader.analysis.numbers.numerals import number_features, numeral_readings
from newsreader.analysis.numbers.tokens import PLAIN_SIGNATURES, Token

_FOLDER = files("newsreader.analysis.dates")
_LEXICONS = ("cldr", "months", "units", "directions", "days", "words", "outlets")
UNITS = [
    "usecond",
    "uminute",
    "uhour",
    "uday",
    "unight",
    "uweek",
    "umonth",
    "uquarter",
    "uyear",
    "udecade",
    "ucentury",
    "umillennium",
]
"""The features of units; a rule that gives `*unit` gives that of the unit it matched."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the rule table."""

    id: str
    gives: frozenset[str]
    """Features of the token it makes."""
    inherits_unit: bool
    fields: Fields
    pattern: Pattern
    builder: str
    """How the fields of what matched come together: `merge` or `duration`."""
    only_assistant: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """Lexicon, alphabet and passes of rules."""

    lexicon: Lexicon
    alphabet: Alphabet
    passes: tuple[tuple[Rule, ...], ...]


def _lexicon_signatures(lexicon: Lexicon) -> Iterator[Signature]:
    """Yield what any word of the lexicon can be, alone, with the article, and after a proclitic."""
    groups: dict[frozenset[object], list[Reading]] = {}
    for form in lexicon.entries:
        for word in (form, f"ال{form}", f"و{form}", f"وال{form}", f"لل{form}"):
            for variant in lexicon.variants(word):
                for readings in _reading_groups(variant):
                    key = frozenset((r.features, r.fields.get("value")) for r in readings)
                    groups.setdefault(key, readings)
    for readings in groups.values():
        token = Token(0, 1, "", tuple(readings))
        for result in (token, *join_numbers([token])):
            yield frozenset(reading.features for reading in result.readings)


def _reading_groups(variant: Variant) -> Iterator[list[Reading]]:
    """Yield the readings a word can have so: all, and those that do not ask for one spelling."""
    for rest in {entry.rest for entry in variant.entries}:
        same = [entry for entry in variant.entries if entry.rest == rest]
        yield [entry.reading for entry in same]
        if any(entry.exact for entry in same):
            yield [entry.reading for entry in same if not entry.exact]


def _number_signatures() -> Iterator[Signature]:
    values = (
        0,
        1,
        2,
        3,
        5,
        13,
        24,
        25,
        32,
        54,
        60,
        100,
        999,
        1000,
        1001,
        1301,
        1400,
        1501,
        1900,
        1901,
        2080,
        2100,
        2200,
        2201,
        0.5,
        10.5,
    )
    for value, kind in product(values, ("card", "ord", "zero")):
        for count in range(4):
            marks = {"def"} if count & 1 else set[str]()
            marks |= {"f"} if count & 2 else set()
            yield frozenset([number_features(value) | marks | {kind, "words"}])
    numerals = (
        "0",
        "00",
        "1",
        "01",
        "3",
        "5",
        "13",
        "24",
        "25",
        "32",
        "54",
        "60",
        "100",
        "999",
        "9.40",
    )
    years = (
        "0001",
        "0100",
        "1000",
        "1001",
        "1301",
        "1400",
        "1501",
        "1900",
        "1901",
        "2080",
        "2100",
        "2200",
        "2201",
        "10000",
        "10001",
        "9.4",
        "30.5",
        "99.99",
    )
    for numeral in (
        *numerals,
        *years,
        "12.30",
        "24.30",
        "1,000",
        "0.5",
        "0.30",
        "999.5",
        "1999.5",
        "001",
    ):
        yield frozenset(reading.features for reading in numeral_readings(numeral))


def _gives(column: str) -> tuple[frozenset[str], bool, bool]:
    names = set(column.split()) - {"-"}
    inherits, assistant = "*unit" in names, "assistant" in names
    return frozenset(names - {"*unit", "assistant"}), inherits, assistant


def _alphabet(lexicon: Lexicon, lines: list[list[str]]) -> Alphabet:
    alphabet = Alphabet()
    signatures = {*_lexicon_signatures(lexicon), *_number_signatures(), *PLAIN_SIGNATURES}
    signatures |= {frozenset([features]) for features in SHAPE_FEATURES}
    for line in lines:
        gives, inherits, _ = _gives(line[1])
        signatures.add(frozenset([gives]))
        if inherits:
            signatures |= {frozenset([gives | {unit}]) for unit in UNITS}
    for signature in sorted(signatures, key=lambda s: sorted(map(sorted, s))):
        alphabet.add(signature)
    return alphabet


@lru_cache(maxsize=1)
def grammar() -> Grammar:
    """Load lexicons and rules; the first call takes a while."""
    lexicon = Lexicon.load(
        [LEXICON_FILE, *(_FOLDER / "lexicon" / f"{name}.txt" for name in _LEXICONS)]
    )
    table = list(read_table(_FOLDER / "rules.txt", 4))
    macros = {line[0].split()[1]: line[1] for line in table if line[0].startswith("macro ")}
    lines = [line for line in table if len(line) == 4]
    alphabet = _alphabet(lexicon, lines)
    sets: dict[Element, frozenset[str]] = {}
    passes: list[list[Rule]] = []
    for line in table:
        if line[0].startswith("=="):
            passes.append([])
        elif not line[0].startswith("macro "):
            passes[-1].append(_rule(line, macros, alphabet, sets))
    return Grammar(lexicon, alphabet, tuple(tuple(rules) for rules in passes))


def _rule(
    line: list[str], macros: dict[str, str], alphabet: Alphabet, sets: dict[Element, frozenset[str]]
) -> Rule:
    name, features, columns, pattern = line
    gives, inherits, assistant = _gives(features)
    fields: Fields = dict(parse_fields("" if columns == "-" else columns))
    builder = str(fields.pop("build", "merge"))
    compiled = compile_pattern(expand(pattern, macros), alphabet, sets)
    return Rule(name, gives, inherits, fields, compiled, builder, assistant)
