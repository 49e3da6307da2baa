"""What a line is by its words alone: the rules of `rules.toml`, compiled."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from newsreader.library.importing.folding import fold_line, fold_pattern
from newsreader.library.importing.outlets import Outlet, load_outlets
from newsreader.model import BlockKind

RULES_FILE = Path(__file__).with_name("rules.toml")
MAX_LINE = 1500
"""No rule looks at a longer line, in code points: it is prose."""

_DEFAULT_WORDS = 12
_AROUND = r"[^\w\[\]()]*"


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
    patterns: tuple[re.Pattern[str], ...]
    """Any of them, for the whole folded line."""
    words: int
    """The longest line it looks at, in words."""
    before: BlockKind | None
    """What the next line must be."""
    takes: int
    """How many headline-like lines after it go with it."""
    closes: bool
    """The few lines left after it go with it."""
    set: str | None
    """Where it applies: None in every text, else where metadata or an outlet switch it on."""

    def matches(self, folded: str, words: int) -> bool:
        """Whether a folded line of so many words is one of these."""
        return words <= self.words and any(p.fullmatch(folded) for p in self.patterns)


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
        patterns=tuple(_patterns(entry, outlets)),
        words=entry.get("words", _DEFAULT_WORDS),
        before=BlockKind(entry["before"]) if "before" in entry else None,
        takes=entry.get("takes", 0),
        closes=entry.get("closes", False),
        set=entry.get("set"),
    )


def _patterns(entry: dict[str, Any], outlets: str) -> Iterable[re.Pattern[str]]:
    if lines := entry.get("line"):
        yield re.compile(f"{_AROUND}{_any_of(lines)}{_AROUND}")
    if beginnings := entry.get("begins"):
        # No letter after the last letter of the phrase; after its colon anything may follow.
        yield re.compile(rf"{_AROUND}{_any_of(beginnings)}(?:(?<!\w)|(?!\w)).*")
    for pattern in entry.get("match", ()):
        yield re.compile(fold_pattern(pattern).replace("{outlet}", outlets))


def _any_of(phrases: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(fold_line(phrase)) for phrase in phrases)})"


def _any_outlet(outlets: Iterable[Outlet]) -> str:
    return _any_of(name for outlet in outlets for name in outlet.names)
