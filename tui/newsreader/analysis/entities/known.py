"""Names that the gazetteers know."""

from collections.abc import Sequence
from functools import lru_cache

from newsreader.analysis.entities.gazetteer import Entry, load_gazetteer
from newsreader.analysis.entities.lexicon import load_lexicon
from newsreader.analysis.entities.mention import Mention
from newsreader.analysis.entities.proclitics import Reading, readings
from newsreader.analysis.tokens import Token
from newsreader.model import EntityKind

_PLACE_FOLLOWS = frozenset(
    {"في", "من", "الي", "علي", "عن", "مع", "بين", "حول", "ضد", "نحو", "داخل", "خارج"}
)
"""Folded words after which سورية is the country and not an adjective."""


def find_known(tokens: Sequence[Token]) -> list[Mention]:
    """Return the gazetteers' names in a text, longest first from each word on."""
    gazetteer = load_gazetteer()
    found: list[Mention] = []
    index = 0
    while index < len(tokens):
        for word, letters in _beginnings(tokens[index].word):
            match = gazetteer.match(tokens, index, word)
            if match and (
                _is_meant(tokens, index, match[0], letters, match[1])
                or (_is_listed(tokens, index, letters, match[1]) and _ends_place(found, index))
            ):
                stop, entry = match
                found.append(Mention(index, stop, letters, entry.kind, entry.name))
                index = stop
                break
        else:
            index += 1
    return found


@lru_cache(maxsize=20_000)
def _beginnings(word: str) -> tuple[Reading, ...]:
    """Return the readings of a word with which a known name begins; most words have none."""
    longest = load_gazetteer().longest
    return tuple(reading for reading in readings(word) if reading.word in longest)


def match_any(tokens: Sequence[Token], first: int) -> tuple[int, Entry] | None:
    """Return the known name that begins at word `first`, ordinary words included."""
    return load_gazetteer().match(tokens, first, tokens[first].word)


def _is_listed(tokens: Sequence[Token], first: int, letters: int, entry: Entry) -> bool:
    """Tell whether a word stands as the next place of a list would: الرباط وفاس."""
    token = tokens[first]
    return (
        entry.kind is EntityKind.PLACE
        and letters == 1
        and token.word[0] == "و"
        and not token.before
    )


def _ends_place(found: Sequence[Mention], index: int) -> bool:
    return bool(found) and found[-1].stop == index and found[-1].kind is EntityKind.PLACE


def _is_meant(tokens: Sequence[Token], first: int, stop: int, letters: int, entry: Entry) -> bool:
    if not entry.certain:
        return False
    word = tokens[first].word
    if stop - first > 1 or letters:
        # كـ + ان is not a name: a single proclitic may only stand before a word of some length.
        return stop - first > 1 or len(word) - letters > 2
    if word not in load_lexicon().nationalities or first == 0 or tokens[first].before:
        return True
    # العاصمة السعودية, قوات سورية: adjectives, unless the word before cannot have one.
    before = tokens[first - 1].word
    if word.startswith("ال"):
        return not any(reading.word.startswith("ال") for reading in readings(before))
    return before in _PLACE_FOLLOWS
