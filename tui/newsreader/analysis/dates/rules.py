"""The rule table and the alphabet its patterns need."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from newsreader.analysis.dates.compiling import compile_pattern, expand
from newsreader.analysis.dates.patterns import Alphabet, Element, Pattern, symbol_mask
from newsreader.analysis.dates.shapes import SHAPE_SIGNATURES
from newsreader.analysis.dates.signatures import lexicon_signatures, number_signatures
from newsreader.analysis.numbers.grammar import LEXICON_FILE
from newsreader.analysis.numbers.lexicon import (
    Fields,
    Lexicon,
    parse_fields,
    read_table,
)
from newsreader.analysis.numbers.tokens import PLAIN_SIGNATURES

_FOLDER = files("newsreader.analysis.dates")
_LEXICONS = ("cldr", "months", "units", "directions", "days", "words", "outlets", "holidays")
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
    """How the fields of what matched come together: `merge`, `duration` or `range`."""
    only_assistant: bool


Runner = tuple[Callable[[str, int], re.Match[str] | None], Rule]
"""What matches a rule at a place, and the rule."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The rules of one pass."""

    rules: tuple[Rule, ...]
    _beginning: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _runners: dict[str, Runner] = field(default_factory=dict)

    def usable(self, present: frozenset[str], *, assistant: bool) -> dict[str, Runner]:
        """Return by their ids the rules of which a text of these symbols can hold a match."""
        mask = symbol_mask(present)
        return {
            rule.id: self._runners.get(rule.id) or self._runner(rule)
            for rule in self.rules
            if (assistant or not rule.only_assistant)
            and all(mask & needed for needed in rule.pattern.needed)
        }

    def _runner(self, rule: Rule) -> Runner:
        runner = self._runners[rule.id] = rule.pattern.expression.match, rule
        return runner

    def beginning_with(self, symbol: str) -> tuple[str, ...]:
        """Return the ids of the rules of which a match can begin with this symbol, in the order of the table."""
        known = self._beginning.get(symbol)
        if known is None:
            known = tuple(rule.id for rule in self.rules if symbol in rule.pattern.begins)
            self._beginning[symbol] = known
        return known


@dataclass(frozen=True, slots=True)
class Grammar:
    """Lexicon, alphabet and passes of rules."""

    lexicon: Lexicon
    alphabet: Alphabet
    passes: tuple[Stage, ...]


def _gives(column: str) -> tuple[frozenset[str], bool, bool]:
    names = set(column.split()) - {"-"}
    inherits, assistant = "*unit" in names, "assistant" in names
    return frozenset(names - {"*unit", "assistant"}), inherits, assistant


def _alphabet(lexicon: Lexicon, lines: list[list[str]]) -> Alphabet:
    alphabet = Alphabet()
    signatures = {*lexicon_signatures(lexicon), *number_signatures(), *PLAIN_SIGNATURES}
    signatures |= SHAPE_SIGNATURES
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
    return Grammar(lexicon, alphabet, tuple(Stage(tuple(rules)) for rules in passes))


def _rule(
    line: list[str], macros: dict[str, str], alphabet: Alphabet, sets: dict[Element, frozenset[str]]
) -> Rule:
    name, features, columns, pattern = line
    gives, inherits, assistant = _gives(features)
    fields: Fields = dict(parse_fields("" if columns == "-" else columns))
    builder = str(fields.pop("build", "merge"))
    compiled = compile_pattern(expand(pattern, macros), alphabet, sets)
    return Rule(name, gives, inherits, fields, compiled, builder, assistant)
