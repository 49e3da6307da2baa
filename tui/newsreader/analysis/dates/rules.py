"""The rule table and the alphabet its patterns need."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from newsreader.analysis.dates.compiling import compile_pattern, elements_of, expand, read_pieces
from newsreader.analysis.dates.patterns import Alphabet, Code, Pattern, letter_mask
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
    letters: dict[str, str]
    """What the symbols of a text are in the patterns of this pass."""
    _beginning: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _runners: dict[str, Runner] = field(default_factory=dict)

    def usable(self, present: frozenset[str], *, assistant: bool) -> dict[str, Runner]:
        """Return by their ids the rules of which a text of these letters can hold a match."""
        mask = letter_mask(present)
        found = {}
        for rule in self.rules:
            for needed in rule.pattern.needed:
                if not mask & needed:
                    break
            else:
                if assistant or not rule.only_assistant:
                    found[rule.id] = self._runners.get(rule.id) or self._runner(rule)
        return found

    def _runner(self, rule: Rule) -> Runner:
        runner = self._runners[rule.id] = rule.pattern.expression.match, rule
        return runner

    def beginning_with(self, letter: str) -> tuple[str, ...]:
        """Return the ids of the rules of which a match can begin with this letter, in the order of the table."""
        known = self._beginning.get(letter)
        if known is None:
            known = tuple(rule.id for rule in self.rules if letter in rule.pattern.begins)
            self._beginning[letter] = known
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
    passes: list[list[list[str]]] = []
    for line in table:
        if line[0].startswith("=="):
            passes.append([])
        elif not line[0].startswith("macro "):
            passes[-1].append(line)
    return Grammar(lexicon, alphabet, tuple(_stage(rules, macros, alphabet) for rules in passes))


def _stage(lines: list[list[str]], macros: dict[str, str], alphabet: Alphabet) -> Stage:
    patterns = [read_pieces(expand(line[3], macros)) for line in lines]
    elements = dict.fromkeys(element for pieces in patterns for element in elements_of(pieces))
    code = Code.of(alphabet, elements)
    rules = (
        _rule(line, compile_pattern(pieces, code.sets))
        for line, pieces in zip(lines, patterns, strict=True)
    )
    return Stage(tuple(rules), code.letters)


def _rule(line: list[str], pattern: Pattern) -> Rule:
    name, features, columns, _ = line
    gives, inherits, assistant = _gives(features)
    fields: Fields = dict(parse_fields("" if columns == "-" else columns))
    builder = str(fields.pop("build", "merge"))
    return Rule(name, gives, inherits, fields, pattern, builder, assistant)
