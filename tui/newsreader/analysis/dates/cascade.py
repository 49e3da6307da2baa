"""Choosing spans: the passes of the rule table run over the tokens, the longest match wins."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from newsreader.analysis.dates.durations import build_duration
from newsreader.analysis.dates.patterns import Element
from newsreader.analysis.dates.rules import UNITS, Grammar, Rule, Runner, Stage
from newsreader.analysis.numbers.lexicon import Fields, Reading
from newsreader.analysis.numbers.tokens import Token

Matched = Sequence[tuple[Element, Reading]]
"""The elements of a pattern that matched and the readings they took, in text order."""


class _Match(NamedTuple):
    """One match of one rule; positions count tokens."""

    start: int
    end: int
    rule: Rule
    groups: re.Match[str]


_NAMED = ("value", "year", "first", "direction", "amount")
"""The field a named element takes: the first of these that it has."""
_FIRST_STAYS = frozenset({"mod", "daypart"})


def merge_fields(matched: Matched) -> Fields | None:
    """Merge the fields of what matched; a contradiction (شباط/مارس) gives nothing.

    Of two modifiers (نهاية العام المالي) or parts of the day (الثامنة مساء الليلة) the first stays; kind and
    rule are the last one's.
    """
    merged: Fields = {}
    for element, reading in matched:
        if element.name == "skip":
            continue
        if element.name in {"low", "high"}:
            new: Fields = {f"{element.name}_month": reading.fields["month"]}
        elif element.name == "opening":
            new = {f"from_{unit}": reading.fields[unit] for unit in ("hour", "minute")}
        elif element.name == "base":
            new = {"base": reading.fields}
        elif element.name:
            fields = reading.fields
            new = {element.name: next(fields[name] for name in _NAMED if name in fields)}
            if element.name == "hour" and "digits" in reading.features:
                new["hour_in_digits"] = 1
        elif "num" in reading.features:
            new = {name: value for name, value in reading.fields.items() if name != "value"}
        else:
            new = reading.fields
        for name, value in new.items():
            if merged.setdefault(name, value) == value or name in _FIRST_STAYS:
                continue
            if name not in {"kind", "rule"}:
                return None
            merged[name] = value
    return merged


_BUILDERS: dict[str, Callable[[Matched], Fields | None]] = {
    "merge": merge_fields,
    "duration": build_duration,
    "range": partial(build_duration, ranged=True),
}


_OPENING, _CLOSING = frozenset("(["), frozenset(")]")


def _paired_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where a match ends if it closes just the brackets it opened."""
    depth = 0
    for token in tokens[start:end]:
        depth += (token.text in _OPENING) - (token.text in _CLOSING)
    if depth < 0 and tokens[end - 1].text in _CLOSING:
        return end - 1
    if depth > 0 and end < len(tokens) and tokens[end].text in _CLOSING:
        return end + 1
    return end


def _matches(
    stage: Stage, letters: str, tokens: Sequence[Token], *, assistant: bool
) -> list[_Match]:
    """Return the matches of the rules of a pass, the longest first; those of one rule do not overlap."""
    found: list[_Match] = []
    present = frozenset(letters)
    usable = stage.usable(present, assistant=assistant)
    beginning: dict[str, list[Runner]] = {}
    for letter in present:
        runners = [usable[name] for name in stage.beginning_with(letter) if name in usable]
        if runners:
            beginning[letter] = runners
    done: dict[str, int] = {}
    for place in [at for at, letter in enumerate(letters) if letter in beginning]:
        for match_at, rule in beginning[letters[place]]:
            match = match_at(letters, place)
            if match is None or done.get(rule.id, 0) > place:
                continue
            done[rule.id] = match.end()
            start, end = match.span("span") if rule.pattern.has_span else match.span()
            if end > start:
                found.append(_Match(start, _paired_end(tokens, start, end), rule, match))
    found.sort(key=lambda m: (tokens[m.start].start - tokens[m.end - 1].end, m.start))
    return found


def _reading(match: _Match, tokens: Sequence[Token]) -> Reading | None:
    rule = match.rule
    matched = [
        (element, element.choose(tokens[match.groups.start(group)].readings))
        for group, element in rule.pattern.elements.items()
        if match.groups.start(group) >= 0
    ]
    fields = _BUILDERS[rule.builder](matched)
    if fields is None:
        return None
    features = rule.gives
    if rule.inherits_unit:
        features |= {unit for _, reading in matched for unit in UNITS if unit in reading.features}
    return Reading(features, fields | rule.fields | {"rule": rule.id})


def _choose(matches: Iterable[_Match], tokens: Sequence[Token]) -> dict[int, tuple[int, Token]]:
    """Return the tokens to make: by their first token, where they end and what they are."""
    taken = bytearray(len(tokens))
    chosen: dict[int, tuple[int, Token]] = {}
    for match in matches:
        if any(taken[match.start : match.end]):
            continue
        reading = _reading(match, tokens)
        if reading is None:
            continue
        taken[match.start : match.end] = b"\1" * (match.end - match.start)
        first, last = tokens[match.start], tokens[match.end - 1]
        chosen[match.start] = match.end, Token(first.start, last.end, first.text, (reading,))
    return chosen


def run_passes(tokens: list[Token], grammar: Grammar, *, assistant: bool) -> list[Token]:
    """Run all passes; tokens whose reading has the feature `emit` are expressions."""
    symbol = grammar.alphabet.symbol
    symbols = "".join([symbol(token.readings) for token in tokens])
    for stage in grammar.passes:
        letters = "".join([stage.letters[symbol] for symbol in symbols])
        chosen = _choose(_matches(stage, letters, tokens, assistant=assistant), tokens)
        if chosen:
            tokens, symbols = _replaced(tokens, symbols, chosen, symbol)
    return tokens


def _replaced(
    tokens: Sequence[Token],
    symbols: str,
    chosen: dict[int, tuple[int, Token]],
    symbol: Callable[[tuple[Reading, ...]], str],
) -> tuple[list[Token], str]:
    """Put each chosen token in the place of those it covers."""
    kept: list[Token] = []
    written: list[str] = []
    place = 0
    for start in sorted(chosen):
        end, token = chosen[start]
        kept += tokens[place:start]
        kept.append(token)
        written += symbols[place:start], symbol(token.readings)
        place = end
    kept += tokens[place:]
    written.append(symbols[place:])
    return kept, "".join(written)
