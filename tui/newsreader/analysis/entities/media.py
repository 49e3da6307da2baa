"""Media where texts name their sources: القاهرة - «الأهرام», (أ ف ب), قناة «الحدث».

There, and wherever marks enclose the same words in the rest of the text, a name is an organisation
that may be a place, a person or an ordinary word elsewhere.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsreader.analysis.entities.gazetteer import Entry, load_gazetteer
from newsreader.analysis.entities.lexicon import is_ordinary
from newsreader.analysis.entities.mention import Mention
from newsreader.analysis.entities.proclitics import readings
from newsreader.analysis.tokens import Token, fold_words
from newsreader.model import EntityKind

_LONGEST = 3
"""Words in the longest medium that is believed."""
_STOPS = (".", "»", "؟", "!")
_NEWSPAPER = "صحيفه "


class _Signs(NamedTuple):
    announcing: frozenset[str]
    passing_on: frozenset[str]
    joining: str
    closing: str


@cache
def _load() -> _Signs:
    source = Path(__file__).with_name("data") / "media.toml"
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    return _Signs(
        frozenset(fold_words(table["announcing"]).split()),
        frozenset(fold_words(table["passing_on"]).split()),
        table["joining"],
        table["closing"],
    )


def passes_on(word: str) -> bool:
    """Tell whether a folded word is a verb whose subject is a medium more often than a person."""
    passing_on = _load().passing_on
    return bool(word) and any(reading.word in passing_on for reading in readings(word))


def find_media(
    text: str, tokens: Sequence[Token], known: Mapping[int, Mention]
) -> Iterator[Mention]:
    """Yield the media of a text.

    Args:
        text: The source, for its lines.
        tokens: The words of the text.
        known: The gazetteers' names by their first word.
    """
    marked = [
        (index, stop)
        for index, token in enumerate(tokens)
        if token.before[-1:] == "«" and (stop := _closing(text, tokens, index, "»"))
    ]
    media = set(_in_datelines(text, tokens, known))
    media |= {place for place in marked if _is_announced(tokens, *place)}
    media |= {place for place in marked if _is_known(tokens, *place)}
    media |= set(_in_brackets(text, tokens))
    named = {_words(tokens, *place) for place in media}
    media |= {place for place in marked if _words(tokens, *place) in named}
    for first, stop in sorted(media):
        entry = _entry(tokens, first, stop)
        name = entry.name if entry else None
        yield Mention(first, stop, 0, EntityKind.ORGANISATION, name, 0.8)


def _in_datelines(
    text: str, tokens: Sequence[Token], known: Mapping[int, Mention]
) -> Iterator[tuple[int, int]]:
    """Yield where the media stand that the place a line begins or ends with leads to."""
    signs = _load()
    for place in known.values():
        first = place.stop
        if place.kind is not EntityKind.PLACE or first >= len(tokens):
            continue
        before = tokens[first].before
        if not before or before[0] not in signs.joining or "\n" in before:
            continue
        begins_line = _begins_line(text, tokens[place.first].start)
        for stop in range(first + 1, min(first + _LONGEST, len(tokens)) + 1):
            if not _is_one_name(tokens, first, stop):
                break
            behind = text[tokens[stop - 1].end :][:1]
            ends_line = _ends_line(text, tokens[stop - 1].end)
            is_closed = ends_line or _behind(text, tokens, stop)[:1] in tuple(signs.closing)
            if before.startswith(":"):
                is_closed = ends_line  # more would be what somebody says
            begins_end = tokens[place.first].before.startswith(_STOPS) and before[0] != ":"
            is_placed = begins_line or (ends_line and begins_end)
            is_name = _is_medium(tokens, first, stop) or (
                behind == "»" and before[-1:] == "«" and _is_name(tokens, first, stop)
            )
            if is_closed and is_placed and is_name:
                yield first, stop
                break


def _in_brackets(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield where brackets enclose nothing but a medium: (رويترز)."""
    for first, token in enumerate(tokens):
        if token.before[-1:] == "(":
            stop = _closing(text, tokens, first, ")")
            if stop and _is_medium(tokens, first, stop):
                yield first, stop


def _closing(text: str, tokens: Sequence[Token], first: int, sign: str) -> int | None:
    """Return the word after those that a mark before word `first` and its partner enclose."""
    for stop in range(first + 1, min(first + _LONGEST, len(tokens)) + 1):
        if _behind(text, tokens, stop)[:1] == sign:
            return stop
        if not _is_one_name(tokens, first, stop + 1):
            return None
    return None


def _behind(text: str, tokens: Sequence[Token], stop: int) -> str:
    """Return what stands between the word before `stop` and the next, without spaces."""
    if stop < len(tokens):
        return tokens[stop].before.removeprefix(".") or tokens[stop].before
    return "".join(text[tokens[stop - 1].end :].split()).removeprefix(".")


def _is_one_name(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Tell whether nothing stands between words but a space, or a point between initials."""
    return all(
        not token.before or (token.before == "." and len(token.word) == 1)
        for token in tokens[first + 1 : stop]
    ) and stop <= len(tokens)


def _is_announced(tokens: Sequence[Token], first: int, stop: int) -> bool:
    if first == 0 or tokens[first].before != "«":
        return False
    before = tokens[first - 1].word
    if any(reading.word in _load().announcing for reading in readings(before)):
        return True
    return passes_on(before) and not any(map(is_ordinary, _words(tokens, first, stop)))


def _is_medium(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Tell whether words are a known body's name, a newspaper's, or initials."""
    entry = _entry(tokens, first, stop)
    initials = stop - first > 1 and all(len(token.word) == 1 for token in tokens[first:stop])
    return initials or (entry is not None and entry.kind is EntityKind.ORGANISATION)


def _is_known(tokens: Sequence[Token], first: int, stop: int) -> bool:
    found = load_gazetteer().entries.get(" ".join(_words(tokens, first, stop)))
    return found is not None and found.kind is EntityKind.ORGANISATION


def _entry(tokens: Sequence[Token], first: int, stop: int) -> Entry | None:
    """Return what the gazetteers know by these words, a newspaper before all else."""
    entries = load_gazetteer().entries
    words = " ".join(_words(tokens, first, stop))
    found = entries.get(_NEWSPAPER + words) or entries.get(words)
    return found if found and found.kind is EntityKind.ORGANISATION else None


def _words(tokens: Sequence[Token], first: int, stop: int) -> tuple[str, ...]:
    return tuple(token.word for token in tokens[first:stop])


def _is_name(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Tell a medium from a short saying: a known name, or one word that is no ordinary one."""
    words = _words(tokens, first, stop)
    is_known = " ".join(words) in load_gazetteer().entries
    return is_known or (len(words) == 1 and not is_ordinary(words[0]))


def _begins_line(text: str, start: int) -> bool:
    return not text[text.rfind("\n", 0, start) + 1 : start].strip(" ([/")


def _ends_line(text: str, end: int) -> bool:
    return not text[end : end + 20].partition("\n")[0].strip(" .»)")
