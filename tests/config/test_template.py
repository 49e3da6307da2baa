"""The template holds every option and changes none."""

import re
from pathlib import Path

from newsreader.commands import all_commands
from newsreader.config import Config, options, parse, template

UNCOMMENTED = re.sub(r"(?m)^#(?=\S)", "", template())


def test_loaded_as_it_is_it_gives_the_defaults() -> None:
    loaded = parse(template(), Path("config.toml"))
    assert (loaded.config, loaded.problems, loaded.lines) == (Config(), (), {})


def test_with_every_option_uncommented_it_gives_the_same() -> None:
    loaded = parse(UNCOMMENTED, Path("config.toml"))
    assert loaded.problems == ()
    assert loaded.config.keys.remapped == {one.id: one.keys for one in all_commands()}
    assert {path for path in loaded.lines if path[0] != "keys" or path[1] == "horizontal"} == {
        option.path for option in options() if not option.about.entries
    }
    without_keys = re.sub(r"(?m)^\w+ = \[.*\n", "", UNCOMMENTED)
    assert parse(without_keys, Path("config.toml")).config == Config()


def test_every_example_can_be_used() -> None:
    examples = [option for option in options() if option.about.example]
    assert examples
    for option in examples:
        assert f"# {option.about.example}\n" in template()
        text = f"[{'.'.join(option.path)}]\n{option.about.example}\n"
        assert parse(text, Path("config.toml")).problems == ()


def test_it_fits_a_screen_of_100_columns() -> None:
    assert max(map(len, template().splitlines())) <= 100


def test_no_command_is_called_as_an_option_of_its_table() -> None:
    names = {option.path[-1] for option in options() if option.path[0] == "keys"}
    assert not names & {command.id for command in all_commands()}
