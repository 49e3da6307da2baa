"""Every option: where it stands, what it takes, its default, and what it is for.

The tables of the file are the dataclasses here, and the names in it are those of their fields. The
template, the checks and `newsreader config show` follow from them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Literal

from newsreader.commands import all_commands
from newsreader.config.kinds import choice, file, key_sequences, switch, whole_number, word
from newsreader.config.schema import Option, entries, filled, option, options_of
from newsreader.config.statements import KeyPath

Direction = Literal["rtl", "ltr"]


def _command_ids() -> frozenset[str]:
    return frozenset(command.id for command in all_commands())


@dataclass(frozen=True, slots=True)
class Reading:
    """The page an article is read on."""

    width: int = option(
        90, whole_number(20, 400), "Columns of text at most: longer lines are hard to follow back."
    )
    margin: int = option(1, whole_number(0, 40), "Empty columns at least on either side of it.")
    harakat: bool = option(True, switch(), "Show the vowel signs of the text.")
    boilerplate: bool = option(
        False, switch(), "Show lines that are not the article's own words, such as «اقرأ أيضا»."
    )
    distraction_free: bool = option(
        False, switch(), "Begin with the text alone: no panes, no lines above and below."
    )


@dataclass(frozen=True, slots=True)
class Look:
    """Colours and signs."""

    theme: str = option(
        "auto",
        choice("auto", "dark", "light", "high-contrast", "colour-blind-safe"),
        'Colours. "auto" is "light" where the terminal says that its background is, else "dark".\n'
        "With the environment variable NO_COLOR there are none.",
    )


@dataclass(frozen=True, slots=True)
class Keys:
    """Which keys do what."""

    horizontal: Literal["screen", "reading"] = option(
        "screen",
        choice("screen", "reading"),
        'What ← and → mean. "screen": the side of the screen, so ← goes on in Arabic and back in\n'
        'English. "reading": → always goes on.',
    )
    remapped: Mapping[str, tuple[str, ...]] = entries(
        key_sequences(),
        "Commands with keys of your choice: a list of sequences, whose keys are separated by\n"
        "spaces; [] switches the keys of a command off. Latin letters stand for the Arabic ones of\n"
        "the same key. `newsreader config check` finds clashes.",
        names=_command_ids,
        here=True,
    )


@dataclass(frozen=True, slots=True)
class LibraryOptions:
    """Where articles are kept."""

    path: Path | None = option(  # noqa: RUF009 - it returns a field, as the others do
        None,
        file(),
        'The file of the library; "" is in your data folder. --library and the environment\n'
        "variable NEWSREADER_LIBRARY go before it.",
    )


@dataclass(frozen=True, slots=True)
class Directions:
    """Texts that run in another direction than their language says."""

    sources: Mapping[str, Direction] = entries(
        choice("rtl", "ltr"), "By the name of their source.", example='"RT Online" = "ltr"'
    )
    languages: Mapping[str, Direction] = entries(
        choice("rtl", "ltr"), "By their language (BCP 47).", example='ku = "ltr"'
    )


@dataclass(frozen=True, slots=True)
class TerminalOptions:
    """What the terminal is sent."""

    profile: str = option(
        "auto",
        word(),
        'The name of a terminal profile, such as "kitty" or "visual"; "auto" finds out.\n'
        "The environment variable NEWSREADER_TERMINAL goes before it.",
    )


@dataclass(frozen=True, slots=True)
class Config:
    """All options."""

    language: Literal["auto", "en", "ar"] = option(
        "auto",
        choice("auto", "en", "ar"),
        'The language of the reader; "auto" follows the environment (LC_ALL, LC_MESSAGES, LANG).\n'
        "In Arabic it is laid out from the right. The command line speaks English.",
    )
    reading: Reading = field(default_factory=Reading)
    look: Look = field(default_factory=Look)
    keys: Keys = field(default_factory=Keys)
    library: LibraryOptions = field(default_factory=LibraryOptions)
    direction: Directions = field(default_factory=Directions)
    terminal: TerminalOptions = field(default_factory=TerminalOptions)


def options() -> tuple[Option, ...]:
    """Return every option, in the order of the template."""
    return tuple(options_of(Config()))


def tables() -> dict[KeyPath, str]:
    """Return every table, with what it is about; the tables of entries say that themselves."""
    of_entries = {option.path: "" for option in options() if option.about.entries}
    return of_entries | {
        (one.name,): getattr(one.default_factory, "__doc__", None) or ""
        for one in fields(Config)
        if "about" not in one.metadata
    }


def config_of(values: Mapping[KeyPath, object]) -> Config:
    """Return the options with these values, and the defaults for the rest."""
    config: Config = filled(Config, values)
    return config


def value_of(config: Config, path: KeyPath) -> object:
    """Return the value of an option; for a table of entries, all of them."""
    return next(one.value for one in options_of(config) if one.path == path)
