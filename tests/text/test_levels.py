"""Embedding levels: all cases of Unicode's two test files, and the short cuts against the whole."""

import pytest
from hypothesis import given, settings

from newsreader.text import embedding_levels
from newsreader.text.levels import level_runs
from newsreader.text.resolver import Base, resolve
from tests.text.generated import BASES, TEXTS
from tests.text.unicode_data import records

# One character for each class of BidiTest.txt. ON is no bracket, for the file knows no pairs.
CHARACTER_OF_CLASS = {
    "L": "a",
    "R": "א",
    "AL": "ا",
    "EN": "1",
    "ES": "-",
    "ET": "%",
    "AN": "١",
    "CS": ",",
    "NSM": "\u064e",
    "BN": "\u00ad",
    "B": "\u2029",
    "S": "\t",
    "WS": " ",
    "ON": "!",
    "LRE": "\u202a",
    "LRO": "\u202d",
    "RLE": "\u202b",
    "RLO": "\u202e",
    "PDF": "\u202c",
    "LRI": "\u2066",
    "RLI": "\u2067",
    "FSI": "\u2068",
    "PDI": "\u2069",
}
BASE_OF_BIT: tuple[Base, ...] = ("auto", "ltr", "rtl")


def differs(levels: list[int], expected: list[str]) -> bool:
    """Tell whether levels are not the expected ones; `x` is a character that X9 removes."""
    pairs = zip(levels, expected, strict=True)
    return any(level != int(wanted) for level, wanted in pairs if wanted != "x")


@pytest.mark.conformance
def test_every_case_of_bidi_character_test_has_its_levels() -> None:
    bases: dict[str, Base] = {"0": "ltr", "1": "rtl", "2": "auto"}
    wrong = []
    count = 0
    for codes, direction, base_level, levels, _ in records("BidiCharacterTest.txt"):
        text = "".join(chr(int(code, 16)) for code in codes.split())
        base = bases[direction]
        count += 1
        if differs(embedding_levels(text, base=base), levels.split()) or level_runs(
            text, base
        ).base_level != int(base_level):
            wrong.append((codes, direction))
    assert count > 90_000
    assert not wrong, f"{len(wrong)} of {count}, the first: {wrong[:3]}"


@pytest.mark.conformance
def test_every_case_of_bidi_test_has_its_levels() -> None:
    wrong = []
    count = 0
    expected: list[str] = []
    for fields in records("BidiTest.txt"):
        if fields[0].startswith("@"):
            name, _, values = fields[0].partition(":")
            expected = values.split() if name == "@Levels" else expected
            continue
        text = "".join(CHARACTER_OF_CLASS[name] for name in fields[0].split())
        for bit, base in enumerate(BASE_OF_BIT):
            if int(fields[1]) >> bit & 1:
                count += 1
                if differs(embedding_levels(text, base=base), expected):
                    wrong.append((fields[0], base))
    assert count > 700_000
    assert not wrong, f"{len(wrong)} of {count}, the first: {wrong[:3]}"


@settings(max_examples=500)
@given(TEXTS, BASES)
def test_putting_stretches_down_to_one_character_changes_no_level(text: str, base: Base) -> None:
    assert bytes(embedding_levels(text, base=base)) == resolve(text, base).levels


def test_text_that_looks_like_the_resolvers_dump_is_read_rightly() -> None:
    hostile = 'ا", original_classes: [\n    levels: [\n Level(\n 7\n    paragraphs: [ 1'
    assert len(embedding_levels(hostile)) == len(hostile)
    assert set(embedding_levels(hostile)) == {1, 2}


def test_lone_surrogates_have_a_level() -> None:
    assert embedding_levels("ا\ud800ا") == [1, 1, 1]


def test_white_space_before_a_tab_and_at_the_end_has_the_paragraphs_level() -> None:
    assert embedding_levels("ab \tcd ", base="rtl") == [2, 2, 1, 1, 2, 2, 1]


def test_text_without_a_letter_reads_from_the_left_if_nobody_knows_better() -> None:
    assert embedding_levels("!?", base="auto") == [0, 0]
    assert embedding_levels("", base="auto") == []
