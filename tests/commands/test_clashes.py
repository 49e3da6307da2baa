"""Clashes of keys are found where both commands work, and nowhere else."""

from newsreader.commands import Command, Mode, all_commands, clashes, out_of_reach

BOTH = frozenset(Mode)


def command(
    name: str, *keys: str, screens: set[str] | None = None, modes: frozenset[Mode] = BOTH
) -> Command:
    where = frozenset(screens or {"reader"})
    return Command(name, keys, where, name.title(), "Do it.", "", modes)


def found(*table: Command) -> list[str]:
    return [str(clash) for clash in clashes(table)]


def test_the_table_as_shipped_has_none() -> None:
    assert clashes(all_commands()) == ()
    assert out_of_reach(all_commands()) == ()


def test_one_sequence_for_two_commands_is_one() -> None:
    table = (command("down", "j", "down"), command("find", "/", "j"))
    assert found(*table) == ['"j" calls both down and find']


def test_the_beginning_of_another_sequence_is_one_in_either_order() -> None:
    short, long = command("find", "d"), command("delete", "d d")
    said = ['"d" never calls find: "d d" (delete) begins with it']
    assert found(short, long) == found(long, short) == said


def test_a_command_can_clash_with_itself() -> None:
    assert found(command("copy", "y y", "y")) == [
        '"y" never calls copy: "y y" (copy) begins with it'
    ]


def test_a_key_whose_name_begins_like_another_is_none() -> None:
    assert found(command("a", "p"), command("b", "pageup"), command("c", "page x")) == []


def test_other_screens_and_other_modes_do_not_count() -> None:
    reading, selecting = frozenset({Mode.READING}), frozenset({Mode.SELECTING})
    assert found(command("a", "m"), command("b", "m", screens={"library"})) == []
    assert found(command("a", "m", modes=reading), command("b", "m", modes=selecting)) == []
    assert found(command("a", "m", modes=reading), command("b", "m")) != []


def test_a_clash_says_where_both_commands_work() -> None:
    here = command("a", "m", screens={"reader", "library"})
    there = command("b", "m", screens={"library", "search"})
    everywhere = command("c", "m", screens={"*"})
    assert [clash.screens for clash in clashes((here, there, everywhere))] == [
        {"library"},
        {"reader", "library"},
        {"library", "search"},
    ]


def test_an_arabic_keyboard_must_send_one_of_the_keys() -> None:
    table = (command("a", "D", "("), command("b", "D", "/"), command("c"), command("d", "] L"))
    assert [one.id for one in out_of_reach(table)] == ["a", "d"]
