"""How a sequence of keys is written, by a person or by the table."""

from newsreader.commands.layout import latin_key
from newsreader.errors import ValueRefusedError
from newsreader.wording import Message

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
        ValueRefusedError: it is none, with the reason for a person.
    """
    keys = written.split()
    if not keys:
        raise ValueRefusedError("there is no key in it")
    return " ".join(_as_key(key) for key in keys)


def _as_key(written: str) -> str:
    name = _ALSO_CALLED.get(written.lower(), written)
    if len(name) == 1:
        return _as_character(name)
    *modifiers, key = name.lower().rsplit("+", maxsplit=1)
    held = modifiers[0].split("+") if modifiers else []
    key = _ALSO_CALLED.get(key, key)
    if not set(held) <= set(_MODIFIERS) or not (key in _NAMED or (held and len(key) == 1)):
        raise ValueRefusedError('there is no key "{key}"; {hint}', key=written, hint=_hint(written))
    return "+".join([*(one for one in _MODIFIERS if one in held), key])


def _hint(written: str) -> Message:
    from difflib import get_close_matches  # noqa: PLC0415 - slow to load, and only for mistakes

    for near in get_close_matches(written.lower(), _NAMED, n=1, cutoff=0.7):
        return Message('did you mean "{key}"?', key=near)
    return Message('one key after another is "{keys}"', keys=" ".join(written[:4]))


def _as_character(character: str) -> str:
    if not character.isprintable():
        raise ValueRefusedError("{character} is no key", character=f"U+{ord(character):04X}")
    meant = latin_key(character)
    if meant != character and character.isascii():
        raise ValueRefusedError(
            "{key} is what an Arabic keyboard sends for {meant}", key=character, meant=meant
        )
    return meant
