"""Which terminal is this, and why do we think so."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from newsreader.config import config_file, load
from newsreader.errors import ConfigError
from newsreader.terminal.answers import Answers, read_answers
from newsreader.terminal.ask import ask as ask_device
from newsreader.terminal.calibration import answers_file, chosen_here, kept_encoder
from newsreader.terminal.encoders import ENCODERS, Encoder
from newsreader.terminal.multiplexer import Outer, is_inside, outer_terminal
from newsreader.terminal.profile import Mode, Profile, profile_named, profiles, with_encoder
from newsreader.wording import N_, Message

OVERRIDE = "NEWSREADER_TERMINAL"
"""The environment variable that names a profile; "auto" means detect, empty leaves it to the options."""

_THE_OPTION = Message("the option {option}", option="terminal.profile")

_BROWSER_DRIVER = "TEXTUAL_DRIVER"
"""The variable that textual-serve sets for the programs that it shows in a browser."""

_ASKS_NOTHING = frozenset({"", "dumb", "linux"})
"""Values of TERM that mean: no terminal, or one that prints what it does not understand."""

UNKNOWN = Profile(
    name="unknown",
    title=N_("a terminal not known here"),
    encoder="plain",
    note=N_("Rows are sent as they are; if they read wrong, choose with `newsreader doctor`."),
)


@dataclass(frozen=True, slots=True)
class Detection:
    """The terminal at hand."""

    profile: Profile
    """What to send it."""

    because: tuple[str, ...]
    """The findings that led there, each a message for a person, in the order they were made."""

    identity: str
    """What the calibration answer is kept under: the same for every window of this terminal."""

    answers: Answers = field(default_factory=Answers)
    """What the terminal itself said."""

    named_by: str = ""
    """Where the person names the profile, which counts more than a kept answer; empty if nowhere."""

    @property
    def mode(self) -> Mode:
        """Whether the program orders and joins ("visual") or the terminal does ("logical")."""
        return self.profile.mode

    @property
    def encoder(self) -> Encoder:
        """The function that every row goes through."""
        return ENCODERS[self.profile.encoder]


def detect(
    environ: Mapping[str, str] = os.environ,
    ask: Callable[[], bytes | None] = ask_device,
    *,
    outer: Callable[[Mapping[str, str]], Outer | None] = outer_terminal,
    kept: Path | None = None,
) -> Detection:
    """Find out which terminal this is. Never fails: an unknown one gets plain rows.

    Call it before anything else reads from the terminal. Without a terminal nothing is asked.

    Args:
        environ: The environment.
        ask: Asks the terminal and returns what it sent back, or None without a terminal.
        outer: Asks tmux for the terminal it runs in.
        kept: The file of calibration answers; by default that of the configuration folder.
    """
    override, whose = _override(environ)
    reasons: list[str] = []
    if override != "auto":
        try:
            profile = profile_named(override)
        except ConfigError as error:
            why = Message("{setting} is passed over: {reason}", setting=whose, reason=error.message)
            reasons.append(why)
        else:
            because = (Message("{setting} says {value}", setting=whose, value=override),)
            return Detection(profile, because, identity=override, named_by=whose)
    if environ.get(_BROWSER_DRIVER, "").endswith("web_driver:WebDriver"):
        # the terminal of whoever serves is not the one the reader sees
        reason = Message("{setting} says that it runs in a browser", setting=_BROWSER_DRIVER)
        return Detection(profile_named("xterm.js"), (*reasons, reason), identity="browser")
    received = None if environ.get("TERM", "") in _ASKS_NOTHING else ask()
    answers = read_answers(received or b"")
    if received is not None and not answers.in_time:
        reasons.append(Message("the terminal did not answer in time"))
    profile, identity = _identify(environ, answers, outer, reasons)
    return _calibrated(profile, identity, answers, reasons, kept or answers_file(environ))


def _override(environ: Mapping[str, str]) -> tuple[str, str]:
    """Return the profile the person names, or "auto", and where it is named."""
    if named := environ.get(OVERRIDE):
        return named, OVERRIDE
    return load(config_file(environ)).config.terminal.profile, _THE_OPTION


def _identify(
    environ: Mapping[str, str],
    answers: Answers,
    outer: Callable[[Mapping[str, str]], Outer | None],
    reasons: list[str],
) -> tuple[Profile, str]:
    """Return the profile and the identity, and add to `reasons`."""
    if not is_inside(environ):
        profile, reason = _match(answers, environ)
        reasons.append(reason)
        return profile, _identity(profile, answers.xtversion, environ.get("TERM", ""))
    client = outer(environ)
    if client is None:
        reasons.append(Message("inside tmux or screen, which does not say what it runs in"))
        return UNKNOWN, "tmux in unknown"
    # the environment inside tmux is that of whoever started its server: better than nothing
    profile, reason = _match(Answers(xtversion=client.xtversion), {**environ, "TERM": client.term})
    title = Message(profile.title)
    reasons.append(Message("inside tmux, in {terminal}: {reason}", terminal=title, reason=reason))
    identity = "tmux in " + _identity(profile, client.xtversion, client.term)
    if profile.inside_tmux:
        return profile_named(profile.inside_tmux), identity
    return replace(profile, enter="", leave="", repaint=False), identity


def _calibrated(
    profile: Profile, identity: str, answers: Answers, reasons: list[str], file: Path
) -> Detection:
    """Let the reader's own answer, where there is one, have the last word."""
    encoder, complaint = kept_encoder(identity, file)
    if complaint:
        reasons.append(complaint)
    if encoder is not None:
        reasons.append(chosen_here(encoder))
        profile = with_encoder(profile, encoder)
    return Detection(profile, tuple(reasons), identity, answers)


def _identity(profile: Profile, xtversion: str, term: str) -> str:
    """Name the terminal without its version: an update does not make it another one."""
    if profile is not UNKNOWN:
        return profile.name
    return re.split(r"[ (]", xtversion)[0] or term or "unknown"


def _match(answers: Answers, environ: Mapping[str, str]) -> tuple[Profile, Message]:
    """Return the first profile whose rule fits, and the rule in words."""
    usable = [
        profile for profile in profiles().values() if answers.sizing or not profile.needs_sizing
    ]
    for profile in usable:
        if reason := _answer_fits(profile, answers):
            return profile, reason
    if not answers.xtversion:
        # TERM is set anew by every terminal; other variables are inherited from one to the next
        for of_term in (True, False):
            for profile in usable:
                for name, pattern in profile.environment.items():
                    if (name == "TERM") is of_term and re.search(pattern, environ.get(name, "")):
                        return profile, Message(
                            "the environment has {variable}={value}",
                            variable=name,
                            value=environ[name],
                        )
    return UNKNOWN, Message(
        "nothing it says, and nothing in the environment, tells which one it is"
    )


def _answer_fits(profile: Profile, answers: Answers) -> Message | None:
    if profile.xtversion and re.search(profile.xtversion, answers.xtversion):
        return Message("it calls itself {name}", name=answers.xtversion)
    if answers.xtversion and profile.xtversion:
        return None  # it has a name, and not this one
    if profile.da3 and profile.da3 == answers.da3:
        return Message("its unit identifier (DA3) is {answer}", answer=answers.da3)
    if profile.da2 and re.search(profile.da2, answers.da2):
        return Message("its kind (DA2) is {answer}", answer=answers.da2)
    if profile.bidi_mode and answers.bidi_mode:
        return Message("it knows the bidirectional support mode")
    return None
