"""Places: a word such as مدينة or نهر, and the name that follows it."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from newsreader.analysis.entities.known import match_any
from newsreader.analysis.entities.lexicon import is_ordinary, load_lexicon
from newsreader.analysis.entities.mention import Mention
from newsreader.analysis.entities.proclitics import Reading, readings
from newsreader.analysis.tokens import Token, fold_words
from newsreader.model import EntityKind

_ARTICLE = "ال"
_MASCULINE = frozenset({"حي", "اقليم", "مطار", "نهر", "جبل", "شارع", "ميدان", "سد", "مخيم", "معبر"})


class _Triggers(NamedTuple):
    outside: frozenset[str]
    inside: frozenset[str]
    inside_if_known: frozenset[str]
    compounds: frozenset[str]
    closing: frozenset[str]


@cache
def _load() -> _Triggers:
    source = Path(__file__).with_name("data") / "place_triggers.toml"
    table = tomllib.loads(fold_words(source.read_text(encoding="utf-8")))
    return _Triggers(**{key: frozenset(words.split()) for key, words in table.items()})


def find_places(tokens: Sequence[Token], known: Mapping[int, Mention]) -> list[Mention]:
    """Return the places of a text that a word before them tells.

    Args:
        tokens: The words of the text.
        known: The gazetteers' names by their first word.
    """
    triggers = _load()
    found = []
    for index in range(len(tokens) - 1):
        if tokens[index + 1].before:
            continue
        for word, letters in _beginnings(tokens[index].word):
            inside = word not in triggers.outside
            sure = word in triggers.inside_if_known
            if stop := _name(tokens, index + 1, known, word, only_known=sure):
                if inside:
                    stop = _past_closing(tokens, stop, triggers)
                first, taken_off = (index, letters) if inside else (index + 1, 0)
                found.append(Mention(first, stop, taken_off, EntityKind.PLACE, None, 0.8))
            break
    return found


@lru_cache(maxsize=20_000)
def _beginnings(word: str) -> tuple[Reading, ...]:
    """Return the readings of a word that announce a place; most words have none."""
    triggers = _load()
    all_triggers = triggers.outside | triggers.inside | triggers.inside_if_known
    return tuple(reading for reading in readings(word) if reading.word in all_triggers)


def _name(
    tokens: Sequence[Token],
    first: int,
    known: Mapping[int, Mention],
    trigger: str,
    *,
    only_known: bool,
) -> int | None:
    """Return where the name ends that begins at word `first`, if a place can be called so."""
    if mention := known.get(first):
        return mention.stop if mention.kind is EntityKind.PLACE and not mention.letters else None
    match = match_any(tokens, first)
    if match and match[1].kind is EntityKind.PLACE:
        return match[0]
    if match:
        return None
    word = tokens[first].word
    if word in _load().compounds and first + 1 < len(tokens) and not tokens[first + 1].before:
        return first + 2 if not is_ordinary(tokens[first + 1].word) else None
    return first + 1 if not only_known and _may_be_place(word, trigger) else None


def _may_be_place(word: str, trigger: str) -> bool:
    lexicon = load_lexicon()
    if len(word) < 3 or word[0].isdigit() or is_ordinary(word) or lexicon.is_name(word):
        return False
    if word in lexicon.nationalities or word.startswith(("لل", "وال", "بال")):
        return False
    if word.startswith(_ARTICLE):
        return not word.endswith("يه")
    # Without the article an adjective agrees with the word before it.
    return not word.endswith("ي" if trigger in _MASCULINE else ("ه", "ت"))


def _past_closing(tokens: Sequence[Token], stop: int, triggers: _Triggers) -> int:
    if stop < len(tokens) and not tokens[stop].before and tokens[stop].word in triggers.closing:
        return stop + 1
    return stop
