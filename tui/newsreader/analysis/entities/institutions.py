"""Institutions: a word such as وزارة or حزب, and the name it begins."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from newsreader.analysis.entities.institution_words import load_institution_words
from newsreader.analysis.entities.known import match_any
from newsreader.analysis.entities.lexicon import is_ordinary, load_lexicon
from newsreader.analysis.entities.mention import Mention
from newsreader.analysis.entities.proclitics import Reading, readings
from newsreader.analysis.tokens import Token
from newsreader.model import EntityKind

_ARTICLE = "ال"
_ADJECTIVE_ENDINGS = ("يه", "ي")
_LONGEST = 5
"""Words with the article that a name may run to before its closing adjective."""


def find_institutions(tokens: Sequence[Token], known: Mapping[int, Mention]) -> list[Mention]:
    """Return the institutions of a text.

    Args:
        tokens: The words of the text.
        known: The gazetteers' names by their first word; an institution may be named after one.
    """
    reader = _Reader(tokens, known)
    found = []
    for index in range(len(tokens) - 1):
        for word, letters in _triggers(tokens[index].word):
            if stop := reader.read(index, word):
                found.append(Mention(index, stop, letters, EntityKind.ORGANISATION, None, 0.85))
                break
    return found


def past_portfolios(tokens: Sequence[Token], index: int) -> int:
    """Return where the portfolios of a ministry or a minister end that begin at word `index`."""
    portfolios = load_institution_words().portfolios
    stop = index
    while stop < len(tokens) and not tokens[stop].before:
        word = tokens[stop].word
        if word not in portfolios and (stop == index or word.removeprefix("و") not in portfolios):
            break
        stop += 1
    return stop


@lru_cache(maxsize=20_000)
def _triggers(word: str) -> tuple[Reading, ...]:
    """Return the readings of a word with which an institution begins; most words have none."""
    triggers = load_institution_words()
    return tuple(
        reading
        for reading in readings(word)
        if reading.word in triggers.named
        or reading.word in triggers.definite
        or reading.word in triggers.ministries
        or reading.word in triggers.bare_portfolios
    )


class _Reader:
    """Reads the names of institutions from a text's words."""

    def __init__(self, tokens: Sequence[Token], known: Mapping[int, Mention]) -> None:
        self.tokens = tokens
        self.known = known
        self.triggers = load_institution_words()
        self.nationalities = load_lexicon().nationalities

    def read(self, index: int, word: str) -> int | None:
        """Return where the institution ends that begins with this word, if one does."""
        triggers = self.triggers
        if not self._glued(index + 1):
            return None
        if word in triggers.ministries:
            return self._ministry(index + 1)
        if word in triggers.named:
            return self._named(index + 1, word)
        if word in triggers.definite:
            return self._definite(index + 1, word)
        if word in triggers.bare_portfolios and self._is_nationality(index + 1):
            before = self.tokens[index - 1].word if index else ""
            if not any(reading.word in triggers.not_after for reading in readings(before or " ")):
                return index + 2
        return None

    def _ministry(self, index: int) -> int | None:
        stop = past_portfolios(self.tokens, index)
        return self._past_nationalities(stop) if stop > index else None

    def _named(self, index: int, trigger: str) -> int | None:
        if (name := self._known_name(index)) and (stop := self._of_known(name, trigger)):
            return stop
        word = self._word(index)
        if trigger in self.triggers.parties and (stop := self._causes(index)):
            return stop
        if trigger in self.triggers.of_anything and self._is_definite(index):
            if word in self.triggers.no_names or word.endswith(_ADJECTIVE_ENDINGS):
                return self._closed(index)
            return self._closed(index) or index + 1
        return self._closed(index) or self._foreign(index, trigger)

    def _known_name(self, index: int) -> tuple[int, EntityKind] | None:
        if (mention := self.known.get(index)) and not mention.letters:
            return mention.stop, mention.kind
        match = match_any(self.tokens, index)
        return (match[0], match[1].kind) if match else None

    def _of_known(self, name: tuple[int, EntityKind], trigger: str) -> int | None:
        stop, kind = name
        fits = (
            kind is EntityKind.ORGANISATION
            or (kind is EntityKind.PLACE and trigger in self.triggers.of_place)
            or (kind is EntityKind.PERSON and trigger in self.triggers.of_person)
        )
        if not fits:
            return None
        if trigger in self.triggers.of_business:
            while self._glued(stop) and self._word(stop) in self.triggers.business:
                stop += 1
        return stop

    def _causes(self, index: int) -> int | None:
        """Read what a party is for, two causes joined by و: الإعمار والتنمية."""
        causes = self.triggers.causes
        if self._word(index) not in causes or not self._glued(index + 1):
            return None
        second = self._word(index + 1)
        return index + 2 if second[0] == "و" and second[1:] in causes else None

    def _closed(self, index: int) -> int | None:
        """Read words with the article up to an adjective that closes a name, and those after."""
        closed = None
        for stop in range(index, index + _LONGEST):
            if not self._glued(stop) or not self._is_definite(stop):
                break
            if stop > index and self._is_closing(stop):
                closed = stop + 1
        return closed

    def _foreign(self, index: int, trigger: str) -> int | None:
        if trigger not in self.triggers.of_foreign or self._is_definite(index):
            return None
        stop = index
        while stop - index < 2 and self._glued(stop) and self._is_foreign(stop):
            # Feminine adjectives and verbs (ناشئة, أطلقت) follow these words all the time.
            if stop == index and self._word(stop).endswith(("ه", "ت")):
                break
            stop += 1
        return stop if stop > index else None

    def _is_foreign(self, index: int) -> bool:
        word = self._word(index)
        if word in self.nationalities or is_ordinary(word) or index in self.known:
            return False
        if self._is_definite(index):
            return False
        return len(word) > 2 and not word[0].isdigit()

    def _definite(self, index: int, trigger: str) -> int | None:
        if trigger in self.triggers.of_nationality and self._is_nationality(index):
            return self._in_place(self._past_adjectives(index))
        if f"{trigger} {self._word(index)}" in self.triggers.pairs:
            stop = self._past_adjectives(index + 1)
            return self._with_purpose(stop) or stop
        stop = self._past_adjectives(index)
        if stop == index:
            return None
        return self._with_purpose(stop) or (stop if stop - index > 1 else None)

    def _past_adjectives(self, index: int, *, any_adjective: bool = False) -> int:
        """Return the word after adjectives, those of the list only or any with the article."""
        while self._glued(index) and (
            self._is_closing(index)
            or (
                any_adjective
                and self._is_definite(index)
                and self._word(index).endswith(_ADJECTIVE_ENDINGS)
                and not self.tokens[index].ends_in_maqsura
            )
        ):
            index += 1
        return index

    def _past_nationalities(self, index: int) -> int:
        while self._glued(index) and self._is_nationality(index) and self._is_definite(index):
            index += 1
        return index

    def _with_purpose(self, index: int) -> int | None:
        """Read what an institution is for: للانتخابات, لحقوق الإنسان, لكرة القدم."""
        if not self._glued(index):
            return None
        word = self._word(index)
        if word.startswith("لل") and len(word) > 4:
            return self._past_adjectives(index + 1, any_adjective=True)
        if word in ("لحقوق", "لكره", "لشيون", "لمكافحه", "لادارة") and self._is_definite(index + 1):
            return index + 2
        return None

    def _in_place(self, index: int) -> int:
        """Read where an institution is, if that is part of its name: الجامعة الأمريكية في بيروت."""
        is_university = "جامعه" in self.tokens[index - 2].word
        if is_university and self._glued(index) and self._word(index) == "في":
            place = self.known.get(index + 1)
            return place.stop if place else index
        return index

    def _is_closing(self, index: int) -> bool:
        return self._word(index) in self.triggers.adjectives or (
            self._is_nationality(index) and self._is_definite(index)
        )

    def _is_nationality(self, index: int) -> bool:
        return self._word(index) in self.nationalities

    def _is_definite(self, index: int) -> bool:
        return index < len(self.tokens) and self._word(index).startswith(_ARTICLE)

    def _word(self, index: int) -> str:
        return self.tokens[index].word

    def _glued(self, index: int) -> bool:
        return index < len(self.tokens) and not self.tokens[index].before
