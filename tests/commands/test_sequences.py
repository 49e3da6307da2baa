"""How keys are written."""

import re

import pytest

from newsreader.commands import all_commands, as_sequence


@pytest.mark.parametrize(
    ("written", "sequence"),
    [
        ("j", "j"),
        ("G", "G"),
        (" ]   e ", "] e"),
        ("د ث", "] e"),
        ("؟", "?"),
        ("ﻷ", "G"),
        ("٣", "3"),
        ("Ctrl+F", "ctrl+f"),
        ("shift+CTRL+Left", "ctrl+shift+left"),
        ("PgDn", "pagedown"),
        ("Esc", "escape"),
        ("Shift+←", "shift+left"),
        ("F12", "f12"),
        ("+", "+"),
    ],
)
def test_keys_are_brought_to_the_form_of_the_table(written: str, sequence: str) -> None:
    assert as_sequence(written) == sequence


def test_the_table_is_in_that_form() -> None:
    for command in all_commands():
        assert tuple(as_sequence(keys) for keys in command.keys) == command.keys


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("", "there is no key in it"),
        ("]e", 'there is no key "]e"; one key after another is "] e"'),
        ("pagedwn", 'there is no key "pagedwn"; did you mean "pagedown"?'),
        ("hyper+x", 'there is no key "hyper+x"; '),
        ("ctrl+", 'there is no key "ctrl+"; '),
        ("shift", 'there is no key "shift"; '),
        ("f25", 'there is no key "f25"; '),
        ("<", "< is what an Arabic keyboard sends for {"),
        ("\u202e", "U+202E is no key"),
    ],
)
def test_what_no_key_sends_is_refused(written: str, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(reason)}"):
        as_sequence(written)
