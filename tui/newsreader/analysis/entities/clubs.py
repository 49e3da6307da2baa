"""Clubs that are called like a city or like an ordinary word, where a text is about sport."""

import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from newsreader.analysis.entities.lexicon import load_lexicon
from newsreader.analysis.entities.mention import Mention
from newsreader.analysis.entities.proclitics import Reading, readings
from newsreader.analysis.tokens import Token, fold_words
from newsreader.model import EntityKind

_ARTICLE = "ال"
_NEAR = 25
"""Words on either side in which sport must be spoken of."""
_LEAST = 2
"""Different words of sport that must be there."""
_MOVE = 4
"""Words between a player's moving and the club."""
_DATELINE = ("-", "–", "—", "(", ":", "/", "ـ")
_TOWARDS = ("الي", "من")


class _Words(NamedTuple):
    """The data file, folded; what each is for is said there."""

    cities: frozenset[str]
    words: frozenset[str]
    bare_words: frozenset[str]
    rivals: frozenset[str]
    sport: frozenset[str]
    races: frozenset[str]
    placed: frozenset[str]
    moves: frozenset[str]
    first: frozenset[str]
    """The first words of all clubs."""


@cache
def _load() -> _Words:
    source = Path(__file__).with_name("data") / "clubs.toml"
    table = tomllib.loads(fold_words(source.read_text(encoding="utf-8")))
    lists = {
        key: frozenset(value.split() if isinstance(value, str) else value)
        for key, value in table.items()
    }
    names = lists["cities"] | lists["words"] | lists["bare_words"]
    first = frozenset(name.split()[0] for name in names)
    return _Words(**lists, first=first)


def find_clubs(tokens: Sequence[Token], known: Mapping[int, Mention]) -> Iterator[Mention]:
    """Yield the clubs of a text that are called like something else.

    Args:
        tokens: The words of the text.
        known: The gazetteers' names by their first word.
    """
    sport = [(index, word) for index, t in enumerate(tokens) if (word := _word_of_sport(t.word))]
    if len(sport) < _LEAST:
        return
    places = [index for index, _ in sport]
    races = _load().races
    inside = {
        index
        for mention in known.values()
        if mention.kind is EntityKind.ORGANISATION or mention.stop - mention.first > 1
        for index in range(mention.first, mention.stop)
    }
    for index, token in enumerate(tokens):
        if index in inside:
            continue
        for word, letters in _beginnings(token.word):
            first, last = bisect_left(places, index - _NEAR), bisect_left(places, index + _NEAR)
            spoken_of = {name for at, name in sport[first:last] if at != index}
            if len(spoken_of - races) < _LEAST or spoken_of & races:
                break
            if stop := _club(tokens, index, word, letters):
                yield Mention(index, stop, letters, EntityKind.ORGANISATION, None, 0.8)
                break


@lru_cache(maxsize=20_000)
def _beginnings(word: str) -> tuple[Reading, ...]:
    """Return the readings of a word with which a club begins; most words have none."""
    return tuple(reading for reading in readings(word) if reading.word in _load().first)


@lru_cache(maxsize=20_000)
def _word_of_sport(word: str) -> str | None:
    """Return the word of sport that a folded word is, without what clings to it."""
    sport = _load().sport | _load().races
    for reading in readings(word):
        for bare in (reading.word, reading.word.removeprefix(_ARTICLE)):
            if bare in sport:
                return bare
    return None


def _club(tokens: Sequence[Token], index: int, word: str, letters: int) -> int | None:
    """Return where the club ends that begins at a word, if it is one here."""
    lists = _load()
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    pair = f"{word} {following.word}" if following and not following.before else ""
    if pair in lists.cities or word in lists.cities:
        stop = index + (2 if pair in lists.cities else 1)
        return None if _is_placed(tokens, index, letters) else stop
    stop = index + (2 if pair in lists.words else 1)
    after = tokens[stop] if stop < len(tokens) else None
    if after and not after.before and after.word in load_lexicon().nationalities:
        has_article = after.word.startswith(_ARTICLE)
        return stop + 1 if has_article and (pair in lists.words or word in lists.words) else None
    is_listed = pair in lists.words or word in lists.words or word in lists.bare_words
    return stop if is_listed and _is_rival(tokens, index, letters) else None


def _is_placed(tokens: Sequence[Token], index: int, letters: int) -> bool:
    """Tell whether something happens in what a word names, or goes there: it is the city."""
    lists = _load()
    if letters and tokens[index].word[letters - 1] == "ب":
        return True
    if index == 0 or tokens[index].before:
        return index + 1 < len(tokens) and tokens[index + 1].before[:1] in _DATELINE
    before = tokens[index - 1].word
    if before in _TOWARDS:
        return not any(t.word in lists.moves for t in tokens[max(index - 1 - _MOVE, 0) : index])
    return any(reading.word in lists.placed for reading in readings(before))


def _is_rival(tokens: Sequence[Token], index: int, letters: int) -> bool:
    if index == 0 or tokens[index].before or letters:
        return False
    return any(reading.word in _load().rivals for reading in readings(tokens[index - 1].word))
