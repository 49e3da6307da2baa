"""The rule table and the lexicons say only what the code understands."""

from dataclasses import fields

from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.resolve import RESOLVERS
from newsreader.analysis.dates.rules import grammar

INTERNAL = {"value", "name", "numerator", "denominator"}
"""Fields of tokens that are consumed while matching."""


def test_rule_ids_are_unique() -> None:
    ids = [rule.id for stage in grammar().passes for rule in stage.rules]
    assert len(ids) == len(set(ids))


def test_every_kind_has_a_resolver() -> None:
    kinds = {
        str(rule.fields["kind"])
        for stage in grammar().passes
        for rule in stage.rules
        if "kind" in rule.fields
    }
    assert kinds == set(RESOLVERS)


def test_every_field_is_a_field_of_frames() -> None:
    known = {field.name for field in fields(Frame)} | INTERNAL
    for stage in grammar().passes:
        for rule in stage.rules:
            names = {element.name for element in rule.pattern.elements.values()}
            assert set(rule.fields) | names - {"", "skip", "low", "high", "opening"} <= known, (
                rule.id
            )
    for entries in grammar().lexicon.entries.values():
        for entry in entries:
            assert set(entry.reading.fields) <= known, entry


def test_every_rule_can_match_something() -> None:
    for stage in grammar().passes:
        for rule in stage.rules:
            assert all(rule.pattern.needed), f"{rule.id} asks for what no word is"
