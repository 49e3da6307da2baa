"""docs/configuration.md names every option with its default."""

import re
from pathlib import Path

import pytest

from newsreader.config import Option, dotted, options, parse

PAGE = (Path(__file__).parents[2] / "docs" / "configuration.md").read_text(encoding="utf-8")
ROWS = dict(re.findall(r"(?m)^\| `([\w.]+)` \| (.*?) \|", PAGE))


@pytest.mark.parametrize("option", options(), ids=lambda option: dotted(option.path))
def test_an_option_is_named_with_its_default(option: Option) -> None:
    written = "none" if option.about.entries else f"`{option.about.kind.written(option.value)}`"
    assert ROWS[dotted(option.path)] == written


def test_no_other_option_is_named() -> None:
    assert set(ROWS) == {dotted(option.path) for option in options()}


def test_its_examples_can_be_used() -> None:
    examples = re.findall(r"(?m)(?:^    .*\n|^\n(?=    ))+", PAGE)
    of_toml = [one.replace("    ", "") for one in examples if "[" in one and " = " in one]
    assert len(of_toml) == 2
    for text in of_toml:
        assert parse(text, Path("config.toml")).problems == ()
