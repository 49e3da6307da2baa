"""The rule and outlet files: what they must be for the code that reads them."""

import tomllib

import pytest

from newsreader.library.importing.folding import fold_line, folded
from newsreader.library.importing.outlets import load_outlets
from newsreader.library.importing.rules import RULES_FILE, Rule, load_rules, rule_names

_KEYS = {
    "id", "kind", "line", "begins", "match", "words", "at", "before", "takes", "closes", "dates", "set", "inside",
}  # fmt: skip
ENTRIES = tomllib.loads(RULES_FILE.read_text(encoding="utf-8"))["rule"]


def test_rules_have_names_of_their_own() -> None:
    ids = [rule.id for rule in load_rules()]
    assert len(ids) == len(set(ids))
    assert not set(ids) & {rule.set for rule in load_rules()}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_rules_use_only_keys_that_mean_something(entry: dict[str, object]) -> None:
    assert set(entry) <= _KEYS
    assert set(entry) & {"line", "begins", "match"}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_every_phrase_matches_its_own_rule(entry: dict[str, list[str]]) -> None:
    rule = load_rules()[ENTRIES.index(entry)]
    for phrase in entry.get("line", []):
        assert _matches(rule, phrase), phrase
        assert _matches(rule, f"» {phrase.upper()}:"), phrase
        assert not _matches(rule, f"{phrase} الذي تحدث إلينا قال ذلك.") or "begins" in entry
    for phrase in entry.get("begins", []):
        assert _matches(rule, f"{phrase} كلمة"), phrase
        if phrase[-1].isalpha() and "match" not in entry:
            assert not _matches(rule, f"{phrase}كلمة"), phrase


def _matches(rule: Rule, line: str) -> bool:
    return rule.matches(folded(line))


def test_outlets_switch_on_sets_that_exist() -> None:
    assert {name for outlet in load_outlets() for name in outlet.sets} <= rule_names()


def test_each_spelling_names_one_outlet() -> None:
    names = [
        name for outlet in load_outlets() for name in {fold_line(name) for name in outlet.names}
    ]
    assert sorted(names) == sorted(set(names))
