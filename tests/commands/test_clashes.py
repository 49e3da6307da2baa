"""Clashes of keys are found where both commands work, and nowhere else."""

from newsreader.commands import all_commands, clashes, out_of_reach, with_keys


def found(**keys: list[str]) -> list[str]:
    return [str(clash) for clash in clashes(with_keys(keys))]


def test_the_table_as_shipped_has_none() -> None:
    assert clashes(all_commands()) == ()
    assert out_of_reach(all_commands()) == ()


def test_one_sequence_for_two_commands_is_one() -> None:
    assert found(find=["j"]) == ['"j" calls both line_down and find']


def test_the_beginning_of_another_sequence_is_one() -> None:
    assert found(find=["d"]) == ['"d" never calls find: "d d" (delete_highlight) begins with it']
    assert found(note=["m x"], copy=["y", "y y"]) == [
        '"m" never calls highlight: "m x" (note) begins with it',
        '"y" never calls copy: "y y" (copy) begins with it',
    ]


def test_a_key_that_begins_with_the_same_letter_is_none() -> None:
    assert found(find=["p", "pageup x"], page_up=["backspace"], set_published=[]) == []


def test_other_screens_and_other_modes_do_not_count() -> None:
    assert found(add=["m"]) == []
    assert found(every_mention=["b"]) == []


def test_commands_of_every_screen_clash_on_each() -> None:
    (clash,) = clashes(with_keys({"add": ["?"]}))
    assert clash.screens == {"library"}
    (everywhere,) = clashes(with_keys({"quit": ["?"]}))
    assert everywhere.screens == {"*"}


def test_an_arabic_keyboard_must_send_one_of_the_keys() -> None:
    table = with_keys({"copy": ["D", "("], "find": ["D", "/"], "note": []})
    assert [command.id for command in out_of_reach(table)] == ["copy"]
