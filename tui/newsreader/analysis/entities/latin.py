"""Names left in Latin letters in an Arabic text: Öncu Keçeli, SeaPRwire."""

from collections.abc import Mapping, Sequence

from newsreader.analysis.entities.mention import Mention
from newsreader.analysis.tokens import Token
from newsreader.model import EntityKind

_SHORTEST = 3
_LONGEST = 4


def find_latin(text: str, tokens: Sequence[Token], known: Mapping[int, Mention]) -> list[Mention]:
    """Return the capitalised Latin names of a text.

    Their kind is not known here: `other`, until a role before them or a person of that name says
    more.

    Args:
        text: The source, for its capitals.
        tokens: The words of the text.
        known: The gazetteers' names by their first word.
    """
    found = []
    index = 0
    while index < len(tokens):
        stop = index
        while stop < len(tokens) and stop - index < _LONGEST:
            token = tokens[stop]
            if not _is_latin_name(text, token) or stop in known or (stop > index and token.before):
                break
            stop += 1
        if stop > index and (
            stop - index > 1 or sum(map(str.isalpha, tokens[index].word)) >= _SHORTEST
        ):
            found.append(Mention(index, stop, 0, EntityKind.OTHER, None, 0.5))
        index = max(stop, index + 1)
    return found


def _is_latin_name(text: str, token: Token) -> bool:
    first = token.word[0]
    if not (first.isascii() and first.isalpha()):
        return False
    return any(map(str.isupper, text[token.start : token.end]))
