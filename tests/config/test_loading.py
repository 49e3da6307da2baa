"""The file of options: what is good in it counts, and the rest is named with its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.config import Config, Loaded, load, options, parse

NAMES = [name for option in options() for name in option.path]
TOML_ISH = st.lists(
    st.sampled_from(
        [
            *NAMES,
            *("find", "x", "=", " = ", "[", "]", "\n", ".", '"', "[]", "[[", "]]", "{", "}"),
            *("true", "90", "-1", '"dark"', '["j"]', '"~/x"', '"rtl"', "1e400", "1979-05-27", "#"),
            *("[keys]\n", "[reading]\n", "[direction.sources]\n", "9" * 5000),
        ]
    )
    | st.text(max_size=5)
).map("".join)


def parsed(text: str) -> Loaded:
    return parse(text, Path("config.toml"))


def said(text: str) -> list[str]:
    return [str(one) for one in parsed(text).problems]


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    for path in (tmp_path / "config.toml", tmp_path / "config.toml" / "below"):
        loaded = load(path)
        assert (loaded.config, loaded.problems, loaded.lines) == (Config(), (), {})


def test_every_kind_of_option_is_read_with_its_line() -> None:
    loaded = parsed(
        'language = "ar"\n[reading]\nwidth = 72\nharakat = false\n[look]\ntheme = "light"\n'
        '[keys]\nhorizontal = "reading"\nfind = ["Ctrl+F", "د ث"]\nnote = []\n'
        '[library]\npath = "/x/y.db"\n[direction]\nlanguages.ku = "ltr"\n'
        '[direction.sources]\n"RT عربي" = "ltr"\n[terminal]\nprofile = "kitty"\n'
    )
    config = loaded.config
    assert loaded.problems == ()
    assert (config.language, config.look.theme) == ("ar", "light")
    assert (config.reading.width, config.reading.harakat, config.reading.margin) == (72, False, 1)
    assert config.keys.horizontal == "reading"
    assert config.keys.remapped == {"find": ("ctrl+f", "] e"), "note": ()}
    assert config.library.path == Path("/x/y.db")
    assert config.direction.languages == {"ku": "ltr"}
    assert config.direction.sources == {"RT عربي": "ltr"}
    assert config.terminal.profile == "kitty"
    assert loaded.lines["keys", "find"] == 9
    assert loaded.lines["direction", "sources", "RT عربي"] == 16
    assert ("reading", "margin") not in loaded.lines


def test_a_home_in_a_path_is_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert parsed('library.path = "~/n.db"').config.library.path == tmp_path / "n.db"
    assert parsed('library.path = ""').config.library.path is None


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('langauge = "ar"', "there is no option langauge; did you mean language?"),
        ('[reading]\ntheme = "x"', "there is no option reading.theme; did you mean look.theme?"),
        ("[raeding]\nwidth = 3", "there is no option raeding; did you mean reading?"),
        ('[keys]\nfnd = ["/"]', "there is no command or option keys.fnd; did you mean keys.find?"),
        ('"ab c" = 1', 'there is no option "ab c"'),
        ("reading = 3", "reading is a table: write [reading]"),
        ("[[keys]]", "keys is a table: write [keys]"),
        ("reading.width = 90.0", "reading.width: 90.0 is not a whole number from 20 to 400"),
        ("reading.margin = true", "reading.margin: true is not a whole number from 0 to 40"),
        ("reading.width = 19", "reading.width: 19 is not a whole number from 20 to 400"),
        ("reading.harakat = 1", "reading.harakat: 1 is not true or false"),
        ('language = "de"', 'language: "de" is not "auto", "en" or "ar"'),
        ("language = {}", 'language: {} is not "auto", "en" or "ar"'),
        ('library.path = "n.db"', 'library.path: "n.db" is not a full path, or one'),
        ('library.path = "~nobody-has-it/n.db"', "library.path: "),
        ('terminal.profile = ""', 'terminal.profile: "" is not a word in quotes'),
        ('keys.find = "/"', 'keys.find: "/" is not a list of key sequences'),
        ('keys.find = ["]e"]', 'keys.find: there is no key "]e"; one key after another is "] e"'),
        ('direction.sources.x = "up"', 'direction.sources.x: "up" is not "rtl" or "ltr"'),
        ("look.theme = dark", 'this is not TOML: Invalid value; a text stands in quotes: "dark"'),
    ],
)
def test_what_cannot_be_used_is_named_and_the_rest_counts(text: str, complaint: str) -> None:
    loaded = parsed(f'direction.languages.ku = "ltr"\n{text}\n')
    (found,) = loaded.problems
    assert found.text.startswith(complaint)
    assert found.line in {2, 3}
    assert loaded.config.direction.languages == {"ku": "ltr"}


def test_a_second_value_counts_and_is_named() -> None:
    loaded = parsed("[reading]\nwidth = 70\nwidth = 80\n")
    assert loaded.config.reading.width == 80
    assert [str(one) for one in loaded.problems] == [
        "line 3: reading.width is set on line 2 already; this one counts"
    ]


def test_what_stands_in_an_unknown_table_is_not_named_again() -> None:
    assert len(said("[plugins]\na = 1\nb.c = 2\n[plugins.more]\nd = 3\n")) == 1


def test_problems_come_in_order_of_lines() -> None:
    found = parsed("a = =\nlangauge = 1\nb = =\n").problems
    assert [one.line for one in found] == [1, 2, 3]


def test_a_message_harms_no_terminal() -> None:
    (found,) = said('language = "\\u001b[2J\\u202e\\n"')
    assert found.isprintable()


@pytest.mark.parametrize(
    ("content", "line"), [(b"\xef\xbb\xbfreading.width = 80", None), (b"a=1\n\n\xff", 3)]
)
def test_a_byte_order_mark_is_taken_and_other_bytes_are_named(
    tmp_path: Path, content: bytes, line: int | None
) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(content)
    loaded = load(path)
    assert [one.line for one in loaded.problems] == ([line] if line else [])
    assert loaded.config.reading.width == (90 if line else 80)


def test_what_is_no_file_is_a_problem_too(tmp_path: Path) -> None:
    (found,) = load(tmp_path).problems
    assert found.line is None
    assert found.text.startswith("it cannot be read: ")
    assert load(Path("\0")).problems


@given(TOML_ISH)
def test_no_text_is_an_exception(text: str) -> None:
    loaded = parsed(text)
    assert all(one.line and one.line <= text.count("\n") + 1 for one in loaded.problems)
    assert all(one.text.isprintable() for one in loaded.problems)


@given(st.binary())
def test_no_file_is_an_exception(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(content)
    assert isinstance(load(path).config, Config)
