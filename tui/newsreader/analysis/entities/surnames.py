"""Persons by one name: after "سيرغي لافروف", a لافروف alone is he."""

from collections.abc import Sequence
from functools import lru_cache

from newsreader.analysis.entities.lexicon import is_ordinary, load_lexicon
from newsreader.analysis.entities.mention import Mention
from newsreader.analysis.entities.proclitics import readings
from newsreader.analysis.entities.spelling import is_variant, skeleton
from newsreader.analysis.tokens import Token
from newsreader.model import EntityKind

_DEPENDENT = frozenset({"الله", "الدين", "الاسلام"})
_SHORTEST = 3


def surname(words: Sequence[str]) -> tuple[str, ...]:
    """Return the last name of a full name, with the word it hangs on: نصر الله, أبو الغيط."""
    connectors = load_lexicon().connectors
    if len(words) > 2 and (words[-1] in _DEPENDENT or words[-2] in connectors):
        return tuple(words[-2:])
    return tuple(words[-1:])


def find_surnames(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of a text's persons by their last name alone, in any spelling.

    Args:
        tokens: The words of the text.
        mentions: What is found so far, none overlapping.
    """
    names = {
        surname([token.word for token in tokens[mention.first : mention.stop]])
        for mention in mentions
        if mention.kind is EntityKind.PERSON and mention.stop - mention.first > 1
    }
    by_bones: dict[str, list[str]] = {}
    for name in sorted(names):
        if len(name) == 1 and _can_stand_alone(name[0]):
            by_bones.setdefault(skeleton(name[0]), []).append(name[0])
    pairs = {name for name in names if len(name) == 2}
    first_of_pairs = {name[0] for name in pairs}
    taken = {
        index
        for mention in mentions
        if mention.kind is not EntityKind.OTHER
        for index in range(mention.first, mention.stop)
    }
    found = []
    if not names:
        return []
    for index, token in enumerate(tokens):
        if index in taken:
            continue
        for word, letters, bones in _readings(token.word):
            following = tokens[index + 1 : index + 2] if word in first_of_pairs else ()
            if following and not following[0].before and (word, following[0].word) in pairs:
                found.append(Mention(index, index + 2, letters, EntityKind.PERSON, None, 0.9))
                break
            if any(
                word == name or (not letters and _can_stand_alone(word) and is_variant(word, name))
                for name in by_bones.get(bones, ())
            ):
                found.append(Mention(index, index + 1, letters, EntityKind.PERSON, None, 0.9))
                break
    return found


@lru_cache(maxsize=20_000)
def _readings(word: str) -> tuple[tuple[str, int, str], ...]:
    """Return what a folded word may be: the rest, the letters before it, the consonants."""
    return tuple((rest, letters, skeleton(rest)) for rest, letters in readings(word))


def _can_stand_alone(word: str) -> bool:
    if len(word) < _SHORTEST or word in load_lexicon().nationalities:
        return False
    return not is_ordinary(word)
