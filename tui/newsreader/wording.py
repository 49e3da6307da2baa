"""The interface's own words, in the language of whoever reads.

A message is looked up under its English wording, with the standard library's gettext. The language
is chosen once, when the reader or `newsreader doctor` starts; until then, and on the rest of the
command line, it is English.

What lies below the interface does not speak to people itself: it raises and returns a `Message`,
which is its English wording for logs, scripts and the command line, and which the interface
shows as `translated`.
"""

import gettext
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal, Self

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


class Message(str):
    """A sentence with values in it: English as a string, in any language by `translated`.

    `Message("is larger than {size} MB", size=10)`; with a count, which chooses between two forms,
    `Message("{count} name in common", "{count} names in common", count=3)`.
    """

    template: str
    """What is looked up."""
    several: str | None
    """The form for other counts than one."""
    values: Mapping[str, object]
    """What its placeholders stand for; a value that is a message is translated as well."""

    def __new__(cls, template: str, several: str | None = None, /, **values: object) -> Self:
        """Fill a template; without values it may hold any characters."""
        form = template if several is None or values["count"] == 1 else several
        message = super().__new__(cls, form.format(**values) if values else form)
        message.template = template
        message.several = several
        message.values = values
        return message

    def mapped(self, change: Callable[[str], str]) -> "Message":
        """Return the message with its values, or where it has none itself, changed."""
        if not self.values:
            return Message(change(self.template))
        changed = {name: _changed(value, change) for name, value in self.values.items()}
        return Message(self.template, self.several, **changed)


def _changed(value: object, change: Callable[[str], str]) -> object:
    if isinstance(value, Message):
        return value.mapped(change)
    return value if isinstance(value, int) else change(str(value))


def translated(text: str) -> str:
    """Return what a lower layer says in the language of the interface, its values isolated.

    A text that is no message is looked up as it is: what the system says, for instance.
    """
    return _said(text, _whole, "\u2068{}\u2069")


def written(text: str) -> str:
    """Return the same for a document: without the controls that keep an order on the screen."""
    return _said(text, lambda message: message.replace("`", ""), "{}")


def _said(text: str, whole: Callable[[str], str], isolated: str) -> str:
    if not isinstance(text, Message):
        return _spoken.messages.gettext(text) if text else ""
    if text.several is None:
        form = _spoken.messages.gettext(text.template)
    else:
        count = text.values["count"]
        assert isinstance(count, int)
        form = _spoken.messages.ngettext(text.template, text.several, count)
    if not text.values:
        return whole(form)

    def shown(value: object) -> str:
        if isinstance(value, Message):
            return _said(value, whole, isolated)
        return f"{value}" if isinstance(value, int) else isolated.format(value)

    return whole(form).format(**{name: shown(value) for name, value in text.values.items()})


def _whole(message: str) -> str:
    """Keep together what a translation has put between backticks, from left to right: keys, names."""
    return _WHOLE.sub(lambda found: f"\u2066{found[1].replace(' ', NO_BREAK)}\u2069", message)
