"""Speakers called by their office alone: وزير الدفاع, المتحدث باسم الخارجية الروسية.

An office says who speaks where no name does. It must say which one: an official or a minister
could be anybody.
"""

from collections.abc import Sequence

from newsreader.analysis.entities.lexicon import load_lexicon
from newsreader.analysis.tokens import Token, strip_marks
from newsreader.model import Entity, EntityKind, Speaker

_ARTICLE = "ال"
_DEFINITE = (_ARTICLE, "لل", "وال")
_LONGEST = 10
"""Words in the longest office that is believed."""
_PLACED = ("في", "لدي")
_BETWEEN = (*_PLACED, "باسم")
"""Folded words between a role and the body it belongs to."""


class OfficeReader:
    """Reads offices from a text's words."""

    def __init__(self, text: str, tokens: Sequence[Token], entities: Sequence[Entity]) -> None:
        self._text = text
        self._tokens = tokens
        self._lexicon = load_lexicon()
        self._by_start = {
            entity.start: entity for entity in entities if entity.kind is not EntityKind.OTHER
        }

    def at(self, first: int, end: int) -> Speaker | None:
        """Return the office that begins at a word and says whose it is, before code point `end`."""
        if first >= len(self._tokens) or (begun := self._role(first, end)) is None:
            return None
        stop, is_definite = begun, self._is_definite(first) or begun - first > 1
        while stop - first < _LONGEST and self._goes_on(stop, end):
            if following := self._past_body(stop, end):
                # Of those in a ministry there are many, of those who speak for it one.
                is_definite |= self._tokens[stop].word not in _PLACED
                stop = following
            elif self._belongs(stop):
                is_definite |= self._tokens[stop].word.startswith(_DEFINITE)
                stop += 1
            else:
                break
        if not is_definite:
            return None
        last = self._tokens[stop - 1]
        words = strip_marks(" ".join(self._text[self._tokens[first].start : last.end].split()))
        return Speaker(self._tokens[first].start, last.end, words)

    def before(self, stop: int, start: int) -> Speaker | None:
        """Return the office whose last word is the one before `stop`, from code point `start` on."""
        for first in range(stop - 1, max(stop - 1 - _LONGEST, -1), -1):
            token = self._tokens[first]
            if token.start < start:
                return None
            found = self.at(first, self._tokens[stop - 1].end)
            if found and found.end == self._tokens[stop - 1].end and not self._is_governed(first):
                return found
            if token.before:
                return None
        return None

    def _role(self, first: int, end: int) -> int | None:
        """Return where the longest role of the list ends that begins at a word."""
        roles = self._lexicon.roles
        word = self._tokens[first].word
        for length in range(roles.get(word, 0), 0, -1):
            rest = self._tokens[first + 1 : first + length]
            is_one = len(rest) == length - 1 and not any(token.before for token in rest)
            if is_one and " ".join([word, *(token.word for token in rest)]) in roles:
                stop = first + length
                return stop if self._tokens[stop - 1].end <= end and len(word) > 1 else None
        return None

    def _past_body(self, index: int, end: int) -> int | None:
        """Return the word after the institution or place at a word, or behind what leads to it."""
        if self._tokens[index].word in _BETWEEN:
            index += 1
            if not self._goes_on(index, end):
                return None
        token = self._tokens[index]
        entity = next(
            (found for at in range(token.start, token.end) if (found := self._by_start.get(at))),
            None,
        )
        if entity is None or entity.kind is EntityKind.PERSON or entity.end > end:
            return None
        stop = index
        while stop < len(self._tokens) and self._tokens[stop].start < entity.end:
            stop += 1
        return stop

    def _belongs(self, index: int) -> bool:
        """Tell whether a word says what the office is in charge of, or which one it is."""
        word = self._tokens[index].word
        if word in self._lexicon.particles:
            return False
        is_adjective = word in self._lexicon.nationalities or word in self._lexicon.modifiers
        return is_adjective or word.startswith(_DEFINITE)

    def _is_definite(self, index: int) -> bool:
        return self._tokens[index].word.startswith(_ARTICLE)

    def _is_governed(self, index: int) -> bool:
        return (
            index > 0
            and not self._tokens[index].before
            and (self._tokens[index - 1].word in ("من", "عن", "مع", "الي", "علي", "في"))
        )

    def _goes_on(self, index: int, end: int) -> bool:
        if index >= len(self._tokens):
            return False
        token = self._tokens[index]
        return not token.before and token.end <= end
