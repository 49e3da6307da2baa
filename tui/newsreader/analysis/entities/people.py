"""Persons: a role or a given name, and the words of the name that follow."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from newsreader.analysis.entities.lexicon import load_lexicon
from newsreader.analysis.entities.mention import Mention
from newsreader.analysis.entities.names import ARTICLE, Name, NameReader
from newsreader.analysis.entities.proclitics import Reading, readings
from newsreader.analysis.entities.roles import RoleReader
from newsreader.analysis.tokens import Token
from newsreader.model import EntityKind


def find_people(tokens: Sequence[Token], others: Mapping[int, Mention]) -> list[Mention]:
    """Return the persons of a text.

    Args:
        tokens: The words of the text.
        others: What is already known, by the first word: a name ends where they begin, and the
            one between a role and a name (the spokesman of X, N N) is stepped over.
    """
    reader = NameReader(tokens, others)
    roles = RoleReader(reader)
    found: list[Mention] = []
    alone: list[Mention] = []
    for index in range(len(tokens)):
        if name_at := roles.after_role(index):
            first, name = name_at
            found.append(Mention(first, name.stop, 0, EntityKind.PERSON, None, name.confidence))
        for word, letters in _given_names(tokens[index].word):
            if given := _from_given_name(reader, index, word, letters):
                mention = Mention(
                    index, given.stop, letters, EntityKind.PERSON, None, given.confidence
                )
                (found if given.stop - index > 1 else alone).append(mention)
                break
    return found + _named_in_full_elsewhere(tokens, alone, found)


def _named_in_full_elsewhere(
    tokens: Sequence[Token], alone: Sequence[Mention], found: Sequence[Mention]
) -> list[Mention]:
    """Return the lone given names that belong to somebody: too many of them are verbs as well."""
    words = {
        tokens[index].word[mention.letters if index == mention.first else 0 :]
        for mention in found
        if mention.stop - mention.first > 1
        for index in range(mention.first, mention.stop)
    }
    return [mention for mention in alone if tokens[mention.first].word[mention.letters :] in words]


@lru_cache(maxsize=20_000)
def _given_names(word: str) -> tuple[Reading, ...]:
    """Return the readings of a word with which a name can begin; most words have none."""
    lexicon = load_lexicon()
    return tuple(r for r in readings(word) if lexicon.is_name(r.word) or r.word == "عبد")


def _from_given_name(reader: NameReader, index: int, word: str, letters: int) -> Name | None:
    """Read a name that begins with a given name, whose first letters may be proclitics."""
    lexicon = reader.lexicon
    if word in lexicon.given:
        if letters and len(word) < 4 and reader.tokens[index].word[0] != "و":
            return None
        stop = reader.end(index + 1, 1)
        return Name(stop, 0.9 if stop - index > 1 else 0.6)
    if word == "عبد" and reader.glued(index + 1) and reader.word(index + 1).startswith(ARTICLE):
        return Name(reader.end(index + 2, 1), 0.9)
    if word in lexicon.ambiguous and reader.is_surely_named(index + 1):
        return Name(reader.end(index + 1, 1), 0.8)
    return None
