"""How a sequence of keys is written, by a person or by the table."""

from newsreader.commands.layout import latin_key

_NAMED = frozenset(
    {
        *("left", "right", "up", "down", "home", "end", "pageup", "pagedown"),
        *("enter", "escape", "tab", "space", "backspace", "delete", "insert"),
        *(f"f{number}" for number in range(1, 25)),
    }
)
_MODIFIERS = ("ctrl", "shift", "alt")
_ALSO_CALLED = {
    "del": "delete",
    "esc": "escape",
    "ins": "insert",
    "pgdn": "pagedown",
    "pgup": "pageup",
    "return": "enter",
    "←": "left",
    "→": "right",
    "↑": "up",
    "↓": "down",
}


def as_sequence(written: str) -> str:
    """Return a sequence of keys as the table writes it: `Ctrl+F` is `ctrl+f`, `د ث` is `] e`.

    Raises:
        ValueError: it is none, with the reason for a person.
    """
    keys = written.split()
    if not keys:
        raise ValueError("there is no key in it")
    return " ".join(_as_key(key) for key in keys)


def _as_key(written: str) -> str:
    name = _ALSO_CALLED.get(written.lower(), written)
    if len(name) == 1:
        return _as_character(name)
    *modifiers, key = name.lower().rsplit("+", maxsplit=1)
    held = modifiers[0].split("+") if modifiers else []
    key = _ALSO_CALLED.get(key, key)
    if not set(held) <= set(_MODIFIERS) or not (key in _NAMED or (held and len(key) == 1)):
        raise ValueError(f'there is no key "{written}"; {_hint(written)}')
    return "+".join([*(one for one in _MODIFIERS if one in held), key])


def _hint(written: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - slow to load, and only for mistakes

    for near in get_close_matches(written.lower(), _NAMED, n=1, cutoff=0.7):
        return f'did you mean "{near}"?'
    return f'one key after another is "{" ".join(written[:4])}"'


def _as_character(character: str) -> str:
    if not character.isprintable():
        raise ValueError(f"U+{ord(character):04X} is no key")
    meant = latin_key(character)
    if meant != character and character.isascii():
        raise ValueError(f"{character} is what an Arabic keyboard sends for {meant}")
    return meant
