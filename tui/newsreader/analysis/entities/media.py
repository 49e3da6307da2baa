"""The medium of a dateline, إسطنبول: «الشرق الأوسط», wherever the text has it between such marks."""

from collections.abc import Iterator, Mapping, Sequence

from newsreader.analysis.entities.gazetteer import load_gazetteer
from newsreader.analysis.entities.lexicon import is_ordinary
from newsreader.analysis.entities.mention import Mention
from newsreader.analysis.tokens import Token
from newsreader.model import EntityKind

_LONGEST = 3
"""Words in the longest medium that is believed."""


def find_media(
    text: str, tokens: Sequence[Token], known: Mapping[int, Mention]
) -> Iterator[Mention]:
    """Yield the media of a text: the name may be that of a place elsewhere.

    Args:
        text: The source, for its lines.
        tokens: The words of the text.
        known: The gazetteers' names by their first word.
    """
    places = {
        mention.stop: mention for mention in known.values() if mention.kind is EntityKind.PLACE
    }
    marked = [
        (index, stop)
        for index, token in enumerate(tokens)
        if "«" in token.before and (stop := _closing(text, tokens, index))
    ]
    media = {
        _words(tokens, first, stop)
        for first, stop in marked
        if (place := places.get(first))
        and tokens[first].before.startswith(":")
        and _begins_line(text, tokens[place.first].start)
        and _ends_line(text, tokens[stop - 1].end)
        and _is_name(tokens, first, stop)
    }
    for first, stop in marked:
        if _words(tokens, first, stop) in media:
            yield Mention(first, stop, 0, EntityKind.ORGANISATION, None, 0.8)


def _closing(text: str, tokens: Sequence[Token], first: int) -> int | None:
    """Return the word after those that a guillemet before word `first` and one behind enclose."""
    for stop in range(first + 1, min(first + _LONGEST, len(tokens)) + 1):
        if text[tokens[stop - 1].end : tokens[stop - 1].end + 1] == "»":
            return stop
        if stop < len(tokens) and tokens[stop].before:
            return None
    return None


def _words(tokens: Sequence[Token], first: int, stop: int) -> tuple[str, ...]:
    return tuple(token.word for token in tokens[first:stop])


def _is_name(tokens: Sequence[Token], first: int, stop: int) -> bool:
    """Tell a medium from a short saying: a known name, or one word that is no ordinary one."""
    words = _words(tokens, first, stop)
    is_known = " ".join(words) in load_gazetteer().entries
    return is_known or (len(words) == 1 and not is_ordinary(words[0]))


def _begins_line(text: str, start: int) -> bool:
    return not text[text.rfind("\n", 0, start) + 1 : start].strip()


def _ends_line(text: str, end: int) -> bool:
    return not text[end + 1 : end + 20].partition("\n")[0].strip(" .")
