"""What a folder's `manifest.toml` says about the texts in it.

[defaults]                      # for every file in the folder
language = "ar"

[[article]]
file = "first.txt"              # relative to the manifest; subfolders with /
title = "…"                     # every key but `file` may be left out
source = "…"
language = "ar"
published = 2025-02-27          # or a moment: 2025-02-27T14:30:00Z
how = "inferred"                # "stated" (default) or "inferred": how the date is known
url = "https://…"
rules = ["seaprwire"]           # rules or rule sets to switch on
"""

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path, PurePath
from typing import Literal

from newsreader.errors import InputError, reason
from newsreader.library.importing.metadata import NO_HINTS, Hints, parse_moment
from newsreader.library.importing.rules import rule_names
from newsreader.library.importing.script import is_language_code
from newsreader.model import Published

MANIFEST_NAME = "manifest.toml"
_MAX_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Manifest:
    """The metadata of the texts in one folder."""

    defaults: Hints = NO_HINTS
    entries: Mapping[str, Hints] = field(default_factory=dict)
    """By file name relative to the folder, with `/`, in NFC."""

    def hints_for(self, file: PurePath) -> Hints:
        """Return what is said about a file, named relative to the manifest's folder."""
        return self.entries.get(_key(file.as_posix()), NO_HINTS).or_else(self.defaults)


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest of a folder, an empty one if it has none.

    Raises:
        InputError: it cannot be read or says something that makes no sense.
    """
    path = folder / MANIFEST_NAME
    try:
        with path.open("rb") as stream:
            data = stream.read(_MAX_BYTES)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # the last: a NUL in the name
        return Manifest()
    except OSError as error:
        raise InputError("cannot be read: {reason}", reason=reason(error)) from error
    try:
        content = tomllib.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError("is not valid TOML: {reason}", reason=error) from error
    articles = content.get("article", [])
    defaults = content.get("defaults", {})
    if not isinstance(articles, list) or not isinstance(defaults, dict):
        raise InputError("needs [[article]] tables and one [defaults] table")
    entries: dict[str, Hints] = {}
    for article in articles:
        if not isinstance(article, dict) or not isinstance(article.get("file"), str):
            raise InputError("has an [[article]] without a file name")
        entries[_key(article["file"])] = _hints(article, article["file"])
    return Manifest(_hints(defaults, "[defaults]"), entries)


def _key(name: str) -> str:
    return unicodedata.normalize("NFC", PurePath(name).as_posix())


def _hints(table: Mapping[str, object], where: str) -> Hints:
    language = _string(table, "language", where)
    if language is not None and not is_language_code(language):
        raise InputError(
            "{where}: language {language} is no language code", where=where, language=repr(language)
        )
    url = _string(table, "url", where)
    if url is not None and not url.startswith(("https://", "http://")):
        raise InputError("{where}: url must begin with http:// or https://", where=where)
    return Hints(
        source=_string(table, "source", where),
        title=_string(table, "title", where),
        language=language,
        published=_published(table, where),
        rules=_rules(table, where),
        url=url,
    )


def _string(table: Mapping[str, object], key: str, where: str) -> str | None:
    value = table.get(key)
    if value is None or (isinstance(value, str) and value.strip()):
        return value
    raise InputError("{where}: {key} must be a text", where=where, key=key)


def _published(table: Mapping[str, object], where: str) -> Published | None:
    value = table.get("published")
    if value is None:
        return None
    when = parse_moment(value) if isinstance(value, str) else value
    if not isinstance(when, date | datetime):
        raise InputError("{where}: published must be a date such as 2025-02-27", where=where)
    how: Literal["stated", "inferred"]
    match table.get("how", "stated"):
        case "stated":
            how = "stated"
        case "inferred":
            how = "inferred"
        case _:
            raise InputError('{where}: how must be "stated" or "inferred"', where=where)
    return Published(when, how)


def _rules(table: Mapping[str, object], where: str) -> tuple[str, ...] | None:
    value = table.get("rules")
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise InputError("{where}: rules must be a list of names", where=where)
    if unknown := sorted(set(value) - rule_names()):
        raise InputError("{where}: there is no rule {rule}", where=where, rule=repr(unknown[0]))
    return tuple(value)
