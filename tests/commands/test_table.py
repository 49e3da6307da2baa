"""The command table is complete and free of clashes, under both keyboard layouts."""

from itertools import product

import pytest

from newsreader.commands import (
    Command,
    KeyReader,
    Match,
    Mode,
    all_commands,
    commands_of,
    with_keys,
)

SCREENS = ("library", "feeds", "reader", "search", "highlights", "timeline")
UNREACHABLE_IN_ARABIC = set("DFLCVZMU()")


@pytest.mark.parametrize("command", all_commands(), ids=lambda command: command.id)
def test_every_command_is_explained(command: Command) -> None:
    assert command.label
    assert command.help.endswith(".")
    assert command.screens <= {*SCREENS, "*"}


@pytest.mark.parametrize("command", all_commands(), ids=lambda command: command.id)
def test_every_command_can_be_reached_from_an_arabic_keyboard(command: Command) -> None:
    assert command.arabic_keys
    assert any(not set(keys.split()) & UNREACHABLE_IN_ARABIC for keys in command.keys)


def test_ids_are_unique() -> None:
    ids = [command.id for command in all_commands()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("screen", "mode"), list(product(SCREENS, Mode)))
def test_no_sequence_is_another_commands_or_its_beginning(screen: str, mode: Mode) -> None:
    sequences = [
        tuple(keys.split()) for command in commands_of(screen, mode) for keys in command.keys
    ]
    assert len(sequences) == len(set(sequences))
    for one, other in product(sequences, sequences):
        assert one == other or one != other[: len(one)], (one, other)


@pytest.mark.parametrize(("screen", "mode"), list(product(SCREENS, Mode)))
def test_each_sequence_calls_its_command_in_both_layouts(screen: str, mode: Mode) -> None:
    for command in commands_of(screen, mode):
        for keys in (*command.keys, *command.arabic_keys):
            reader = KeyReader(commands_of(screen, mode))
            found = [step for key in keys.split() for step in reader.feed(key)]
            found += reader.flush()
            assert isinstance(found[-1], Match), keys
            assert found[-1].command is command, keys


def test_remapped_keys_call_the_command_instead_of_its_own() -> None:
    table = with_keys({"find": ["ctrl+f", "] x"]})
    reader = KeyReader(commands_of("reader", Mode.READING, table))
    assert reader.feed("/") == ()
    (step,) = (*reader.feed("د"), *reader.feed("ء"))[1:]
    assert isinstance(step, Match)
    assert (step.command.id, step.command.arabic_keys) == ("find", ("ctrl+f", "د ء"))


def test_no_keys_switch_a_command_off_but_keep_it_in_the_table() -> None:
    table = with_keys({"find": []})
    assert [command.id for command in table] == [command.id for command in all_commands()]
    assert KeyReader(commands_of("reader", Mode.READING, table)).feed("/") == ()


def test_keys_for_what_is_no_command_are_refused() -> None:
    with pytest.raises(KeyError, match="fnid"):
        with_keys({"fnid": ["/"]})
