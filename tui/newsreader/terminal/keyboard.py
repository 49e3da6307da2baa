"""What this terminal sends for keys, as far as it can be known without pressing any."""

from collections.abc import Mapping

from newsreader.terminal.answers import Answers
from newsreader.wording import Message

KITTY_KEYS_OFF = "TEXTUAL_DISABLE_KITTY_KEY"
"""The variable of Textual, which reads the keys, that leaves the kitty keyboard protocol alone."""

ESCAPE_DELAY = "ESCDELAY"
"""The variable that says how long to wait behind an Esc, in milliseconds, as ncurses has it."""

_USUAL_DELAY = 100
"""Milliseconds that Textual waits if `ESCAPE_DELAY` is not set."""
_NOTICEABLE = 50
"""Milliseconds from which on a key is felt to come late."""

_PLAIN = Message("Ctrl+I is Tab, Ctrl+M is Enter, and Ctrl with shift cannot be told from Ctrl")
_LAM_ALEF = Message(
    "the lam-alef key sends one character (U+FEFB, with the layouts of X11 and Wayland) or two"
    " (U+0644 U+0627, with those of Windows and macOS): both are taken for the key b"
)


def keyboard_facts(
    answers: Answers,
    environ: Mapping[str, str],
    *,
    inside: bool = False,
    escape_time: int | None = None,
) -> tuple[Message, ...]:
    """Return what is known of the keys, each fact a message for a person.

    Args:
        answers: What the terminal said of itself.
        environ: The environment.
        inside: Whether tmux or screen is between the terminal and the program.
        escape_time: The milliseconds that tmux holds an Esc back, if known.
    """
    return (
        _protocol(answers, environ),
        _escape(answers, environ, inside=inside, escape_time=escape_time),
        _LAM_ALEF,
    )


def _uses_kitty_keys(answers: Answers, environ: Mapping[str, str]) -> bool:
    return answers.kitty_keys and environ.get(KITTY_KEYS_OFF, "0") != "1"


def _protocol(answers: Answers, environ: Mapping[str, str]) -> Message:
    if _uses_kitty_keys(answers, environ):
        return Message("the kitty keyboard protocol: every key can be told from every other")
    if answers.kitty_keys:
        return Message("plain, as {variable} is set: {keys}", variable=KITTY_KEYS_OFF, keys=_PLAIN)
    if answers.other_keys:
        return Message("plain; it knows modifyOtherKeys, which is not used: {keys}", keys=_PLAIN)
    return Message("plain: {keys}", keys=_PLAIN)


def _escape(
    answers: Answers, environ: Mapping[str, str], *, inside: bool, escape_time: int | None
) -> Message:
    if _uses_kitty_keys(answers, environ):
        return Message("Esc is taken at once")
    set_delay = environ.get(ESCAPE_DELAY, "")
    delay = int(set_delay) if set_delay.isdecimal() else _USUAL_DELAY
    taken = Message(
        "Esc is taken after {delay} ms without another key ({variable} sets it)",
        delay=delay,
        variable=ESCAPE_DELAY,
    )
    if escape_time is not None and escape_time > _NOTICEABLE:
        return Message(
            "{taken}; tmux holds it back for {delay} ms: `set -sg escape-time 10`",
            taken=taken,
            delay=escape_time,
        )
    if inside and escape_time is None:
        return Message("{taken}, if tmux or screen does not hold it back longer", taken=taken)
    return taken
