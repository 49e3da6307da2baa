"""Patterns compile to expressions over letters that mean what the pattern says."""

import pytest

from newsreader.analysis.dates.compiling import compile_pattern, elements_of, read_pieces
from newsreader.analysis.dates.patterns import Alphabet, Code, Pattern

A, B, C = (frozenset([frozenset([name])]) for name in "abc")


def _compiled(text: str) -> tuple[Pattern, dict[str, str]]:
    """Return the pattern and the letter of each feature."""
    alphabet = Alphabet()
    for signature in (A, B, C):
        alphabet.add(signature)
    pieces = read_pieces(text)
    code = Code.of(alphabet, dict.fromkeys(elements_of(pieces)))
    letters = {
        name: code.letters[alphabet.symbols[frozenset([frozenset([name])])]] for name in "abc"
    }
    return compile_pattern(pieces, code.sets), letters


@pytest.mark.parametrize(
    ("pattern", "begins"),
    [
        ("a b", "a"),
        ("a? b", "ab"),
        ("(a|b)? c", "abc"),
        ("(a? b?) c", "abc"),
        ("(?<=a) b", "b"),
        ("(?!a) (b|c)", "bc"),
        ("a (b)? c", "a"),
        ("(a|b?) c", "abc"),
    ],
)
def test_what_a_match_can_begin_with(pattern: str, begins: str) -> None:
    compiled, letters = _compiled(pattern)
    assert compiled.begins == {letters[name] for name in begins}


def test_symbols_that_a_pass_treats_alike_are_one_letter() -> None:
    _, letters = _compiled("(a|b) (b|a)")
    assert letters["a"] != letters["b"]
    compiled, letters = _compiled("a&!b a")
    assert letters["b"] == letters["c"] == " "
    assert compiled.expression.match(letters["a"] * 2)


def test_a_sign_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match=r"what is '\{'"):
        read_pieces("a {2}")
