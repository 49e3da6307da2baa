"""TOML is read statement by statement, and each has its line."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from newsreader.config.statements import MOST_MISTAKES, read_settings

PIECES = st.sampled_from(
    [
        *('"""', "'''", '"', "'", "[", "]", "{", "}", "=", "#", "\n", "\r\n", "\\", ",", ".", " "),
        *("a", "keys", "[keys]\n", 'theme = "dark"\n', "width = 80\n", "1979-05-27", "اقرأ", "\0"),
    ]
)


def paths(text: str) -> dict[str, int]:
    settings, problems = read_settings(text)
    assert not problems
    return {".".join(setting.path): setting.line for setting in settings}


def test_a_setting_has_the_line_of_its_statement() -> None:
    text = 'a = 1\n\n[t] # head\nb.c = [\n  "]",  # ]\n  2,\n]\nd = """\ne = 1\n"""\nf = {g = 1, h = 2}\n'
    assert paths(text) == {"a": 1, "t": 3, "t.b.c": 4, "t.d": 8, "t.f.g": 11, "t.f.h": 11}


def test_quotes_at_the_end_of_a_long_text_belong_to_it() -> None:
    assert paths('a = """x"""" # " [\nb = 1') == {"a": 1, "b": 2}
    assert paths("a = '''x'''' # ' [\nb = 1") == {"a": 1, "b": 2}


def test_windows_line_ends_count_once() -> None:
    assert paths("a = 1\r\n[t]\r\nb = 2\r\n") == {"a": 1, "t": 2, "t.b": 3}


def test_a_mistake_costs_only_its_statement() -> None:
    settings, problems = read_settings("a = 1\nb = [\n  dark,\n]\nc = 3\nd = [1\n[t]\ne = 4\n")
    assert [setting.path for setting in settings] == [("a",), ("c",), ("t",), ("t", "e")]
    assert [one.line for one in problems] == [2, 6]
    assert 'a text stands in quotes: "dark"' in problems[0].text


def test_what_only_the_whole_shows_is_found_with_its_line() -> None:
    _, problems = read_settings("[t]\na = 1\n[t]\nb = 2\n")
    assert [one.line for one in problems] == [3]


def test_after_many_mistakes_the_rest_is_not_read() -> None:
    _, problems = read_settings("a = =\n" * 100)
    assert len(problems) == MOST_MISTAKES + 1
    assert problems[-1].text == "too many mistakes; the rest is not read"


def test_brackets_without_end_are_one_mistake() -> None:
    _, problems = read_settings("a = " + "[" * 100_000)
    assert [one.line for one in problems] == [1]


@given(st.lists(PIECES).map("".join))
def test_what_is_toml_is_read_whole_and_what_is_not_is_a_problem(text: str) -> None:
    settings, problems = read_settings(text)
    try:
        tomllib.loads(text)
    except (ValueError, RecursionError):
        assert problems
    else:
        assert not problems
        assert bool(settings) == bool(tomllib.loads(text))
