"""Terminal profiles: how each terminal is known, and what to send it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from newsreader.errors import ConfigError

Mode: TypeAlias = Literal["visual", "logical"]


@dataclass(frozen=True, slots=True)
class Profile:
    """What one terminal does with right-to-left text. The fields are those of profiles.toml."""

    name: str
    """The stable name, as `NEWSREADER_TERMINAL` takes it."""

    title: str
    """The terminal's name for a person."""

    encoder: str
    """The name of the encoder for its rows, a key of `encoders.ENCODERS`."""

    note: str
    """One sentence for a person: what it does, and what follows from that."""

    enter: str = ""
    """What makes the terminal leave the order of cells alone; see `at_start`."""

    leave: str = ""
    """What undoes `enter`."""

    repaint: bool = False
    """Whether a row must be erased after `enter` for it to take effect."""

    inside_tmux: str = ""
    """The profile in its place inside tmux or screen; empty for the same without `enter`."""

    needs_sizing: bool = False
    """Whether the terminal must have shown that it draws text of explicit size (OSC 66)."""

    clipboard: str = "unknown"
    """Whether it takes the clipboard from a program (OSC 52): yes, no, setting, unknown."""

    underline_styles: bool = False
    """Whether it draws dashed and dotted underlines (SGR 4:5 and 4:4)."""

    xtversion: str = ""
    da3: str = ""
    da2: str = ""
    bidi_mode: bool = False
    mark_width: int = 0
    environment: Mapping[str, str] = field(default_factory=dict)

    @property
    def mode(self) -> Mode:
        """Whether the program orders and joins ("visual") or the terminal does ("logical")."""
        return "logical" if self.encoder == "logical" else "visual"

    @property
    def at_start(self) -> str:
        """What to send when the program takes the screen: nothing if the terminal is to order."""
        return "" if self.encoder in _ORDERED_BY_THE_TERMINAL else self.enter

    @property
    def at_exit(self) -> str:
        """What to send when it gives the screen back."""
        return self.leave if self.at_start else ""


_ORDERED_BY_THE_TERMINAL = frozenset({"logical", "embedded-runs"})


def with_encoder(profile: Profile, encoder: str) -> Profile:
    """Return `profile` with another encoder."""
    return replace(profile, encoder=encoder)


@cache
def profiles() -> dict[str, Profile]:
    """Return every profile by its name, in the order in which they are tried."""
    source = (Path(__file__).parent / "profiles.toml").read_text(encoding="utf-8")
    listed = [Profile(**entry) for entry in tomllib.loads(source)["profile"]]
    return {profile.name: profile for profile in listed}


def profile_named(name: str) -> Profile:
    """Return the profile called `name`.

    Raises:
        ConfigError: there is none of that name.
    """
    try:
        return profiles()[name]
    except KeyError:
        known = ", ".join(profiles())
        raise ConfigError(
            "no terminal profile is called {name}; there are: {known}",
            name=repr(name),
            known=known,
        ) from None
