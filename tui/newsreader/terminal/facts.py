"""What is known of the terminal at hand, as messages for a person."""

import os
from collections.abc import Iterable, Mapping

from newsreader.terminal.answers import Answers
from newsreader.terminal.calibration import answers_file
from newsreader.terminal.detection import OVERRIDE, Detection
from newsreader.terminal.keyboard import keyboard_facts
from newsreader.terminal.multiplexer import is_inside, tmux_escape_time
from newsreader.terminal.profile import Profile
from newsreader.wording import N_, Message

_DESCRIPTIONS = {
    "plain": N_("rows as they are, in visual order"),
    "without-marks": N_("rows in visual order, without vowel marks"),
    "marks-on-left": N_("rows in visual order, vowel marks one cell to the left"),
    "left-to-right-marks": N_("rows in visual order, a left-to-right mark behind each letter"),
    "joiners": N_("letters in visual order, joiners where they join"),
    "sized-cells": N_("rows in visual order, each letter a text of explicit size"),
    "reversed-words": N_("rows in visual order, each word reversed"),
    "embedded-runs": N_("words in logical order, each in an embedding"),
    "logical": N_("rows in logical order, as letters: the terminal orders and joins"),
}
_UNDERLINE_STYLES = {
    True: N_("dashed and dotted ones are drawn as such (SGR 4:5 and 4:4)"),
    False: N_(
        "all kinds are drawn as a simple line: styles (SGR 4:3 and so on) are not known of it"
    ),
}
_CLIPBOARD = {
    "yes": N_("copied text reaches the system clipboard (OSC 52)"),
    "no": N_(
        "this terminal takes no clipboard from a program (OSC 52): select with the mouse and shift"
    ),
    "setting": N_(
        "copied text reaches the system clipboard (OSC 52) if the terminal's settings allow it"
    ),
    "unknown": N_(
        "it is not known whether this terminal takes the clipboard from a program (OSC 52)"
    ),
}

Fact = tuple[str, Message]
"""A label, which is a message too, and what stands beside it."""


def facts_of(detection: Detection, environ: Mapping[str, str] = os.environ) -> list[Fact]:
    """Return what was found out about the terminal, and what it is sent."""
    profile = detection.profile
    title, sent = Message(profile.title), Message(_DESCRIPTIONS[profile.encoder])
    return [
        (
            N_("terminal"),
            Message("{terminal} ({name})", terminal=title, name=profile.name),
        ),
        *((N_("because"), _as_message(reason)) for reason in detection.because),
        (N_("it"), Message(profile.note)),
        (N_("order"), _order(detection)),
        (N_("sent"), Message("{how} ({name})", how=sent, name=profile.encoder)),
        (N_("at start"), _modes(profile)),
        (N_("it answers"), _answers(detection.answers)),
        (N_("colours"), _colours(environ)),
        (N_("underlines"), Message(_UNDERLINE_STYLES[profile.underline_styles])),
        *((N_("keys"), fact) for fact in _keys(detection, environ)),
        (N_("clipboard"), Message(_CLIPBOARD[profile.clipboard])),
        (
            N_("override"),
            Message(
                "{variable}=NAME, or the answer kept in {file}",
                variable=OVERRIDE,
                file=answers_file(environ),
            ),
        ),
    ]


def _as_message(text: str) -> Message:
    return text if isinstance(text, Message) else Message(text)


def _keys(detection: Detection, environ: Mapping[str, str]) -> tuple[Message, ...]:
    inside = is_inside(environ)
    escape_time = tmux_escape_time(environ) if inside else None
    return keyboard_facts(detection.answers, environ, inside=inside, escape_time=escape_time)


def _order(detection: Detection) -> Message:
    if detection.mode == "logical":
        return Message("logical: the terminal orders and joins")
    return Message("visual: the reader orders and joins")


def _modes(profile: Profile) -> Message:
    if not profile.at_start:
        return Message("nothing")
    start, end = _shown(profile.at_start), _shown(profile.at_exit)
    return Message("{start}, and at exit {end}", start=start, end=end)


def _shown(sequence: str) -> str:
    return sequence.replace("\x1b", " ESC ").replace("\a", " BEL").strip()


def _answers(answers: Answers) -> Message:
    known = []
    if answers.xtversion:
        known.append(Message("name {answer}", answer=answers.xtversion))
    if answers.da2:
        known.append(Message("kind {answer}", answer=answers.da2))
    if answers.da3:
        known.append(Message("unit {answer}", answer=answers.da3))
    if answers.bidi_mode:
        known.append(Message("it knows the bidirectional support mode"))
    return _listed(known)


def _listed(items: Iterable[Message]) -> Message:
    listed = Message("nothing")
    for number, item in enumerate(items):
        listed = Message("{items}, {item}", items=listed, item=item) if number else item
    return listed


def _colours(environ: Mapping[str, str]) -> Message:
    if environ.get("NO_COLOR"):
        return Message("none: {variable} is set", variable="NO_COLOR")
    if environ.get("COLORTERM", "").lower() in {"truecolor", "24bit"}:
        return Message("16 million (COLORTERM={value})", value=environ["COLORTERM"])
    term = environ.get("TERM", "")
    if "256color" in term or term.startswith(("xterm-kitty", "alacritty", "foot")):
        return Message("256 (TERM={value})", value=term)
    return Message("16 (TERM={value})", value=term or Message("not set"))
