"""What a line is by its words alone: the rules of `rules.toml`, compiled."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from newsreader.library.importing.folding import (
    FoldedLine,
    core_of,
    fold_line,
    fold_pattern,
    folded,
)
from newsreader.library.importing.outlets import Outlet, load_outlets
from newsreader.model import BlockKind

RULES_FILE = Path(__file__).with_name("rules.toml")
_DEFAULT_WORDS = 12


class Place(StrEnum):
    """Where in a text a rule applies."""

    ANYWHERE = "anywhere"
    START = "start"
    """Before any prose."""
    END = "end"
    """After all prose."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to tell that a line is not the author's prose."""

    id: str
    kind: BlockKind
    place: Place
    lines: frozenset[str]
    """Folded phrases, punctuation around them aside, that are the whole line."""
    beginnings: Mapping[str, tuple[str, ...]]
    """Folded phrases it begins with, by their first word."""
    patterns: tuple[re.Pattern[str], ...]
    """For the whole folded line."""
    inside: re.Pattern[str] | None
    """For a part of a line, unfolded: what it fits is set apart from the prose beside it."""
    words: int
    """The longest line it looks at, in words."""
    before: BlockKind | None
    """What the next line must be."""
    takes: int
    """How many headline-like lines after it go with it."""
    closes: bool
    """The few lines left after it go with it."""
    dates: bool
    """It says on which day the text was published or changed."""
    set: str | None
    """Where it applies: None in every text, else where metadata or an outlet switch it on."""

    def matches(self, line: FoldedLine) -> bool:
        """Whether a line is one of these."""
        return line.words <= self.words and (
            line.core in self.lines
            or any(_begins(line.core, p) for p in self.beginnings.get(line.first_word, ()))
            or any(pattern.fullmatch(line.text) for pattern in self.patterns)
        )


class Matcher:
    """Finds the first of several rules that a line fits; most lines fit none, and quickly so."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._lines = frozenset(line for rule in self._rules for line in rule.lines)
        self._words = frozenset(word for rule in self._rules for word in rule.beginnings)
        patterns = [pattern.pattern for rule in self._rules for pattern in rule.patterns]
        self._patterns = re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or "(?!)")

    def first(self, line: FoldedLine) -> Rule | None:
        """Return the first rule in order that fits, None if none does."""
        if (
            line.core in self._lines
            or line.first_word in self._words
            or self._patterns.fullmatch(line.text)
        ):
            return next((rule for rule in self._rules if rule.matches(line)), None)
        return None


@cache
def load_rules() -> tuple[Rule, ...]:
    """Return all rules in the order of the file, which is the order they are tried in."""
    content = tomllib.loads(RULES_FILE.read_text(encoding="utf-8"))
    outlets = _any_outlet(load_outlets())
    return tuple(_rule(entry, outlets) for entry in content["rule"])


def active_rules(switched_on: Iterable[str]) -> tuple[Rule, ...]:
    """Return the rules that apply to every text, and those whose id or set is switched on."""
    names = set(switched_on)
    return tuple(rule for rule in load_rules() if rule.set is None or {rule.set, rule.id} & names)


def rule_names() -> frozenset[str]:
    """Return every id and set name, which is what metadata may switch on."""
    rules = load_rules()
    return frozenset(rule.id for rule in rules) | {rule.set for rule in rules if rule.set}


# TOML values have no static type; the shape is what the head of rules.toml says, held by a test.
def _rule(entry: dict[str, Any], outlets: str) -> Rule:
    return Rule(
        id=entry["id"],
        kind=BlockKind(entry.get("kind", BlockKind.BOILERPLATE)),
        place=Place(entry.get("at", Place.ANYWHERE)),
        lines=frozenset(core_of(fold_line(phrase)) for phrase in entry.get("line", ())),
        beginnings=_by_first_word(entry.get("begins", ())),
        patterns=tuple(
            re.compile(fold_pattern(pattern).replace("{outlet}", outlets))
            for pattern in entry.get("match", ())
        ),
        inside=re.compile(entry["inside"], re.VERBOSE) if "inside" in entry else None,
        words=entry.get("words", _DEFAULT_WORDS),
        before=BlockKind(entry["before"]) if "before" in entry else None,
        takes=entry.get("takes", 0),
        closes=entry.get("closes", False),
        dates=entry.get("dates", False),
        set=entry.get("set"),
    )


def _by_first_word(phrases: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    by_word: dict[str, tuple[str, ...]] = {}
    for phrase in phrases:
        line = folded(phrase)
        by_word[line.first_word] = (*by_word.get(line.first_word, ()), line.text)
    return by_word


def _begins(line: str, phrase: str) -> bool:
    """Whether a line begins with a phrase and not with a longer word."""
    rest = line[len(phrase) : len(phrase) + 1]
    whole_word = not (phrase[-1].isalnum() and rest.isalnum())
    return line.startswith(phrase) and whole_word


def _any_outlet(outlets: Iterable[Outlet]) -> str:
    names = (re.escape(fold_line(name)) for outlet in outlets for name in outlet.names)
    return f"(?:{'|'.join(names)})"
