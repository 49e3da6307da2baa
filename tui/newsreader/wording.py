"""The interface's own words, in the language of whoever reads.

A message is looked up under its English wording, with the standard library's gettext. The language
is chosen once, when the reader starts; until then, and on the command line, it is English.
"""

import gettext
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

Language = Literal["en", "ar"]

DOMAIN: Final = "newsreader"
LOCALES: Final = Path(__file__).parent / "locales"
_OF_LOCALE: Final = "LC_ALL", "LC_MESSAGES", "LANG"
"""The environment's variables for the language of messages: the first that says something."""
_RIGHT_TO_LEFT: Final = {"ar"}
NO_BREAK: Final = "\u00a0"
"""A space where a line does not end."""

_WHOLE = re.compile(r"`([^`]*)`")


@dataclass
class _Spoken:
    """What the interface speaks."""

    language: Language = "en"
    messages: gettext.NullTranslations = field(default_factory=gettext.NullTranslations)


_spoken: Final = _Spoken()


def speak(language: str = "auto", environ: Mapping[str, str] = os.environ) -> None:
    """Choose the language of the interface.

    Args:
        language: "en", "ar", or "auto" for that of the environment; English stands in for others.
        environ: Where to look for the environment's.
    """
    _spoken.language = "ar" if _asked(language, environ) == "ar" else "en"
    _spoken.messages = gettext.translation(DOMAIN, LOCALES, [_spoken.language], fallback=True)


def _asked(language: str, environ: Mapping[str, str]) -> str:
    if language != "auto":
        return language
    locale = next((said for name in _OF_LOCALE if (said := environ.get(name))), "")
    return re.split(r"[_.@-]", locale, maxsplit=1)[0].lower()


def language() -> Language:
    """Return the language of the interface."""
    return _spoken.language


def direction() -> Literal["ltr", "rtl"]:
    """Return the side the interface is laid out from."""
    return "rtl" if _spoken.language in _RIGHT_TO_LEFT else "ltr"


def _(message: str) -> str:
    """Return a message in the language of the interface."""
    return _whole(_spoken.messages.gettext(message)) if message else ""


def ngettext(one: str, several: str, number: int) -> str:
    """Return the message for a number of things, in the form that the language has for it."""
    return _whole(_spoken.messages.ngettext(one, several, number))


def N_(message: str) -> str:  # noqa: N802 - what gettext calls it everywhere
    """Mark a message that is looked up elsewhere, when it is shown."""
    return message


def _whole(message: str) -> str:
    """Keep together what a translation has put between backticks, from left to right: keys, names."""
    return _WHOLE.sub(lambda found: f"\u2066{found[1].replace(' ', NO_BREAK)}\u2069", message)
