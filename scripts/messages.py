"""Gather the interface's messages, bring the Arabic catalogue up to date, and compile it.

    python scripts/messages.py

New messages are added untranslated and named; those that are gone are dropped. Translate
tui/newsreader/locales/ar/LC_MESSAGES/newsreader.po, and run it again.
"""

import ast
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import newsreader.errors

PACKAGE = Path(__file__).parent.parent / "tui" / "newsreader"
COMMANDS = PACKAGE / "commands" / "commands.toml"
PROFILES = PACKAGE / "terminal" / "profiles.toml"
LOCALE = "ar"
PO = PACKAGE / "locales" / LOCALE / "LC_MESSAGES" / "newsreader.po"
MO = PO.with_suffix(".mo")

_ERRORS = tuple(
    name
    for name, kind in vars(newsreader.errors).items()
    if isinstance(kind, type) and issubclass(kind, newsreader.errors.NewsreaderError)
)
_FUNCTIONS = {"_", "N_", "Message", *_ERRORS}
"""What is called with a message; an error is raised with one."""
_COUNTING = {"ngettext", "Message"}
"""What is called with a message for one thing and one for several."""
_SHOWN = "label", "help", "footer"
"""What the table of commands says to people."""

MessageId = str | tuple[str, str]


def messages_in(source: Path) -> Iterator[MessageId]:
    """Yield the messages of a module, in its order."""
    calls = (one for one in ast.walk(ast.parse(source.read_bytes())) if isinstance(one, ast.Call))
    for call in sorted(calls, key=lambda one: (one.lineno, one.col_offset)):
        function = call.func.id if isinstance(call.func, ast.Name) else ""
        said = [one.value if isinstance(one, ast.Constant) else None for one in call.args]
        match [one if isinstance(one, str) else None for one in said]:
            case [*_, str(noun)] if function == "counted":  # see newsreader.ui.counting
                yield f"{{count}} {noun}", f"{{count}} {noun}s"
            case [str(one), str(several), *_] if function in _COUNTING:
                yield one, several
            case [str(one), *_] if function in _FUNCTIONS and one:
                yield one


def messages_of_commands() -> Iterator[MessageId]:
    """Yield what the table of commands says, and the names of its screens."""
    for command in tomllib.loads(COMMANDS.read_text(encoding="utf-8"))["command"]:
        yield from (command[field] for field in _SHOWN if command.get(field))
        yield from (screen for screen in command["screens"] if screen != "*")


def messages_of_profiles() -> Iterator[MessageId]:
    """Yield the names of terminals, and what is known of them."""
    for profile in tomllib.loads(PROFILES.read_text(encoding="utf-8"))["profile"]:
        yield from (profile["title"], profile["note"])


def gather() -> Catalog:
    """Return all messages of the interface, untranslated."""
    catalog = Catalog(locale=LOCALE, fuzzy=False)
    for source in sorted(PACKAGE.rglob("*.py")):
        place = str(source.relative_to(PACKAGE.parent))
        for message in messages_in(source):
            catalog.add(message, locations=[(place, 0)])
    for table, messages in ((COMMANDS, messages_of_commands()), (PROFILES, messages_of_profiles())):
        for message in messages:
            catalog.add(message, locations=[(str(table.relative_to(PACKAGE.parent)), 0)])
    return catalog


def translated() -> Catalog:
    """Return the catalogue as it is kept."""
    with PO.open("rb") as file:
        return read_po(file, locale=LOCALE)


def updated(kept: Catalog, gathered: Catalog) -> Catalog:
    """Return the gathered messages with the translations and the comments that were kept."""
    for message in gathered:
        known = kept.get(message.id)
        if message.id and known:
            message.string = known.string
            message.user_comments = known.user_comments
    gathered.header_comment = kept.header_comment
    gathered.mime_headers = kept.mime_headers
    return gathered


def untranslated(catalog: Catalog) -> list[Message]:
    """Return the messages that have no translation, or not in every form."""
    return [
        message
        for message in catalog
        if message.id
        and not all(message.string if isinstance(message.string, tuple) else (message.string,))
    ]


def main() -> int:
    """Write both files; say what is left to translate, and return 1 if anything is."""
    catalog = updated(translated(), gather())
    with PO.open("wb") as file:
        write_po(file, catalog, width=100, include_lineno=False, sort_by_file=True)
    with MO.open("wb") as file:
        write_mo(file, catalog)
    for message in (left := untranslated(catalog)):
        print("not translated:", message.id)
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
