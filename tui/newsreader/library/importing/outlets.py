"""Who published a text, where the text itself states it in a way known from data."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from newsreader.library.importing.folding import fold_line

_OUTLETS_FILE = Path(__file__).with_name("outlets.toml")
_DASH = "[-\u2010-\u2015\u2212:]"
# `(SeaPRwire) –`, `القاهرة (رويترز) -`, `موسكو، 27 فبراير (تاس) --`
_BRACKETED = re.compile(
    rf"\s*(?P<place>[^().\n]{{0,60}}?)\s*\((?P<name>[^()\n]{{2,40}})\)\s*{_DASH}+\s*"
)
# `واشنطن - أ ف ب -`, `لندن/ الأناضول/`
_SEPARATED = re.compile(
    r"\s*(?P<place>[^().\n]{0,40}?)\s*[-\u2010-\u2015/،:]\s*(?P<name>[^().\n،]{2,30}?)\s*[-\u2010-\u2015/:]+\s*"
)
_CREDIT = re.compile(
    r"\s*(?:المصدر|المصادر|مصدر|source)\s*[:|/-]\s*(?P<name>\S[^\n]{0,60}?)\s*", re.IGNORECASE
)
_DATELINE_REACH = 200
"""Code points into a line within which a dateline ends."""
_WORDS_IN_NAME = 4
_WORDS_IN_PLACE = 7


@dataclass(frozen=True, slots=True)
class Outlet:
    """Somebody who publishes or distributes news."""

    name: str
    """As it is shown."""
    names: tuple[str, ...]
    """As texts write it."""
    sets: tuple[str, ...]
    """Rule sets to switch on in texts that name it."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening of a text that says where it is from."""

    end: int
    """The first code point of the line after it."""
    source: str


@cache
def load_outlets() -> tuple[Outlet, ...]:
    """Return the outlets known by name."""
    content = tomllib.loads(_OUTLETS_FILE.read_text(encoding="utf-8"))
    return tuple(
        Outlet(entry["name"], tuple(entry["names"]), tuple(entry.get("sets", ())))
        for entry in content["outlet"]
    )


@cache
def _names() -> dict[str, str]:
    return {fold_line(name): outlet.name for outlet in load_outlets() for name in outlet.names}


@cache
def _not_outlets() -> frozenset[str]:
    content = tomllib.loads(_OUTLETS_FILE.read_text(encoding="utf-8"))
    return frozenset(fold_line(word) for word in content["dateline"]["not_an_outlet"])


def find_dateline(line: str) -> Dateline | None:
    """Return what the opening of `line` says about its source, or None.

    A name in brackets that opens the line is taken as it stands; after a place it must be known,
    since people and their offices are written the same way.
    """
    line = line[:_DATELINE_REACH]
    if bracketed := _BRACKETED.match(line):
        name, place = bracketed["name"].strip(), bracketed["place"]
        known = _names().get(fold_line(name))
        if known and len(place.split()) <= _WORDS_IN_PLACE:
            return Dateline(bracketed.end(), known)
        if not place and _may_be_name(name):
            return Dateline(bracketed.end(), name)
    if (separated := _SEPARATED.match(line)) and (
        known := _names().get(fold_line(separated["name"]))
    ):
        return Dateline(separated.end(), known)
    return None


def find_credit(lines: Sequence[str]) -> str | None:
    """Return the outlet a credit line such as `المصدر: رويترز` names, last line first, or None."""
    for line in reversed(lines):
        if known := _only_outlet(line):
            return known
        if credit := _CREDIT.fullmatch(line):
            first = re.split(r"\s*[+،,/|]\s*", credit["name"])[0]
            if known := _names().get(fold_line(first)):
                return known
            if _may_be_name(first) and "http" not in first:
                return first
    return None


def _only_outlet(line: str) -> str | None:
    """Return the outlet if a line names one and no second one: `(رويترز)`, `إسطنبول / الأناضول`."""
    if len(line.split()) > _WORDS_IN_PLACE:
        return None
    parts = (fold_line(part) for part in re.split(r"[()\[\]/،,|+-]", line))
    found = {known for part in parts if (known := _names().get(part))}
    return found.pop() if len(found) == 1 else None


def sets_for(text: str) -> Iterator[str]:
    """Yield the rule sets of the outlets that `text` names anywhere."""
    for outlet in load_outlets():
        if outlet.sets and any(_mentions(text, name) for name in outlet.names):
            yield from outlet.sets


def _mentions(text: str, name: str) -> bool:
    return name in text and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _may_be_name(name: str) -> bool:
    words = fold_line(name).split()
    return (
        0 < len(words) <= _WORDS_IN_NAME
        and not _refused(words)
        and not any(character.isdigit() for character in name)
    )


def _refused(words: Iterable[str]) -> bool:
    return bool(_not_outlets() & {*words, " ".join(words)})
